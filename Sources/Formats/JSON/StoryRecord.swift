/// Records of stories: one JSON object each, under the names that collections of news use.

import Articles
import FoundationEssentials

/// Reads an object as a story; see Documentation/formats.md for the names.
package enum StoryRecord {
  /// - Parameter object: of at most `TextFormat.limit` bytes. A larger one is refused.
  package static func read(_ object: ArraySlice<UInt8>) throws(FormatError) -> ParsedArticle {
    guard object.count <= TextFormat.limit else { throw .tooLarge(limit: TextFormat.limit) }
    guard object.first(where: { !$0.isASCIISpace }) == UInt8(ascii: "{") else { throw .notAnObject }
    guard let fields = decode(object) else { throw .notJSON }
    var imprint = fields.imprint
    guard let body = fields.text ?? (imprint.url == nil ? fields.summary : nil) else {
      guard imprint.url != nil else { throw .noText }
      return link(imprint)
    }
    guard !InlineMarkup.isPage(body) else { throw .page }
    let text = InlineMarkup.plain(body)
    if let standfirst = imprint.standfirst, Headline.unwrapped(text[...]) == standfirst {
      imprint.standfirst = nil
    }
    var story = try compose(headline: imprint.headline, body: text)
    story.imprint = imprint.filled(from: story.imprint)
    return story
  }

  /// An address whose text is still to come.
  private static func link(_ imprint: Imprint) -> ParsedArticle {
    var imprint = imprint
    if imprint.headline.isEmpty { imprint.headline = imprint.url ?? "" }
    return ParsedArticle(imprint: imprint, text: "", blocks: [])
  }

  private static func decode(_ object: ArraySlice<UInt8>) -> RecordFields? {
    var object = object
    // The decoder replaces bytes that are not UTF-8; a story is filed unchanged or not at all.
    if String(validating: object, as: UTF8.self) == nil {
      // The details of an encoding error do not help a user who cannot see the object.
      guard let text = try? DecodedText(object) else { return nil }
      object = text.bytes[...]
    }
    if let plain = RecordFields(plain: object) { return plain }
    // Nor is what is wrong with its JSON.
    return try? JSONDecoder().decode(RecordFields.self, from: Data(object))
  }

  /// One text of a headline and a body: the headline, a blank line, the body, unless the body begins with it.
  private static func compose(headline: String, body: String) throws(FormatError) -> ParsedArticle {
    do throws(FormatError) {
      return try TextFormat.read(body, headline: headline)
    } catch {
      throw .text(error)
    }
  }
}

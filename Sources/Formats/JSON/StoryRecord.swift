/// JSON Lines of stories: one object a line, under the names that collections of news use.

import Articles
import FoundationEssentials

/// Reads a line as a story; see Documentation/formats.md for the names.
package enum StoryRecord {
  /// Whether a line holds nothing, and no story is missed by passing over it.
  package static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// - Parameter line: of at most `TextFormat.limit` bytes, without its line feed. A longer one is refused.
  package static func read(_ line: ArraySlice<UInt8>) throws(StoryRecordError) -> ParsedArticle {
    guard line.count <= TextFormat.limit else { throw .tooLong(limit: TextFormat.limit) }
    guard line.first(where: { !($0 == 0x20 || $0 == 0x09) }) == UInt8(ascii: "{") else { throw .noObject }
    // The decoder mends bytes that are not UTF-8; a story is filed as it is or not at all.
    guard let fields = decode(line) else { throw .notJSON }
    guard let body = fields.text(.text) else { throw .noText }
    guard !isMarkup(body) else { throw .markup }
    var story = try compose(headline: fields.text(.headline), body: body)
    if let names = fields.names { story.byline = RecordValue.byline(names) ?? story.byline }
    story.dateline = fields.text(.dateline) ?? story.dateline
    story.published = fields.date ?? story.published
    story.url = fields.address ?? story.url
    story.source = fields.source ?? story.source
    return story
  }

  private static func decode(_ line: ArraySlice<UInt8>) -> RecordFields? {
    guard String(validating: line, as: UTF8.self) != nil else { return nil }
    // What is wrong with it is of no use to who cannot see the line.
    return try? JSONDecoder().decode(RecordFields.self, from: Data(line))
  }

  /// Whether a text is a page's source: words between tags would be filed as the story's.
  private static func isMarkup(_ body: String) -> Bool {
    var opening = body.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard opening.popFirst() == UInt8(ascii: "<"), let next = opening.first else { return false }
    return (next == UInt8(ascii: "!") || (0x61...0x7A).contains(next | 0x20))
      && opening.contains(UInt8(ascii: ">")) && body.contains("</")
  }

  /// One text of a headline and a body: the headline, a blank line, the body, unless the body begins with it.
  private static func compose(headline: String?, body: String) throws(StoryRecordError) -> ParsedArticle {
    do throws(FormatError) {
      guard let headline = headline.map({ Headline.unwrapped($0[...]) }), !headline.isEmpty else {
        return try TextFormat.read(Array(body.utf8))
      }
      return try TextFormat.read(Array(body.utf8), headline: headline)
    } catch {
      throw .noStory(error)
    }
  }
}

/// Why a line holds no story.
package enum StoryRecordError: Error, Hashable, Sendable, CustomStringConvertible {
  case noObject, notJSON, noText, markup
  case tooLong(limit: Int)
  case noStory(FormatError)

  /// What is wrong and what to do; file and line are named by whoever read them.
  package var description: String {
    switch self {
    case .noObject: "this line is no JSON object; write one object a line"
    case .notJSON: "this line is not JSON in UTF-8; write one object a line"
    case .noText: "this object has no text; name it \"text\", \"body\" or \"content\""
    case .markup: "its text is HTML, which is not read yet; take the tags out"
    case .tooLong(let limit): "this line has more than the \(limit >> 20) MiB that a story may have"
    case .noStory(.empty): "its text is empty"
    case .noStory(let error): "its text: \(error)"
    }
  }
}

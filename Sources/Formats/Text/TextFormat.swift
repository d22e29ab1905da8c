/// Plain text files: one story a file, as a reader saved or copied it.

import Articles

package enum TextFormat {
  /// The most bytes that a story may have; the longest novels have some six million, and to analyse as
  /// many takes seconds.
  package static let limit = 16 << 20
  /// The most lines that a story may have; a long novel has some twenty thousand.
  package static let lineLimit = 500_000

  /// Reads a text file as one story: finds its headline, the lines about it, its paragraphs, and the
  /// leftovers of the page that it came from.
  ///
  /// `text` is the file, byte for byte, where that is UTF-8, and else what it says in UTF-8; a byte order
  /// mark and the white space between blocks lie in no block. What isn't certain is left out: an ambiguous date is nil. Linear in the size of
  /// the file; the memory it takes beside the text is bounded by `lineLimit`.
  package static func read(_ file: ArraySlice<UInt8>) throws(FormatError) -> ParsedArticle {
    try read(try decode(file))
  }

  package static func read(_ file: [UInt8]) throws(FormatError) -> ParsedArticle { try read(file[...]) }

  /// Reads the text of a record. `text` is the headline, a blank line and the body; or the body alone where it begins
  /// with the headline, or none is known: then it is read as a file is.
  ///
  /// - Parameter headline: on one line; empty where it is unknown.
  static func read(_ body: String, headline: String) throws(FormatError) -> ParsedArticle {
    // A body that is not text by itself is not text after a headline either.
    let body = try DecodedText(text: body)
    guard !headline.isEmpty else {
      var story = try read(body)
      story.isVerbatim = false
      return story
    }
    var text = body
    var at = 0
    if !begins(body.bytes, with: headline) {
      text = try DecodedText(text: headline + "\n\n" + body.text)
    } else {
      at = TextLine.split(body.bytes).firstIndex { !$0.isBlank } ?? 0
    }
    let lines = try lines(text)
    let reader = StoryReader(bytes: text.bytes, lines: lines[(at + 1)...], hasHeadline: true)
    guard var story = reader.read(text: text.text) else { throw .noWords }
    story.headline = headline
    story.blocks.insert(Block(.headline, lines[at].range), at: 0)
    return story
  }

  private static func read(_ decoded: DecodedText) throws(FormatError) -> ParsedArticle {
    let lines = try lines(decoded)
    let reader = StoryReader(bytes: decoded.bytes, lines: lines[...])
    guard var story = reader.read(text: decoded.text) else { throw .noWords }
    story.isVerbatim = decoded.isVerbatim
    return story
  }

  private static func lines(_ text: DecodedText) throws(FormatError) -> [TextLine] {
    guard TextLine.count(text.bytes) <= lineLimit else { throw .tooManyLines(limit: lineLimit) }
    return TextLine.split(text.bytes)
  }

  /// Whether a headline is the first line of a text.
  private static func begins(_ body: [UInt8], with headline: String) -> Bool {
    let opening = body.drop { $0.isASCIISpace }
    guard opening.starts(with: headline.utf8) else { return false }
    let rest = opening.dropFirst(headline.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty || rest.first == 0x0A || rest.first == 0x0D
  }

  /// The text of bytes in whatever encoding.
  package static func decode(_ bytes: ArraySlice<UInt8>) throws(FormatError) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return try DecodedText(bytes)
  }
}

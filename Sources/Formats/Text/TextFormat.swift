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
  /// `text` is the file, byte for byte; a byte order mark and the white space between blocks lie in no
  /// block. What isn't certain is left out: an ambiguous date is nil. Linear in the size of
  /// the file; the memory it takes beside the text is bounded by `lineLimit`.
  package static func read(_ bytes: [UInt8]) throws(FormatError) -> ParsedArticle {
    let text = try decode(bytes)
    guard TextLine.count(bytes) <= lineLimit else { throw .tooManyLines(limit: lineLimit) }
    let lines = TextLine.split(bytes)
    guard let story = StoryReader(bytes: bytes, lines: lines[...]).read(text: text) else { throw .noText }
    return story
  }

  /// Reads the body of a story whose headline is known. `text` is the headline, a blank line and the body; or
  /// the body alone where that begins with the headline.
  ///
  /// - Parameter headline: on one line.
  static func read(_ body: [UInt8], headline: String) throws(FormatError) -> ParsedArticle {
    // A body that is no text by itself is none behind a headline.
    _ = try decode(body)
    var bytes = body
    var at = 0
    if !begins(body, with: headline) {
      bytes = Array((headline + "\n\n").utf8) + body
    } else {
      at = TextLine.split(body).firstIndex { !$0.isBlank } ?? 0
    }
    let text = try decode(bytes)
    guard TextLine.count(bytes) <= lineLimit else { throw .tooManyLines(limit: lineLimit) }
    let lines = TextLine.split(bytes)
    let reader = StoryReader(bytes: bytes, lines: lines[(at + 1)...], hasHeadline: true)
    guard var story = reader.read(text: text) else { throw .noText }
    story.headline = headline
    story.blocks.insert(Block(.headline, lines[at].range), at: 0)
    return story
  }

  /// Whether a headline is the first line of a text.
  private static func begins(_ body: [UInt8], with headline: String) -> Bool {
    let opening = body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard opening.starts(with: headline.utf8) else { return false }
    let rest = opening.dropFirst(headline.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty || rest.first == 0x0A || rest.first == 0x0D
  }

  /// The text of bytes that are UTF-8 and look like text.
  package static func decode(_ bytes: [UInt8]) throws(FormatError) -> String {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    if let offset = firstBinaryByte(bytes) { throw .binary(byte: bytes[offset], offset: offset) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(offset: firstInvalidByte(bytes))
    }
    return text
  }

  /// A NUL, or the first of so many control bytes that this can be no text; nil for text.
  private static func firstBinaryByte(_ bytes: [UInt8]) -> Int? {
    var controls = 0
    var first: Int?
    for (offset, byte) in bytes.enumerated() where byte < 0x20 {
      if byte == 0 { return offset }
      // Tab, line feed, vertical tab, form feed and carriage return are text.
      if (0x09...0x0D).contains(byte) { continue }
      controls += 1
      first = first ?? offset
    }
    return controls * 50 > bytes.count ? first : nil
  }

  /// Where bytes that are no UTF-8 stop being UTF-8.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      offset += UTF8.width(scalar)
    }
    return offset
  }
}

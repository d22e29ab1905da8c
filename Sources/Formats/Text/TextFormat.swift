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

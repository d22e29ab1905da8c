/// The lines of a text file.

import Articles

/// One line without its end and without the white space around it; empty where it is blank.
struct TextLine {
  let start: Int
  let end: Int
  /// Whether white space stands before it, as typewritten paragraphs have.
  let isIndented: Bool
  /// What its words are by the tables; what its place makes of it is told later.
  let leftover: Leftover?

  var isBlank: Bool { start == end }
  var range: TextRange { TextRange(start, end) }

  /// How many line ends there are; `split` finds as many lines, or one more.
  static func count(_ bytes: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  /// Splits at LF, CR LF and CR; a byte order mark belongs to no line.
  static func split(_ bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D {
        lines.append(TextLine(bytes, start, at))
        if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
        start = at + 1
      }
      at += 1
    }
    if start < bytes.count { lines.append(TextLine(bytes, start, bytes.count)) }
    return lines
  }

  private init(_ bytes: [UInt8], _ from: Int, _ to: Int) {
    var (start, end) = (from, to)
    while start < end, case let width = Self.spaceWidth(bytes, at: start, before: end), width > 0 {
      start += width
    }
    while start < end, case let width = Self.spaceWidth(bytes, endingAt: end, after: start), width > 0 {
      end -= width
    }
    self.start = start
    self.end = end
    isIndented = start > from
    leftover = Leftover(bytes[start..<end])
  }

  /// White space beyond ASCII that pages leave behind: no-break space, zero-width space, byte order
  /// mark, ideographic space.
  private static let wideSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF], [0xE3, 0x80, 0x80],
  ]

  /// How many bytes the white space at an offset has; 0 where there is none.
  private static func spaceWidth(_ bytes: [UInt8], at offset: Int, before end: Int) -> Int {
    let byte = bytes[offset]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0xC2 else { return 0 }
    for space in wideSpaces where bytes[offset..<end].starts(with: space) { return space.count }
    return 0
  }

  private static func spaceWidth(_ bytes: [UInt8], endingAt end: Int, after start: Int) -> Int {
    let byte = bytes[end - 1]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0x80 else { return 0 }
    for space in wideSpaces
    where end - start >= space.count && bytes[(end - space.count)..<end].elementsEqual(space) {
      return space.count
    }
    return 0
  }
}

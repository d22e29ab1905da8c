/// The lines of a text file.

import Articles

/// One line without its end and without the white space around it; empty where it is blank.
struct TextLine {
  let start: Int
  let end: Int
  /// Whether white space stands before it, as typewritten paragraphs have.
  let isIndented: Bool
  /// The class of its words by the tables; its position is taken into account later.
  let leftover: Leftover?

  var isBlank: Bool { start == end }
  var range: TextRange { TextRange(start, end) }

  /// How many line ends there are; `split` finds as many lines, or one more.
  static func count(_ bytes: [UInt8]) -> Int {
    var count = 0
    var at = 0
    while at < bytes.count {
      let width = endWidth(bytes, at)
      if width > 0 { count += 1 }
      at += max(width, 1)
    }
    return count
  }

  /// Splits at LF, CR LF, CR and Unicode's own ends of lines; a byte order mark belongs to no line.
  static func split(_ bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    while at < bytes.count {
      let width = endWidth(bytes, at)
      if width > 0 {
        lines.append(TextLine(bytes, start, at))
        start = at + width
      }
      at += max(width, 1)
    }
    if start < bytes.count { lines.append(TextLine(bytes, start, bytes.count)) }
    return lines
  }

  /// How many bytes the line end at an offset has; 0 if there is none.
  @inline(__always)
  private static func endWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    let byte = bytes[at]
    if byte > 0x0D, byte < 0xC2 { return 0 }
    switch byte {
    case 0x0A: return 1
    case 0x0D: return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    // U+0085, U+2028, U+2029.
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9)
        ? 3 : 0
    default: return 0
    }
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

  /// How many bytes the white space at an offset has; 0 if there is none.
  private static func spaceWidth(_ bytes: [UInt8], at offset: Int, before end: Int) -> Int {
    let byte = bytes[offset]
    if byte.isASCIISpace { return 1 }
    guard byte >= 0xC2 else { return 0 }
    for space in wideSpaces where bytes[offset..<end].starts(with: space) { return space.count }
    return 0
  }

  private static func spaceWidth(_ bytes: [UInt8], endingAt end: Int, after start: Int) -> Int {
    let byte = bytes[end - 1]
    if byte.isASCIISpace { return 1 }
    guard byte >= 0x80 else { return 0 }
    for space in wideSpaces
    where end - start >= space.count && bytes[(end - space.count)..<end].elementsEqual(space) {
      return space.count
    }
    return 0
  }
}

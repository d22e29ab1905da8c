/// Whether a file's lines were broken to fit a width, and where.

import Articles

/// Tells the breaks of hard-wrapped paragraphs from the ends of paragraphs.
///
/// A program that wraps puts as many words on a line as fit. So a break is a wrap where the next line's first
/// word would not have fitted; and a file is hard-wrapped where most of its breaks are such.
struct LineWrapping {
  /// Files with longer lines are not wrapped.
  private static let widest = 110
  private static let narrowest = 40
  /// How far short of the width a line may stay all the same: a hyphen, a pair of quotes.
  private static let slack = 6

  private let bytes: [UInt8]
  /// In scalars; nil for a file that is not wrapped.
  private let width: Int?

  /// Looks at the breaks between neighbouring lines of which neither is furniture or a leftover.
  init(bytes: [UInt8], lines: ArraySlice<TextLine>, isProse: (Int) -> Bool) {
    self.bytes = bytes
    width = Self.width(bytes, lines.indices.filter { !lines[$0].isBlank && isProse($0) }, lines)
  }

  /// The width that prose lines, given by index, were wrapped to.
  private static func width(_ bytes: [UInt8], _ prose: [Int], _ lines: ArraySlice<TextLine>) -> Int? {
    let isTooWide = { (index: Int) in
      lines[index].range.count > widest && length(bytes, lines[index]) > widest
    }
    // A headline may be wider than the text; an address can't be broken.
    guard !prose.dropFirst().contains(where: { isTooWide($0) && hasSpace(bytes, lines[$0]) }) else {
      return nil
    }
    let breaks = zip(prose, prose.dropFirst()).filter { $0 + 1 == $1 && !isTooWide($0) }.map(\.0)
    let width = breaks.map { length(bytes, lines[$0]) }.max() ?? 0
    let wraps = breaks.count { isFull(bytes, lines[$0], before: lines[$0 + 1], width: width) }
    return width >= narrowest && breaks.count >= 2 && wraps * 10 >= breaks.count * 6 ? width : nil
  }

  /// Whether a line goes on in the next.
  func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    guard let width, !next.isIndented else { return false }
    return Self.isFull(bytes, line, before: next, width: width)
  }

  private static func isFull(
    _ bytes: [UInt8], _ line: TextLine, before next: TextLine, width: Int
  ) -> Bool {
    let word = bytes[next.start..<next.end].prefix { $0 != 0x20 }
    return length(bytes, line) + 1 + word.count(where: { $0 & 0xC0 != 0x80 }) > width - slack
  }

  /// In scalars.
  private static func length(_ bytes: [UInt8], _ line: TextLine) -> Int {
    bytes[line.start..<line.end].count { $0 & 0xC0 != 0x80 }
  }

  private static func hasSpace(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    bytes[line.start..<line.end].contains(0x20)
  }
}

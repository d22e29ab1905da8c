/// Whether a file's lines were broken to fit a width, and where.

/// Tells the breaks of hard-wrapped paragraphs from the ends of paragraphs.
///
/// A program that wraps puts as many words on a line as fit. So a break is a wrap where the next line's first
/// word would not have fitted; and a file is hard-wrapped where most of its breaks are such.
struct LineWrapping {
  /// Files with longer lines are not wrapped.
  private static let widest = 110
  /// How far short of the width a line may stay all the same: a hyphen, a pair of quotes.
  private static let slack = 6

  private let bytes: [UInt8]
  /// In scalars; nil for a file that is not wrapped.
  private let width: Int?

  /// Looks at the breaks between neighbouring lines of which neither is furniture or a leftover.
  init(bytes: [UInt8], lines: ArraySlice<TextLine>, isProse: (Int) -> Bool) {
    self.bytes = bytes
    var breaks: [Int] = []
    var width = 0
    for index in lines.indices.dropLast()
    where !lines[index].isBlank && !lines[index + 1].isBlank && isProse(index) && isProse(index + 1) {
      let length = Self.length(bytes, lines[index])
      guard length <= Self.widest || !Self.hasSpace(bytes, lines[index]) else {
        self.width = nil
        return
      }
      width = max(width, length <= Self.widest ? length : 0)
      breaks.append(index)
    }
    let wraps = breaks.count { Self.isFull(bytes, lines[$0], before: lines[$0 + 1], width: width) }
    self.width = width >= 40 && wraps * 10 >= breaks.count * 6 ? width : nil
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

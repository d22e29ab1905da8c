/// Hostile text must not reach the terminal.

import Testing

@testable import Surface

@Suite struct PrintableTests {
  @Test(arguments: [
    ("clean — “text”", "clean — “text”"),
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"),
    ("a\u{0}b\u{8}\u{7F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"),
    ("a\tb\nc\r\nd\re", "a b c d e"),
    ("\u{202E}evil\u{202C}", "\u{FFFD}evil\u{FFFD}"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("zero\u{200B}width\u{FEFF}\u{200E}\u{AD}!", "zerowidth!"),
    ("\u{E000}\u{FFFF}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{301}", " \u{301}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func showsOnlyWhatIsFit(text: String, shown: String) {
    var grid = Grid(size: Size(columns: 30, rows: 1))
    grid.write(text, at: Point(column: 0, row: 0))
    #expect(grid.text == shown)
  }

  /// Whatever the scalar: no cell holds a control or turns the text around. Of the planes that hold
  /// only ideographs and private use a sample will do.
  @Test func noScalarAtAllReachesTheGridRaw() {
    var grid = Grid(size: Size(columns: 8, rows: 1))
    let sampled = stride(from: UInt32(0x20000), to: 0x110000, by: 251)
    for value in Array(UInt32(0)..<0x20000) + Array(UInt32(0xE0000)..<0xE0200) + Array(sampled) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      grid.write("a\(Character(scalar))b", at: Point(column: 0, row: 0))
      for cell in grid.row(0).prefix(4) {
        for shown in cell.cluster.unicodeScalars where shown.value >= 0x7F || shown.value < 0x20 {
          let isHostile =
            [.control, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator]
            .contains(shown.properties.generalCategory)
            || (0x202A...0x202E).contains(shown.value) || (0x2066...0x2069).contains(shown.value)
          if isHostile { Issue.record("U+\(String(value, radix: 16)) reached the grid") }
        }
      }
    }
  }

  @Test func towersOfMarksAreCut() {
    var grid = Grid(size: Size(columns: 2, rows: 1))
    grid.write("e" + String(repeating: "\u{301}", count: 1000), at: Point(column: 0, row: 0))
    #expect(grid.text.utf8.count == 23)
  }
}

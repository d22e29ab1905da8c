/// Where lines end, and where their bytes stand.

import TestKit
import Testing

@testable import Surface

@Suite struct LineBreakerTests {
  private func broken(_ text: String, _ width: Int) -> [String] {
    LineBreaker(text).lines(of: 0..<text.utf8.count, width: width).map { line in
      var grid = Grid(size: Size(columns: max(1, line.columns), rows: 1))
      grid.write(line, of: text, at: Point(column: 0, row: 0))
      return grid.text
    }
  }

  @Test(arguments: [
    ("", 10, []), ("   \n ", 10, []), ("one", 10, ["one"]), ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("one two ", 7, ["one two"]), ("  one\n   two\t three", 9, ["one two", "three"]),
    ("hard\nwrapped\r\nsource", 40, ["hard wrapped source"]),
    ("a verylongword b", 5, ["a", "veryl", "ongwo", "rd b"]), ("verylong", 4, ["very", "long"]),
    ("North Korea’s Kim Jong-un", 21, ["North Korea’s Kim", "Jong-un"]),
    ("North Korea’s Kim Jong-un", 23, ["North Korea’s Kim Jong-", "un"]),
    ("word—word", 6, ["word—", "word"]), ("word–word", 6, ["word–", "word"]),
    ("in 2018-11", 9, ["in", "2018-11"]),
    ("use --flag", 7, ["use", "--flag"]), ("and/or", 5, ["and/", "or"]),
    ("word--word", 7, ["word--", "word"]),
    ("said “yes”, then", 10, ["said", "“yes”,", "then"]), ("see (note) x", 6, ["see", "(note)", "x"]),
    ("the ’90s", 5, ["the", "’90s"]), ("il dit : oui !", 7, ["il", "dit :", "oui !"]),
    ("« oui »", 6, ["« oui", "»"]),
    ("10\u{A0}km away", 6, ["10\u{A0}km", "away"]), ("aa bb\u{A0}cc", 5, ["aa", "bb\u{A0}cc"]),
    ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字。漢", 4, ["漢", "字。", "漢"]), ("漢「字」", 4, ["漢", "「字", "」"]),
    ("コーヒー", 4, ["コー", "ヒー"]), ("日本 AP通信", 6, ["日本", "AP通信"]), ("漢", 1, ["漢"]),
    ("long\u{200B}word", 5, ["long", "word"]), ("soft\u{AD}hyphen", 20, ["softhyphen"]),
    ("a \u{200E}b", 3, ["a b"]),
    ("😀😀😀", 4, ["😀😀", "😀"]), ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("में समाचार", 7, ["में", "समाचार"]),
    ("a\u{1B}b c", 3, ["a\u{FFFD}b", "c"]),
  ])
  func breaks(text: String, width: Int, lines: [String]) {
    #expect(broken(text, width) == lines)
  }

  /// No byte but white space and unseen marks is lost, none is shown twice, and no line is too wide.
  @Test func keepsEverythingInItsWidth() {
    let pieces = [
      "word", "a", " ", "  ", "\n", "-", "—", "“", "”", "漢", "。", "é", "👩‍👩‍👧", "10", "/", "\u{A0}", "!",
      "\u{200B}",
    ]
    var generator = RandomNumbers(seed: 11)
    for _ in 0..<1_000 {
      let text = (0..<30).map { _ in pieces[generator.below(pieces.count)] }.joined()
      let width = 2 + generator.below(12)
      let lines = LineBreaker(text).lines(of: 0..<text.utf8.count, width: width)
      let bytes = Array(text.utf8)
      let shown = lines.flatMap { line in bytes[line.bytes].filter { $0 > 0x20 } }
      let unseen = Set("\u{200B}".utf8)
      #expect(
        shown.filter { !unseen.contains($0) } == bytes.filter { $0 > 0x20 && !unseen.contains($0) }, "\(text)"
      )
      for line in lines {
        #expect(line.columns <= width)
        var grid = Grid(size: Size(columns: 40, rows: 1))
        #expect(grid.write(line, of: text, at: Point(column: 0, row: 0)) == line.columns, "\(text)")
      }
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.bytes.upperBound <= next.bytes.lowerBound)
      }
    }
  }

  @Test(
    arguments: [
      (0..<3, 0, 0..<3), (4..<7, 0, 3..<6), (0..<99, 0, 0..<7), (6..<9, 0, 5..<7), (8..<9, 0, nil),
      (9..<10, 0, nil),
      (9..<15, 1, 0..<4), (12..<15, 1, 2..<4), (13..<14, 1, 2..<4), (15..<16, 1, 4..<5), (2..<2, 0, nil),
    ] as [(Range<Int>, Int, Range<Int>?)])
  func findsColumns(range: Range<Int>, line: Int, columns: Range<Int>?) {
    // Bytes: "one" 0-3, two blanks, "two" 5-8, line end, then two wide characters of three bytes, "!".
    let breaker = LineBreaker("one  two\n漢字!")
    let lines = breaker.lines(of: 0..<16, width: 7)
    #expect(lines.map(\.columns) == [7, 5])
    #expect(breaker.columns(of: range, in: lines[line]) == columns)
  }

  @Test(arguments: [
    (0, 0, 0), (0, 3, 3), (0, 4, 5), (0, 50, 8), (1, 0, 9), (1, 1, 9), (1, 2, 12), (1, 4, 15),
  ])
  func findsBytes(line: Int, column: Int, offset: Int) {
    let breaker = LineBreaker("one  two\n漢字!")
    #expect(breaker.offset(atColumn: column, in: breaker.lines(of: 0..<16, width: 7)[line]) == offset)
  }

  @Test func breaksOnlyItsRange() {
    let breaker = LineBreaker("Headline\n\nThe body here.\n\nTrimmings")
    #expect(
      breaker.lines(of: 10..<24, width: 9) == [
        Line(bytes: 10..<18, columns: 8), Line(bytes: 19..<24, columns: 5),
      ])
  }
}

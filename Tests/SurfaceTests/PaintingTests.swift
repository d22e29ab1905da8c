/// Text and looks on a grid: clipping, wide clusters, overlays.

import Testing

@testable import Surface

@Suite struct PaintingTests {
  private func painted(_ text: String, at column: Int, limit: Range<Int>? = nil, over: String = "......")
    -> String
  {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.write(over, at: Point(column: 0, row: 0))
    grid.write(text, at: Point(column: column, row: 0), limit: limit)
    return grid.row(0).map { $0.cluster.isEmpty ? "_" : $0.cluster }.joined()
  }

  /// `_` stands for the second cell of a wide cluster.
  @Test(
    arguments: [
      ("abc", 0, nil, "abc..."), ("abc", 4, nil, "....ab"), ("abc", -1, nil, "bc...."),
      ("abc", 9, nil, "......"),
      ("abc", 1, 2..<3, "..b..."), ("abc", -5, nil, "......"), ("abc", 0, 3..<9, "......"),
      ("漢字", 0, nil, "漢_字_.."), ("漢字", 3, nil, "...漢_ "), ("漢字", -1, nil, " 字_..."),
      ("漢字", 0, 1..<6, ". 字_.."), ("漢字", 0, 0..<3, "漢_ ..."), ("a漢", 0, 0..<1, "a....."),
    ] as [(String, Int, Range<Int>?, String)])
  func clipsAtEdges(text: String, column: Int, limit: Range<Int>?, row: String) {
    #expect(painted(text, at: column, limit: limit) == row)
  }

  @Test(arguments: [
    ("x", 0, "x 字_再_"), ("x", 1, " x字_再_"), ("xx", 1, " xx 再_"), ("漢", 1, " 漢_ 再_"), ("漢", 2, "水_漢_再_"),
  ])
  func neverLeavesHalfAWideCluster(text: String, column: Int, row: String) {
    #expect(painted(text, at: column, over: "水字再") == row)
  }

  @Test(
    arguments: [
      ("abc", 1, nil, 4), ("漢字", 0, nil, 4), ("long words", 2, nil, 6), ("long", 0, 0..<3, 3),
      ("", 2, nil, 2),
      ("\u{200B}", 2, nil, 2), ("ab", 0, 4..<6, 2),
    ] as [(String, Int, Range<Int>?, Int)])
  func returnsTheColumnBehind(text: String, column: Int, limit: Range<Int>?, next: Int) {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    #expect(grid.write(text, at: Point(column: column, row: 0), limit: limit) == next)
  }

  @Test(arguments: [-1, 1]) func rowsOffTheGridAreLeftAlone(row: Int) {
    var grid = Grid(size: Size(columns: 2, rows: 1))
    grid.write("ab", at: Point(column: 0, row: row))
    grid.fill(Rect(column: 0, row: row, columns: 2, rows: 1), Cell("x"))
    #expect(grid == Grid(size: Size(columns: 2, rows: 1)))
  }

  @Test func fillsAndMendsItsEdges() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.write("水字再", at: Point(column: 0, row: 0))
    grid.fill(Rect(column: 1, row: -3, columns: 2, rows: 9), Cell("x"))
    #expect(grid.text == " xx 再")
  }

  @Test func restylesWithoutTouchingTheText() {
    let body = Style(foreground: .palette(1), attributes: .bold)
    var grid = Grid(size: Size(columns: 4, rows: 1))
    grid.write("word", at: Point(column: 0, row: 0), style: body)
    grid.restyle(
      Rect(column: 2, row: 0, columns: 9, rows: 1), Style(background: .palette(2), attributes: .underline))
    #expect(grid.text == "word")
    #expect(grid[column: 1, row: 0].style == body)
    let both = Style(foreground: .palette(1), background: .palette(2), attributes: [.bold, .underline])
    #expect(grid[column: 3, row: 0].style == both)
  }

  @Test(arguments: [
    ("headline", 8, "headline"), ("headline", 7, "headli…"), ("headline", 1, "…"), ("headline", 0, ""),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("", 0, ""), ("a\u{301}bc", 2, "a\u{301}…"),
  ])
  func truncates(text: String, cells: Int, cut: String) {
    #expect(truncated(text, to: cells) == cut)
    #expect(displayWidth(cut) <= cells)
  }
}

@Suite struct CellTextTests {
  /// What has more than 24 bytes ends with its last whole scalar within them.
  @Test(arguments: [
    ("", ""), (" ", " "), ("a", "a"), ("é", "é"), ("漢", "漢"), ("e\u{301}", "e\u{301}"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ("👩‍👩‍👧‍👦", "👩‍👩‍👧"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧"), (String(repeating: "漢", count: 8), String(repeating: "漢", count: 8)),
    (String(repeating: "漢", count: 9), String(repeating: "漢", count: 8)),
  ])
  func keeps(cluster: String, kept: String) {
    #expect(Array(Cell(cluster).cluster.unicodeScalars) == Array(kept.unicodeScalars))
    #expect(Cell(cluster).isSecondHalf == cluster.isEmpty)
  }
}

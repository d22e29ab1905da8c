/// What a grid looks like on a real screen, and what it costs to change it.

import ScreenProbe
import Surface
import Testing

@testable import Ncurses

extension OwnTerminal {
  @Suite struct PresentingTests {
    static let size = Size(columns: 40, rows: 6)

    @Test(arguments: [
      "plain words", "“curly quotes” — and dashes…", "中文新闻 headline", "한국어 뉴스", "cafe\u{301} e\u{301}",
      "العربية", "ไทยน้ำ", "│ box ─ ├ ┤",
    ])
    func text(line: String) throws {
      try withTerminal { terminal, line0 in
        terminal.present(Grid(Self.size, [line, "next row"]))
        try line0.settle()
        #expect(line0.screen.text(row: 0) == line)
        #expect(line0.screen.text(row: 1) == "next row")
      }
    }

    @Test func wideCellsTakeTwoColumns() throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(Self.size, ["中文|x"]))
        try line.settle()
        #expect(line.screen.cell(column: 0, row: 0).width == 2)
        #expect(line.screen.cell(column: 2, row: 0).text == "文")
        #expect(line.screen.cell(column: 4, row: 0).text == "|")
      }
    }

    /// libvterm counts a joined emoji as several; the bar must stand in its column all the same.
    @Test(arguments: [
      "👨\u{200D}👩\u{200D}👧\u{200D}👦", "❤\u{FE0F}", "🇫🇷", "👍🏽", "🙂", "क्षि", "☎\u{FE0F}", "1\u{FE0F}\u{20E3}",
    ])
    func doubtfulWidthsDoNotSmearTheRow(cluster: String) throws {
      try withTerminal { terminal, line in
        let width = max(1, displayWidth(cluster))
        for words in ["first words", "other words"] {
          terminal.present(Grid(Self.size, ["\(cluster)| \(words) \(cluster)| end", "under"]))
          try line.settle()
          #expect(line.screen.cell(column: width, row: 0).text == "|")
          let second = width + 2 + words.count + 1 + width
          #expect(line.screen.cell(column: second, row: 0).text == "|")
          #expect(line.screen.text(row: 0).hasSuffix("| end"))
          #expect(line.screen.text(row: 1) == "under")
        }
      }
    }

    @Test(arguments: [
      "\u{1B}", "\u{7}", "\u{9B}", "\u{7F}", "\r\n", "\t",
    ])
    func controlsNeverReachTheTerminal(cluster: String) throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(size: Self.size))
        try line.settle()
        line.forgetOutput()
        var grid = Grid(Self.size, ["a?b"])
        grid[column: 1, row: 0] = Cell(cluster)
        terminal.present(grid)
        try line.settle()
        #expect(line.screen.text(row: 0) == "a\u{FFFD}b")
        #expect(!line.output.contains { $0 == 0x7 || $0 == 0x9B || $0 == 0x7F || $0 == 0 || $0 == 9 })
      }
    }

    @Test func reorderingCharactersAreLeftOut() throws {
      try withTerminal { terminal, line in
        var grid = Grid(Self.size, ["abc"])
        grid[column: 1, row: 0] = Cell("b\u{202E}")
        terminal.present(grid)
        try line.settle()
        #expect(line.screen.cell(column: 1, row: 0).text == "b")
      }
    }

    @Test(
      arguments: [
        .bold, .italic, .underline, .reverse, [.bold, .underline], [],
      ] as [Attributes])
    func attributes(wanted: Attributes) throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(Self.size, [("styled", Style(attributes: wanted))]))
        try line.settle()
        #expect(line.screen.cell(column: 3, row: 0).attributes == wanted)
        #expect(line.screen.cell(column: 3, row: 1).attributes == [])
      }
    }

    @Test func faintIsAskedFor() throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(Self.size, [("faint", Style(attributes: .dim))]))
        try line.settle()
        #expect(String(decoding: line.output, as: UTF8.self).contains("2mfaint"))
      }
    }

    @Test(
      arguments: [
        ("xterm-256color", .twoHundredFiftySix, 208, 208, 236),
        ("xterm-256color", .twoHundredFiftySix, 9, 9, 236), ("linux", .sixteen, 2, 2, nil),
        ("linux", .sixteen, 12, 4, nil), ("linux", .sixteen, 208, nil, nil),
        ("vt100", .none, 2, nil, nil), ("xterm-mono", .none, 208, nil, nil),
      ] as [(String, ColorDepth, UInt8, Int?, Int?)])
    func colors(
      type: String, depth: ColorDepth, index: UInt8, foreground: Int?, background: Int?
    ) throws {
      try withTerminal(type: type) { terminal, line in
        let promised = terminal.colorDepth
        #expect(promised == depth)
        let style = Style(foreground: .palette(index), background: .palette(236))
        terminal.present(Grid(Self.size, [("colour", style), ("plain", .plain)]))
        try line.settle()
        #expect(line.screen.cell(column: 0, row: 0).foreground == foreground)
        #expect(line.screen.cell(column: 0, row: 0).background == background)
        #expect(line.screen.cell(column: 0, row: 1).foreground == nil)
        #expect(line.screen.cell(column: 0, row: 1).background == nil)
        #expect(line.screen.text(row: 0) == "colour")
      }
    }

    /// Eight colours make 64 pairs, fewer than the styles that follow one another here.
    @Test func pairsAreUsedAgainWhenTheyRunOut() throws {
      try withTerminal(type: "linux") { terminal, line in
        for background in 0..<8 {
          for foreground in 0..<8 {
            let style = Style(
              foreground: .palette(UInt8(foreground)), background: .palette(UInt8(background)))
            terminal.present(Grid(Self.size, [("words", style)]))
            try line.settle()
            #expect(line.screen.cell(column: 0, row: 0).foreground == foreground)
            #expect(line.screen.cell(column: 0, row: 0).background == background)
          }
        }
      }
    }

    @Test func cursorStandsWhereTheGridSays() throws {
      try withTerminal { terminal, line in
        var grid = Grid(Self.size, ["list", "of rows"])
        grid.cursor = Point(column: 3, row: 1)
        terminal.present(grid)
        try line.settle()
        #expect(line.screen.cursor == Point(column: 3, row: 1))
        #expect(line.mode(25) != false)
        grid.cursor = nil
        terminal.present(grid)
        try line.settle()
        #expect(line.mode(25) == false)
        grid.cursor = Point(column: 0, row: 5)
        terminal.present(grid)
        try line.settle()
        #expect(line.mode(25) == true)
        #expect(line.screen.cursor == Point(column: 0, row: 5))
      }
    }

    @Test func lastCornerIsPainted() throws {
      try withTerminal { terminal, line in
        var grid = Grid(size: Self.size)
        grid[column: 39, row: 5] = Cell("#")
        terminal.present(grid)
        try line.settle()
        #expect(line.screen.cell(column: 39, row: 5).text == "#")
      }
    }

    @Test func onlyWhatChangedIsSent() throws {
      try withTerminal(columns: 120, rows: 40) { terminal, line in
        let size = Size(columns: 120, rows: 40)
        let rows = (0..<40).map { "  14 Mar 2019  The Harbour Post  Headline number \($0) of a story" }
        func list(selected: Int) -> Grid {
          Grid(
            size,
            rows.enumerated().map {
              ($1, Style(attributes: $0 == selected ? .reverse : []))
            })
        }
        terminal.present(list(selected: 3))
        try line.settle()
        line.forgetOutput()
        terminal.present(list(selected: 3))
        try line.settle()
        #expect(line.output.isEmpty)
        terminal.present(list(selected: 4))
        try line.settle()
        #expect(!line.output.isEmpty && line.output.count <= 250)
        #expect(line.screen.cell(column: 4, row: 4).attributes == .reverse)
        #expect(line.screen.cell(column: 4, row: 3).attributes == [])
      }
    }

    @Test func redrawRepairsTheScreen() throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(Self.size, ["right 🙂 words", "second"]))
        try line.settle()
        line.screen.feed(Array("\u{1B}[H\u{1B}[2Jsmear".utf8))
        terminal.redraw()
        try line.settle()
        #expect(line.screen.text(row: 0) == "right 🙂 words")
        #expect(line.screen.text(row: 1) == "second")
      }
    }

    @Test(arguments: [Size(columns: 60, rows: 10), Size(columns: 20, rows: 3), Size(columns: 1, rows: 1)])
    func newSize(size: Size) throws {
      try withTerminal { terminal, line in
        terminal.present(Grid(Self.size, ["some words that are long enough", "2"]))
        var event = terminal.resize()
        #expect(event == nil)
        line.resize(size)
        event = terminal.resize()
        #expect(event == .resize(size))
        let now = terminal.size
        #expect(now == size)
        var grid = Grid(size: size)
        grid[column: size.columns - 1, row: size.rows - 1] = Cell("#")
        terminal.present(grid)
        try line.settle()
        #expect(line.screen.text(row: size.rows - 1).last == "#")
        // A grid of the old size does no harm.
        terminal.present(Grid(Self.size, ["words"]))
      }
    }
  }
}

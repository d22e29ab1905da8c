/// Headings between the groups of the list.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct GroupTests {
  /// The first cells of the list's lines, from the top.
  private func lines(_ stage: Stage, _ count: Int) -> [String] {
    (1...count).map { row in
      stage.grid.row(row).prefix(30).map(\.cluster).joined().replacing("─", with: "").trimmed
    }
  }

  @Test(arguments: [
    (
      ":sort source<Enter>", ["Inland Ledger", ">●★Ferry line cuts its night …", "The Quay Courier"],
      [0, 1, 3]
    ),
    (":sort tag<Enter>", ["#ferries", "#money", "#weather", "no tag"], [0, 3, 6, 9]),
    ("zg", ["12 Mar 2024", "11 Mar 2024", "2 Feb 2024"], [0, 3, 6]),
    (":sort oldest<Enter>zg", ["2 Feb 2024", "11 Mar 2024", "12 Mar 2024"], [0, 3, 6]),
  ])
  func eachOrderHasItsOwn(keys: String, headings: [String], rows: [Int]) {
    var stage = Stage(80, 24)
    stage.press("G" + (keys.hasPrefix(":sort s") ? "" : "gg") + keys + "gg")
    let lines = lines(stage, 12)
    #expect(rows.map { lines[$0] } == headings)
  }

  @Test func anOrderWithoutGroupsSaysSo() {
    var stage = Stage(80, 24)
    stage.press(":sort headline<Enter>zg")
    #expect(stage.status.contains("has no groups"))
  }

  /// A story stands under each of its tags, and the cursor tells the rows apart.
  @Test func byTagsAStoryStandsUnderEach() {
    var stage = Stage(80, 24)
    stage.press(":sort tag<Enter>gg")
    #expect(stage.state.list.rows.count == 4)
    let ferries = stage.state.list.current
    stage.press("j")
    #expect(stage.state.list.current?.article == ferries?.article)
    #expect(stage.state.list.current != ferries)
    #expect(stage.grid.text.split(separator: "\n").filter { $0.hasPrefix(">") }.count == 1)
    stage.press("<Space>")
    #expect(stage.state.list.selectionWords == "1 selected", "an article is selected once")
    stage.press(":sort newest<Enter>")
    #expect(stage.currentHeadline == "One line from the weather desk")
  }

  /// However rows and headings fall, the cursor's row is in view, whole.
  @Test(arguments: [(80, 24), (120, 40), (40, 12), (60, 7), (30, 3)])
  func theCursorStaysInView(size: (Int, Int)) {
    var archive = FakeArchive.large(300)
    for index in archive.stories.indices {
      archive.stories[index].article.published = PublishedDate("2024-01-\(index / 4 % 28 + 10)".prefix(10))
    }
    var stage = Stage(size.0, size.1, archive: archive)
    stage.press("zg")
    let keys =
      Array(repeating: "j", count: 60) + ["<C-d>", "<C-f>", "k", "k", "<C-u>", "G", "k", "<C-b>", "gg"]
    for key in keys {
      stage.press(key)
      let placed = stage.state.list.placedRows
      let fits = stage.state.list.fit.lines > stage.state.list.fit.linesPerRow
      #expect(!fits || placed.contains { $0.row == stage.state.list.cursor }, "after \(key)")
    }
  }

  @Test func aClickBelowAHeadingFindsItsRow() {
    var stage = Stage(80, 24)
    stage.press("zg")
    for (row, headline) in [
      (1, "Harbour wall to close for repairs"), (4, "Harbour wall to close for repairs"),
      (5, "One line from the weather desk"), (9, "Ferry line cuts its night boats"),
    ] {
      stage.send(.input(.mouse(MouseEvent(.press, button: 1, at: Point(column: 5, row: row)))))
      #expect(stage.currentHeadline == headline, "row \(row)")
    }
  }

  /// A key that moves the cursor repaints two rows and the status, headings or not.
  @Test func movingRepaintsTwoRows() {
    var stage = Stage(120, 40, archive: .large(1000))
    stage.press("zgjj")
    let before = stage.grid
    stage.press("j")
    let after = stage.grid
    let changed = (0..<40).filter { Array(before.row($0)) != Array(after.row($0)) }
    #expect(changed.count <= 2 * stage.state.list.fit.linesPerRow + 1)
  }
}

/// The saved searches over the panes.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct SavedSearchTests {
  private func stage(_ columns: Int = 80, _ rows: Int = 24) -> Stage {
    var archive = FakeArchive.small
    archive.searches = [("Boats", "ferry"), ("Unread", "is:unread"), ("Weather", "tag:weather")]
      .compactMap { SavedSearch(name: $0.0, query: $0.1) }
    return Stage(columns, rows, archive: archive)
  }

  private func names(_ stage: Stage) -> [String] { stage.archive.searches.map(\.name) }

  @Test(arguments: [
    ("f<Enter>", "ferry"), ("gsj<Enter>", "is:unread"), ("fG<Enter>", "tag:weather"),
    ("fGk<Enter>", "is:unread"),
    ("f2j<Enter>", "tag:weather"), ("fGgg<Enter>", "ferry"), ("fjq", ""), ("fj<Esc>", ""),
    ("fjjjjl", "tag:weather"),
    ("<Enter>gs<Enter>", "ferry"),
  ])
  func oneIsOpened(keys: String, query: String) {
    var stage = stage()
    stage.press(keys)
    #expect(stage.state.list.query == Query(query))
    #expect(stage.state.layers.isEmpty)
    #expect(stage.state.focus == .list)
    #expect(stage.effects.contains(.forget(.layer(1))))
  }

  @Test func theyAreCountedOneByOne() throws {
    var stage = stage()
    stage.press("f")
    guard case .ask(.counts(let queries), let ticket)? = stage.effects.last else {
      Issue.record("nothing is counted")
      return
    }
    #expect(queries == ["ferry", "is:unread", "tag:weather"].map { Query($0) })
    stage.send(.answered(ticket, .oneCount(of: 2, 12_345)))
    stage.send(.answered(stage.olderTicket(of: ticket.asker), .oneCount(of: 1, 7)))
    try Golden.check(stage.grid, "searches-80x24")
  }

  @Test(arguments: [(120, 40), (40, 12)])
  func otherSizes(size: (Int, Int)) throws {
    var stage = stage(size.0, size.1)
    stage.press("fj")
    try Golden.check(stage.grid, "searches-\(size.0)x\(size.1)")
  }

  @Test(arguments: [
    ("fd", ["Unread", "Weather"]), ("fjd", ["Boats", "Weather"]), ("fJ", ["Unread", "Boats", "Weather"]),
    ("f2J", ["Unread", "Weather", "Boats"]), ("fK", ["Boats", "Unread", "Weather"]),
    ("fGKK", ["Weather", "Boats", "Unread"]), ("fr<C-u>Ships<Enter>", ["Ships", "Unread", "Weather"]),
    ("fr<C-u>Unread<Enter>", ["Boats", "Unread", "Weather"]), ("fr<Esc>", ["Boats", "Unread", "Weather"]),
    ("fa All of it<Enter>", ["Boats", "Unread", "Weather", "All of it"]),
    (":save-search Mine<Enter>", ["Boats", "Unread", "Weather", "Mine"]),
  ])
  func theyAreChanged(keys: String, expected: [String]) {
    var stage = stage()
    stage.press(keys)
    #expect(names(stage) == expected)
  }

  @Test func theSameOneStaysSelected() {
    var stage = stage()
    stage.press("fJJ")
    #expect(stage.current == "Boats")
    stage.press("r<C-u>Ships<Enter>")
    #expect(stage.current == "Ships")
    stage.press("kd")
    #expect(stage.current == "Ships")
  }

  @Test func theListsQueryIsSaved() {
    var stage = stage()
    stage.press("Fport<Enter>fa")
    stage.send(.input(.paste("Port")))
    stage.press("<Enter>")
    #expect(stage.archive.searches.last?.query == "port*")
  }

  @Test func undoWorksOverThePanes() {
    var stage = stage()
    stage.press("fdu")
    #expect(stage.effects.last == .undo)
    stage.press("F")
    #expect(stage.state.list.query == .everything)
    #expect(stage.grid.text(row: 23).contains("F does nothing here"))
  }

  @Test func withoutAnyThereAreWaysToMakeOne() throws {
    var stage = Stage(80, 24)
    stage.press("f")
    try Golden.check(stage.grid, "no-searches-80x24")
    stage.press("d<Enter>rJK")
    #expect(stage.state.layers[SavedSearches.self] != nil)
  }

  @Test func anOldQueryThatIsNotUnderstoodIsNotOpened() {
    var stage = stage()
    stage.archive.searches = [SavedSearch(name: "Odd", query: "date:2018-13")].compactMap(\.self)
    stage.press("f<Enter>")
    #expect(stage.state.layers[SavedSearches.self] != nil)
    #expect(stage.grid.text(row: 23).contains("cannot open “Odd”"))
  }

  @Test func theyFollowChangesFromElsewhere() {
    var stage = stage()
    stage.press("f")
    stage.archive.searches.removeFirst()
    stage.send(.archiveChanged)
    #expect(stage.current == "Unread")
  }
}

extension Stage {
  /// The name of the saved search that is chosen.
  fileprivate var current: String? { state.layers[SavedSearches.self]?.picker.current?.name }
}

/// Selecting stories, and changes of several at once.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct SelectionTests {
  private static let tag = TagName("x").map { [Change.addTag($0)] } ?? []

  /// The changes asked for, apart from those of opening.
  private func applied(_ stage: inout Stage) -> [Effect] {
    stage.takeEffects().filter { if case .apply(_, _, true) = $0 { true } else { false } }
  }

  @Test(arguments: [
    ("<Space>", [1]), ("<Space><Space>", [1, 2]), ("<Space>j<Space>", [1, 3]), ("<Space>k<Space>", []),
    ("vj", [1, 2]), ("jvk", [1, 2]), ("vG", [1, 2, 3]), ("vjjkk", [1]), ("vjvj", [1, 2]),
    ("vj<Space>", [1, 2]),
    ("vj<Esc>", []), ("<Space>jv<Esc>", [1]), ("<Space><Esc>", []), ("<Space>jvj", [1, 3]),
    ("Gvgg", [1, 2, 3]),
    ("j<Space>VV", [2]),
  ])
  func aCommandActsOnWhatIsSelected(keys: String, stories: [Int]) {
    var stage = Stage(80, 24)
    stage.press(keys)
    let ids = stories.map(MarkedStory.id)
    #expect(
      stage.state.list.selectionWords == (ids.isEmpty ? nil : "\(ids.count) selected"),
      "\(stage.state.list.selection)")
    guard !ids.isEmpty else { return }
    stage.press(":tag x<Enter>")
    #expect(applied(&stage) == [.apply(Self.tag, .articles(ids), isUndoable: true)])
    #expect(stage.state.list.selection.isEmpty, "a change lets the selection go")
    stage.press("gv*")
    #expect(applied(&stage) == [.apply([.star(true)], .articles(ids), isUndoable: true)], "gv takes it again")
  }

  @Test func selectedRowsHaveASign() {
    var stage = Stage(80, 24)
    stage.press("<Space><Space>k")
    #expect(stage.grid.text(row: 1).hasPrefix("+●"))
    #expect(stage.grid.text(row: 3).hasPrefix("» "))
    #expect(stage.grid.text(row: 5).hasPrefix(" ●★"))
    #expect(stage.status.contains("2 selected"))
  }

  /// Whether it is set or taken away hangs on those selected, not on the row below them.
  @Test(arguments: [
    ("jj<Space>*", Change.star(false)), ("j<Space><Space>*", .star(true)), ("j<Space>r", .read(false)),
    ("<Space><Space>r", .read(true)), ("<Space>d", .bin(true)),
  ])
  func togglesLookAtWhatIsSelected(keys: String, change: Change) {
    var stage = Stage(80, 24)
    stage.press(keys)
    guard case .apply(let changes, _, _)? = applied(&stage).first else {
      Issue.record("nothing was changed")
      return
    }
    #expect(changes == [change])
  }

  @Test func theOthersAreAQueryAndNoArray() {
    var stage = Stage(120, 40, archive: .large(10_000))
    stage.press("<Space><Space>V")
    #expect(stage.status.contains("all 10,000 but 2 selected"))
    stage.press("tx<Enter>")
    #expect(stage.status.contains("tag 9,998 articles +x?"))
    #expect(applied(&stage) == [], "it is asked about first")
    stage.press("z<Enter>y")
    let two = [MarkedStory.id(0), MarkedStory.id(1)]
    #expect(applied(&stage) == [.apply(Self.tag, .matchingExcept(.everything, two), isUndoable: true)])
    #expect(stage.archive.stories.filter { $0.work.tags.isEmpty }.count == 2)
    stage.press("V")
    #expect(stage.status.contains("all 10,000 selected"))
    stage.press("<Space>")
    #expect(stage.status.contains("all 10,000 but 1 selected"))
  }

  @Test(arguments: ["n", "<Esc>", "q", "<C-g>"])
  func aQuestionAnsweredWithNoChangesNothing(key: String) {
    var stage = Stage(80, 24)
    stage.press("V*" + key)
    #expect(applied(&stage) == [])
    #expect(stage.status.contains("nothing changed"))
    #expect(stage.state.list.selectionWords == "all 3 selected")
  }

  @Test(arguments: [
    ("tag x where ferry", "tag 1 article +x?", [Change]?.none, "ferry"),
    ("tag +x -money where *", "tag 3 articles +x -money?", nil, ""),
    ("untag money where tag:money", "tag 1 article -money?", nil, "tag:money"),
    ("star where is:unread", "star 2 articles?", [.star(true)], "is:unread"),
    ("unstar where is:starred", "unstar 1 article?", [.star(false)], "is:starred"),
    ("read where after:2024-03 is:unread", "mark 1 article read?", [.read(true)], "after:2024-03 is:unread"),
    ("unread where is:read", "mark 1 article unread?", [.read(false)], "is:read"),
    ("bin where port", "put 2 articles into the bin?", [.bin(true)], "port"),
  ])
  func aQueryIsCountedAndAskedAbout(line: String, words: String, changes: [Change]?, query: String) {
    var stage = Stage(80, 24)
    stage.press(":")
    stage.send(.input(.paste(line)))
    stage.press("<Enter>")
    #expect(stage.status.contains(words))
    #expect(applied(&stage) == [])
    stage.press("y")
    guard case .apply(let made, let target, _)? = applied(&stage).first else {
      Issue.record("nothing was changed")
      return
    }
    #expect(target == .matching(Query(query)))
    if let changes { #expect(made == changes) }
    stage.press(".")
    #expect(stage.state.layers.all.count == 1 || stage.status.contains("nothing to change"), "it is repeated")
  }

  @Test(arguments: [
    ("tag x where date:20", "nothing changed: date: wants a date"),
    ("tag x where", "tag: write a query after where"),
    ("star up where *", "star takes no argument but where QUERY"),
    ("star where zebra", "nothing to change: no story matches"), ("tag - where *", "starts with no + or -"),
  ])
  func aQueryThatCannotBeMeantChangesNothing(line: String, words: String) {
    var stage = Stage(120, 24)
    stage.press(":")
    stage.send(.input(.paste(line)))
    stage.press("<Enter>")
    #expect(stage.status.contains(words))
    #expect(applied(&stage) == [])
    #expect(stage.state.layers.isEmpty)
  }

  @Test func nothingIsChangedBeforeItIsCounted() {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press(":star where *<Enter>y")
    #expect(stage.status.contains("star … articles?"))
    #expect(applied(&stage) == [])
    stage.send(.answered(Ticket(stage.lastTicket.asker, 0), .count(7)))
    #expect(stage.status.contains("…"), "an older number is not taken for it")
    stage.send(.unanswered(stage.lastTicket, "the disk is gone"))
    #expect(stage.state.layers.isEmpty)
    #expect(stage.status.contains("the disk is gone"))
  }

  @Test func anotherQueryLetsTheSelectionGo() {
    var stage = Stage(80, 24)
    stage.press("<Space>Fferry<Esc>")
    #expect(stage.state.list.selectionWords == "1 selected", "Esc brings it back with the query")
    stage.press("Fferry<Enter>")
    #expect(stage.state.list.selectionWords == nil)
    stage.press("gv")
    #expect(stage.state.list.selectionWords == "1 selected")
    stage.press("VFport<Enter>gv")
    #expect(stage.state.list.selectionWords == nil, "all of another query are not all of this")
  }

  @Test func aRangeLeapsOverRowsThatWereNotRead() {
    var stage = Stage(120, 40, archive: .large(5000))
    stage.press("9jvG")
    #expect(stage.state.list.selectionWords == "4,991 selected")
    stage.press("gg")
    #expect(stage.state.list.selectionWords == "10 selected")
    stage.press("G")
    stage.answers = false
    stage.press("gv")
    stage.press("*")
    guard case .apply(_, .articles(let ids), _)? = applied(&stage).first else {
      Issue.record("nothing was changed")
      return
    }
    #expect(Set(ids) == Set((9..<5000).map(MarkedStory.id)))
  }

  @Test func aRangeThatIsTooLongIsLetGo() {
    var stage = Stage(120, 40, archive: .large(11_000))
    stage.press("vG")
    #expect(stage.state.list.selectionWords == nil)
    #expect(stage.status.contains("V selects all that the list shows"))
  }

  @Test func nothingIsChangedWhileARangeIsRead() {
    var stage = Stage(80, 24, archive: .large(5000))
    stage.press("v")
    stage.answers = false
    stage.press("G")
    stage.send(
      .answered(
        stage.ticket(of: .list),
        .window(ListWindow(rows: [ListRow(MarkedStory.id(4999))], offset: 4999, total: 5000))))
    #expect(stage.state.list.selectionWords == "reading the range…")
    stage.press("*")
    #expect(applied(&stage) == [])
    #expect(stage.status.contains("still being read"))
    stage.send(.unanswered(stage.lastTicket, "the disk is gone"))
    #expect(stage.state.list.selectionWords == nil)
  }

  /// In the body commands mean the open story, whatever is selected in the list.
  @Test func theBodyMeansItsOwnStory() {
    var stage = Stage(120, 40)
    stage.press("j<Space><Space>gg<Enter>*")
    #expect(applied(&stage) == [.apply([.star(true)], .articles([MarkedStory.id(1)]), isUndoable: true)])
    #expect(stage.state.list.selectionWords == "2 selected")
  }
}

extension ListRow {
  fileprivate init(_ id: ArticleID) {
    self.init(
      id: id, headline: "H", source: nil, published: nil, filed: Timestamp(secondsSince1970: 1_700_000_000))
  }
}

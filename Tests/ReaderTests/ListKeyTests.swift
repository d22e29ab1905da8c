/// Keys in the list: moving through it and reading it in windows.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct ListKeyTests {
  @Test func startAsksForTheFirstRows() {
    var state = ReaderState(size: Size(columns: 80, rows: 24), archiveName: "a")
    #expect(
      state.start() == [.ask(.window(ListRequest(anchor: .first, count: 120)), Ticket(.list, 1))])
  }

  @Test(arguments: [
    ("j", "One line from the weather desk"), ("jj", "Ferry line cuts its night boats"),
    ("jjjjj", "Ferry line cuts its night boats"), ("2j", "Ferry line cuts its night boats"),
    ("G", "Ferry line cuts its night boats"), ("Ggg", "Harbour wall to close for repairs"),
    ("jk", "Harbour wall to close for repairs"),
    ("<End><Up>", "One line from the weather desk"), ("]u", "Ferry line cuts its night boats"),
    ("<C-d>", "Ferry line cuts its night boats"),
    ("99999999999999999999j", "Ferry line cuts its night boats"),
  ])
  func listMovement(keys: String, expected: String) {
    var stage = Stage(80, 24)
    stage.press(keys)
    #expect(stage.currentHeadline == expected)
    #expect(stage.asked.isEmpty)
  }

  @Test func aLongListIsReadInWindows() {
    var stage = Stage(80, 24, archive: .large(10_000))
    #expect(stage.state.list.rows.count == 120)
    for _ in 0..<500 { stage.press("j") }
    #expect(stage.currentHeadline == "Story number 500")
    #expect(stage.state.list.rows.count == 120)
    stage.press("G")
    #expect(stage.currentHeadline == "Story number 9999")
    #expect(stage.status.contains("10,000 of 10,000"))
    stage.press("k<C-u>gg")
    #expect(stage.currentHeadline == "Story number 0")
  }

  @Test func anOlderAnswerIsDropped() {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press("Fwall")
    let requests = stage.takeEffects().compactMap { effect -> (Ticket, ListRequest)? in
      if case .ask(.window(let request), let ticket) = effect { (ticket, request) } else { nil }
    }
    #expect(requests.map(\.1.query.text) == ["w", "wa", "wal*", "wall*"])
    stage.send(.answered(requests[1].0, .window(.empty)))
    #expect(stage.state.list.window.total == 3)
    #expect(!stage.grid.text.contains("3 stories"), "another query's number is not shown for this one's")
    stage.send(.answered(requests[3].0, .window(.empty)))
    #expect(stage.state.list.window.total == 0)
  }

  /// A question that fails is over, and the next one can be asked; an older one is nobody's business.
  @Test func aListThatCannotBeHadIsNotWaitedFor() {
    var stage = Stage(120, 40, archive: .large(10_000))
    stage.answers = false
    stage.press("G")
    stage.send(.unanswered(stage.olderTicket(of: .list), "an older question"))
    #expect(!stage.status.contains("an older question"))
    #expect(stage.state.list.asked.isOpen)
    stage.send(.unanswered(stage.ticket(of: .list), "the disk is gone"))
    #expect(stage.status.contains("the disk is gone"))
    #expect(!stage.state.list.asked.isOpen)
  }

  /// News from the archive does not take the way to the end back.
  @Test func aChangeWhileRowsAreOnTheirWay() throws {
    var stage = Stage(80, 24, archive: .large(1000))
    stage.answers = false
    stage.press("G")
    let asked = try #require(stage.takeEffects().last)
    stage.archive.stories.removeLast(10)
    stage.send(.archiveChanged)
    #expect(stage.takeEffects() == [])
    stage.answers = true
    let answer = stage.archive.answer(asked)
    stage.send(try #require(answer))
    #expect(stage.currentHeadline == "Story number 989")
    #expect(stage.takeEffects().count == 1, "and then the list is asked for as it is now")
  }

  @Test func theSelectionStaysOnItsArticleWhenStoriesComeIn() {
    var stage = Stage(80, 24)
    stage.press("j")
    stage.archive.stories.insert(
      MarkedStory.story(9, headline: "New", source: "S", day: "2024-05-01", paragraphs: ["x"]), at: 0)
    stage.send(.input(.focus(true)))
    #expect(stage.currentHeadline == "One line from the weather desk")
    #expect(stage.status.contains("3 of 4"))
  }
}

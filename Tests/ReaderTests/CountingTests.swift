/// Lists whose length is known only later.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct CountingTests {
  /// A list of 10,000 whose windows come without its length.
  private func stage(answered: Bool = true) -> Stage {
    var archive = FakeArchive.large(10_000)
    archive.countsWindows = false
    archive.countsAtOnce = answered
    return Stage(120, 40, archive: archive)
  }

  @Test func theLengthComesAfterTheRows() {
    var stage = stage(answered: false)
    #expect(stage.status.contains("1 of 120+"))
    #expect(stage.grid.text(row: 0).contains("120+"))
    stage.send(.counted(ticket: stage.state.lastTicket - 1, 7))
    #expect(stage.status.contains("1 of 120+"), "an older number is dropped")
    stage.send(.counted(ticket: stage.state.lastTicket, 10_000))
    #expect(stage.status.contains("1 of 10,000"))
    stage.press("G")
    #expect(stage.status.contains("10,000 of 10,000"))
  }

  @Test func movingOnNeedsNoLength() {
    var stage = stage(answered: false)
    for _ in 0..<500 { stage.press("j") }
    #expect(stage.currentHeadline == "Story number 500")
    #expect(stage.status.contains("501 of"))
    #expect(stage.status.contains("+"))
    stage.press("gg")
    #expect(stage.status.contains("1 of"))
  }

  @Test func itIsAskedForOnce() {
    var stage = stage()
    for _ in 0..<500 { stage.press("j") }
    #expect(!stage.effects.contains { if case .count = $0 { true } else { false } })
    #expect(stage.status.contains("501 of 10,000"))
    stage.press("*")
    let asked = stage.takeEffects().filter { if case .count = $0 { true } else { false } }
    #expect(asked.count == 1, "and again after a change")
  }

  /// From the end places are counted back once the number is there.
  @Test func theEndIsReachedBeforeTheLengthIsKnown() {
    var stage = stage(answered: false)
    let ticket = stage.state.lastTicket
    stage.press("G")
    #expect(stage.currentHeadline == "Story number 9999")
    #expect(stage.status.contains("… of 120+"))
    for _ in 0..<300 { stage.press("k") }
    #expect(stage.currentHeadline == "Story number 9699", "above the last rows there are more")
    for _ in 0..<400 { stage.press("j") }
    #expect(stage.currentHeadline == "Story number 9999")
    for _ in 0..<200 { stage.press("k") }
    stage.send(.counted(ticket: ticket, 10_000))
    #expect(stage.status.contains("9,800 of 10,000"))
    for _ in 0..<100 { stage.press("k") }
    #expect(stage.status.contains("9,700 of 10,000"))
    #expect(stage.currentHeadline == "Story number 9699")
    stage.press("gg")
    #expect(stage.status.contains("1 of 10,000"))
  }

  @Test func aNumberThatComesWhileRowsAreOnTheirWay() {
    var stage = stage(answered: false)
    let ticket = stage.state.lastTicket
    stage.press("G")
    stage.answers = false
    stage.press("30k")
    guard case .loadWindow(let window, let request)? = stage.takeEffects().last else {
      Issue.record("no rows were asked for")
      return
    }
    stage.send(.counted(ticket: ticket, 10_000))
    stage.send(.windowArrived(ticket: window, stage.archive.window(request)))
    #expect(stage.currentHeadline == "Story number 9969")
    #expect(stage.status.contains("9,970 of 10,000"))
  }

  @Test func anotherQueryForgetsTheLength() {
    var stage = stage()
    stage.archive.countsAtOnce = false
    stage.press("Fstory<Enter>")
    #expect(stage.status.contains("1 of 120+"))
  }
}

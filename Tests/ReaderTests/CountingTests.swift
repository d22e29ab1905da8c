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
    #expect(stage.status.contains("1 of 121+"))
    #expect(stage.grid.text(row: 0).contains("121+"))
    stage.send(.answered(stage.olderTicket(of: .listCount), .count(7)))
    #expect(stage.status.contains("1 of 121+"), "an older number is dropped")
    stage.send(.answered(stage.ticket(of: .listCount), .count(10_000)))
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
    #expect(!stage.asked.contains(.count(.everything)))
    #expect(stage.status.contains("501 of 10,000"))
    stage.press("*")
    let counted = stage.asked.filter { $0 == .count(.everything) }
    #expect(counted.count == 1, "and again after a change")
  }

  /// What ends the list is counted with it.
  @Test func theEndIsReachedBeforeTheLengthIsKnown() {
    var stage = stage(answered: false)
    let ticket = stage.ticket(of: .listCount)
    stage.press("G")
    #expect(stage.currentHeadline == "Story number 9999")
    #expect(stage.status.contains("10,000 of 10,000"))
    for _ in 0..<300 { stage.press("k") }
    #expect(stage.currentHeadline == "Story number 9699")
    #expect(stage.status.contains("9,700 of"))
    stage.send(.answered(ticket, .count(7)))
    #expect(!stage.status.contains("of 7"), "that number was asked for before")
  }

  @Test func aListGrowsBehindItsLowerBound() {
    var stage = stage()
    stage.press("<C-f><C-f>")
    stage.archive.countsAtOnce = false
    stage.archive.stories.removeLast(9500)
    stage.send(.archiveChanged)
    #expect(stage.status.contains("10,000+"), "the number from before stands until the new one comes")
    stage.send(.answered(stage.ticket(of: .listCount), .count(500)))
    #expect(stage.status.contains("of 500"))
  }

  @Test func anotherQueryForgetsTheLength() {
    var stage = stage()
    stage.archive.countsAtOnce = false
    stage.press("Fstory<Enter>")
    #expect(stage.status.contains("1 of 121+"))
  }
}

/// The stack of layers, and what layers share: scrolling, choosing, answers that come late.

import Articles
import Surface
import Testing

@testable import Reader

@Suite struct LayerTests {
  /// A layer that was closed and opened again takes no answer that was meant for the one before.
  @Test func anAnswerToAClosedLayerIsDropped() {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press("f")
    let first = stage.lastTicket
    stage.press("qf")
    #expect(stage.effects.contains(.forget(first.asker)), "nobody waits for it")
    let late = [SavedSearch(name: "Late", query: "x")].compactMap(\.self)
    stage.send(.answered(first, .searches(late)))
    #expect(stage.state.layers[SavedSearches.self]?.picker.rows == [])
    stage.send(.answered(stage.lastTicket, .searches(late)))
    #expect(stage.state.layers[SavedSearches.self]?.picker.rows == late)
  }

  @Test func theTopHasTheKeysAndTheOthersStay() {
    var stage = Stage(80, 24)
    stage.press("f?/undo")
    #expect(stage.state.layers.all.count == 3)
    stage.press("<Enter>q")
    #expect(stage.state.layers[SavedSearches.self] != nil)
    #expect(stage.state.layers[Help.self] == nil)
    stage.press("q")
    #expect(stage.state.layers.isEmpty)
  }

  @Test func statesAreComparedWithTheirLayers() {
    var (one, other) = (Stage(80, 24), Stage(80, 24))
    one.press("?j")
    other.press("?")
    #expect(one.state != other.state)
    other.press("j")
    #expect(one.state.layers == other.state.layers)
  }

  // MARK: Scrolling

  /// Of a hundred lines, ten in view: motions one after the other, then the first line in view.
  @Test(arguments: [
    ([Motion.lines(3)], 3), ([.lines(-3)], 0), ([.end], 90), ([.end, .lines(5)], 90), ([.end, .start], 0),
    ([.pages(1)], 10), ([.pages(0.5), .pages(0.5)], 10), ([.pages(-1)], 0), ([.end, .pages(-1)], 80),
  ])
  func scrolling(motions: [Motion], top: Int) {
    var scroller = Scroller()
    scroller.fit(total: 100, visible: 10)
    for motion in motions { scroller.move(motion) }
    #expect(scroller.top == top)
    #expect(scroller.range == top..<(top + 10))
  }

  /// From line 50 on: lines that are to be seen, then the first line in view.
  @Test(arguments: [
    (55..<56, 50), (40..<41, 40), (60..<61, 51), (58..<63, 53), (45..<70, 45), (99..<100, 90),
  ])
  func revealing(lines: Range<Int>, top: Int) {
    var scroller = Scroller()
    scroller.fit(total: 100, visible: 10)
    scroller.go(to: 50)
    scroller.reveal(lines)
    #expect(scroller.top == top)
  }

  @Test(arguments: [(0, 0), (0, 5), (3, 0), (1, 1)])
  func nothingToScroll(total: Int, visible: Int) {
    var scroller = Scroller()
    scroller.fit(total: total, visible: visible)
    for motion in [Motion.end, .pages(-3), .lines(7), .start] { scroller.move(motion) }
    #expect(scroller.top == 0)
    #expect(scroller.range.upperBound <= total)
  }

  // MARK: Choosing

  @Test func whatIsChosenStaysChosen() {
    var picker = Picker<String>()
    picker.fit(visible: 2)
    picker.fill(["a", "b", "c"])
    #expect(picker.current == "a")
    picker.move(.end)
    #expect(picker.current == "c")
    #expect(picker.inView.map(\.row) == ["b", "c"])
    picker.fill(["x", "c", "y", "z"]) { $0 == "c" }
    #expect(picker.current == "c")
    picker.fill(["y"])
    #expect(picker.current == "y", "what stands in its place")
    picker.fill([])
    #expect(picker.current == nil)
    picker.move(.lines(1))
    picker.offer(["a", "b"])
    #expect(picker.current == nil, "what is only offered is not chosen")
  }
}

/// Keys in the body: jumps, search, trimmings.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct BodyKeyTests {
  @Test(arguments: [
    ("]q", "We would rather lose a summer than a wall"),
    ("]q]q", "in a fair state for its age"),
    ("3]q", "the cracks had been there for years"),
    ("4]q[q", "the cracks had been there for years"),
    ("]p", "Mira Osei"), ("]p]p", "Osei"), ("]p]p]p", "Tobias Lind"),
    ("]e", "Port Elgin"), ("]e]e]e", "Coastal Survey"),
    ("9]p", "Lind"), ("9]p]p", "Lind"),
    ("/port elgin<Enter>", "Port Elgin"), ("/OSEI<Enter>n", "Osei"), ("/years<Enter>nn", "years"),
  ])
  func jumps(keys: String, expected: String) {
    var stage = Stage(80, 12)
    stage.press("<Enter>" + keys)
    #expect(stage.place == expected)
    let range = stage.state.body.trail?.current.first
    let line = range.flatMap { stage.state.body.layout.line(of: $0.start) }
    let view = stage.state.body.scroller.range
    #expect(line.map(view.contains) == true, "the place is in view")
    #expect(stage.grid.cursor != nil, "and the cursor is on it")
  }

  @Test func aSearchFollowsTypingAndEscapeGoesBack() {
    var stage = Stage(80, 12)
    stage.press("<Enter>/lind")
    #expect(stage.place == "Lind")
    let scrolled = stage.state.body.scroller.top
    #expect(scrolled > 0)
    stage.press("<Esc>")
    #expect(stage.state.body.scroller.top == 0)
    #expect(stage.state.body.trail == nil)
    stage.press("/zebra<Enter>")
    #expect(stage.status.contains("“zebra” is not in this story"))
  }

  @Test func trimmingsAreShownOnRequest() {
    var stage = Stage(80, 40)
    stage.press("<Enter>")
    #expect(!stage.grid.text.contains("Leave a comment"))
    stage.press("zx")
    #expect(stage.grid.text.contains("Leave a comment"))
  }

  @Test func theTextAtTheTopStaysWhenTheScreenChanges() {
    var stage = Stage(120, 12)
    stage.press("<Enter>jjjjjj")
    let before = stage.state.body.layout.offset(atOrBelow: stage.state.body.scroller.top)
    stage.send(.input(.resize(Size(columns: 60, rows: 12))))
    let top = stage.state.body.scroller.top
    let line = stage.state.body.layout.lines[top]
    #expect(line.range.map { $0.contains(before ?? -1) } == true)
  }
}

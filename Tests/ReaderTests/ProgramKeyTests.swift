/// Keys of the program itself, keys that mean nothing, and the mouse.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct ProgramKeyTests {
  @Test(arguments: [
    ("u", [Effect.undo]), ("3u", [.undo, .undo, .undo]), ("U", [.redo]), ("<C-r>", [.redo]), ("Q", [.quit]),
    ("q", [.quit]), ("<C-z>", [.suspend]), ("<C-l>", [.redraw]), ("!", [.shell]),
    (":quit<Enter>", [.quit]), (":q<Enter>", [.quit]), ("<Enter>q", []),
  ])
  func programKeys(keys: String, expected: [Effect]) {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press(keys)
    let effects = stage.takeEffects().filter { if case .ask = $0 { false } else { true } }
    #expect(effects == expected)
  }

  @Test func anUnknownKeySaysSo() {
    var stage = Stage(80, 24)
    stage.press("gX")
    #expect(stage.status.contains("gX does nothing here"))
  }

  @Test(arguments: ["g<Esc>", "5<Esc>", "5g<Esc>", "g<C-g>"])
  func whatIsHalfTypedCanBeDropped(keys: String) {
    var stage = Stage(80, 24)
    stage.press(keys)
    #expect(stage.state.halfTyped.isEmpty)
    #expect(stage.state.notice == nil)
  }

  @Test func theMousePoints() {
    var stage = Stage(120, 40)
    stage.send(.input(.mouse(MouseEvent(.press, button: 1, at: Point(column: 5, row: 5)))))
    #expect(stage.currentHeadline == "One line from the weather desk")
    stage.send(.input(.mouse(MouseEvent(.press, button: 1, at: Point(column: 5, row: 5)))))
    #expect(stage.state.body.story?.article.headline == "One line from the weather desk")
    stage.send(.input(.mouse(MouseEvent(.wheelDown, button: 0, at: Point(column: 5, row: 5)))))
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
  }
}

/// Keys that change the reader's work on stories.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct WorkKeyTests {
  @Test func tagging() {
    var stage = Stage(80, 24)
    stage.press("tharbour<Enter>")
    let tag = TagName("harbour")
    #expect(
      stage.effects.contains(
        .apply(tag.map { [.addTag($0)] } ?? [], .articles([MarkedStory.id(1)]), isUndoable: true)))
    #expect(stage.grid.text.contains("#harbour"))
    stage.press("j.")
    #expect(stage.archive.stories[1].work.tags.map(\.description) == ["harbour", "weather"])
    stage.press("tnot a tag<Enter>")
    #expect(stage.status.contains("starts with no + or -"), "the rule is shown to its end")
    stage.press("k.")
    #expect(
      stage.archive.stories[0].work.tags.map(\.description) == ["harbour"], "what failed is not repeated")
  }

  @Test func tagsAreCompleted() {
    var stage = Stage(80, 24)
    stage.press("tf<Tab>")
    guard case .prompt(let prompt)? = stage.state.overlays.last else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.field.text == "ferries")
    stage.press("<Tab>")
    guard case .prompt(let again)? = stage.state.overlays.last else { return }
    #expect(again.field.text == "f", "past the last one what was typed comes back")
  }

  @Test(arguments: [
    ("*", [Change.star(true)]), ("jj*", [Change.star(false)]), ("r", [Change.read(true)]),
    ("jr", [Change.read(false)]),
  ])
  func starAndRead(keys: String, changes: [Change]) {
    var stage = Stage(80, 24)
    stage.press(keys)
    let row = stage.state.list.current?.article
    #expect(
      stage.effects.first == row.map { .apply(changes, .articles([$0]), isUndoable: true) })
  }
}

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

  /// The story leaves the list, the cursor goes to the next one; what is in the bin is shown on request.
  @Test func theBin() {
    var stage = Stage(80, 24)
    stage.press("jd")
    #expect(stage.archive.stories[1].work.isBinned)
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
    stage.press("d")
    #expect(stage.currentHeadline == "Harbour wall to close for repairs", "from the last one up")
    stage.press("gb")
    #expect(stage.state.list.rows.count == 2)
    #expect(stage.grid.text.contains("×"))
    stage.press("d")
    #expect(stage.state.list.rows.count == 1)
    stage.press("ga")
    #expect(stage.state.list.rows.count == 2)
  }

  /// Far down a long list the next row is found, also where many go at once.
  @Test func theCursorGoesToTheNextRowThatStays() {
    var stage = Stage(80, 24, archive: .large(1000))
    stage.press("G100k")
    let before = stage.currentHeadline
    stage.press("v5jd")
    #expect(before == "Story number 899")
    #expect(stage.currentHeadline == "Story number 905")
  }

  @Test func notes() {
    var stage = Stage(80, 24)
    stage.press("je")
    #expect(stage.effects.last == .editNote(MarkedStory.id(2)))
    stage.archive.stories[1].work.note = "Ask the desk.\nTwice."
    stage.send(.archiveChanged)
    #expect(stage.grid.text(row: 4).contains("¶"))
    stage.press("<Enter>")
    #expect(stage.grid.text.contains("¶ Ask the desk."))
    #expect(stage.grid.text.contains("Twice."))
    stage.press("gn")
    #expect(stage.state.list.rows.count == 1)
  }

  @Test func whatAnotherInstanceChangedShows() {
    var stage = Stage(120, 40)
    stage.press("<Enter>")
    stage.archive.stories[0].work.isStarred = true
    stage.archive.stories.remove(at: 1)
    stage.send(.archiveChanged)
    #expect(stage.grid.text.contains("★ starred"))
    #expect(stage.state.list.window.total == 2)
    stage.press("ht")
    _ = stage.takeEffects()
    stage.send(.archiveChanged)
    #expect(stage.asked.contains(.tags))
  }

  @Test func tagsAreCompleted() {
    var stage = Stage(80, 24)
    stage.press("tf<Tab>")
    guard let prompt = stage.state.layers[Prompt.self] else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.field.text == "ferries")
    stage.press("<Tab>")
    guard let again = stage.state.layers[Prompt.self] else { return }
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

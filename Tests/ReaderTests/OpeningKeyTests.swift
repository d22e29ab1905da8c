/// Keys that open stories and go from pane to pane.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct OpeningKeyTests {
  @Test func openingReadsAndMarksRead() {
    var stage = Stage(120, 40)
    stage.press("<Enter>")
    let id = MarkedStory.id(1)
    #expect(
      Array(stage.takeEffects().prefix(2)) == [
        .ask(.story(id), Ticket(.body, 1)), .apply([.read(true)], .articles([id]), isUndoable: false),
      ])
    #expect(stage.state.focus == .body)
    #expect(stage.archive.stories[0].work.isRead)
    stage.press("h<Enter>")
    #expect(stage.takeEffects() == [], "the open story is not asked for again")
  }

  /// The text does not jump when the story that was opened becomes a read one.
  @Test func anOpenedStoryIsNotCalledUnreadForAMoment() {
    var stage = Stage(120, 40)
    stage.answers = false
    stage.press("<Enter>")
    stage.send(
      .answered(stage.lastTicket, .story(stage.archive.stories[0])))
    #expect(!stage.grid.text.contains("unread"))
    stage.answers = true
    stage.press("rr")
    #expect(stage.grid.text.contains("unread"), "marked so by its reader, it is")
  }

  @Test func aStoryThatCannotBeHadIsNotWaitedFor() {
    var stage = Stage(120, 40)
    stage.answers = false
    stage.press("<Enter>")
    #expect(stage.status.contains("opening…"))
    stage.send(.unanswered(stage.lastTicket, "a.json: it is gone"))
    #expect(stage.status.contains("a.json: it is gone"))
    stage.press("j")
    #expect(!stage.status.contains("opening…"))
  }

  @Test(arguments: ["<Tab>", "<Tab><Tab>", "?", "<Enter>l", "Fzebra<Enter>"], [(40, 12), (120, 40)])
  func thereIsAlwaysACursor(keys: String, size: (Int, Int)) {
    var stage = Stage(size.0, size.1)
    stage.press(keys)
    #expect(stage.grid.cursor != nil)
  }

  @Test func theOtherPaneMovesToo() {
    var stage = Stage(120, 40)
    stage.press("<Enter>J")
    #expect(stage.state.body.story?.article.headline == "One line from the weather desk")
    stage.press("KK")
    #expect(stage.state.body.story?.article.headline == "Harbour wall to close for repairs")
    #expect(stage.status.contains("this is the first story of the list"))
  }

  @Test func theSidebarJumpsAndWalks() {
    var stage = Stage(120, 40)
    stage.press("<Enter>l")
    #expect(stage.state.focus == .sidebar)
    stage.press("<Enter>")
    #expect(stage.place == "Mira Osei")
    #expect(stage.status.contains("Mira Osei, 1 of 2"))
    stage.press("n")
    #expect(stage.place == "Osei")
    stage.press("n")
    #expect(stage.place == "Mira Osei", "the walk goes round")
    stage.press("<Enter>")
    #expect(stage.place == "Osei", "the same key goes on")
    stage.press("G<Enter>")
    #expect(stage.place == "Nobody looked")
    #expect(stage.state.focus == .sidebar)
  }

  @Test func onOnePaneTheJumpShowsTheBody() {
    var stage = Stage(60, 20)
    stage.press("<Enter>l<Enter>")
    #expect(stage.state.focus == .body)
    #expect(stage.place == "Mira Osei")
  }
}

/// What can be kept from one sitting to the next: written, read, and gone back to.

import Articles
import FoundationEssentials
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct SittingTests {
  /// What was done in the sitting that is kept.
  static let scripts = [
    "k", "j", "<Enter>", "jj<Enter><Space>", "<Enter>l", "<Enter>Z", "Fport<Enter>j<Enter>hk",
    ":sort tag<Enter>G",
    "<Enter>zxG", "zg:sort source<Enter>", "Fferry<Enter>:sort oldest<Enter>q", "ta b<Enter>tx<Enter>",
  ]

  @Test(arguments: scripts, [(80, 24), (120, 12)])
  func oneGoesBackToWhereOneWas(keys: String, size: (Int, Int)) throws {
    var stage = Stage(size.0, size.1)
    stage.press(keys)
    let bytes = try JSONEncoder().encode(stage.state.sitting)
    let sitting = try JSONDecoder().decode(Sitting.self, from: bytes)
    #expect(sitting == stage.state.sitting)

    var later = Stage(size.0, size.1, archive: stage.archive, start: false)
    later.resume(sitting)
    #expect(later.state.sitting == sitting)
    #expect(later.state.list.query == stage.state.list.query)
    #expect(later.currentHeadline == stage.currentHeadline)
    #expect(later.state.body.scroller.top == stage.state.body.scroller.top)
    #expect(later.state.promptHistory == stage.state.promptHistory)
    #expect(later.grid.cursor == stage.grid.cursor)
  }

  @Test func whatTheArchiveNoLongerHasIsPassedOver() throws {
    var stage = Stage(120, 40)
    stage.press("<Enter>jj")
    let sitting = stage.state.sitting
    stage.archive.stories.removeFirst()
    var later = Stage(120, 40, archive: stage.archive, start: false)
    later.resume(sitting)
    #expect(later.state.list.isLoaded)
    #expect(later.currentHeadline == "One line from the weather desk")
    #expect(later.state.body.story == nil)
  }

  @Test func aNewerOneIsNotRead() throws {
    let text = String(decoding: try JSONEncoder().encode(Stage(80, 24).state.sitting), as: UTF8.self)
    #expect(text.contains("\"version\":1"))
    let newer = text.replacing("\"version\":1", with: "\"version\":2")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Sitting.self, from: Data(newer.utf8))
    }
  }
}

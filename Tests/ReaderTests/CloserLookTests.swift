/// What a closer look has found, come while its reader reads on.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct CloserLookTests {
  /// The first story open, and what a closer look might find in it: one more name on top, one fewer below, and
  /// every number another one.
  private var stage = Stage(120, 20)
  private let article: Article
  private let closer: Analysis

  init() throws {
    stage.press("<Enter>")
    let story = try #require(stage.state.body.story)
    article = story.article
    var analysis = story.analysis
    let lost = try #require(analysis.entities.firstIndex { $0.type == .misc })
    analysis.mentions.removeAll { $0.entity == lost }
    analysis.entities.insert(Entity(type: .person, canonical: "Ansel Walker"), at: 0)
    for index in analysis.mentions.indices {
      analysis.mentions[index].entity += 1
      analysis.mentions[index].evidence.rule = "careful.person"
    }
    for index in analysis.quotes.indices {
      if let speaker = analysis.quotes[index].speakerEntity {
        analysis.quotes[index].speakerEntity = speaker + 1
      }
    }
    // Named more often than anybody else.
    let free = article.text.utf8.count - 9
    let added = (0..<9).map {
      Mention(range: TextRange(free + $0, free + $0 + 1), entity: 0, evidence: Evidence("careful.person"))
    }
    analysis.mentions += added
    analysis.care = .careful
    closer = analysis
  }

  private var arrived: Message { .analysisArrived(article, closer) }

  private func selectedName(_ stage: Stage) -> String? {
    guard let analysis = stage.state.body.story?.analysis else { return nil }
    switch stage.state.sidebar.selectedItem {
    case .entity(let index, _)?: return analysis.entities[index].canonical
    case .quote(let index)?:
      return stage.state.body.story?.article.text.slice(analysis.quotes[index].content[0]).map(String.init)
    default: return nil
    }
  }

  /// The row of the screen with the cursor.
  private func cursorRow(_ stage: Stage) -> Int? { stage.grid.cursor?.row }

  @Test func theSidebarShowsIt() {
    var stage = stage
    #expect(!stage.grid.text.contains("Names and quotes ✓"))
    _ = stage.takeEffects()
    stage.send(arrived)
    #expect(stage.takeEffects() == [], "nothing is asked for")
    #expect(stage.state.body.story?.analysis == closer)
    #expect(stage.grid.text.contains("Ansel Walker ×9"))
    #expect(stage.grid.text.contains("Names and quotes ✓"))
    #expect(!stage.grid.text.contains("Flemish ×"))
  }

  /// Wherever the reader is, the body and the list stay as they are.
  @Test(arguments: ["k", "<Space>", "]q]q", "/wall<Enter>nn", "}}", "hj", "zx<Space>", "l", "ljjj<Enter>"])
  func nothingMoves(_ keys: String) {
    var stage = stage
    stage.press(keys)
    let before = stage.state
    stage.send(arrived)
    let after = stage.state
    #expect(after.body.scroller.top == before.body.scroller.top)
    #expect(after.body.layout == before.body.layout)
    #expect(after.body.trail == before.body.trail)
    #expect(after.focus == before.focus)
    #expect(after.list == before.list)
    #expect(after.layers == before.layers)
    #expect(after.halfTyped == before.halfTyped)
    #expect(after.notice == before.notice)
  }

  /// The name or quote that the sidebar's cursor is on stays under it, in its row.
  @Test(arguments: ["l", "lj", "ljj", "ljjj", "lG", "lGk", "lGkkk", "l}}", "l<Space>"])
  func theSidebarsRowStays(_ keys: String) throws {
    var stage = stage
    stage.press(keys)
    let (name, row) = (selectedName(stage), cursorRow(stage))
    #expect(name != nil)
    stage.send(arrived)
    #expect(selectedName(stage) == name)
    // At the list's start there is no room above it for one more name.
    let hasRoom = stage.state.sidebar.scroller.top > 0
    #expect(cursorRow(stage) == row || !hasRoom)
    #expect(stage.grid.cursor != nil)
  }

  /// A selected name that is gone leaves the selection where it was.
  @Test func aNameThatIsGoneLeavesItsPlace() throws {
    var stage = stage
    stage.press("l")
    for _ in 0..<30 where selectedName(stage) != "Flemish" { stage.press("j") }
    try #require(selectedName(stage) == "Flemish")
    let row = try #require(cursorRow(stage))
    stage.send(arrived)
    #expect(stage.state.sidebar.selectedItem != nil)
    let now = try #require(cursorRow(stage))
    #expect(abs(now - row) <= 2)
  }

  @Test(arguments: [":", "?", "F", "'", "T"]) func layersStay(_ keys: String) {
    var stage = stage
    stage.press(keys)
    let before = (stage.state.layers, stage.state.halfTyped)
    stage.send(arrived)
    #expect(stage.state.layers == before.0)
    #expect(stage.state.halfTyped == before.1)
    #expect(stage.state.body.story?.analysis == closer)
  }

  /// The next story is on its way: what comes for this one must not keep it from being shown.
  @Test func theNextStoryIsStillAwaited() {
    var stage = stage
    stage.answers = false
    stage.press("J")
    let ticket = stage.ticket(of: .body)
    stage.send(arrived)
    #expect(stage.status.contains("opening…"))
    stage.send(.answered(ticket, .story(stage.archive.stories[1])))
    #expect(stage.state.body.story?.article.id == MarkedStory.id(2))
    stage.send(arrived)
    #expect(stage.state.body.story?.analysis == stage.archive.stories[1].analysis, "it is of another story")
    #expect(!stage.grid.text.contains("Names and quotes ✓"))
  }

  /// Of a text that has another version by now, the places would be wrong.
  @Test func anotherVersionIsAnotherStory() {
    var stage = stage
    stage.archive.stories[0].article.version = 2
    stage.send(.archiveChanged)
    stage.send(arrived)
    #expect(stage.state.body.story?.analysis == stage.archive.stories[0].analysis)
  }

  /// The same story read again, after a change or with the focus, keeps what was found.
  @Test(arguments: [Message.archiveChanged, .input(.focus(true))])
  func readAgainItStays(_ message: Message) {
    var stage = stage
    stage.send(arrived)
    stage.press("*")
    stage.send(message)
    #expect(stage.state.body.story?.work.isStarred == true)
    #expect(stage.state.body.story?.analysis == closer)
    stage.press("JK")
    #expect(
      stage.state.body.story?.analysis == stage.archive.stories[0].analysis, "opened anew, it is asked for")
  }

  /// A story that is being marked read is not called unread for a moment by what comes in between.
  @Test func theTextDoesNotJump() {
    var stage = Stage(120, 20)
    stage.answers = false
    stage.press("<Enter>")
    stage.send(.answered(stage.ticket(of: .body), .story(stage.archive.stories[0])))
    let layout = stage.state.body.layout
    stage.send(arrived)
    #expect(stage.state.body.layout == layout)
    #expect(!stage.grid.text.contains("unread"))
  }
}

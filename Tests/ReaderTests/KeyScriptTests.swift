/// Keys played to the reader, and everything it asks for because of them.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct KeyScriptTests {
  // MARK: List

  @Test func startAsksForTheFirstRows() {
    var state = ReaderState(size: Size(columns: 80, rows: 24), archiveName: "a")
    #expect(
      state.start() == [.loadWindow(ticket: 1, ListRequest(anchor: .first, count: 120))])
  }

  @Test(arguments: [
    ("j", "One line from the weather desk"), ("jj", "Ferry line cuts its night boats"),
    ("jjjjj", "Ferry line cuts its night boats"), ("2j", "Ferry line cuts its night boats"),
    ("G", "Ferry line cuts its night boats"), ("Ggg", "Harbour wall to close for repairs"),
    ("jk", "Harbour wall to close for repairs"),
    ("<End><Up>", "One line from the weather desk"), ("]u", "Ferry line cuts its night boats"),
    ("<C-d>", "Ferry line cuts its night boats"),
    ("99999999999999999999j", "Ferry line cuts its night boats"),
  ])
  func listMovement(keys: String, expected: String) {
    var stage = Stage(80, 24)
    stage.press(keys)
    #expect(stage.selectedHeadline == expected)
    #expect(!stage.effects.contains { if case .loadWindow = $0 { true } else { false } })
  }

  @Test func aLongListIsReadInWindows() {
    var stage = Stage(80, 24, archive: .large(10_000))
    #expect(stage.state.list.rows.count == 120)
    for _ in 0..<500 { stage.press("j") }
    #expect(stage.selectedHeadline == "Story number 500")
    #expect(stage.state.list.rows.count == 120)
    stage.press("G")
    #expect(stage.selectedHeadline == "Story number 9999")
    #expect(stage.status.contains("10000 of 10000"))
    stage.press("k<C-u>gg")
    #expect(stage.selectedHeadline == "Story number 0")
  }

  @Test func anOlderAnswerIsDropped() {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press("Fwall")
    let requests = stage.takeEffects().compactMap { effect -> (Int, ListRequest)? in
      if case .loadWindow(let ticket, let request) = effect { (ticket, request) } else { nil }
    }
    #expect(requests.map(\.1.query.text) == ["w*", "wa*", "wal*", "wall*"])
    stage.send(.windowArrived(ticket: requests[1].0, .empty))
    #expect(stage.state.list.window.total == 3)
    #expect(!stage.grid.text.contains("3 stories"), "another query's number is not shown for this one's")
    stage.send(.windowArrived(ticket: requests[3].0, .empty))
    #expect(stage.state.list.window.total == 0)
  }

  /// A question that fails is over, and the next one can be asked; an older one is nobody's business.
  @Test func aListThatCannotBeHadIsNotWaitedFor() {
    var stage = Stage(120, 40, archive: .large(10_000))
    stage.answers = false
    stage.press("G")
    stage.send(.unanswered(ticket: stage.state.lastTicket - 1, "an older question"))
    #expect(!stage.status.contains("an older question"))
    #expect(stage.state.list.ticket != nil)
    stage.send(.unanswered(ticket: stage.state.lastTicket, "the disk is gone"))
    #expect(stage.status.contains("the disk is gone"))
    #expect(stage.state.list.ticket == nil)
  }

  @Test func theSelectionStaysOnItsArticleWhenStoriesComeIn() {
    var stage = Stage(80, 24)
    stage.press("j")
    stage.archive.stories.insert(
      MarkedStory.story(9, headline: "New", source: "S", day: "2024-05-01", paragraphs: ["x"]), at: 0)
    stage.send(.input(.focus(true)))
    #expect(stage.selectedHeadline == "One line from the weather desk")
    #expect(stage.status.contains("3 of 4"))
  }

  // MARK: Opening

  @Test func openingReadsAndMarksRead() {
    var stage = Stage(120, 40)
    stage.press("<Enter>")
    let id = MarkedStory.id(1)
    #expect(
      Array(stage.takeEffects().prefix(2)) == [
        .loadStory(ticket: 2, id), .apply([.read(true)], .articles([id]), isUndoable: false),
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
      .storyArrived(ticket: stage.state.lastTicket, stage.archive.stories[0]))
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
    stage.send(.unanswered(ticket: stage.state.lastTicket, "a.json: it is gone"))
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

  // MARK: Body

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
    let view = stage.state.body.top..<(stage.state.body.top + stage.state.visibleBodyLines)
    #expect(line.map(view.contains) == true, "the place is in view")
    #expect(stage.grid.cursor != nil, "and the cursor is on it")
  }

  @Test func aSearchFollowsTypingAndEscapeGoesBack() {
    var stage = Stage(80, 12)
    stage.press("<Enter>/lind")
    #expect(stage.place == "Lind")
    let scrolled = stage.state.body.top
    #expect(scrolled > 0)
    stage.press("<Esc>")
    #expect(stage.state.body.top == 0)
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
    let before = stage.state.body.layout.offset(atOrBelow: stage.state.body.top)
    stage.send(.input(.resize(Size(columns: 60, rows: 12))))
    let top = stage.state.body.top
    let line = stage.state.body.layout.lines[top]
    #expect(line.range.map { $0.contains(before ?? -1) } == true)
  }

  // MARK: Sidebar

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

  // MARK: The reader's work

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
    let row = stage.state.list.selected
    #expect(
      stage.effects.first == row.map { .apply(changes, .articles([$0]), isUndoable: true) })
  }

  @Test(arguments: [
    ("u", [Effect.undo]), ("3u", [.undo, .undo, .undo]), ("U", [.redo]), ("<C-r>", [.redo]), ("Q", [.quit]),
    ("q", [.quit]), ("<C-z>", [.suspend]), ("<C-l>", [.redraw]), ("!", [.shell]),
    (":quit<Enter>", [.loadTags, .quit]),
    (":q<Enter>", [.loadTags, .quit]), ("<Enter>q", []),
  ])
  func programKeys(keys: String, expected: [Effect]) {
    var stage = Stage(80, 24)
    stage.answers = false
    stage.press(keys)
    let effects = stage.takeEffects().filter { if case .loadStory = $0 { false } else { true } }
    #expect(effects == expected)
  }

  // MARK: Prompts

  @Test func aFilterFollowsTypingAndEscapeBringsTheOldOneBack() {
    var stage = Stage(80, 24)
    stage.press("Fferry")
    #expect(stage.state.list.window.total == 1)
    stage.press("<Esc>")
    #expect(stage.state.list.window.total == 3)
    stage.press("/ferry<Enter>")
    #expect(stage.selectedHeadline == "Ferry line cuts its night boats")
    stage.press("ga")
    #expect(stage.state.list.window.total == 3)
    #expect(stage.selectedHeadline == "Ferry line cuts its night boats")
  }

  @Test(arguments: [
    ("ferr", 1), ("ferry cuts", 1), ("port", 2), ("tag:money", 1), ("is:unread", 2), ("-is:unread", 1),
    ("person:osei", 1), ("speaker:lind", 1), ("\"port elgin\"", 2), ("source:inland OR tag:weather", 2),
    ("after:2024-03", 2),
  ])
  func filters(query: String, count: Int) {
    var stage = Stage(80, 24)
    stage.press("F")
    stage.send(.input(.paste(query)))
    stage.press("<Enter>")
    #expect(stage.state.list.window.total == count)
  }

  @Test func goingBackFromAFilteredListShowsAllOfIt() {
    var stage = Stage(80, 24)
    stage.press("Fferry<Enter>q")
    #expect(stage.state.list.window.total == 3)
    #expect(!stage.effects.contains(.quit))
    stage.press("q")
    #expect(stage.effects.last == .quit)
  }

  @Test func aFilterNotUnderstoodKeepsTheLastResult() {
    var stage = Stage(80, 24)
    stage.press("Fferry")
    stage.send(.input(.paste(" date:20")))
    #expect(stage.state.list.window.total == 1)
    guard case .prompt(let prompt)? = stage.state.overlays.last else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.problem?.offset == 6)
    #expect(stage.status.contains("date:20"))
    stage.press("<Enter>")
    #expect(stage.status.contains("not filtered so: date: wants"))
    stage.press(":filter is:star<Enter>")
    #expect(stage.state.list.window.total == 1)
    #expect(stage.status.contains("not filtered so: is: wants"))
  }

  @Test func theCommandLineKnowsNamesAliasesAndStarts() {
    var stage = Stage(80, 24)
    stage.press(":add-tag x<Enter>")
    #expect(stage.archive.stories[0].work.tags.map(\.description) == ["x"])
    stage.press(":nosuch<Enter>")
    #expect(stage.status.contains("there is no command “nosuch”"))
    stage.press(":half<Enter>")
    #expect(stage.status.contains("“half” may be half-page-down, half-page-up"))
    stage.press(":down 2<Enter>")
    #expect(stage.status.contains("down takes nothing behind it"))
    stage.press(":sort oldest<Enter>")
    #expect(stage.state.list.order == .oldest)
  }

  @Test func pastedTextIsTypedAndNotObeyed() {
    var stage = Stage(80, 24)
    stage.send(.input(.paste("Q\n*")))
    #expect(stage.takeEffects() == [])
    stage.press("t")
    stage.send(.input(.paste("two\nwords")))
    guard case .prompt(let prompt)? = stage.state.overlays.last else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.field.text == "two words")
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
    #expect(stage.state.pending.isEmpty)
    #expect(stage.state.notice == nil)
  }

  @Test func theMousePoints() {
    var stage = Stage(120, 40)
    stage.send(.input(.mouse(MouseEvent(.press, button: 1, at: Point(column: 5, row: 5)))))
    #expect(stage.selectedHeadline == "One line from the weather desk")
    stage.send(.input(.mouse(MouseEvent(.press, button: 1, at: Point(column: 5, row: 5)))))
    #expect(stage.state.body.story?.article.headline == "One line from the weather desk")
    stage.send(.input(.mouse(MouseEvent(.wheelDown, button: 0, at: Point(column: 5, row: 5)))))
    #expect(stage.selectedHeadline == "Ferry line cuts its night boats")
  }
}

/// Marks: going to them, back from them, and what their menu shows.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct MarkTests {
  @Test(arguments: [
    ("ma", "a", 1, Int?.none), ("jmz", "z", 2, nil), ("<Enter>mb", "b", 1, 0),
    (":mark q<Enter>", "q", 1, nil),
  ])
  func aMarkIsOnAnArticleAndInTheBodyOnAPlace(keys: String, letter: Character, story: Int, place: Int?) {
    var stage = Stage(80, 24)
    stage.press(keys)
    let mark = Mark(letter, article: MarkedStory.id(story), place: place)
    let made = stage.effects.filter { if case .change = $0 { true } else { false } }
    #expect(made == mark.map { [.change(.setMark($0))] })
  }

  @Test func aPlaceInTheBodyIsComeBackTo() throws {
    var stage = Stage(80, 12)
    stage.press("<Enter>jjjj")
    // A line of text: a blank one has no place of its own.
    let text = try #require(stage.state.body.layout.offset(atOrBelow: stage.state.body.scroller.top))
    let top = try #require(stage.state.body.layout.line(of: text))
    #expect(top > 0)
    stage.press("ma")
    #expect(stage.archive.marks.first?.place == text)
    stage.press("hjj<Enter>'a")
    #expect(stage.state.body.story?.article.id == MarkedStory.id(1))
    #expect(stage.state.body.scroller.top == top)
    #expect(stage.state.focus == .body)
    #expect(stage.currentHeadline == "Harbour wall to close for repairs", "the list goes along")
    stage.press("''")
    #expect(stage.state.body.story?.article.id == MarkedStory.id(3))
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
    stage.press("''")
    #expect(stage.state.body.scroller.top == top, "and there again")
  }

  @Test func aPlaceThatWasJumpedToIsTheMark() {
    var stage = Stage(80, 12)
    stage.press("<Enter>4]qma")
    let place = stage.state.body.trail?.current.first?.start
    #expect(stage.archive.marks.first?.place == place)
    stage.press("gg'a")
    #expect(
      stage.state.body.layout.line(of: place ?? 0) == stage.state.body.scroller.top
        || stage.state.body.scroller.top > 0)
  }

  @Test func aMarkOfTheListIsGoneToInTheList() {
    var stage = Stage(80, 24)
    stage.press("jjmagg'a")
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
    #expect(stage.state.focus == .list)
    stage.press("''")
    #expect(stage.currentHeadline == "Harbour wall to close for repairs")
  }

  @Test func aMarkFarAwayInTheListIsFetched() {
    var stage = Stage(80, 24, archive: .large(1000))
    stage.press("Gmagg'a")
    #expect(stage.currentHeadline == "Story number 999")
    stage.press(":sort tag<Enter>gg'a")
    #expect(stage.currentHeadline == "Story number 999")
  }

  @Test func aMarkThatTheListDoesNotHaveIsOpened() {
    var stage = Stage(80, 24)
    stage.press("maFferry<Enter>'a")
    #expect(stage.state.body.story?.article.id == MarkedStory.id(1))
    #expect(stage.state.list.query.text == "ferry*")
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
  }

  @Test(arguments: [
    ("'x", "mark x is not set"), (":mark 7<Enter>", "a mark is one letter"),
    ("''", "no jump to go back from yet"),
    (":go-to-mark<Enter>", "a mark is one letter"),
  ])
  func whatCannotBeGoneToIsSaid(keys: String, words: String) {
    var stage = Stage(80, 24)
    stage.press(keys)
    #expect(stage.status.contains(words))
  }

  @Test func aMarkOnAStoryThatIsGoneSaysSo() {
    var stage = Stage(80, 24)
    stage.press("ma")
    stage.archive.stories.removeFirst()
    stage.press("'a")
    #expect(stage.status.contains("the story with mark a is not in the archive"))
  }

  @Test func theMenuShowsTheMarks() throws {
    var stage = Stage(80, 24)
    stage.press("majmb")
    stage.archive.stories.removeFirst()
    stage.press("'")
    stage.send(.answered(stage.ticket(of: .keys), .pause))
    try Golden.check(stage.grid, "marks-80x24")
    stage.press("b")
    #expect(stage.currentHeadline == "One line from the weather desk")
  }
}

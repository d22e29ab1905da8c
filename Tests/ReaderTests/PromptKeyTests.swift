/// Keys in prompts: the filter, the command line.

import Articles
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct PromptKeyTests {
  @Test func aFilterFollowsTypingAndEscapeBringsTheOldOneBack() {
    var stage = Stage(80, 24)
    stage.press("Fferry")
    #expect(stage.state.list.window.total == 1)
    stage.press("<Esc>")
    #expect(stage.state.list.window.total == 3)
    stage.press("/ferry<Enter>")
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
    stage.press("ga")
    #expect(stage.state.list.window.total == 3)
    #expect(stage.currentHeadline == "Ferry line cuts its night boats")
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
    guard let prompt = stage.state.layers[Prompt.self] else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.preview?.value.problem == 6)
    #expect(stage.status.contains("date:20"))
    stage.press("<Enter>")
    #expect(stage.status.contains("not filtered: date: wants"))
    stage.press(":filter is:star<Enter>")
    #expect(stage.state.list.window.total == 1)
    #expect(stage.status.contains("not filtered: is: wants"))
  }

  @Test func theCommandLineKnowsNamesAliasesAndStarts() {
    var stage = Stage(80, 24)
    stage.press(":add-tag x<Enter>")
    #expect(stage.archive.stories[0].work.tags.map(\.description) == ["x"])
    stage.press(":nosuch<Enter>")
    #expect(stage.status.contains("unknown command “nosuch”"))
    stage.press(":half<Enter>")
    #expect(stage.status.contains("“half” is short for more than one command: half-page-down, half-page-up"))
    stage.press(":down 2<Enter>")
    #expect(stage.status.contains("down takes no argument"))
    stage.press(":sort oldest<Enter>")
    #expect(stage.state.list.order == .oldest)
  }

  @Test func pastedTextIsTypedAndNotObeyed() {
    var stage = Stage(80, 24)
    stage.send(.input(.paste("Q\n*")))
    #expect(stage.takeEffects() == [])
    stage.press("t")
    stage.send(.input(.paste("two\nwords")))
    guard let prompt = stage.state.layers[Prompt.self] else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.field.text == "two words")
  }
}

/// `morgue highlight` as a user runs it.

import TestKit
import Testing

@Suite struct HighlightCommandTests {
  private let home: Home
  private let id: String

  init() throws {
    home = try Home()
    try home.writeStories(1...2, to: "stories")
    #expect(try home.shell("morgue import stories").status == 0)
    id = String(try home.shell("morgue list --id --sort oldest").text.prefix(16))
  }

  @Test func keepsListsAndLetsGo() throws {
    let kept = try home.shell("morgue highlight \(id) 'bridge number 1 for 2 hours' --note 'Ask her.'")
    #expect(kept.status == 0 && kept.text.hasPrefix("highlighted “bridge number 1 for 2 hours”"), "\(kept)")
    #expect(try home.shell("morgue highlight \(id)").text == "“bridge number 1 for 2 hours”\n  Ask her.\n")
    #expect(try home.shell("morgue count has:highlight").text == "1\n")
    #expect(
      try home.shell("morgue show \(id)").text.hasSuffix(
        "Highlights\n“bridge number 1 for 2 hours”\n  Ask her.\n"))
    let shown = try home.shell("morgue show --json \(id)").text
    #expect(shown.contains("\"highlights\": [") && shown.contains("\"note\": \"Ask her.\""))
    #expect(try home.shell("morgue highlight \(id) --remove 'for 2 hours'").status == 0)
    #expect(try home.shell("morgue highlight \(id)").status == 1)
    #expect(try home.shell("morgue undo").text == "undone: remove highlight on 1 article\n")
    #expect(try home.shell("morgue highlight \(id)").status == 0)
  }

  /// Words that are all of one highlight mean that one, and a passage that is kept again keeps its note.
  @Test func aPassageInAnotherOneAndOneKeptAgain() throws {
    for words in ["bridge number 1 for 2 hours", "number 1 for 2 hours"] {
      #expect(try home.shell("morgue highlight \(id) '\(words)' --note 'Ask her.'").status == 0)
    }
    #expect(try home.shell("morgue highlight \(id) 'number 1 for 2 hours'").status == 0)
    #expect(try home.shell("morgue highlight \(id)").lines.filter { $0 == "  Ask her." }.count == 2)
    #expect(try home.shell("morgue highlight \(id) --remove '1 for 2 hours'").status == 64)
    #expect(try home.shell("morgue highlight \(id) --remove 'number 1 for 2 hours'").status == 0)
    #expect(try home.shell("morgue highlight \(id)").text == "“bridge number 1 for 2 hours”\n  Ask her.\n")
  }

  @Test(arguments: [
    ("'no such words'", 66, "not found in the story"), ("'bridge number 1'", 64, "4 times"),
    ("--remove 'for 1 hours'", 66, "no highlight has these words"), ("--note x", 64, "morgue highlight"),
    ("--remove --note x y", 64, "--remove"),
  ])
  func whatIsNotClearIsSaid(_ words: String, _ status: Int32, _ message: String) throws {
    let outcome = try home.shell("morgue highlight \(id) \(words)")
    #expect(outcome.status == status && outcome.messages.contains(message), "\(outcome)")
    #expect(try home.shell("morgue highlight \(id)").status == 1)
  }
}

/// `morgue set` as a user runs it.

import TestKit
import Testing

@Suite struct SetCommandTests {
  @Test func setsAndTakesBack() throws {
    let home = try Home()
    try home.writeStories(1...2, to: "stories")
    #expect(try home.shell("morgue import stories").status == 0)
    let id = String(try home.shell("morgue list --id --sort oldest").text.prefix(16))
    let before = try home.shell("morgue show --json \(id)").text
    #expect(!before.contains("\"publisher\""))
    #expect(
      try home.shell("morgue set \(id) date=2001-02-03 'headline=A tunnel'").text
        == "set date and headline of 1 article\n")
    #expect(try home.shell("morgue list --sort oldest").lines.first?.contains("A tunnel") == true)
    #expect(try home.shell("morgue count title:tunnel date:2001").text == "1\n")
    let shown = try home.shell("morgue show --json \(id)").text
    #expect(shown.contains("\"headline\": \"A tunnel\"") && shown.contains("\"published\": \"2001-02-03\""))
    #expect(shown.contains("\"publisher\": {"))
    #expect(try home.shell("morgue show \(id)").text.hasPrefix("A tunnel\n"))
    #expect(try home.shell("morgue set \(id) date= headline=").status == 0)
    #expect(try home.shell("morgue show --json \(id)").text == before)
    #expect(try home.shell("morgue undo; morgue count title:tunnel").text.hasSuffix("\n1\n"))
  }

  @Test(arguments: [("date=yesterday", "not a date"), ("colour=red", "not a fact"), ("date", "not a fact")])
  func whatCannotBeSetIsSaid(_ word: String, _ message: String) throws {
    let outcome = try Home().shell("morgue set 3f2a \(word)")
    #expect(outcome.status == 64 && outcome.messages.contains(message), "\(outcome)")
  }
}

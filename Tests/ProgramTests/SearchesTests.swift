/// Saved searches from the command line.

import TestKit
import Testing

struct SearchesTests {
  /// An archive with two stories, one of them starred, and two searches.
  private func filled() throws -> Home {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    try home.write(ArchiveCommandTests.strike, to: "strike.txt")
    #expect(try home.run("import", "ferry.txt", "strike.txt").status == 0)
    #expect(try home.run("star", "ferry").status == 0)
    #expect(try home.run("searches", "--save", "Stars", "is:starred").text == "saved search Stars\n")
    #expect(
      try home.run("searches", "--save", "Two words", "date:2022", "title:cleaners OR x").status == 0)
    return home
  }

  private let both = ["Stars  1  is:starred", "Two words  1  date:2022 title:cleaners OR x"]

  @Test func areListedInTheirOrderWithCounts() throws {
    let home = try filled()
    #expect(try home.run("searches").lines.map(String.init) == both)
    #expect(
      try home.run("searches", "--jsonl").lines.first
        == #"{"name":"Stars","query":"is:starred","count":1}"#)
    let document = try home.run("searches", "--json").text
    #expect(document.hasPrefix("[\n  {\n    \"name\": \"Stars\",") && document.hasSuffix("}\n]\n"))
    #expect(try home.run("star", "--off", "ferry").status == 0)
    #expect(try home.run("searches").lines.first == "Stars  0  is:starred")
  }

  @Test func anArchiveWithoutAnySaysNothing() throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    #expect(try home.run("import", "ferry.txt").status == 0)
    #expect(try home.run("searches") == Outcome(status: 0, output: [], messages: ""))
    #expect(try home.run("searches", "--json").text == "[]\n")
  }

  @Test func areChangedAndTakenBack() throws {
    let home = try filled()
    #expect(try home.run("searches", "--move", "Two words", "1").text == "moved search Two words\n")
    #expect(try home.run("searches").lines.map(String.init) == both.reversed())
    #expect(try home.run("undo").status == 0)
    #expect(try home.run("searches", "--rename", "Stars", "Suns").text == "renamed search Stars to Suns\n")
    #expect(try home.run("searches").lines.map(String.init) == ["Suns  1  is:starred", both[1]])
    #expect(try home.run("searches", "--save=Suns", "is:read").status == 0)
    #expect(try home.run("searches").lines.map(String.init) == ["Suns  0  is:read", both[1]])
    #expect(try home.run("searches", "--remove", "Suns").text == "removed search Suns\n")
    #expect(try home.run("searches").lines.map(String.init) == [both[1]])
    for _ in 0..<3 { #expect(try home.run("undo").status == 0) }
    #expect(try home.run("searches").lines.map(String.init) == both)
  }

  @Test(
    arguments: [
      (["--remove", "stars"], 66, "stars: no saved search has this name; did you mean Stars?"),
      (["--move", "Moons", "1"], 66, "Moons: no saved search has this name; `morgue searches` lists them"),
      (["--rename", "Stars", "Two words"], 64, "Two words: another search has this name; "),
      (["--save", "x"], 64, "searches: an argument is missing; "),
      (["--save", " x", "is:read"], 64, " x: not a valid name for a search; a search's name is one line"),
      (["--save", "x", "is:gone"], 64, "is:gone: at character 1: is: wants one of unread, "),
      (["--move", "Stars"], 64, "searches: an argument is missing; "),
      (["--move", "Stars", "0"], 64, "0: not a whole number of 1 or more; "),
      (["--remove", "Stars", "x"], 64, "x: one argument too many; "),
      (["x"], 64, "x: one argument too many; "),
      (["--remove", "Stars", "--move", "Stars"], 64, "--remove and --move: cannot be used together; "),
      (["--json", "--jsonl"], 64, "--json and --jsonl: cannot be used together; "),
    ] as [([String], Int32, String)])
  func whatCannotBeIsRefused(arguments: [String], status: Int32, start: String) throws {
    let home = try filled()
    let outcome = try home.run(["searches"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("morgue: " + start), "\(outcome.messages)")
    #expect(outcome.messages.split(separator: "\n").count == 1)
    #expect(try home.run("searches").lines.map(String.init) == both)
  }
}

/// `morgue check` and `morgue reindex` as a script sees them.

import TestKit
import Testing

struct CheckCommandTests {
  /// An archive with two stories, one of them starred; the path of the other's file.
  private func filled() throws -> (home: Home, story: String) {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    try home.write(ArchiveCommandTests.strike, to: "strike.txt")
    #expect(try home.run("import", "ferry.txt", "strike.txt").status == 0)
    #expect(try home.run("star", "ferry").status == 0)
    let id = try #require(try home.run("list", "--id", "--limit", "1").lines.first?.prefix(16))
    return (home, home.archive + "/articles/2022/05/\(id).json")
  }

  private let sound =
    "checked 2 articles, 1 tags-and-notes file, 0 marks, 0 saved searches, 1 change: no problems found\n"

  @Test func aSoundArchiveHasNothingToTell() throws {
    let (home, _) = try filled()
    #expect(try home.run("check") == Outcome(status: 0, output: Array(sound.utf8), messages: ""))
    #expect(try home.run("check", "--repair").text == sound)
    #expect(
      try home.run("check", "--json").text == #"{"findings":[],"checked":{"articles":2,"works":1,"#
        + #""marks":0,"searches":0,"changes":1,"originals":0},"problems":0,"mended":0}"# + "\n")
  }

  /// No index is no damage: it may be deleted at any time.
  @Test func anArchiveWithoutAnIndexIsSound() throws {
    let (home, _) = try filled()
    try #require(try home.shell("rm -r \(home.archive)/.derived").status == 0)
    #expect(try home.run("check").text == sound)
  }

  @Test func aDamagedStoryIsNamedAndNeverTouched() throws {
    let (home, story) = try filled()
    try Files.write(story, "<<<<<<< HEAD\n")
    let line =
      "\(story): damaged: it is not valid JSON; resolve git's merge conflict by hand: keep one side, delete the "
      + "other and the markers\n"
    for arguments in [["check"], ["check", "--repair"]] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 1)
      #expect(outcome.text == line + sound.replacing("no problems found", with: "1 problem"))
      #expect(outcome.messages == "")
    }
    let document = try home.run("check", "--json").text
    #expect(document.hasPrefix(#"{"findings":["# + "\n" + #"{"path":"\#(story)","problem":"damaged: "#))
    #expect(
      document.hasSuffix(
        "\"mended\":false}\n],\"checked\":{\"articles\":2,\"works\":1,\"marks\":0,"
          + "\"searches\":0,\"changes\":1,\"originals\":0},\"problems\":1,\"mended\":0}\n"))
    #expect(try Files.text(of: story) == "<<<<<<< HEAD\n")
  }

  /// What a program that died had begun is finished, and what it left is cleared away.
  @Test func whatIsUnfinishedIsMended() throws {
    let (home, _) = try filled()
    let made = try home.shell(
      """
      cd \(home.archive)/reader; rm -r work; cd changes; for f in *.json; do mv $f ${f%.json}.pending.json; done
      echo '{' > \(home.archive)/.derived/staging/1-x.json
      """)
    try #require(made.status == 0)
    let found = try home.run("check")
    #expect(found.status == 1)
    #expect(found.lines.count == 3)
    #expect(found.lines[0].hasSuffix("; the next change finishes it"))
    #expect(found.lines[1].hasSuffix("; the next change deletes them"))
    #expect(found.lines[2].hasSuffix(": 2 problems"))
    let mended = try home.run("check", "--repair")
    #expect(mended.status == 0)
    #expect(mended.lines.map { $0.hasSuffix("; repaired") } == [true, true, false])
    #expect(mended.lines.last?.hasSuffix(": 2 problems, 2 repaired") == true)
    #expect(try home.run("check").text == sound)
    #expect(try home.run("count", "is:starred").text == "1\n")
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    let (home, _) = try filled()
    let spoilt = try home.shell(
      "cd \(home.archive)/.derived; rm -f index.sqlite-*; echo nonsense > index.sqlite")
    try #require(spoilt.status == 0)
    let found = try home.run("check")
    #expect(found.status == 1)
    #expect(
      found.lines.first?.hasPrefix("\(home.archive)/.derived/index.sqlite: the index is damaged: ") == true)
    #expect(try home.run("check", "--repair").status == 0)
    #expect(try home.run("check").text == sound)
    #expect(try home.run("count", "ferry").text == "1\n")
  }

  @Test func reindexingReadsEverythingAgain() throws {
    let (home, _) = try filled()
    let list = try home.run("list", "--jsonl").text
    #expect(
      try home.run("reindex") == Outcome(status: 0, output: Array("indexed 2 articles\n".utf8), messages: ""))
    #expect(try home.run("reindex", "--json").text == "{\"articles\":2}\n")
    #expect(try home.run("list", "--jsonl").text == list)
    #expect(try home.run("undo").status == 0, "what the reader did is no part of it")
  }

  @Test(arguments: ["check", "reindex"]) func whatIsNoArchiveIsNamed(command: String) throws {
    let home = try Home()
    let none = try home.run(command)
    #expect(none.status == 66)
    #expect(none.messages.hasPrefix("morgue: \(home.archive): no archive here; "))
    try home.write("x", to: "file")
    #expect(try home.run(command, "--archive", "file").status == 65)
    #expect(try home.run(command, "--archive", ".").status == 65)
  }
}

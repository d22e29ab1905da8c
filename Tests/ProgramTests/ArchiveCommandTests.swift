/// Stories filed, listed, shown, changed and taken back, from the command line alone.

import TestKit
import Testing

struct ArchiveCommandTests {
  /// Two stories of different days and outlets.
  static let ferry = """
    Ferry runs aground off Gannet Ledge

    By Marta Quill
    2021-03-04

    The ferry Alder ran aground on Thursday, the harbour office said. Nobody was hurt.

    “We will tow her at high water,” said Ines Lindqvist, the harbour master.

    """
  static let strike = """
    Cleaners at the town hall stop work

    2022-05-01

    The cleaners of the town hall stopped work on Sunday over their pay.

    """

  private func filled() throws -> (home: Home, ferry: String, strike: String) {
    let home = try Home()
    try home.write(Self.ferry, to: "ferry.txt")
    try home.write(Self.strike, to: "strike.txt")
    #expect(try home.run("import", "ferry.txt", "--source", "Harbour Post").status == 0)
    #expect(try home.run("import", "strike.txt").status == 0)
    let ids = try home.run("list", "--id", "--sort", "oldest").lines.map { String($0.prefix(16)) }
    try #require(ids.count == 2)
    return (home, ids[0], ids[1])
  }

  /// How many articles have each tag, or each of these members true.
  private func rows(_ home: Home, with words: [String], as isMember: Bool = false) throws -> [Int] {
    let lines = try home.run("list", "--jsonl").lines
    return words.map { word in
      lines.count { $0.contains(isMember ? "\"\(word)\":true" : "\"\(word)\"") }
    }
  }

  @Test func filingTwiceFilesOnce() throws {
    let home = try Home()
    try home.write(Self.ferry, to: "ferry.txt")
    #expect(
      try home.run("import", "ferry.txt").text
        == "filed 1, already there 0, newer versions 0, refused 0\n")
    #expect(
      try home.run("import", "ferry.txt").text
        == "filed 0, already there 1, newer versions 0, refused 0\n")
    #expect(try home.run("count").text == "1\n")
  }

  @Test func standardInputAndFoldersAreFiled() throws {
    let home = try Home()
    try #require(try home.shell("mkdir -p deep/er").status == 0)
    try home.write(Self.ferry, to: "deep/er/ferry.txt")
    #expect(try home.run("import", "deep").text.hasPrefix("filed 1,"))
    #expect(try home.run(["import", "-"], input: Array(Self.strike.utf8)).text.hasPrefix("filed 1,"))
    #expect(try home.run("list").lines.count == 2)
  }

  @Test func aRehearsalWritesNothing() throws {
    let home = try Home()
    try home.write(Self.ferry, to: "ferry.txt")
    #expect(try home.run("import", "--dry-run", "ferry.txt").text.hasPrefix("would have filed 1,"))
    #expect(try home.run("list").status == 66)
    #expect(try home.run("import", "--dry-run", "--json", "ferry.txt").text.hasPrefix(#"{"dry_run":true,"#))
  }

  @Test func listsInEveryOrderAndForm() throws {
    let (home, ferry, strike) = try filled()
    let lines = [
      "2022-05-01  -  Cleaners at the town hall stop work",
      "2021-03-04  Harbour Post  Ferry runs aground off Gannet Ledge",
    ]
    #expect(try home.run("list").lines.map(String.init) == lines)
    #expect(try home.run("list", "--sort=oldest").lines.map(String.init) == lines.reversed())
    #expect(try home.run("list", "--limit", "1").lines.map(String.init) == [lines[0]])
    #expect(try home.run("list", "--id", "--limit", "1").text == "\(strike)  \(lines[0])\n")
    let object = try home.run("list", "--jsonl", "--sort", "headline").lines
    #expect(object.count == 2)
    #expect(object[1].hasPrefix(#"{"id":"\#(ferry)","headline":"Ferry runs aground off Gannet Ledge","#))
    let document = try home.run("list", "--json").text
    #expect(document.hasPrefix("[\n{") && document.hasSuffix("}\n]\n"))
  }

  @Test func aQueryThatFindsNothingSaysSoByItsStatus() throws {
    let (home, _, _) = try filled()
    #expect(try home.run("list", "zeppelin") == Outcome(status: 1, output: [], messages: ""))
    #expect(try home.run("list", "--json", "zeppelin").text == "[]\n")
    #expect(try home.run("count", "zeppelin") == Outcome(status: 1, output: Array("0\n".utf8), messages: ""))
    #expect(try home.run("count", "ferry").text == "1\n")
    #expect(
      try home.run("star", "zeppelin")
        == Outcome(status: 1, output: [], messages: "morgue: no article matches zeppelin\n"))
  }

  /// Half a query would find more than was meant, up to all: nothing is done by it.
  @Test(arguments: [["list"], ["count"], ["star"], ["unread", "--off"], ["tag", "+x"]])
  func aQueryNotUnderstoodIsRefused(command: [String]) throws {
    let (home, _, _) = try filled()
    let outcome = try home.run(command + ["ferry", "date:2018-13"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("morgue: ferry date:2018-13: at character 7: date: wants a date"))
    #expect(try home.run("undo").status == 1, "nothing was changed")
  }

  @Test func showsAStory() throws {
    let (home, ferry, _) = try filled()
    #expect(
      try home.run("show", String(ferry.prefix(6))).text == """
        Ferry runs aground off Gannet Ledge

        Harbour Post · 2021-03-04 · Marta Quill

        The ferry Alder ran aground on Thursday, the harbour office said. Nobody was
        hurt.

        “We will tow her at high water,” said Ines Lindqvist, the harbour master.

        """)
    #expect(try home.run("show", "--raw", ferry).output == Array(Self.ferry.utf8))
    let json = try home.run("show", "--json", ferry).text
    #expect(json.contains(#""canonical": "Ines Lindqvist""#))
  }

  /// A story is hostile: what steers a terminal stays in the file.
  @Test func printsNothingThatSteersATerminal() throws {
    let home = try Home()
    try home.write(
      "Red \u{1B}[31malert\u{7} \u{202E}backwards\n\nA line\u{9B}2J of text.\n\n"
        + String(repeating: "Words enough that this counts as text. ", count: 9),
      to: "x.txt")
    #expect(try home.run("import", "x.txt").status == 0)
    let id = try #require(try home.run("list", "--id").lines.first?.prefix(16))
    for arguments in [["list"], ["show", String(id)], ["list", "--json"], ["show", "--json", String(id)]] {
      let scalars = try home.run(arguments).text.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
    }
    #expect(try !home.run("list").text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func tagsAreSetAndTakenBack() throws {
    let (home, ferry, strike) = try filled()
    #expect(try home.run("tag", "+sea", "+sad", ferry).status == 0)
    #expect(try home.run("tag", "-sad", "+town", ferry, strike).status == 0)
    #expect(try rows(home, with: ["sea", "sad", "town"]) == [1, 0, 2])
    #expect(try home.run("undo").status == 0)
    #expect(try rows(home, with: ["sea", "sad", "town"]) == [1, 1, 0])
    #expect(try home.run("redo").status == 0)
    #expect(try rows(home, with: ["town"]) == [2])
    #expect(try home.run("tag", "+all", "*").status == 0)
    #expect(try rows(home, with: ["all"]) == [2])
    #expect(try home.run("tag", "+port", "--", "ferry").status == 0)
    #expect(try rows(home, with: ["port"]) == [1])
  }

  @Test func undoEndsWhereTheChangesBegan() throws {
    let (home, ferry, _) = try filled()
    #expect(try home.run("star", ferry).status == 0)
    #expect(try home.run("undo").status == 0)
    #expect(
      try home.run("undo") == Outcome(status: 1, output: [], messages: "morgue: nothing to undo\n"))
    #expect(try rows(home, with: ["starred"], as: true) == [0])
  }

  @Test func starsAndReadMarksGoOnAndOff() throws {
    let (home, ferry, _) = try filled()
    #expect(try home.run("star", ferry).status == 0)
    #expect(try rows(home, with: ["starred"], as: true) == [1])
    #expect(try home.run("star", "--off", ferry).status == 0)
    #expect(try rows(home, with: ["starred"], as: true) == [0])
    #expect(try rows(home, with: ["read"], as: true) == [0])
    #expect(try home.run("unread", "--off", "*").status == 0)
    #expect(try rows(home, with: ["read"], as: true) == [2])
    #expect(try home.run("unread", ferry).status == 0)
    #expect(try rows(home, with: ["read"], as: true) == [1])
  }

  @Test(arguments: [
    (["tag", "+a,b", "x"], "morgue: +a,b: not a valid tag; "),
    (["tag", "+", "x"], "morgue: +: not a valid tag; "),
    (["import", "--tag", "-x", "ferry.txt"], "morgue: --tag -x: not a valid tag; "),
  ])
  func aWordThatIsNoTagIsRefused(arguments: [String], start: String) throws {
    let (home, _, _) = try filled()
    let outcome = try home.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix(start))
  }
}

/// The whole program on a pseudo-terminal: what a person at the keyboard sees.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

@Suite struct ReaderOnTerminalTests {
  private let home: Home

  init() throws { home = try Home() }

  private func open(
    _ arguments: String..., size: Size = Size(columns: 120, rows: 40), variables: [String: String] = [:]
  ) throws -> ProbedProgram {
    try home.openReader(arguments, size: size, variables: variables)
  }

  private func openOwn(
    size: Size = Size(columns: 120, rows: 40), variables: [String: String] = [:]
  ) throws -> ProbedProgram {
    try home.openReaderOnAStory(size: size, variables: variables)
  }

  // MARK: Reading

  @Test(arguments: [(80, 24), (120, 40), (200, 50), (40, 12)])
  func theSampleOpensAtEverySize(columns: Int, rows: Int) throws {
    let reader = try open("demo", size: Size(columns: columns, rows: rows))
    try reader.wait(forText: "1 of 24")
    reader.send("\r")
    try reader.wait(forText: "Story · ")
    try leave(reader)
    #expect(try home.run("list").status == 66, "the sample is gone, and no archive was made")
  }

  @Test func theSampleNeedsNoHome() throws {
    let reader = try open("demo", variables: ["HOME": ""])
    try reader.wait(forText: "1 of 24")
    #expect(!reader.screen.text.contains("HOME"))
    try leave(reader)
  }

  @Test func aStoryIsReadTaggedLeftAndFoundAgain() throws {
    let reader = try openOwn()
    reader.send("\r")
    try reader.wait(forText: "“We would rather lose")
    try reader.wait(forText: "Mira Osei")
    #expect(!reader.screen.text.contains("Leave a Reply"))
    reader.send("]q")
    try reader.wait(forText: "quotes, 1 of")
    reader.send("zx")
    try reader.wait(forText: "Leave a Reply")
    reader.send("tharbour\r")
    try reader.wait(forText: "tagged 1 article")
    reader.send("*")
    try reader.wait(forText: "starred 1 article")
    try leave(reader)

    let listed = try home.run("list", "--json", "tag:harbour")
    #expect(listed.status == 0)
    #expect(listed.text.contains("\"starred\":true"))

    let again = try open()
    try again.wait(forText: "#harbour")
    try again.wait(forText: "★")
    again.send("u")
    try again.wait(forText: "undone")
    again.send("u")
    try again.wait(for: "the tag to go") { !$0.text.contains("#harbour") }
    try leave(again)
    #expect(try home.run("list", "tag:harbour").status == 1)
  }

  @Test func aChangeMadeJustBeforeLeavingIsKept() throws {
    let reader = try openOwn()
    try leave(reader, by: "*Q")
    #expect(try home.run("list", "is:starred").status == 0)
  }

  /// Nobody sees the status line any more, so standard error tells it.
  @Test func aChangeThatFailsWhileLeavingIsTold() throws {
    let reader = try openOwn()
    try home.write("in the way", to: ".local/share/morgue/reader")
    try leave(reader, by: "*Q")
    #expect(reader.screen.text.contains("morgue: "))
    #expect(reader.screen.text.replacing("\n", with: "").contains("/morgue/reader"))
  }

  @Test func theQueryOfTheCommandLineFiltersTheList() throws {
    _ = try openOwn()
    let reader = try open("read", "person:osei")
    try reader.wait(forText: "1 story · person:osei")
    try leave(reader)
  }

  @Test func withoutAnArchiveTheSampleIsOffered() throws {
    let reader = try open()
    try reader.wait(forText: "Welcome to morgue")
    try reader.wait(forText: home.archive)
    reader.send("\r")
    try reader.wait(forText: "1 of 24")
    try leave(reader)
  }

  @Test func aDamagedArticleIsNamedAndTheRestIsRead() throws {
    try home.write(Home.story, to: "story.txt")
    try home.write("Another headline\n\nAnother story of one line.\n", to: "other.txt")
    #expect(try home.run("import", "story.txt", "other.txt").status == 0)
    let damaged = try #require(
      try home.run("list", "--jsonl", "another").text.split(separator: "\"").dropFirst(3).first)
    let find = try home.run("list", "--jsonl")
    #expect(find.lines.count == 2)
    let path = try #require(Files.find(String(damaged) + ".json", below: home.archive + "/articles"))
    try Files.write(path, "{ damaged")
    let reader = try open()
    try reader.wait(forText: "Harbour wall")
    try reader.wait(forText: String(damaged))
    try leave(reader)
    #expect(try Files.text(of: path) == "{ damaged", "the file is left as it is")
  }

  // MARK: The terminal

  @Test func aNewSizeIsFollowed() throws {
    let reader = try openOwn(size: Size(columns: 80, rows: 24))
    reader.send("\r")
    try reader.wait(forText: "Story · ")
    #expect(!reader.screen.text.contains("Names and quotes"))
    reader.terminal.resize(Size(columns: 130, rows: 30))
    try reader.wait(forText: "Names and quotes")
    reader.terminal.resize(Size(columns: 40, rows: 10))
    try reader.wait(for: "one pane") { !$0.text.contains("Names and quotes") && !$0.text.contains("│") }
    try leave(reader)
  }

  @Test func stoppedAndContinued() throws {
    let reader = try openOwn()
    reader.send("\u{1A}")
    try reader.waitForStop()
    expectRestored(reader)
    reader.resume()
    try reader.wait(forText: "Harbour wall")
    reader.send("\r")
    try reader.wait(forText: "Story · ")
    try leave(reader)
  }

  @Test func theEditorGetsTheOriginalAndTheScreenComesBack() throws {
    let reader = try openOwn(variables: ["EDITOR": "/bin/cat"])
    reader.send("O")
    try reader.wait(forText: "back from the editor")
    #expect(String(decoding: reader.terminal.output, as: UTF8.self).contains("Leave a Reply"))
    try reader.wait(forText: "List · 1 of 1")
    try leave(reader)
  }

  @Test func anEditorThatIsNotThereIsNamed() throws {
    let reader = try openOwn(variables: ["VISUAL": "/no/such/editor"])
    reader.send("O")
    try reader.wait(forText: "/no/such/editor")
    try leave(reader)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalLeavesInOrder(signal: Int32) throws {
    let reader = try openOwn()
    reader.signal(signal)
    #expect(try reader.waitForEnd() == .exit(128 + signal))
    expectRestored(reader)
  }

  @Test func noColorsAreSentWhereNoneAreWanted() throws {
    let reader = try openOwn(variables: ["NO_COLOR": "1"])
    let colored = (0..<40).flatMap { row in (0..<120).map { reader.screen.cell(column: $0, row: row) } }
      .filter { $0.foreground != nil || $0.background != nil }
    #expect(colored.isEmpty)
    try leave(reader)
  }

  @Test(arguments: [
    ["LANG": "C", "LC_ALL": "C"], ["TERM": "no-such-terminal"], ["TERM": "vt100"], ["TERM": "linux"],
  ])
  func oddTerminalsWork(variables: [String: String]) throws {
    let reader = try openOwn(variables: variables)
    try reader.wait(forText: "●")
    reader.send("\r")
    try reader.wait(forText: "“We would rather lose")
    reader.send("Q")
    #expect(try reader.waitForEnd() == .exit(0))
  }

  @Test func aDumbTerminalIsToldWhatToDoInstead() throws {
    let reader = try open("demo", variables: ["TERM": "dumb"])
    #expect(try reader.waitForEnd() == .exit(64))
    #expect(reader.screen.text.replacing("\n", with: "").contains("morgue list"))
  }

  @Test func withoutATerminalTheReaderSaysSo() throws {
    let outcome = try home.run("demo")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("morgue list"))
    #expect(outcome.messages.split(separator: "\n").count == 1)
  }
}

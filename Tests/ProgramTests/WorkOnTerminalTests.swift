/// The reader's work, done on a pseudo-terminal and found again: notes, marks, searches, changes of many.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

@Suite struct WorkOnTerminalTests {
  private let home: Home

  init() throws { home = try Home() }

  /// An editor that writes a note where there is none, and empties one that there is.
  private func editor() throws -> [String: String] {
    let script = try home.write(
      "if [ -s \"$1\" ]; then : > \"$1\"; else echo 'Ask the desk.' > \"$1\"; fi\n", to: "edit.sh")
    return ["EDITOR": "/bin/sh " + script]
  }

  @Test func aNoteIsWrittenTakenOffAndComesBack() throws {
    let reader = try home.openReaderOnAStory(variables: try editor())
    reader.send("e")
    try reader.wait(forText: "¶")
    reader.send("\r")
    try reader.wait(forText: "¶ Ask the desk.")
    reader.send("e")
    try reader.wait(forText: "removed the note")
    try reader.wait(for: "the note to go") { !$0.text.contains("Ask the desk.") }
    reader.send("u")
    try reader.wait(forText: "¶ Ask the desk.")
    reader.send("gn")
    try reader.wait(forText: "1 story · has:note")
    try leave(reader)
    #expect(try home.run("list", "has:note").status == 0)
  }

  @Test func aNoteLeftAsItIsChangesNothing() throws {
    let reader = try home.openReaderOnAStory(variables: ["EDITOR": "/bin/true"])
    reader.send("e")
    try reader.wait(forText: "the note is unchanged")
    try leave(reader)
    #expect(try home.run("list", "has:note").status == 1)
  }

  /// What the archive does not take is offered again, and kept beside it in the end.
  @Test func noWordsAreLost() throws {
    let reader = try home.openReaderOnAStory(variables: try editor())
    try home.write("in the way", to: ".local/share/morgue/reader")
    reader.send("e")
    try reader.wait(forText: "/morgue/reader")
    reader.send("Q")
    #expect(try reader.waitForEnd() == .exit(0))
    let kept = try #require(
      Files.names(in: home.path).first { $0.hasPrefix("morgue-note-on-") })
    #expect(try Files.text(of: home.path + "/" + kept) == "Ask the desk.")
    #expect(reader.screen.text.replacing("\n", with: "").contains(kept))
  }

  @Test func marksAndSearchesAreThereTheNextTime() throws {
    let reader = try home.openReaderOnAStory(size: Size(columns: 120, rows: 12))
    reader.send("\r")
    try reader.wait(forText: "Story · ")
    reader.send("Gma")
    try reader.wait(forText: "set mark a")
    reader.send("gsaAll of it\r")
    try reader.wait(forText: "saved search All of it")
    try reader.wait(for: "its count") { $0.text.contains("every story") && $0.text.contains(" 1\n") }
    reader.send("qQ")
    #expect(try reader.waitForEnd() == .exit(0))

    let again = try home.openReader(size: Size(columns: 120, rows: 12))
    try again.wait(forText: "Harbour wall")
    again.send("'a")
    try again.wait(forText: "lose a summer")
    try again.wait(forText: "Story · ")
    again.send("f")
    try again.wait(forText: "> All of it")
    again.send("d")
    try again.wait(forText: "None yet.")
    again.send("u")
    try again.wait(forText: "> All of it")
    again.send("qhd")
    try again.wait(forText: "into the bin")
    try again.wait(forText: "0 stories")
    again.send("gb")
    try again.wait(forText: "is:binned")
    try again.wait(forText: "×")
    try leave(again)
  }

  @Test func manyAreChangedAtOnceAndBack() throws {
    let reader = try home.openReader(["demo"])
    try reader.wait(forText: "1 of 24")
    reader.send(":tag +all -none where *\r")
    try reader.wait(forText: "tag 24 articles +all -none?")
    reader.send("y")
    try reader.wait(forText: "tagged 24 articles +all")
    reader.send("u")
    try reader.wait(forText: "undone: tag +all -none on 24 articles")
    reader.send("  V")
    try reader.wait(forText: "all 24 but 2 selected")
    reader.send("*")
    try reader.wait(forText: "star 22 articles?")
    reader.send("y")
    try reader.wait(forText: "starred 22 articles")
    try leave(reader)
  }
}

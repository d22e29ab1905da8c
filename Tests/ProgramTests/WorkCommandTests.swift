/// Notes, the bin, and long lists, from the command line.

import TestKit
import Testing

struct WorkCommandTests {
  private func filled() throws -> (home: Home, ferry: String) {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    try home.write(ArchiveCommandTests.strike, to: "strike.txt")
    #expect(try home.run("import", "ferry.txt", "strike.txt").status == 0)
    let id = try #require(try home.run("list", "--id", "ferry").lines.first?.prefix(16))
    return (home, String(id))
  }

  @Test func notesAreWrittenReadAndTakenBack() throws {
    let (home, ferry) = try filled()
    let none = Outcome(status: 1, output: [], messages: "morgue: \(ferry) has no note\n")
    #expect(try home.run("note", ferry) == none)
    #expect(try home.run("note", ferry, "Ask", "her").text == "wrote the note on 1 article\n")
    #expect(try home.run("note", String(ferry.prefix(6))).text == "Ask her\n")
    #expect(try home.run("count", "has:note").text == "1\n")
    #expect(try home.run("show", "--json", ferry).text.contains(#""note": "Ask her""#))
    #expect(try home.run(["note", ferry, "-"], input: Array("One.\n\nTwo \u{1B}[31m.\n\n".utf8)).status == 0)
    #expect(try home.run("note", ferry).lines.count == 2)
    #expect(try !home.run("note", ferry).text.unicodeScalars.contains("\u{1B}"))
    #expect(try home.run("undo").status == 0)
    #expect(try home.run("note", ferry).text == "Ask her\n")
    #expect(try home.run("note", "--remove", ferry).status == 0)
    #expect(try home.run("note", ferry) == none)
  }

  @Test func aNoteThatIsNoTextIsRefused() throws {
    let (home, ferry) = try filled()
    #expect(try home.run(["note", ferry, "-"], input: [0xFF, 0xFE]).status == 65)
    #expect(try home.run("note", "--remove", ferry, "x").status == 64)
    #expect(try home.run("note", "0000000000000000").status == 66)
    #expect(try home.run("note", ferry).status == 1)
  }

  @Test func whatIsInTheBinIsLeftOut() throws {
    let (home, ferry) = try filled()
    #expect(try home.run("bin", "ferry").text == "put 1 article into the bin\n")
    #expect(try home.run("count").text == "1\n")
    #expect(try home.run("count", "ferry").status == 1)
    #expect(try home.run("list", "--jsonl", "is:binned").text.contains(#""binned":true"#))
    #expect(try home.run("tag", "+x", "*").text == "tagged 1 article +x\n")
    #expect(try home.run("bin", "--off", "is:binned").text == "took 1 article out of the bin\n")
    #expect(try home.run("bin", ferry).status == 0)
    #expect(try home.run("undo").status == 0)
    #expect(try home.run("count").text == "2\n")
  }

  /// More rows than a window and a pipe hold; whoever reads the first ones and goes away hears no complaint.
  @Test func aLongListPassesThroughAndMayBeCutShort() throws {
    let home = try Home()
    let made = try home.shell(
      """
      for i in $(seq 520); do
        printf '{"id":%d,"headline":"Story number %d of the long list","text":"Rain.","published":"%d-01-01"}\\n' \
          $i $i $((1500 + i))
      done | morgue import --format jsonl -
      """)
    try #require(made.status == 0, "\(made.messages)")
    let all = try home.run("list", "--jsonl", "--sort", "oldest").lines
    #expect(all.count == 520)
    #expect(Set(all).count == 520)
    for number in [0, 499, 500, 519] {
      #expect(all[number].contains(#""headline":"Story number \#(number + 1) of"#))
    }
    #expect(try home.run("list", "--limit", "501").lines.count == 501)
    let cut = try home.shell("morgue list --jsonl | head -1; echo ${PIPESTATUS[0]}")
    #expect(cut.messages == "")
    #expect(cut.lines.count == 2 && cut.lines[1] == "141")
  }
}

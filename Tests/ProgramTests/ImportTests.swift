/// `morgue import` of JSON Lines, from files, pipes and a terminal, and how it ends when it is stopped.

import ScreenProbe
import Surface
import Testing

@testable import Program

struct ImportTests {
  static let lines = """
    {"title":"Ferry runs aground","text":"Nobody was hurt, said Ines Lindqvist.","source":"Harbour Post"}
    {"title":"Cleaners stop work","text":"The cleaners stopped work.","date":"2022-05-01"}

    """

  @Test func filesJSONLinesOnce() throws {
    let home = try Home()
    try home.write(Self.lines, to: "stories.jsonl")
    #expect(
      try home.run("import", "stories.jsonl").text
        == "filed 2, already there 0, newer versions 0, refused 0\n")
    #expect(
      try home.run(["import", "--format", "jsonl", "-"], input: Array(Self.lines.utf8)).text
        == "filed 0, already there 2, newer versions 0, refused 0\n")
    #expect(try home.run("count", "cleaners").text == "1\n")
  }

  @Test func aBadLineIsNamedAndTheRestIsFiled() throws {
    let home = try Home()
    let input = Array((Self.lines + "{\"title\":1}\nno json\n").utf8)
    try home.write(input, to: "stories.ndjson")
    for (arguments, place) in [
      (["stories.ndjson"], "stories.ndjson"), (["--format", "jsonl", "-"], "standard input"),
    ] {
      let outcome = try home.run(["import", "--dry-run"] + arguments, input: input)
      #expect(outcome.text == "would have filed 2, already there 0, newer versions 0, refused 2\n")
      #expect(
        outcome.messages == """
          morgue: \(place):3: this object has no text; name it "text", "body" or "content"
          morgue: \(place):4: this line is no JSON object; write one object a line

          """)
      #expect(outcome.status == 65)
    }
  }

  @Test func tellsAllAsOneDocument() throws {
    let home = try Home()
    let outcome = try home.run(["import", "--json", "--format", "jsonl", "-"], input: Array("{\n".utf8))
    #expect(
      outcome.text == """
        {"dry_run":false,"stopped":false,"filed":[],"already_there":[],"newer_versions":[],\
        "refused":[{"path":"-","line":1,"reason":"this line is not JSON in UTF-8; write one object a line"}],\
        "refused_count":1}

        """)
    let filed = try home.run(
      ["import", "--json", "--format", "jsonl", "-"], input: Array(Self.lines.utf8))
    let ids = try home.run("list", "--id", "--sort", "headline").lines.map { String($0.prefix(16)) }
    #expect(filed.text.contains(#""filed":["\#(ids[1])","\#(ids[0])"],"already_there":[]"#))
  }

  /// What is typed is filed line by line, and Ctrl-C keeps it.
  @Test func progressIsShownAndInterruptingKeepsWhatIsFiled() throws {
    let home = try Home()
    let program = try ProbedProgram(
      Home.program, ["import", "--format", "jsonl", "-"],
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"],
      size: Size(columns: 120, rows: 10))
    program.send(#"{"title":"Ferry","text":"It ran aground."}"# + "\n")
    try program.wait(forText: "1 story")
    program.send(#"{"title":"Strike","text":"They stopped."}"# + "\n")
    try program.wait(forText: "2 stories")
    program.send("\u{3}")
    #expect(try program.waitForEnd() == .exit(130))
    #expect(program.screen.text.contains("filed 2, already there 0, newer versions 0, refused 0"))
    #expect(program.screen.text.contains("morgue: stopped: 2 filed"))
    #expect(try home.run("count").text == "2\n")
  }

  @Test func whereNoTerminalIsNothingIsShown() throws {
    let home = try Home()
    let outcome = try home.run(["import", "--format", "jsonl", "-"], input: Array(Self.lines.utf8))
    #expect(outcome.messages == "")
  }
}

/// `morgue import` of JSON Lines, from files, pipes and a terminal, and how it ends when it is stopped.

import ScreenProbe
import Surface
import TestKit
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
          morgue: \(place):4: not a JSON object; write one object per line, such as {"id": 1, "text": "..."}

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
        "refused":[{"path":"-","line":1,"reason":"not valid JSON in UTF-8; write one object per line",\
        "code":"not-json","format":"jsonl"}],\
        "refused_count":1}

        """)
    let filed = try home.run(
      ["import", "--json", "--format", "jsonl", "-"], input: Array(Self.lines.utf8))
    let ids = try home.run("list", "--id", "--sort", "headline").lines.map { String($0.prefix(16)) }
    #expect(filed.text.contains(#""filed":["\#(ids[1])","\#(ids[0])"],"already_there":[]"#))
  }

  /// What was read of each file, in the order of the input, beside what a real run prints.
  @Test func aRehearsalTellsWhatItReads() throws {
    let home = try Home()
    try #require(try home.shell("mkdir in").status == 0)
    try home.write(
      "A bridge is closed\n\nBy Ada Brook\n\nIt rained all day.\n\nNobody came.\n", to: "in/a.txt")
    try home.write(Self.lines + "{}\n" + Self.lines, to: "in/b.txt")
    try home.write("<html><body><p>Rain</p></body></html>", to: "in/c.txt")
    let outcome = try home.run("import", "--dry-run", "--json", "in")
    let ferry = [
      #""title":"Ferry runs aground","byline":null,"date":null,"url":null,"source":"Harbour Post","language":null,"#,
      #""paragraphs":["Nobody was hurt, said Ines Lindqvist."]}"#,
    ].joined()
    let strike = [
      #""title":"Cleaners stop work","byline":null,"date":"2022-05-01","url":null,"source":null,"language":null,"#,
      #""paragraphs":["The cleaners stopped work."]}"#,
    ].joined()
    let expected: [String] = [
      #"{"dry_run":true,"files":["#,
      [
        #"{"path":"in/a.txt","format":"text","stories":[{"status":"new","title":"A bridge is closed","#,
        #""byline":"Ada Brook","date":null,"url":null,"source":null,"language":null,"#,
        #""paragraphs":["It rained all day.","Nobody came."]}],"refused":null},"#,
      ].joined(),
      [
        #"{"path":"in/b.txt","format":"jsonl","stories":[{"status":"new","#, ferry, #",{"status":"new","#,
        strike,
        #",{"status":"already there","#, ferry, #",{"status":"already there","#, strike,
        #"],"refused":null},"#,
      ].joined(),
      [
        #"{"path":"in/c.txt","format":"html","stories":[],"refused":"html is not supported yet; "#,
        #"save the story as text, or import the file as it is with --format text"}"#,
      ].joined(),
    ]
    #expect(outcome.lines.prefix(4).map(String.init) == expected)
    #expect(outcome.lines.count == 5)
    #expect(outcome.lines.last?.hasPrefix(#"],"stopped":false,"filed":[""#) == true)
    #expect(outcome.lines.last?.contains(#""line":3,"reason":"#) == true)
    #expect(try home.shell("ls .local 2>&1").status != 0, "nothing was filed")
  }

  /// Hundreds of pages are a sum, not hundreds of lines.
  @Test func manyOfAKindAreASum() throws {
    let home = try Home()
    try #require(try home.shell("mkdir in").status == 0)
    for number in 1...5 { try home.write("<!DOCTYPE html><p>\(number)</p>", to: "in/\(number).html") }
    try home.write("", to: "in/empty.txt")
    let outcome = try home.run("import", "in")
    #expect(
      outcome.text
        == "filed 0, already there 0, newer versions 0, refused 6\n6 not read: 5 html, 1 empty\n")
    #expect(outcome.messages.split(separator: "\n").count == 5)
    #expect(
      outcome.messages.hasSuffix("morgue: 2 more html; --json lists each with its reason\n"))
    #expect(
      try home.run("import", "--json", "in").text.split(separator: "\"code\":\"unread-format\"").count == 6)
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

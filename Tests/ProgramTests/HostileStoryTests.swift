/// Promise 6: whatever a story holds, nothing of it steers the terminal or reaches a shell.

import ScreenProbe
import Surface
import TestKit
import Testing

struct HostileStoryTests {
  private static let evil = [
    "\u{1B}]0;owned\u{7}", "\u{1B}[2J\u{1B}[31m", "\u{9B}2J", "\u{9D}52;c;b3duZWQ=\u{9C}",
    "\u{202E}desrever\u{202C}",
    "\u{2066}isolate\u{2069}", "\u{1B}P+q544e\u{1B}\\", "\u{8}\u{8}\u{7F}", "\u{85}\u{2028}\u{2029}",
    "\u{1B}c",
  ]

  /// So many words that a story with a few of those is still a text.
  private static let filling = String(repeating: "Nobody knew how long the old one would last. ", count: 90)

  /// In every part of a story that is shown somewhere.
  private func filled() throws -> (home: Home, id: String) {
    let home = try Home()
    let words = Self.evil.joined(separator: " and ")
    let escaped = words.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    let parts = ["title", "author", "source", "dateline"].map { "\"\($0)\":\"\($0) \(escaped)\"" }
    let body =
      "It rained, said \(escaped) Ada Brook.\\n\\n\u{201C}We \(escaped) go on,\u{201D} said Ada Brook.\\n\\n\(Self.filling)"
    try home.write(
      "{\(parts.joined(separator: ",")),\"date\":\"2018-11-28\",\"url\":\"https://news.example/$(touch pwned)`touch pwned`\","
        + "\"body\":\"\(body)\"}\n", to: "evil.jsonl")
    try home.write(
      "Harbour \(words)\n\n2018-11-27\n\nThe text \(words) goes on.\n\n\(Self.filling)\n",
      to: "evil \u{1B}[2J.txt")
    let filing = try home.run("import", "evil.jsonl", "evil \u{1B}[2J.txt", "gone \u{1B}[2J.txt")
    expectHarmless(filing)
    #expect(filing.text.hasPrefix("filed 2,"))
    return (
      home, try #require(try home.run("list", "--id", "rained").lines.first.map { String($0.prefix(16)) })
    )
  }

  private func expectHarmless(_ outcome: Outcome) {
    for text in [outcome.text, outcome.messages] {
      let steering = text.unicodeScalars.filter { Self.steers($0) && $0 != "\n" }
      #expect(
        steering.isEmpty,
        "\(steering.map { String($0.value, radix: 16) }) in \(text.prefix(200).debugDescription)")
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  @Test func promise6NothingSteersTheTerminalOfAScript() throws {
    let (home, id) = try filled()
    for arguments in [
      ["list"], ["list", "--json"], ["list", "--jsonl"], ["show", id], ["show", "--json", id],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 0)
      expectHarmless(outcome)
    }
    let asText = try #require(try home.run("list", "--id", "harbour").lines.first).prefix(16)
    #expect(
      try home.run("show", "--raw", String(asText)).text.unicodeScalars.contains("\u{202E}"),
      "the original is the original")
    expectHarmless(try home.run("list", "title:\u{1B}[2J("))
    expectHarmless(try home.run("tag", "+\u{1B}[2J", "*"))
    #expect(try !home.shell("ls -R").text.contains("pwned"))
  }

  @Test func promise6NothingSteersTheTerminalOfTheReader() throws {
    let (home, _) = try filled()
    let reader = try ProbedProgram(
      Home.program, [],
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"],
      size: Size(columns: 150, rows: 40))
    try reader.wait(forText: "1 of 2")
    reader.send("\r")
    try reader.wait(forText: "It rained")
    reader.send("i")
    reader.send("Q")
    _ = try reader.waitForEnd()
    let output = String(decoding: reader.terminal.output, as: UTF8.self)
    for raw in [
      "\u{1B}]0;owned", "\u{1B}P+q", "\u{1B}]52;", "\u{202E}", "\u{2066}", "\u{9B}", "\u{9D}", "\u{2028}",
    ] {
      #expect(!output.contains(raw), "\(raw.debugDescription)")
    }
  }
}

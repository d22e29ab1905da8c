/// The command line as scripts meet it: arguments in; status, output and messages out.

import TestKit
import Testing

struct CommandLineTests {
  /// One line of complaint, or none, and the status.
  @Test(arguments: [
    (["lst"], 64, "morgue: lst: no such command; did you mean list?"),
    (["zzzzz"], 64, "morgue: zzzzz: no such command; `morgue --help` lists them"),
    (["--verison"], 64, "morgue: --verison: no such option; did you mean --version?"),
    (["list", "--limt", "3"], 64, "morgue: --limt: no such option; did you mean --limit?"),
    (["list", "-not"], 64, "morgue: -not: no such option; write -- before a query that starts with -"),
    (["list", "--limit"], 64, "morgue: --limit: a value is missing; write --limit N"),
    (["list", "--limit="], 64, "morgue: --limit: a value is missing; write --limit N"),
    (
      ["list", "--limit", "0"], 64,
      "morgue: --limit 0: not a whole number of 1 or more; write a number such as --limit 20"
    ),
    (["list", "--limit=3", "--limit=4"], 64, "morgue: --limit: given twice; give it once"),
    (["list", "--json=yes"], 64, "morgue: --json: takes no value; write --json alone"),
    (["list", "--json", "--jsonl"], 64, "morgue: --json and --jsonl: cannot be used together; choose one"),
    (
      ["list", "--sort", "size"], 64,
      "morgue: --sort size: no such choice; choose from newest, oldest, source, headline, quotes, tag, relevance"
    ),
    (["show"], 64, "morgue: show: an argument is missing; write morgue show ID [--json] [--raw]"),
    (
      ["undo", "now"], 64, "morgue: now: one argument too many; write morgue undo"
    ),
    (
      ["tag", "story"], 64,
      "morgue: tag: an argument is missing; write morgue tag +TAG|-TAG... QUERY|ID..."
    ),
    (
      ["completions", "tcsh"], 64,
      "morgue: tcsh: no completions for this shell; choose from bash, zsh, fish"
    ),
    (["import", "missing.txt"], 66, "morgue: missing.txt: No such file or directory"),
  ])
  func complains(arguments: [String], status: Int32, line: String) throws {
    let outcome = try Home().run(arguments)
    #expect(outcome.messages == line + "\n")
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["list", "count", "show 0123", "star x", "unread x", "tag +a x", "undo", "redo"])
  func saysThatThereIsNoArchive(line: String) throws {
    let home = try Home()
    let outcome = try home.run(line.split(separator: " ").map(String.init))
    #expect(
      outcome.messages
        == "morgue: \(home.archive): no archive here; `morgue import` creates one, `morgue demo` shows a sample\n"
    )
    #expect(outcome.status == 66)
  }

  @Test(arguments: [["--version"], ["-V"]])
  func printsTheVersion(arguments: [String]) throws {
    let outcome = try Home().run(arguments)
    #expect(outcome.text.prefixMatch(of: /morgue \d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.status == 0)
  }

  @Test func aFullDiskIsTold() throws {
    for command in ["morgue --help", "morgue manual", "echo '{\"text\":\"\"}' | morgue extract -"] {
      let outcome = try Home().shell("\(command) > /dev/full")
      #expect(outcome.messages == "morgue: standard output: No space left on device\n")
      #expect(outcome.status == 74)
    }
  }

  /// What is printed goes nowhere, and not into a file that was opened under that number.
  @Test(arguments: [(">&-", 74), ("2>&-", 0), (">&- 2>&-", 74), ("<&-", 0)])
  func aClosedStreamIsNobodyElses(redirection: String, status: Int32) throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    #expect(try home.run("import", "ferry.txt").status == 0)
    #expect(try home.shell("morgue tag +sea '*' \(redirection)").status == status)
    #expect(try home.run("count", "tag:sea") == Outcome(status: 0, output: Array("1\n".utf8), messages: ""))
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func aReaderThatGoesAwayIsNoError(prefix: String) throws {
    let outcome = try Home().shell(prefix + "set -o pipefail; morgue manual | true")
    #expect(outcome.messages == "")
    #expect([0, 141].contains(outcome.status))
  }
}

/// Help, manual page and completions: renderings of one declaration.

import Queries
import TestKit
import Testing

@testable import Program

struct HelpTests {
  @Test(arguments: Subcommand.all.map(\.name))
  func everySubcommandHasHelpWithAnExample(name: String) throws {
    let command = try #require(Subcommand.all.first { $0.name == name })
    let outcome = try Home().run(name, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
    #expect(outcome.text.replacing("\n", with: " ").hasPrefix("morgue \(name) \(command.summary)."))
    #expect(outcome.text.contains("\nExample"))
    for option in command.allOptions { #expect(outcome.text.contains(option.usage)) }
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(try Home().run("help", name).text == outcome.text)
  }

  /// An example that its own program does not understand would be worse than none.
  @Test(arguments: Subcommand.all.map(\.name))
  func examplesAreUnderstood(name: String) throws {
    let command = try #require(Subcommand.all.first { $0.name == name })
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let words = example.line.split(separator: " ").map { $0.filter { $0 != "'" } }
      let start = try #require(words.firstIndex { $0.hasSuffix("morgue") })
      let own = words[(start + 1)...].prefix { ![">", "|"].contains($0) }.map {
        $0.filter { $0 != ")" }
      }
      #expect(throws: Never.self, "\(example.line)") {
        _ = try ArgumentReader(subcommands: Subcommand.all, standard: .read).read(Array(own))
      }
    }
  }

  @Test func declarationsAreUnambiguous() {
    #expect(Set(Subcommand.all.map(\.name)).count == Subcommand.all.count)
    for command in Subcommand.all {
      let names = command.allOptions.map(\.name)
      let letters = command.allOptions.compactMap(\.letter)
      #expect(Set(names).count == names.count, "\(command.name)")
      #expect(Set(letters).count == letters.count, "\(command.name)")
      #expect(!command.summary.hasSuffix("."), "\(command.name)")
    }
  }

  @Test func theOverviewNamesEverySubcommand() throws {
    let text = try Home().run("--help").text
    for command in Subcommand.all { #expect(text.contains("\n  \(command.name) ")) }
  }

  @Test func theManualHoldsEverySubcommandAndOption() throws {
    let manual = try Home().run("manual").text
    for command in Subcommand.all {
      #expect(manual.contains("\n.SS \(command.name.replacing("-", with: "\\-"))\n"))
      for option in command.options {
        #expect(manual.contains(option.usage.replacing("-", with: "\\-")), "\(command.name)")
      }
    }
  }

  @Test func theManualOfQueriesHoldsEveryFieldAndState() throws {
    let manual = try Home().run("manual", "query").text
    for entry in QueryLanguage.fields + QueryLanguage.states + QueryLanguage.dateFields {
      #expect(manual.contains("\n.B \(entry.spelling)\n\(entry.summary.replacing("'", with: "\\(aq"))"))
    }
    #expect(manual.contains(#".B \(dqthe envoy\(aqs letter\(dq"#), "marks are no roff quotes")
    #expect(manual.utf8.allSatisfy { $0 < 0x80 })
    #expect(try Home().run("manual", "queries").status == 64)
  }

  @Test(.enabled(if: isInstalled("groff")), arguments: ["manual", "manual query"])
  func theManualsAreGoodRoff(command: String) throws {
    let outcome = try Home().shell("morgue \(command) | groff -man -ww -rCHECKSTYLE=3 -z -Tutf8")
    #expect(outcome.messages == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    ("morgue li", "list"),
    ("morgue list --so", "--sort"),
    ("morgue list --sort he", "headline"),
    ("morgue --archive folder co", "count completions"),
    ("morgue completions z", "zsh"),
    ("morgue import st", "stories.txt"),
    ("morgue list --archive fo", "folder"),
    ("morgue list --limit ", ""),
  ])
  func bashCompletes(typed: String, offered: String) throws {
    let home = try Home()
    try home.write("", to: "stories.txt")
    try #require(try home.shell("mkdir folder").status == 0)
    let outcome = try home.shell(
      """
      source <(morgue completions bash); compopt() { :; }
      IFS=' ' read -r -a COMP_WORDS <<< '\(typed)'; [[ '\(typed)' == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _morgue; echo "${COMPREPLY[*]}"
      """)
    #expect(outcome.messages == "")
    #expect(outcome.text == offered + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(isInstalled))
  func completionsParse(shell: String) throws {
    let outcome = try Home().shell("morgue completions \(shell) > script; \(shell) -n script")
    #expect(outcome.messages == "")
    #expect(outcome.status == 0)
  }

  /// The table of keys in the documentation is what the program prints.
  @Test func documentedKeysAreUpToDate() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let kept = try Files.text(of: "/" + root + "/Documentation/keys.md")
    #expect(
      try Home().run("keys", "--markdown").text == kept, "morgue keys --markdown > Documentation/keys.md")
  }
}

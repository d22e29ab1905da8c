/// `morgue quotes`, `people` and their kin, as users run them.

import FoundationEssentials
import TestKit
import Testing

@Suite struct QuotesTests {
  private let home: Home

  init() throws {
    home = try Home()
    try FileManager.default.createDirectory(atPath: home.path + "/in", withIntermediateDirectories: true)
    for (name, day, words) in [
      ("a", "3 March 2020", "“We start in May,” Tom Reed said."),
      ("b", "12 March 2024", "“We would rather lose a summer,” Mayor Mira Osei told the council."),
      ("c", "1 May 2019", "Mira Osei said that the wall would hold."),
    ] {
      try home.write(
        "Harbour wall \(name)\n\nBy Ansel Brandt\n\(day)\n\nIt rained. \(words)\n", to: "in/\(name).txt")
    }
    try home.write("A day unknown\n\n“Nobody knows,” Tom Reed said.\n", to: "in/d.txt")
    #expect(try home.run("import", "in").status == 0)
  }

  @Test func oldestFirstAndUndatedLast() throws {
    let outcome = try home.run("quotes")
    let dates = outcome.lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix(10) }
    #expect(dates == ["2019-05-01", "2020-03-03", "2024-03-12", "date unkno"])
    #expect(outcome.lines[2] == "2020-03-03  Tom Reed: “We start in May”")
    #expect(outcome.status == 0 && outcome.messages == "")
  }

  @Test func onlyThatSpeaker() throws {
    for arguments in [
      ["--speaker", "Tom Reed"], ["speaker:\"Tom Reed\""], ["--speaker", "reed", "harbour OR day"],
    ] {
      let outcome = try home.run(["quotes"] + arguments)
      #expect(outcome.lines.filter { $0.contains(": “") }.count == 2)
      #expect(!outcome.text.contains("Osei"))
    }
    #expect(try home.run("quotes", "--kind", "indirect").lines.count == 2)
  }

  @Test func nothingFoundIsOne() throws {
    for arguments in [
      ["quotes", "--speaker", "Nobody"], ["people", "nosuchword"], ["places", "tag:nosuch"],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 1 && outcome.text == "" && outcome.messages == "")
    }
    let empty = try home.run("quotes", "--json", "nosuchword")
    #expect(empty.status == 1 && empty.text == "[]\n")
    #expect(try home.run("quotes", "--json", "--csv").status == 64)
  }

  @Test func jsonIsOneDocument() throws {
    struct Row: Decodable {
      var id: String
      var article: String
      var text: String
      var content: [[Int]]
      var published: String?
    }
    let quotes = try JSONDecoder().decode([Row].self, from: Data(try home.run("quotes", "--json").output))
    #expect(quotes.count == 4)
    #expect(quotes.allSatisfy { $0.id.hasPrefix($0.article + ".q") && $0.content.count == 1 })
    #expect(quotes.last?.published == nil)
    // The same name, and the same place, as the story's own page has.
    let shown = try home.run("show", "--json", quotes[0].article).text
    #expect(shown.contains("\"\(quotes[0].id)\""))
    struct Name: Decodable {
      var canonical: String
      var stories: Int
      var first: String?
    }
    let people = try JSONDecoder().decode([Name].self, from: Data(try home.run("people", "--json").output))
    #expect(people.contains { $0.canonical == "Mira Osei" && $0.stories == 2 && $0.first == "2019-05-01" })
  }

  @Test func tablesAndMarkdown() throws {
    let table = try home.run("quotes", "--csv", "--speaker", "Tom Reed").text
    #expect(table.hasPrefix("id,article,published,source,headline,speakers,text,"))
    #expect(table.components(separatedBy: "\r\n").count == 4)
    let markdown = try home.run("quotes", "--markdown", "said:summer").text
    #expect(
      markdown.hasPrefix(
        "> We would rather lose a summer\n>\n> — Mira Osei, to the council, “Harbour wall b”"))
  }

  @Test func namesOfOneType() throws {
    #expect(try home.run("entities", "--type", "person").text == (try home.run("people").text))
    #expect(try home.run("people").lines.first?.contains("person") == true)
    #expect(try home.run("entities").lines.count >= (try home.run("people").lines.count))
    #expect(try home.run("entities", "--type", "poem").status == 64)
  }
}

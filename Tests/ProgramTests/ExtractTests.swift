/// `morgue extract`: the JSON of DESIGN's analysis, from stories and from JSON Lines.

import FoundationEssentials
import Glibc
import TestKit
import Testing

struct ExtractTests {
  struct Line: Decodable {
    struct Mention: Decodable {
      var start: Int
      var end: Int
      var type: String
      var canonical: String
    }

    var id: String
    var text: String
    var entities: [Mention]
  }

  private func decode(_ line: Substring) throws -> Line {
    try JSONDecoder().decode(Line.self, from: Data(line.utf8))
  }

  @Test func aStoryIsOneLine() throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    for arguments in [["extract", "ferry.txt"], ["extract", "--json", "ferry.txt"]] {
      let outcome = try home.run(arguments)
      #expect(outcome.messages == "")
      #expect(outcome.status == 0)
      try #require(outcome.lines.count == 1)
      let story = try decode(outcome.lines[0])
      #expect(story.id == "ferry.txt")
      #expect(story.text == ArchiveCommandTests.ferry)
      let scalars = Array(story.text.unicodeScalars)
      let found = story.entities.map { mention in
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[mention.start..<mention.end])
        return "\(mention.type) \(String(words))"
      }
      #expect(found.contains("person Ines Lindqvist"))
    }
  }

  /// Good lines in order, bad ones named by their number.
  @Test(arguments: [["extract", "-"], ["extract", "--jsonl", "-"]])
  func recordsPassInOrder(arguments: [String]) throws {
    let input = """
      {"id":"a","text":"Ines Lindqvist spoke."}

      not JSON
      {"id":"b","txt":"no text"}
      {"text":"Nobody spoke.","more":[1],"id":"c"}
      """
    let outcome = try Home().run(arguments, input: Array(input.utf8))
    #expect(outcome.status == 65)
    #expect(try outcome.lines.map { try decode($0).id } == ["a", "c"])
    let complaints = outcome.messages.split(separator: "\n")
    #expect(complaints.count == 2)
    #expect(complaints.first?.hasPrefix("morgue: standard input: line 3: ") == true)
    #expect(complaints.last?.hasPrefix("morgue: standard input: line 4: ") == true)
  }

  /// A producer that waits for its answer before it goes on gets it.
  @Test func anAnswerDoesNotWaitForMoreInput() throws {
    let outcome = try Home().shell(
      """
      coproc morgue extract --jsonl -
      for id in x y; do
        echo "{\\"id\\":\\"$id\\",\\"text\\":\\"Ines Lindqvist spoke.\\"}" >&${COPROC[1]}
        read -r -t 60 -u ${COPROC[0]} line; echo "${line:0:9}"
      done
      """)
    #expect(outcome.text == "{\"id\":\"x\"\n{\"id\":\"y\"\n")
  }

  private static let shared: String = {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
      + "/../shared"
  }()
  private static let judge = shared + "/tools/score_extraction.py"

  @Test(.enabled(if: access(judge, R_OK) == 0 && isInstalled("python3")))
  func theFormHoldsBeforeItsJudge() throws {
    let outcome = try Home().shell(
      "morgue extract \(Self.shared)/seed/*.txt > found.jsonl && python3 \(Self.judge) validate found.jsonl")
    #expect(outcome.text.hasSuffix("well formed\n"))
    #expect(outcome.status == 0)
  }
}

/// What extraction finds in the stories annotated by hand: no less than was found before.

import Annotated
import Articles
import FoundationEssentials
import Models
import Testing

@testable import Extraction

@Suite struct AnnotatedStoryTests {
  private static let stories = Result { try AnnotatedStory.all() }

  /// With what stories are read.
  enum Effort: String, CaseIterable {
    case rules, fast

    var extractor: Extractor { self == .rules ? .rules : Extractor(.installed) }
    var isThere: Bool { self == .rules || ModelFiles.ofTests.names != nil }

    var golden: URL {
      URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Goldens/annotated-\(rawValue).txt")
    }
  }

  /// A table holds each story's scores; with MORGUE_RECORD=1 it is written anew. A loss shows in its
  /// difference, and is worth what is won elsewhere or is a mistake.
  @Test(arguments: Effort.allCases.filter(\.isThere)) func noStoryLoses(_ effort: Effort) throws {
    let scores = try Self.stories.get().map { story in
      (story.name, Agreement(found: Self.analysis(of: story, effort.extractor), story: story).figures)
    }
    if ProcessInfo.processInfo.environment["MORGUE_RECORD"] == "1" {
      return try Self.table(scores).write(to: effort.golden, atomically: true, encoding: .utf8)
    }
    let kept = try Self.floors(effort.golden)
    for (name, figures) in scores {
      let floors = try #require(kept[name], "\(name) has no recorded scores: MORGUE_RECORD=1 writes them")
      for (column, (figure, floor)) in zip(Agreement.columns, zip(figures, floors)) where figure < floor {
        Issue.record("\(name): \(column) fell from \(floor) to \(figure)")
      }
    }
    #expect(kept.count == scores.count, "the table holds other stories than the folder")
  }

  /// In stories that leave nothing open, persons, quoted words and speakers are right to the last one.
  @Test(arguments: Effort.allCases.filter(\.isThere)) func clearStoriesAreWithoutError(_ effort: Effort)
    throws
  {
    for story in try Self.stories.get() where story.isClear {
      let found = Self.analysis(of: story, effort.extractor)
      #expect(Self.persons(found) == Self.persons(story.gold), "\(story.name)")
      #expect(Self.spoken(found, story) == Self.spoken(story.gold, story), "\(story.name)")
    }
  }

  /// A learnt model must be worth its size: over all stories it finds names better than the rules do.
  @Test(
    .enabled(
      if: ModelFiles.ofTests.names != nil && ModelFiles.ofTests.careful?.weights != nil, "models are missing")
  )
  func eachModelFindsMoreThanTheRules() throws {
    let stories = try Self.stories.get()
    func names(_ extractor: Extractor, _ care: Care) -> Int {
      stories.reduce(0) { sum, story in
        let found = Self.analysis(of: story, extractor, care)
        return sum + Agreement(found: found, story: story).figures[0]
      }
    }
    let (rules, fast, careful) = (
      names(.rules, .fast), names(Extractor(.installed), .fast), names(Extractor(.installed), .careful)
    )
    #expect(fast > rules)
    #expect(careful > rules)
  }

  private static func analysis(of story: AnnotatedStory, _ extractor: Extractor, _ care: Care = .fast)
    -> Analysis
  {
    extractor.analyse(story.text, published: story.published, care: care)
  }

  private static func persons(_ analysis: Analysis) -> [String] {
    analysis.mentions.filter { analysis.entities[$0.entity].type == .person }
      .map { "\($0.range.start)-\($0.range.end) \(analysis.entities[$0.entity].canonical)" }
  }

  /// Quoted words without end punctuation, and who says them; of a speaker without a name, the words.
  private static func spoken(_ analysis: Analysis, _ story: AnnotatedStory) -> [String] {
    analysis.quotes.filter { $0.kind != .indirect }.map { quote in
      let words = quote.content.map { range in
        (story.text.slice(range) ?? "?").split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(
          separator: " ")
      }.joined(separator: " ")
      let speaker =
        analysis.speakerName(of: quote) ?? quote.speaker.flatMap { story.text.slice($0) }.map { "(\($0))" }
      return "\(quote.kind.rawValue) «\(words)» \(speaker ?? "?")"
    }
  }

  // MARK: The table of floors

  private static func table(_ scores: [(String, [Int])]) -> String {
    let width = scores.map(\.0.count).max() ?? 0
    func row(_ name: String, _ cells: [String]) -> String {
      let padded = name + String(repeating: " ", count: max(0, width - name.count))
      return padded
        + zip(Agreement.columns, cells).map { column, cell in
          "  " + String(repeating: " ", count: max(0, column.count - cell.count)) + cell
        }.joined()
    }
    return ([row("", Agreement.columns)] + scores.map { row($0, $1.map(String.init)) })
      .joined(separator: "\n") + "\n"
  }

  private static func floors(_ file: URL) throws -> [String: [Int]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let cells = line.split(separator: " ")
        return (String(cells[0]), cells.dropFirst().compactMap { Int($0) })
      })
  }
}

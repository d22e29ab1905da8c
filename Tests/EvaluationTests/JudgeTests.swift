/// The scorer's figures are the judge's, to the last digit.

import Articles
import Extraction
import FoundationEssentials
import Formats
import Testing

@testable import Evaluation

@Suite(.enabled(if: Judge.isThere, "Python or the shared folder is not here"))
struct JudgeTests {
  /// Stories with what corpora have, and what they rarely have.
  private static let made = Story(
    id: "made",
    text: """
      “We won,” Dr. Ann Lee’s aide said. “Now rest.” Bob Jr. says it is “very bad” there. “Who ‘is’ he?” asked Ann. \
      In ‘The Reply’ she wrote "of ``rain''" that fell.
      """,
    entities: [
      Story.Name(start: 14, end: 21, type: .person, canonical: "Ann Lee"),
      Story.Name(
        start: 47, end: 54, type: .person, canonical: "Bob Jr.", canonicalAlternatives: ["bob"]),
      Story.Name(start: 105, end: 108, type: .organization, optional: true),
      Story.Name(start: 114, end: 123, type: .work, canonical: "The Reply"),
    ],
    quotes: [
      Story.SaidWords(
        content: [Span(1, 7), Span(36, 45)], kind: .direct, speaker: Span(14, 28),
        speakerAlternatives: [Span(10, 21)]),
      Story.SaidWords(
        content: [Span(60, 82)], kind: .mixed, speaker: Span(47, 54), speakerCanonical: "Bob Jr."),
      Story.SaidWords(content: [Span(85, 96)], kind: .direct, speakerCanonical: "Ann Lee’s"),
      Story.SaidWords(content: [Span(136, 158)], kind: .indirect, speech: false),
      Story.SaidWords(content: [Span(125, 158)], kind: .indirect),
    ], annotated: ["person", "organization", "misc", "quotes"])

  /// Of the shared corpora as many stories as are judged in a second or two.
  private static let corpora: [(name: String, stories: Int)] = [
    ("conllpp2020.dev", 20), ("gum_news.train", 26), ("polnear.dev", 20), ("docred.dev", 40),
    ("crossner_politics.dev", 60),
  ]

  private func gold(_ name: String, _ count: Int) throws -> [Story] {
    Array(try Corpus(path: Judge.shared + "/corpora/nlp/\(name).jsonl").stories.prefix(count))
  }

  private func found(_ story: Story) throws -> Story {
    let line = AnalysisJSON.line(
      id: RecordID(story.id), text: story.text, analysis: Extractor(.none).analyse(story.text))
    return try JSONDecoder().decode(Story.self, from: Data(line.utf8))
  }

  @Test(arguments: corpora)
  func onWhatIsFound(name: String, stories: Int) throws {
    let gold = try gold(name, stories)
    try compare(gold, gold.map(found))
  }

  @Test(arguments: corpora)
  func onSpoiledGold(name: String, stories: Int) throws {
    let gold = try gold(name, stories)
    var spoiler = Spoiler(seed: 7)
    // A story that nobody analysed counts as one without findings.
    try compare(gold, gold.dropFirst().map { spoiled in spoiler.spoiled(spoiled) })
  }

  @Test func onMadeStories() throws {
    var spoiler = Spoiler(seed: 1)
    let stories = (0..<60).map { number in
      var story = Self.made
      story.id = "made \(number)"
      return story
    }
    try compare(stories, [stories[0]] + stories.dropFirst().map { spoiler.spoiled($0) })
  }

  private func compare(_ gold: [Story], _ found: [Story]) throws {
    let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for merges in [false, true] {
      let score = EntityScore(gold, byID, mergesMisc: merges)
      let verdict = try Judge.verdict(
        "entities", gold, found, as: Judge.Names.self, merges ? ["--merge-misc"] : [])
      #expect(Set(verdict.type.keys) == Set(score.types.keys.map(\.rawValue)))
      for (type, counts) in verdict.type {
        #expect(counts.agrees(with: EntityType(rawValue: type).flatMap { score.types[$0] }), "\(type)")
      }
      #expect(verdict.micro.agrees(with: score.micro()))
      #expect(verdict.anyType.agrees(with: score.anyType))
      #expect(verdict.partial.agrees(with: score.partial))
    }

    let quotes = QuoteScore(gold, byID)
    let verdict = try Judge.verdict("quotes", gold, found, as: Judge.Quotes.self)
    #expect(Set(verdict.content.keys) == Set(QuoteScore.Measure.allCases.map(\.rawValue)))
    for measure in QuoteScore.Measure.allCases {
      let counts = try #require(verdict.content[measure.rawValue])
      #expect(counts.agrees(with: quotes.content[measure]), "\(measure.rawValue)")
    }
    for speakers in QuoteScore.Speakers.allCases {
      let share = quotes.speakers[speakers] ?? Share()
      let judged = verdict.speaker[speakers.rawValue]
      #expect(share == Share(right: judged?.right ?? 0, of: judged?.of ?? 0), "\(speakers)")
    }

    let canonical = CanonicalScore(gold, byID)
    let judged = try Judge.verdict("canon", gold, found, as: Judge.Canonical.self)
    #expect(canonical.precision == judged.b3.p)
    #expect(canonical.recall == judged.b3.r)
    #expect(canonical.f1 == judged.b3.f1)
    #expect(canonical.mentions == judged.mentions)
    #expect(canonical.sameName == judged.sameName)
  }
}

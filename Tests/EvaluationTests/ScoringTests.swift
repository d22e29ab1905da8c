/// The scorer on small examples.

import Articles
import Testing

@testable import Evaluation

@Suite struct ScoringTests {
  private static let text =
    "“We won,” Ann Lee said. “Now rest.” He said that rain fell. Bob says it is “very bad” there."

  /// Where words stand in the text for the first time behind a place.
  private static func span(_ words: String, after start: Int = 0) -> Span {
    let (all, wanted) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
    let at = (start...all.count - wanted.count).first { Array(all[$0..<$0 + wanted.count]) == wanted } ?? 0
    return Span(at, at + wanted.count)
  }

  private static func name(_ words: String, _ type: EntityType, _ canonical: String? = nil) -> Story.Name {
    Story.Name(start: span(words).start, end: span(words).end, type: type, canonical: canonical)
  }

  private static func quote(
    _ kind: Quote.Kind, _ content: [String], speaker: String? = nil, canonical: String? = nil,
    chain: [Story.Step]? = nil
  ) -> Story.SaidWords {
    Story.SaidWords(
      content: content.map { span($0) }, kind: kind, speaker: speaker.map { span($0) },
      speakerCanonical: canonical, chain: chain)
  }

  private static let gold = Story(
    id: "a", text: text,
    entities: [name("Ann Lee", .person, "Ann Lee"), name("Bob", .person, "Bob Hall")],
    quotes: [
      quote(.direct, ["We won", "Now rest"], speaker: "Ann Lee", canonical: "Ann Lee"),
      quote(.indirect, ["that rain fell"], speaker: "He", canonical: "Ann Lee"),
      quote(.mixed, ["it is “very bad” there"], speaker: "Bob", canonical: "Bob Hall"),
    ], annotated: ["person", "misc"])

  @Test(
    arguments: [
      ([("Ann Lee", .person), ("Bob", .person)], Figures(right: 2, found: 2, gold: 2), 2),
      ([("Ann", .person), ("Bob", .person)], Figures(right: 1, found: 2, gold: 2), 2),
      ([("Ann Lee", .organization)], Figures(right: 0, found: 0, gold: 2), 0),
      ([("Ann Lee", .event)], Figures(right: 0, found: 1, gold: 2), 0),
      ([("rain", .date)], Figures(right: 0, found: 0, gold: 2), 0),
      ([], Figures(right: 0, found: 0, gold: 2), 0),
    ] as [([(String, EntityType)], Figures, Int)])
  func names(_ found: [(String, EntityType)], _ micro: Figures, _ partial: Int) {
    let guess = Story(id: "a", text: "", entities: found.map { Self.name($0.0, $0.1) })
    let score = EntityScore([Self.gold], ["a": guess], mergesMisc: false)
    #expect(score.micro() == micro)
    #expect(score.partial.right == partial)
  }

  @Test(
    arguments: [
      (gold.quotes, [.directExact: Figures(right: 2, found: 2, gold: 2)], Share(right: 2, of: 2)),
      // Marks and blanks may be inside or outside; a name that ends alike is the speaker.
      (
        [quote(.direct, ["“We won,”"], canonical: "Dr. Lee")],
        [.directExact: Figures(right: 1, found: 1, gold: 2)], Share(right: 1, of: 1)
      ),
      // The quoted stretch of a mixed quote is no wrong direct one, but no right one.
      (
        [quote(.direct, ["very bad"], speaker: "Bob")],
        [
          .directOverlap: Figures(right: 0, found: 0, gold: 2),
          .quotedOverlap: Figures(right: 1, found: 1, gold: 3),
        ],
        Share()
      ),
      (
        [quote(.direct, ["Now rest"], speaker: "Bob")],
        [.directEndToEnd: Figures(right: 0, found: 1, gold: 2)], Share(right: 0, of: 1)
      ),
      ([quote(.indirect, ["rain fell"])], [.indirectMost: Figures(right: 1, found: 1, gold: 1)], Share()),
      ([quote(.indirect, ["Bob says"])], [.indirectHalf: Figures(right: 0, found: 1, gold: 1)], Share()),
      // An indirect quote that is a mixed one in gold is left out of the indirect figures.
      (
        [quote(.indirect, ["it is “very bad” there"])],
        [
          .indirectHalf: Figures(right: 0, found: 0, gold: 1),
          .reportedHalf: Figures(right: 1, found: 1, gold: 2),
        ],
        Share()
      ),
      ([], [.directExact: Figures(right: 0, found: 0, gold: 2)], Share()),
    ] as [([Story.SaidWords], [QuoteScore.Measure: Figures], Share)])
  func quotes(_ found: [Story.SaidWords], _ content: [QuoteScore.Measure: Figures], _ direct: Share) {
    let score = QuoteScore([Self.gold], ["a": Story(id: "a", text: "", quotes: found)])
    for (measure, figures) in content { #expect(score.content[measure] == figures, "\(measure)") }
    #expect(score.speakers[.direct] ?? Share() == direct)
  }

  @Test(arguments: [
    ("A “B” c", [3]), ("A “B", [3]), ("“A\nB", [1]), ("A \"B\" c", [3]), ("A ``B'' c", [4]), ("A ‘B’ c", [3]),
    ("A ‘B’s c", []), ("it’s ‘B", []), ("A”B", []), ("“A ‘B’ C”", [1, 4, 7]),
  ])
  func lettersInsideQuotationMarks(_ words: String, _ inside: [Int]) {
    let text = ScoredText(words)
    #expect(text.isQuoted.indices.filter { text.isQuoted[$0] && text.counts[$0] } == inside)
  }

  @Test(arguments: [
    ("Ann Lee", "lee"), ("Martin King Jr.", "king"), ("the Emirates’", "emirates’"), ("Bob's", "bob"),
    ("Lee (D.)", "d"), ("Jr.", "jr"), ("—", "—"), ("", ""),
  ])
  func lastWords(_ name: String, _ word: String) {
    #expect(String(decoding: ScoredText.lastWord(name), as: UTF8.self) == word)
  }

  @Test(arguments: [
    ([(14, 21, "A"), (30, 33, "A")], [(14, 21, "A"), (30, 33, "A")], 1.0, 1.0, 1.0),
    ([(14, 21, "A"), (30, 33, "A")], [(14, 21, "A"), (30, 33, "B")], 1.0, 0.5, 0.5),
    ([(14, 21, "A"), (30, 33, "B")], [(14, 21, "a"), (30, 33, "a")], 0.5, 1.0, 0.5),
    ([(14, 21, "A"), (30, 33, "B")], [(14, 21, "A")], 1.0, 1.0, 1.0),
  ])
  func canonicalNames(
    _ gold: [(Int, Int, String)], _ found: [(Int, Int, String)], _ precision: Double, _ recall: Double,
    _ sameName: Double
  ) {
    func story(_ names: [(Int, Int, String)]) -> Story {
      Story(
        id: "a", text: Self.text,
        entities: names.map { Story.Name(start: $0.0, end: $0.1, type: .person, canonical: $0.2) })
    }
    let score = CanonicalScore([story(gold)], ["a": story(found)])
    #expect((score.precision, score.recall, score.sameName) == (precision, recall, sameName))
  }

  @Test(
    arguments: [
      ([(.medium, "rain")], [(.medium, "rain fell")], Figures(right: 1, found: 1, gold: 1)),
      ([(.medium, "rain")], [(.toldTo, "rain")], Figures(right: 0, found: 1, gold: 1)),
      ([(.medium, "rain"), (.medium, "Bob")], [(.medium, "Bob")], Figures(right: 1, found: 1, gold: 2)),
      ([], [(.ordered, "Bob")], Figures(right: 0, found: 1, gold: 0)),
    ] as [([(Hop.Kind, String)], [(Hop.Kind, String)], Figures)])
  func chains(_ gold: [(Hop.Kind, String)], _ found: [(Hop.Kind, String)], _ figures: Figures) {
    func story(_ hops: [(Hop.Kind, String)]) -> Story {
      let chain = hops.map { Story.Step(hop: $0.0, range: Self.span($0.1)) }
      return Story(id: "a", text: Self.text, quotes: [Self.quote(.direct, ["We won"], chain: chain)])
    }
    #expect(ChainScore.figures([story(gold)], ["a": story(found)]) == figures)
  }

  /// Of each tenth of confidence: how many, and how many right.
  @Test func quotesAreAsSureAsTheyAreRight() {
    func sure(_ quote: Story.SaidWords, _ confidence: Double) -> Story.SaidWords {
      var quote = quote
      quote.confidence = confidence
      return quote
    }
    let guess = Story(
      id: "a", text: "",
      quotes: [
        // Two pieces, the speaker right; a stretch with nobody claimed; words with a wrong speaker; none of gold's.
        sure(Self.quote(.direct, ["We won", "Now rest"], speaker: "Ann Lee"), 0.95),
        sure(Self.quote(.mixed, ["“very bad”"]), 1),
        sure(Self.quote(.indirect, ["rain fell"], speaker: "Bob"), 0.84),
        sure(Self.quote(.indirect, ["Ann Lee said"]), 0.84),
      ])
    let calibration = Calibration([Self.gold], ["a": guess])
    #expect(calibration.bins[9] == Calibration.Bin(right: 3, of: 3, confidence: 2.9))
    #expect(calibration.bins[8].right == 0 && calibration.bins[8].of == 2)
    #expect(
      calibration.lines("gold", "rules") == [
        "| gold | rules | 0.8 to 0.9 | 2 | 84.0 | 0.0 |", "| gold | rules | 0.9 to 1.0 | 3 | 96.7 | 100.0 |",
      ])
  }
}

/// All scores of one program on one corpus, as cells of the report.

import Articles

struct Scores {
  private let corpus: Corpus
  private let found: [String: Story]

  init(_ corpus: Corpus, _ found: [String: Story]) {
    self.corpus = corpus
    self.found = found
  }

  /// What is told, in this order.
  enum Measure: String, CaseIterable {
    case person, organization, place
    case misc = "misc, event, work"
    case micro = "all names"
    case date = "date (apart)"
    case canonical = "canonical names, B³"
    case sameName = "same canonical name"
    case directExact = "direct quotes, exact"
    case direct = "direct quotes"
    case directSpeaker = "their speakers"
    case directEndToEnd = "direct, end to end"
    case quoted = "quoted stretches"
    case quotedSpeaker = "speakers of these"
    case quotedEndToEnd = "quoted, end to end"
    case reported = "indirect and mixed, half"
    case indirect = "indirect quotes, half"
    case indirectMost = "indirect quotes, most"
    case indirectSpeaker = "speakers of indirect"
    case indirectEndToEnd = "indirect, end to end"
    case chain = "attribution chain"
  }

  func report(of program: String, into report: inout Report) {
    func add(_ measure: Measure, _ figures: Figures?) {
      // What a program does not look for is no failure of its.
      guard let figures, figures.gold > 0, figures.found > 0 else { return }
      report.add(corpus.name, measure.rawValue, program, Self.cell(figures))
    }
    func add(_ measure: Measure, _ share: Share?) {
      guard let share, share.of > 0 else { return }
      report.add(corpus.name, measure.rawValue, program, Table.percent(share.value))
    }
    if corpus.hasNames {
      let score = EntityScore(corpus.stories, found, mergesMisc: true)
      let types: [(Measure, EntityType)] = [
        (.person, .person), (.organization, .organization), (.place, .place), (.misc, .misc), (.date, .date),
      ]
      for (measure, type) in types { add(measure, score.types[type]) }
      add(.micro, score.micro(EntityType.allCases.filter { $0 != .date }))
    }
    if corpus.hasCanonicalNames,
      found.values.contains(where: { $0.entities.contains { $0.canonical != nil } })
    {
      let score = CanonicalScore(corpus.stories, found)
      let cell = Self.cell(score.f1, score.precision, score.recall)
      report.add(corpus.name, Measure.canonical.rawValue, program, cell)
      report.add(corpus.name, Measure.sameName.rawValue, program, Table.percent(score.sameName))
    }
    guard corpus.hasQuotes else { return }
    let score = QuoteScore(corpus.stories, found)
    let contents: [(Measure, QuoteScore.Measure)] = [
      (.directExact, .directExact), (.direct, .directOverlap), (.directEndToEnd, .directEndToEnd),
      (.quoted, .quotedOverlap), (.quotedEndToEnd, .quotedEndToEnd), (.reported, .reportedHalf),
      (.indirect, .indirectHalf), (.indirectMost, .indirectMost), (.indirectEndToEnd, .indirectEndToEnd),
    ]
    for (measure, content) in contents { add(measure, score.content[content]) }
    add(.directSpeaker, score.speakers[.direct])
    add(.quotedSpeaker, score.speakers[.quoted])
    add(.indirectSpeaker, score.speakers[.indirect])
    if corpus.hasChains { add(.chain, ChainScore.figures(corpus.stories, found)) }
  }

  private static func cell(_ figures: Figures) -> String {
    cell(figures.f1, figures.precision, figures.recall)
  }

  /// F1, then precision and recall.
  private static func cell(_ f1: Double, _ precision: Double, _ recall: Double) -> String {
    "\(Table.percent(f1)) (\(Table.percent(precision))/\(Table.percent(recall)))"
  }
}

/// Quotes and speakers found against gold ones.

import Articles

struct QuoteScore: Equatable {
  /// What is compared, by the names that the judge gives it.
  enum Measure: String, CaseIterable {
    case directOverlap = "direct overlap"
    case directExact = "direct exact"
    case directEndToEnd = "direct end2end"
    case quotedOverlap = "quoted overlap"
    case quotedEndToEnd = "quoted end2end"
    case reportedHalf = "reported >=0.5"
    case reportedEndToEnd = "reported end2end"
    case reportedMost = "reported >=0.8"
    case indirectHalf = "indirect >=0.5"
    case indirectEndToEnd = "indirect end2end"
    case indirectMost = "indirect >=0.8"
  }

  enum Speakers: String, CaseIterable { case direct, quoted, reported, indirect }

  private(set) var content: [Measure: Figures] = [:]
  /// Of the quotes found whose gold speaker is known.
  private(set) var speakers: [Speakers: Share] = [:]

  init(_ gold: [Story], _ found: [String: Story]) {
    for story in gold {
      let text = ScoredText(story.text)
      let guesses = found[story.id]?.quotes ?? []
      addDirect(text, story.quotes, guesses)
      addQuoted(text, story.quotes, guesses)
      addReported(
        text, story.quotes, guesses, [.indirect, .mixed], .reported,
        (.reportedHalf, .reportedMost, .reportedEndToEnd))
      addReported(
        text, story.quotes, guesses, [.indirect], .indirect,
        (.indirectHalf, .indirectMost, .indirectEndToEnd))
    }
  }

  /// What is compared, and the quote that each belongs to.
  private struct Units {
    var positions: [Positions] = []
    var quotes: [Story.SaidWords] = []

    init(_ quotes: [Story.SaidWords], _ cut: (Story.SaidWords) -> [Positions]) {
      for quote in quotes {
        for unit in cut(quote) {
          positions.append(unit)
          self.quotes.append(quote)
        }
      }
    }
  }

  private mutating func add(_ measure: Measure, _ right: Int, _ found: Int, _ gold: Int) {
    content[measure, default: Figures()] += Figures(right: right, found: found, gold: gold)
  }

  /// - Returns: How many of the pairs have the right speaker.
  private mutating func countSpeakers(
    _ pairs: [(gold: Int, found: Int)], _ text: ScoredText, _ gold: Units, _ found: Units, _ kind: Speakers
  ) -> Int {
    pairs.count { pair in
      let isRight = text.isSpeaker(found.quotes[pair.found], of: gold.quotes[pair.gold])
      if gold.quotes[pair.gold].hasSpeaker { speakers[kind, default: Share()].count(isRight) }
      return isRight
    }
  }

  /// A found piece that is the quoted stretch of a gold mixed quote is neither right nor wrong.
  private mutating func addDirect(
    _ text: ScoredText, _ quotes: [Story.SaidWords], _ guesses: [Story.SaidWords]
  ) {
    let cut = { (quote: Story.SaidWords) in quote.kind == .direct ? text.pieces(quote.content) : [] }
    let (gold, found) = (Units(quotes, cut), Units(guesses, cut))
    let mixed = Units(quotes) { $0.kind == .mixed ? text.quotedStretches($0.content) : [] }.positions
    let pairs = matches(gold.positions, found.positions, from: 0.8)
    let matched = Set(pairs.map(\.found))
    let counted = found.positions.indices.count { index in
      matched.contains(index) || !mixed.contains { jaccard(found.positions[index], $0) >= 0.8 }
    }
    let exact = Set(gold.positions).intersection(found.positions).count
    add(.directOverlap, pairs.count, counted, gold.positions.count)
    add(.directExact, exact, counted, gold.positions.count)
    let right = countSpeakers(pairs, text, gold, found, .direct)
    add(.directEndToEnd, right, counted, gold.positions.count)
  }

  private mutating func addQuoted(
    _ text: ScoredText, _ quotes: [Story.SaidWords], _ guesses: [Story.SaidWords]
  ) {
    let cut = { (quote: Story.SaidWords) in
      quote.kind == .indirect ? [] : text.quotedStretches(quote.content)
    }
    let (gold, found) = (Units(quotes, cut), Units(guesses, cut))
    let pairs = matches(gold.positions, found.positions, from: 0.8)
    let right = countSpeakers(pairs, text, gold, found, .quoted)
    add(.quotedOverlap, pairs.count, found.positions.count, gold.positions.count)
    add(.quotedEndToEnd, right, found.positions.count, gold.positions.count)
  }

  /// Whole contents. What matches a gold quote of another kind, or no speech, is neither right nor wrong.
  private mutating func addReported(
    _ text: ScoredText, _ quotes: [Story.SaidWords], _ guesses: [Story.SaidWords], _ kinds: Set<Quote.Kind>,
    _ speakers: Speakers, _ measures: (half: Measure, most: Measure, endToEnd: Measure)
  ) {
    func isWanted(_ quote: Story.SaidWords) -> Bool { kinds.contains(quote.kind) && quote.speech != false }
    func whole(_ quote: Story.SaidWords) -> [Positions] { text.whole(quote.content).map { [$0] } ?? [] }
    let gold = Units(quotes) { isWanted($0) ? whole($0) : [] }
    let others = Units(quotes) { isWanted($0) ? [] : whole($0) }.positions
    let found = Units(guesses) { kinds.contains($0.kind) ? whole($0) : [] }
    let isOther = found.positions.map { guess in others.contains { jaccard(guess, $0) >= 0.5 } }
    for (threshold, measure) in [(0.5, measures.half), (0.8, measures.most)] {
      let pairs = matches(gold.positions, found.positions, from: threshold)
      let matched = Set(pairs.map(\.found))
      let counted = isOther.indices.count { matched.contains($0) || !isOther[$0] }
      add(measure, pairs.count, counted, gold.positions.count)
      if measure == measures.half {
        let right = countSpeakers(pairs, text, gold, found, speakers)
        add(measures.endToEnd, right, counted, gold.positions.count)
      }
    }
  }
}

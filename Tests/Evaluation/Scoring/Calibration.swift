/// Whether quotes are right as often as their confidence says.

import Articles

/// Counts the units that quotes are compared by: pieces of direct quotes, quoted stretches of mixed ones, the
/// whole of indirect ones. One is right when gold has it (to eight, indirect to five in ten) with the same
/// speaker; where no speaker is claimed, only the words count. What gold has as no speech is left out.
struct Calibration: Equatable {
  struct Bin: Equatable {
    var right = 0
    var of = 0
    var confidence = 0.0
  }

  /// By tenths of confidence.
  private(set) var bins = [Bin](repeating: Bin(), count: 10)

  init(_ gold: [Story], _ found: [String: Story]) {
    for story in gold {
      let text = ScoredText(story.text)
      let wanted = story.quotes.flatMap { quote in
        Self.units(of: quote, text, isGold: true).map { (words: $0, quote: quote) }
      }
      for quote in found[story.id]?.quotes ?? [] {
        guard let confidence = quote.confidence else { continue }
        let threshold = quote.kind == .indirect ? 0.5 : 0.8
        for unit in Self.units(of: quote, text, isGold: false) {
          let matches = wanted.filter { jaccard(unit, $0.words) >= threshold }.map(\.quote)
          let isSpeech = matches.isEmpty || matches.contains { $0.speech != false }
          guard isSpeech else { continue }
          let isRight = matches.contains { !quote.hasSpeaker || text.isSpeaker(quote, of: $0) }
          count(confidence, isRight)
        }
      }
    }
  }

  /// Gold quotes are offered in each way that a found one may be cut.
  private static func units(of quote: Story.SaidWords, _ text: ScoredText, isGold: Bool) -> [Positions] {
    let whole = text.whole(quote.content).map { [$0] } ?? []
    if isGold { return whole + text.pieces(quote.content) + text.quotedStretches(quote.content) }
    return switch quote.kind {
    case .direct: text.pieces(quote.content)
    case .mixed: text.quotedStretches(quote.content)
    case .indirect: whole
    }
  }

  private mutating func count(_ confidence: Double, _ isRight: Bool) {
    let bin = min(max(Int(confidence * 10), 0), bins.count - 1)
    bins[bin].of += 1
    bins[bin].confidence += confidence
    bins[bin].right += isRight ? 1 : 0
  }

  /// A row for each bin that has any: corpus, program, bounds, how many, mean confidence, share right.
  func lines(_ corpus: String, _ program: String) -> [String] {
    bins.enumerated().filter { $0.element.of > 0 }.map { index, bin in
      let cells = [
        corpus, program, "0.\(index) to \(index == 9 ? "1.0" : "0.\(index + 1)")", Table.grouped(bin.of),
        Table.percent(bin.confidence / Double(bin.of)), Table.percent(Double(bin.right) / Double(bin.of)),
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  static let header = """
    | corpus | program | confidence | quotes | mean, % | right, % |
    |--------|---------|------------|--------|---------|----------|
    """
}

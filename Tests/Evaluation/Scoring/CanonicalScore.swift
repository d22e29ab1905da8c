/// How well mentions are grouped under canonical names: B-cubed, over mentions whose span both sides have.
///
/// Bagga and Baldwin, “Entity-based cross-document coreferencing using the vector space model”, 1998.

struct CanonicalScore: Equatable {
  var precision = 0.0
  var recall = 0.0
  var mentions = 0
  /// The share whose canonical name is gold's, whatever its capitals.
  var sameName = 0.0

  var f1: Double { harmonicMean(precision, recall) }

  init(_ gold: [Story], _ found: [String: Story]) {
    for story in gold { add(story, found[story.id]) }
    guard mentions > 0 else { return }
    precision /= Double(mentions)
    recall /= Double(mentions)
    sameName /= Double(mentions)
  }

  /// Names are compared by their bytes, capitals made small.
  private typealias Folded = [UInt8]

  private struct Pair: Hashable {
    var gold: Folded
    var found: Folded
  }

  private static func folded(_ name: String) -> Folded { Array(name.lowercased().utf8) }

  private mutating func add(_ story: Story, _ found: Story?) {
    let text = ScoredText(story.text)
    var wanted: [Span: (name: Folded, alternatives: [Folded])] = [:]
    var order: [Span] = []
    for name in story.entities {
      let alternatives = (name.canonicalAlternatives ?? []).map(Self.folded)
      if let canonical = name.canonical, !canonical.isEmpty {
        if wanted[name.span] == nil { order.append(name.span) }
        wanted[name.span] = (Self.folded(canonical), alternatives)
      }
    }
    var guessed: [Span: Folded] = [:]
    for name in found?.entities ?? [] {
      let canonical = name.canonical.flatMap { $0.isEmpty ? nil : $0 } ?? text.words(name.span)
      guessed[name.span] = Self.folded(canonical)
    }
    let shared = order.compactMap { span -> (pair: Pair, alternatives: [Folded])? in
      guard let gold = wanted[span], let found = guessed[span] else { return nil }
      return (Pair(gold: gold.name, found: found), gold.alternatives)
    }
    var (pairs, golds, guesses) = ([Pair: Int](), [Folded: Int](), [Folded: Int]())
    for (pair, _) in shared {
      pairs[pair, default: 0] += 1
      golds[pair.gold, default: 0] += 1
      guesses[pair.found, default: 0] += 1
    }
    for (pair, alternatives) in shared {
      let together = Double(pairs[pair, default: 0])
      precision += together / Double(guesses[pair.found, default: 1])
      recall += together / Double(golds[pair.gold, default: 1])
      mentions += 1
      if pair.found == pair.gold || alternatives.contains(pair.found) { sameName += 1 }
    }
  }
}

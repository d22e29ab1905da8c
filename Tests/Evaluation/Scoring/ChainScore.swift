/// Hops of attribution chains found against gold ones.

enum ChainScore {
  /// A hop is right when its quote was found (half of the content), its kind is the same and its range overlaps.
  static func figures(_ gold: [Story], _ found: [String: Story]) -> Figures {
    gold.reduce(into: Figures()) { $0 += figures($1, found[$1.id]?.quotes ?? []) }
  }

  private static func figures(_ story: Story, _ guesses: [Story.SaidWords]) -> Figures {
    let text = ScoredText(story.text)
    // A quote without a letter or digit keeps its place, and matches nothing.
    let pairs = matches(
      story.quotes.map { text.whole($0.content) ?? [] }, guesses.map { text.whole($0.content) ?? [] },
      from: 0.5)
    let right = pairs.map { pair in
      hopsInCommon(story.quotes[pair.gold].chain ?? [], guesses[pair.found].chain ?? [])
    }.reduce(0, +)
    return Figures(
      right: right, found: guesses.reduce(0) { $0 + ($1.chain?.count ?? 0) },
      gold: story.quotes.reduce(0) { $0 + ($1.chain?.count ?? 0) })
  }

  private static func hopsInCommon(_ gold: [Story.Step], _ found: [Story.Step]) -> Int {
    var rest = found
    return gold.count { step in
      guard let match = rest.firstIndex(where: { $0.hop == step.hop && $0.range.overlaps(step.range) })
      else { return false }
      rest.remove(at: match)
      return true
    }
  }
}

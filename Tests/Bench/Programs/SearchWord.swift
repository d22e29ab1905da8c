/// What is searched for, from the rarest word to the most common.

/// A query of one or two words.
struct SearchWord {
  /// How frequent: “rare”, “common”.
  var kind: String
  var text: String
}

/// Picks words by how many stories of a sample hold them.
struct WordChoice {
  /// Words with the share of the sample's stories that hold them; the most common first.
  private let shares: [(word: String, share: Double)]

  /// - Parameter texts: some hundreds of stories or more.
  init(texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts {
      let words = text.lowercased().split(whereSeparator: { !("a"..."z").contains($0) })
      for word in Set(words) where word.count > 3 { counts[String(word), default: 0] += 1 }
    }
    let total = Double(max(1, texts.count))
    shares = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      ($0.key, Double($0.value) / total)
    }
  }

  /// Words of each kind, so many of them, then pairs; fewer where the sample has no such words.
  func words(each count: Int) -> [SearchWord] {
    let common = nearest(to: 0.3, count)
    let middle = nearest(to: 0.03, count)
    let rare = Array(shares.suffix(count)).map(\.word)
    let kinds = [
      ("most common", Array(shares.prefix(count)).map(\.word)), ("common", common), ("middle", middle),
      ("rare", rare),
    ]
    let pairs =
      zip(common, middle).map { "\($0) \($1)" } + zip(common, common.dropFirst()).map { "\($0) \($1)" }
    return (kinds + [("two words", pairs)]).flatMap { kind, texts in
      texts.map { SearchWord(kind: kind, text: $0) }
    }
  }

  private func nearest(to share: Double, _ count: Int) -> [String] {
    let place = shares.firstIndex { $0.share <= share } ?? shares.endIndex
    return shares[place...].prefix(count).map(\.word)
  }
}

/// What quotes are compared by: sets of the letters and digits that they cover.

/// Positions in a text in ascending order, none twice.
typealias Positions = [Int]

extension ScoredText {
  /// The runs of a quote's content that no letter or digit outside it breaks.
  func pieces(_ content: [Span]) -> [Positions] {
    var pieces: [Positions] = []
    var run: Set<Int> = []
    var last = 0
    for span in content.sorted() {
      let positions = clamped(span).filter { counts[$0] }
      guard !positions.isEmpty else { continue }
      if !run.isEmpty, last < span.start, clamped(Span(last, span.start)).contains(where: { counts[$0] }) {
        pieces.append(run.sorted())
        run = []
      }
      run.formUnion(positions)
      last = span.end
    }
    return run.isEmpty ? pieces : pieces + [run.sorted()]
  }

  /// The stretches of a quote's content that stand inside quotation marks.
  func quotedStretches(_ content: [Span]) -> [Positions] {
    var stretches: [Positions] = []
    var run: Positions = []
    var previous: Int?
    for at in Set(content.flatMap { clamped($0) }).sorted() {
      if !isQuoted[at] || previous.map({ at != $0 + 1 }) ?? false {
        if !run.isEmpty { stretches.append(run) }
        run = []
      }
      if isQuoted[at] && counts[at] { run.append(at) }
      previous = at
    }
    return run.isEmpty ? stretches : stretches + [run]
  }

  /// All of a quote's content but a “that” in front; nil where no letter or digit is in it.
  func whole(_ content: [Span]) -> Positions? {
    var spans = content.sorted()
    guard let first = spans.first else { return nil }
    if words(Span(first.start, first.start + 5)).lowercased() == "that " {
      spans[0] = Span(first.start + 5, max(first.start + 6, first.end))
    }
    let positions = Set(spans.flatMap { clamped($0) }).filter { counts[$0] }.sorted()
    return positions.isEmpty ? nil : positions
  }
}

/// Shared positions over all positions. Linear.
func jaccard(_ one: Positions, _ other: Positions) -> Double {
  var (i, j, shared) = (0, 0, 0)
  while i < one.count, j < other.count {
    if one[i] == other[j] { shared += 1 }
    let (a, b) = (one[i], other[j])
    if a <= b { i += 1 }
    if b <= a { j += 1 }
  }
  return shared == 0 ? 0 : Double(shared) / Double(one.count + other.count - shared)
}

/// The pairs of gold and found that are as like as `threshold`, one to one, the likest first.
func matches(_ gold: [Positions], _ found: [Positions], from threshold: Double) -> [(gold: Int, found: Int)] {
  var candidates: [(likeness: Double, gold: Int, found: Int)] = []
  for (i, one) in gold.enumerated() {
    for (j, other) in found.enumerated() {
      guard let low = one.first, let high = one.last, let start = other.first, let end = other.last,
        end >= low, start <= high
      else { continue }
      let likeness = jaccard(one, other)
      if likeness >= threshold { candidates.append((likeness, i, j)) }
    }
  }
  candidates.sort { ($1.likeness, $0.gold, $0.found) < ($0.likeness, $1.gold, $1.found) }
  var (takenGold, takenFound) = (Set<Int>(), Set<Int>())
  return candidates.compactMap { candidate in
    guard !takenGold.contains(candidate.gold), !takenFound.contains(candidate.found) else { return nil }
    takenGold.insert(candidate.gold)
    takenFound.insert(candidate.found)
    return (candidate.gold, candidate.found)
  }
}

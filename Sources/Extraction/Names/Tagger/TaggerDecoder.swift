/// The best labels of a stretch of tokens.

/// Viterbi's algorithm on a linear chain with sixteen lanes, of which `TaggerLabel.count` are labels.
struct TaggerDecoder: Sendable {
  typealias Scores = SIMD16<Int16>
  /// Scores of each label behind the label of the index; a label that cannot follow has `forbidden`.
  let transitions: [Scores]
  static let forbidden: Int16 = -6000
  private static let floor: Int16 = -20000
  private static let lowest = Scores(repeating: floor)
  private static let highest = Scores(repeating: 3000)

  /// Writes the best labels for the scores of the tokens, which stand between tokens outside of
  /// names. O(tokens · labels²), in whole numbers, so that it gives the same everywhere.
  func decode(_ emissions: ArraySlice<Scores>, into labels: (Int, UInt8) -> Void) {
    guard !emissions.isEmpty else { return }
    var back = [Scores](repeating: .zero, count: emissions.count)
    var best = Scores(repeating: Self.floor)
    best[TaggerLabel.outside] = 0
    transitions.withUnsafeBufferPointer { transitions in
      for (at, emission) in emissions.enumerated() {
        var next = Scores(repeating: .min)
        var from = Scores.zero
        for label in 0..<TaggerLabel.count {
          let candidate = transitions[label] &+ best[label]
          let better = candidate .> next
          next.replace(with: candidate, where: better)
          from.replace(with: Scores(repeating: Int16(truncatingIfNeeded: label)), where: better)
        }
        next &+= emission.clamped(lowerBound: 0 &- Self.highest, upperBound: Self.highest)
        best = next &- Scores(repeating: Self.top(next))
        best = pointwiseMax(best, Self.lowest)
        back[at] = from
      }
    }
    for label in 0..<TaggerLabel.count { best[label] &+= transitions[label][TaggerLabel.outside] }
    var label = 0
    for candidate in 1..<TaggerLabel.count where best[candidate] > best[label] { label = candidate }
    for at in stride(from: emissions.count - 1, through: 0, by: -1) {
      labels(at, UInt8(label))
      label = Int(back[at][label])
    }
  }

  @inline(__always) private static func top(_ scores: Scores) -> Int16 {
    var top = scores[0]
    for label in 1..<TaggerLabel.count { top = max(top, scores[label]) }
    return top
  }
}

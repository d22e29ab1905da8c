/// What one place in a story says about another.

import Articles
import Glibc

/// Scores of labels, a row a token in text order.
struct ScoredTokens {
  let labels: [LabelPath.Label]
  var tokens: [Int] = []
  var rows: [Float] = []

  init(labels: [LabelPath.Label]) { self.labels = labels }

  /// How much the other places of a word count beside its own.
  private static let weight: Float = 0.5

  /// Lets each word with a capital hear what the same word is elsewhere: to each type's score comes half
  /// the logarithm of the type's mean chance over the other places. Linear.
  mutating func compareWords(_ story: [Token]) {
    let kinds = labels.map { label in
      switch label {
      case .outside: 0
      case .begins(let type), .continues(let type): Self.kinds[type] ?? 0
      }
    }
    let count = Self.kinds.count + 1
    var totals: [UInt64: [Float]] = [:]
    var chances: [Int: [Float]] = [:]
    for (index, token) in tokens.enumerated() {
      let token = story[token]
      guard token.isCapital, token.end - token.start > 1 else { continue }
      let own = chancesOfKinds(index, kinds, count)
      chances[index] = own
      var total = totals[token.hash] ?? [Float](repeating: 0, count: count + 1)
      for kind in 0..<count { total[kind] += own[kind] }
      total[count] += 1
      totals[token.hash] = total
    }
    for index in tokens.indices {
      guard let own = chances[index], let total = totals[story[tokens[index]].hash], total[count] > 1
      else { continue }
      for label in labels.indices {
        let kind = kinds[label]
        let mean = (total[kind] - own[kind]) / (total[count] - 1)
        rows[index * labels.count + label] += Self.weight * logf(max(0, mean) * 0.95 + 0.05 / Float(count))
      }
    }
  }

  private func chancesOfKinds(_ index: Int, _ kinds: [Int], _ count: Int) -> [Float] {
    let row = rows[(index * labels.count)..<((index + 1) * labels.count)]
    let most = row.max() ?? 0
    var chances = [Float](repeating: 0, count: count)
    var sum: Float = 0
    for (label, score) in row.enumerated() {
      let chance = expf(score - most)
      chances[kinds[label]] += chance
      sum += chance
    }
    return chances.map { $0 / sum }
  }

  private static let kinds: [EntityType: Int] = [
    .person: 1, .organization: 2, .place: 3, .misc: 4, .date: 5,
  ]
}

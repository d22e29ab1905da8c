/// The best row of labels for a sentence.

import Articles

/// Viterbi over scores of labels that begin or continue a name: none continues what has not begun.
struct LabelPath {
  enum Label: Hashable, Sendable {
    case outside
    case begins(EntityType)
    case continues(EntityType)

    /// `O`, `B-person`, `I-person`; nil for other words.
    init?(_ name: String) {
      guard name != "O" else {
        self = .outside
        return
      }
      guard let type = EntityType(rawValue: String(name.dropFirst(2))) else { return nil }
      switch name.prefix(2) {
      case "B-": self = .begins(type)
      case "I-": self = .continues(type)
      default: return nil
      }
    }

    func mayFollow(_ last: Label?) -> Bool {
      guard case .continues(let type) = self else { return true }
      return last == .begins(type) || last == .continues(type)
    }
  }

  let labels: [Label]
  /// Whether the second may follow the first, a row each.
  private let allowed: [Bool]

  init(_ labels: [Label]) {
    self.labels = labels
    allowed = labels.flatMap { last in labels.map { $0.mayFollow(last) } }
  }

  /// The indices of the best labels. `scores` holds a row of `labels.count` for each token.
  func best(_ scores: [Float]) -> [Int] {
    let wide = labels.count
    let count = scores.count / wide
    guard count > 0 else { return [] }
    var sums = (0..<wide).map { labels[$0].mayFollow(nil) ? scores[$0] : -.infinity }
    var from = [UInt8](repeating: 0, count: count * wide)
    var next = sums
    for at in 1..<max(count, 1) {
      for label in 0..<wide {
        var top = -Float.infinity
        for last in 0..<wide where allowed[last * wide + label] && sums[last] > top {
          top = sums[last]
          from[at * wide + label] = UInt8(last)
        }
        next[label] = top + scores[at * wide + label]
      }
      swap(&sums, &next)
    }
    var label = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    var path = [Int](repeating: 0, count: count)
    for at in stride(from: count - 1, through: 0, by: -1) {
      path[at] = label
      label = Int(from[at * wide + label])
    }
    return path
  }
}

/// A linear-chain conditional random field with rows of weights, learnt by AdaGrad.

import Extraction
import Foundation

typealias Lanes = SIMD16<Float>

/// Some tokens in a row: where the rows of each begin in a common list, and what its label may be.
struct Chain {
  var tokens: Range<Int>
  var weight: Float
}

/// All chains with their features in flat lists.
struct Chains {
  var chains: [Chain] = []
  /// The rows of token t are `rows[starts[t]..<starts[t + 1]]`.
  var rows: [UInt32] = []
  var starts: [Int] = [0]
  var allowed: [UInt16] = []

  mutating func append(_ tokenRows: [[UInt32]], _ allowed: [UInt16], weight: Float) {
    let first = self.allowed.count
    for (rows, mask) in zip(tokenRows, allowed) {
      self.rows += rows
      starts.append(self.rows.count)
      self.allowed.append(mask)
    }
    chains.append(Chain(tokens: first..<self.allowed.count, weight: weight))
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

final class ChainModel {
  static let labels = TaggerReading.labelCount
  let size: Int
  let weights: UnsafeMutablePointer<Lanes>
  private let squares: UnsafeMutablePointer<Lanes>
  private(set) var transitions = [Lanes](repeating: .zero, count: labels)
  private var transitionSquares = [Lanes](repeating: Lanes(repeating: 1), count: labels)
  /// 1 where a label may follow, else 0.
  private let legal: [Lanes]
  private let lanes: Lanes

  init(rowBits: Int) {
    size = 1 << rowBits
    weights = .allocate(capacity: size)
    weights.initialize(repeating: .zero, count: size)
    squares = .allocate(capacity: size)
    squares.initialize(repeating: Lanes(repeating: 0.1), count: size)
    legal = (0..<Self.labels).map { last in
      var row = Lanes.zero
      for label in 0..<Self.labels where TaggerReading.canFollow(label, after: last) { row[label] = 1 }
      return row
    }
    lanes = Self.mask(Story.everything)
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
  }

  static func mask(_ bits: UInt16) -> Lanes {
    var lanes = Lanes.zero
    for label in 0..<labels where bits >> UInt16(label) & 1 == 1 { lanes[label] = 1 }
    return lanes
  }

  /// One step of learning from a chain. `keep` is the share of features that is used, so that none is
  /// leant on alone; 0 ... 1. Returns the loss.
  func learn(
    _ chain: Chain, _ data: Chains, rate: Float, keep: Double, decay: Float, _ random: inout SeededGenerator
  ) -> Float {
    var used: [[UInt32]] = []
    used.reserveCapacity(chain.tokens.count)
    let limit = UInt64(keep * Double(UInt32.max))
    for token in chain.tokens {
      let rows = data.rows[data.starts[token]..<data.starts[token + 1]]
      used.append(keep >= 1 ? Array(rows) : rows.filter { _ in random.next() >> 32 < limit })
    }
    let scores = used.map { rows in rows.reduce(Lanes.zero) { $0 + weights[Int($1)] } }
    let factors = matrix()
    let masks = chain.tokens.map { Self.mask(data.allowed[$0]) }
    var gradients: [Lanes] = Array(repeating: .zero, count: scores.count)
    var steps = [Lanes](repeating: .zero, count: Self.labels)
    let right = pass(scores, factors, masks, sign: 1, &gradients, &steps)
    guard right.isFinite else { return 0 }
    let all = pass(scores, factors, nil, sign: -1, &gradients, &steps)
    for (rows, gradient) in zip(used, gradients) {
      let scaled = gradient * chain.weight
      let square = scaled * scaled
      for row in rows {
        let row = Int(row)
        squares[row] += square
        let step = rate * scaled / squares[row].squareRoot()
        weights[row] += step - decay * weights[row]
      }
    }
    for last in 0..<Self.labels {
      let scaled = steps[last] * chain.weight
      transitionSquares[last] += scaled * scaled
      transitions[last] += rate * scaled / transitionSquares[last].squareRoot()
    }
    return all - right
  }

  private func matrix() -> [Lanes] {
    (0..<Self.labels).map { last in
      var row = Lanes.zero
      for label in 0..<Self.labels { row[label] = exp(transitions[last][label]) }
      return row * legal[last]
    }
  }

  /// Forward and backward over a chain that stands between tokens outside of names. Adds the
  /// expectations to the gradients; returns the logarithm of the sum over all paths.
  private func pass(
    _ scores: [Lanes], _ factors: [Lanes], _ masks: [Lanes]?, sign: Float, _ gradients: inout [Lanes],
    _ steps: inout [Lanes]
  ) -> Float {
    let count = scores.count
    var total: Float = 0
    var local = [Lanes](repeating: .zero, count: count)
    var forward = [Lanes](repeating: .zero, count: count)
    var norms = [Float](repeating: 0, count: count)
    var last = Lanes.zero
    last[0] = 1
    for at in 0..<count {
      var top = -Float.infinity
      for label in 0..<Self.labels { top = max(top, scores[at][label]) }
      for label in 0..<Self.labels { local[at][label] = exp(scores[at][label] - top) }
      if let masks { local[at] *= masks[at] }
      var sum = Lanes.zero
      for label in 0..<Self.labels { sum += factors[label] * last[label] }
      sum *= local[at]
      norms[at] = sum.sum()
      guard norms[at] > 0 else { return -.infinity }
      last = sum / norms[at]
      forward[at] = last
      total += log(norms[at]) + top
    }
    var end = Lanes.zero
    for label in 0..<Self.labels { end[label] = factors[label][0] }
    let closing = (last * end).sum()
    guard closing > 0 else { return -.infinity }
    total += log(closing)
    var backward = end / closing
    for label in 0..<Self.labels { steps[label][0] += sign * last[label] * backward[label] }
    for at in stride(from: count - 1, through: 0, by: -1) {
      gradients[at] += sign * forward[at] * backward
      let ahead = local[at] * backward / norms[at]
      var before = Lanes.zero
      if at > 0 { before = forward[at - 1] } else { before[0] = 1 }
      var next = Lanes.zero
      for label in 0..<Self.labels {
        let joint = factors[label] * ahead
        next[label] = joint.sum()
        steps[label] += sign * before[label] * joint
      }
      backward = next
    }
    return total
  }

  /// The best labels for the scores of a chain.
  func best(_ scores: [Lanes]) -> [UInt8] {
    var best = Lanes(repeating: -.infinity)
    best[0] = 0
    var back: [SIMD16<UInt8>] = []
    for score in scores {
      var next = Lanes(repeating: -.infinity)
      var from = SIMD16<UInt8>.zero
      for last in 0..<Self.labels {
        for label in 0..<Self.labels where legal[last][label] == 1 {
          let value = best[last] + transitions[last][label] + score[label]
          if value > next[label] {
            next[label] = value
            from[label] = UInt8(last)
          }
        }
      }
      best = next
      back.append(from)
    }
    var label = 0
    var top = -Float.infinity
    for candidate in 0..<Self.labels where best[candidate] + transitions[candidate][0] > top {
      top = best[candidate] + transitions[candidate][0]
      label = candidate
    }
    var labels = [UInt8](repeating: 0, count: scores.count)
    for at in stride(from: scores.count - 1, through: 0, by: -1) {
      labels[at] = UInt8(label)
      label = Int(back[at][label])
    }
    return labels
  }

  func score(_ rows: [UInt32]) -> Lanes { rows.reduce(.zero) { $0 + weights[Int($1)] } }
}

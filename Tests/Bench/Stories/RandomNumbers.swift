/// Numbers that look drawn by lot and are the same each time.

import Glibc

/// SplitMix64, a generator of one word of state (Steele, Lea and Flood, 2014).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Below `count`, each as likely.
  mutating func below(_ count: Int) -> Int { Int(next(upperBound: UInt64(count))) }

  /// Whether something of this probability, in percent, happens.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// From 0, and the rank r about as likely as 1/(r+1): Zipf's law, by the inverse of its integral.
  mutating func rank(below count: Int) -> Int {
    let unit = Double(next() >> 11) / Double(1 << 53)
    return min(count - 1, Int(exp(unit * log(Double(count + 1))) - 1))
  }

  mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  mutating func pickByRank(_ words: [String]) -> String { words[rank(below: words.count)] }
}

/// Words drawn as unevenly as they are used.

import Glibc
import TestKit

extension RandomNumbers {
  /// From 0, and the rank r about as likely as 1/(r+1): Zipf's law, by the inverse of its integral.
  mutating func rank(below count: Int) -> Int {
    min(count - 1, Int(exp(fraction() * log(Double(count + 1))) - 1))
  }

  mutating func pickByRank(_ words: [String]) -> String { words[rank(below: words.count)] }
}

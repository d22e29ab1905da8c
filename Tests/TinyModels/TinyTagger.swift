/// A fast tagger small enough to be made in a test.

import Extraction
import Models

package enum TinyTagger {
  /// The smallest weight file: nothing is known of any word, and no feature weighs anything.
  package static func bytes(title: String = "tiny") -> [UInt8] {
    ModelLayout.names.bytes(
      name: title, rowBits: 10,
      weights: TaggerWeights.bytes(
        transitions: Array(repeating: Array(repeating: 0, count: 16), count: 16),
        words: Array(repeating: 0, count: TaggerReading.wordTableSize),
        weights: Array(repeating: 0, count: 16 << 10)))
  }
}

/// What the fast tagger has learnt: read where it lies, not parsed.
///
/// Little-endian: 16 × 16 transition scores i16; the word table, padded to 16 bytes; a row of 16 scores i8 for
/// each feature, the number of rows a power of two.

package struct TaggerWeights: @unchecked Sendable {
  // Unchecked: its pointers lead into `bytes`, which stay as they are.
  private static let transitionSize = 512
  private static let tableSize = (WordTable.size + 15) / 16 * 16
  private static let rowsAt = transitionSize + tableSize

  /// Keeps the bytes in place.
  private let bytes: WeightBytes
  let rowBits: Int
  let words: WordTable
  let decoder: TaggerDecoder
  /// A row for each feature.
  let weights: UnsafePointer<SIMD16<Int8>>

  /// The bytes of weights with two to the power of `rowBits` rows; nil where no weights have so many.
  package static func size(rowBits: Int) -> Int? {
    (10...24).contains(rowBits) ? rowsAt + 16 << rowBits : nil
  }

  /// Nil for bytes of another length.
  package init?(_ weights: WeightBytes) {
    let bytes = weights.bytes
    guard let bits = (10...24).first(where: { Self.size(rowBits: $0) == bytes.count }),
      let base = bytes.baseAddress,
      let words = WordTable(UnsafeRawBufferPointer(rebasing: bytes[Self.transitionSize...]))
    else { return nil }
    self.bytes = weights
    (rowBits, self.words) = (bits, words)
    decoder = TaggerDecoder(
      transitions: (0..<TaggerLabel.count).map { last in
        var scores = TaggerDecoder.Scores(repeating: TaggerDecoder.forbidden)
        for label in 0..<TaggerLabel.count where TaggerLabel.canFollow(label, after: last) {
          let at = 32 * last + 2 * label
          scores[label] = Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int16.self))
            .clamped(to: -2000...2000)
        }
        return scores
      })
    self.weights = (base + Self.rowsAt).assumingMemoryBound(to: SIMD16<Int8>.self)
  }

  /// The opposite of reading them.
  package static func bytes(transitions: [[Int16]], words: [UInt8], weights: [Int8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for score in transitions.joined() { withUnsafeBytes(of: score.littleEndian) { bytes += $0 } }
    bytes += words + Array(repeating: 0, count: tableSize - words.count)
    bytes += weights.map(UInt8.init(bitPattern:))
    return bytes
  }
}

extension Comparable {
  fileprivate func clamped(to limits: ClosedRange<Self>) -> Self {
    min(max(self, limits.lowerBound), limits.upperBound)
  }
}

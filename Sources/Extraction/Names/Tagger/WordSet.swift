/// A small set of words that may hold a few too many.

/// A bit for each word by its hash (a Bloom filter with one hash function): 8 bits and more a word.
struct WordSet: Sendable {
  private var bits: [UInt64]
  private let mask: UInt64

  init(expecting count: Int) {
    var size = 64
    while size < 8 * count, size < 1 << 24 { size *= 2 }
    bits = Array(repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
  }

  mutating func insert(_ hash: UInt64) {
    let bit = (hash ^ (hash >> 32)) & mask
    bits[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  func contains(_ hash: UInt64) -> Bool {
    let bit = (hash ^ (hash >> 32)) & mask
    return bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}

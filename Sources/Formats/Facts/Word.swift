/// Short words as numbers, for tables and grammars.

/// A word of at most sixteen bytes as one number, so that it is compared and hashed at once.
///
/// All longer words are one and the same that no table holds.
struct Word: Hashable, ExpressibleByStringLiteral {
  static let limit = 16

  private let packed: UInt128

  /// The bytes of a word in lower case.
  init(_ bytes: some Collection<UInt8>) {
    var packed: UInt128 = 0
    if bytes.count <= Self.limit {
      for byte in bytes { packed = packed << 8 | UInt128(byte) }
    }
    self.packed = packed
  }

  init(stringLiteral word: StaticString) {
    assert(word.utf8CodeUnitCount <= Self.limit, "no table can hold \(word)")
    self = word.withUTF8Buffer { Word($0) }
  }

  /// Tables of words are fixed, so that nobody can fill them with words of one hash; what keeps others from that would cost
  /// more than all else that is done with a word. Dictionaries and sets ask for this alone.
  func _rawHashValue(seed: Int) -> Int {
    let folded = UInt64(truncatingIfNeeded: packed ^ packed >> 64) ^ UInt64(truncatingIfNeeded: seed)
    let mixed = folded &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}

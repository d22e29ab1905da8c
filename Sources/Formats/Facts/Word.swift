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
}

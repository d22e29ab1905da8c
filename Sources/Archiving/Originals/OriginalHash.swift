/// The name of an original: SHA-256 of its bytes.

import Articles

/// Articles refer to their originals by this alone, so that it makes no difference where the bytes lie.
struct OriginalHash: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digest, as four numbers whose order is that of its bytes.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(of bytes: some Collection<UInt8>) { self.init(digest: ContentHash.digest(bytes)[...]) }

  private init(digest: ArraySlice<UInt8>) {
    func word(_ number: Int) -> UInt64 {
      digest.dropFirst(8 * number).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Nil for what is not 64 lower-case hexadecimal digits.
  init?(_ text: some StringProtocol) {
    guard let digest = Hex.bytes(text), digest.count == ContentHash.digestSize else { return nil }
    self.init(digest: digest[...])
  }

  /// Sixty-four bits of it, for tables that look closer afterwards.
  var key: Int { Int(truncatingIfNeeded: words.0) }

  var description: String {
    [words.0, words.1, words.2, words.3].map { Hex.text($0) }.joined()
  }

  static func == (a: OriginalHash, b: OriginalHash) -> Bool { a.words == b.words }
  static func < (a: OriginalHash, b: OriginalHash) -> Bool { a.words < b.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

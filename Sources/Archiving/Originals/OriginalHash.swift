/// The name of an original: SHA-256 of its bytes.

import Articles
import CPosix

/// Articles refer to their originals by this alone, so that it makes no difference where the bytes lie.
struct OriginalHash: Hashable, Comparable, Sendable, CustomStringConvertible {
  static let byteCount = 32

  /// The digest, as four numbers whose order is that of its bytes.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(of bytes: some Collection<UInt8>) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      SHA256Update(&context, $0.baseAddress, $0.count)
    }
    if isContiguous == nil {
      Array(bytes).withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    }
    var digest = [UInt8](repeating: 0, count: Self.byteCount)
    SHA256Final(&digest, &context)
    self.init(digest: digest[...])
  }

  private init(digest: ArraySlice<UInt8>) {
    func word(_ number: Int) -> UInt64 {
      digest.dropFirst(8 * number).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Nil for what is not 64 lower-case hexadecimal digits.
  init?(_ text: some StringProtocol) {
    guard let digest = Hex.bytes(text), digest.count == Self.byteCount else { return nil }
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

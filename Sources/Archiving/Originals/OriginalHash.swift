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
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var digest: [UInt8] = []
    digest.reserveCapacity(Self.byteCount)
    for pair in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(digits[pair]), let low = Self.value(digits[pair + 1]) else { return nil }
      digest.append(high << 4 | low)
    }
    self.init(digest: digest[...])
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  /// Sixty-four bits of it, for tables that look closer afterwards.
  var key: Int { Int(truncatingIfNeeded: words.0) }

  var description: String {
    [words.0, words.1, words.2, words.3].map { ArticleID(number: $0).description }.joined()
  }

  static func == (a: OriginalHash, b: OriginalHash) -> Bool { a.words == b.words }
  static func < (a: OriginalHash, b: OriginalHash) -> Bool { a.words < b.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Hashes of what is filed.

import Articles
import CPosix

enum ContentHash {
  static let digestSize = Int(SHA256_DIGEST_SIZE)

  /// SHA-256 of bytes.
  static func digest(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      nettle_sha256_update(&context, $0.count, $0.baseAddress)
    }
    if isContiguous == nil {
      Array(bytes).withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    }
    var digest = [UInt8](repeating: 0, count: digestSize)
    nettle_sha256_digest(&context, digestSize, &digest)
    return digest
  }

  /// The same in 64 lower-case hexadecimal digits.
  static func sha256(_ bytes: some Collection<UInt8>) -> String { Hex.text(digest(bytes)) }

  /// The name of a story that is filed as the first of its kind: what it came as, where in there it is, and what
  /// whoever filed it stated. Nothing that a reader found in it: another reader makes no other article of it.
  static func id(of original: Original) -> ArticleID {
    let parts = [
      "morgue-2", original.sha256, original.locator ?? "", original.source ?? "", original.url ?? "",
    ]
    return id(Array(parts.joined(separator: "\0").utf8))
  }

  /// The same in schema 1: what was known of where it came from, and its words.
  static func firstID(source: String?, url: String?, text: [UInt8]) -> ArticleID {
    id(Array((source ?? "").utf8) + [0] + Array((url ?? "").utf8) + [0] + text)
  }

  private static func id(_ bytes: [UInt8]) -> ArticleID {
    ArticleID(number: digest(bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
}

extension ContentHash {
  /// What names a text in an anchor: the first 16 hexadecimal digits of SHA-256 of its UTF-8.
  static func ofText(_ text: String) -> String { String(sha256(Array(text.utf8)).prefix(16)) }
}

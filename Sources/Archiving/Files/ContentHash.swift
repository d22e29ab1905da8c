/// Hashes of what is filed.

import Articles
import CPosix

enum ContentHash {
  /// SHA-256 of pieces one after the other, in 64 lower-case hexadecimal digits.
  static func sha256(_ pieces: [UInt8]...) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for piece in pieces { piece.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) } }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The name of a story that is filed as the first of its kind: what is known of where it came from,
  /// and its words. The same in every clone of an archive.
  static func id(source: String?, url: String?, text: [UInt8]) -> ArticleID {
    let origin = Array((source ?? "").utf8) + [0] + Array((url ?? "").utf8) + [0]
    guard let id = ArticleID(sha256(origin, text).prefix(16)) else {
      preconditionFailure("a hash is made of lower-case hexadecimal digits")
    }
    return id
  }
}

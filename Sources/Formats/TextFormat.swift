/// Plain text files.

import Articles

package enum TextFormat {
  /// Reads a text file as one story. Linear in its size.
  package static func read(_ bytes: [UInt8]) throws(FormatError) -> ParsedArticle {
    guard !bytes.isEmpty else { throw .empty }
    let text = String(decoding: bytes, as: UTF8.self)
    return ParsedArticle(headline: "", text: text, blocks: [Block(.paragraph, text.wholeRange)])
  }
}

/// The names of quotes, by which others refer to them.

/// A quote of an article, named by its words: `9f2c51d07ab3e644.q1a2b3c4d`, and `.2` on top for the second quote with these
/// words in that article. The name stays when the story is analysed again or read by another reader, as
/// long as the words are the same.
package struct QuoteID: Hashable, Sendable, CustomStringConvertible {
  package var article: ArticleID
  package var words: QuoteHash
  /// 1 for the first quote with these words in the article.
  package var occurrence: Int

  package init(article: ArticleID, words: QuoteHash, occurrence: Int) {
    (self.article, self.words, self.occurrence) = (article, words, occurrence)
  }

  /// Nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let article = ArticleID(String(parts[0])),
      parts[1].first == "q",
      parts[1].utf8.count == 9, let number = Hex.number(parts[1].dropFirst())
    else { return nil }
    let occurrence = parts.count == 3 ? Int(parts[2]) ?? 0 : 1
    guard parts.count == 2 || occurrence > 1 && String(occurrence) == parts[2] else { return nil }
    self.init(
      article: article, words: QuoteHash(number: UInt32(truncatingIfNeeded: number)), occurrence: occurrence)
  }

  package var description: String {
    "\(article).q\(words)" + (occurrence > 1 ? ".\(occurrence)" : "")
  }
}

/// The hash of a quote's words: FNV-1a (64 bits, the upper half and the lower half in exclusive or) of their UTF-8,
/// pieces joined by a space and every run of white space one space.
package struct QuoteHash: Hashable, Sendable, CustomStringConvertible {
  package let number: UInt32

  package init(number: UInt32) { self.number = number }

  package init(of pieces: [some StringProtocol]) {
    var hash = FNV1a()
    var isFirst = true
    for word in pieces.flatMap({ $0.utf8.split(whereSeparator: \.isASCIISpace) }) {
      if !isFirst { hash.add(0x20) }
      hash.add(word)
      isFirst = false
    }
    number = UInt32(truncatingIfNeeded: hash.hash ^ hash.hash >> 32)
  }

  package var description: String { String(Hex.text(UInt64(number)).dropFirst(8)) }
}

extension Analysis {
  /// The key of each quote within its article, in their order. Linear in the quotes' words.
  ///
  /// - Parameter text: that was analysed.
  package func quoteNames(in text: String) -> [(words: QuoteHash, occurrence: Int)] {
    var seen: [QuoteHash: Int] = [:]
    return quotes.map { quote in
      let words = QuoteHash(of: quote.content.compactMap { text.slice($0) })
      seen[words, default: 0] += 1
      return (words, seen[words] ?? 1)
    }
  }

  /// The names of its quotes, in their order.
  package func quoteIDs(of article: ArticleID, in text: String) -> [QuoteID] {
    quoteNames(in: text).map { QuoteID(article: article, words: $0.words, occurrence: $0.occurrence) }
  }
}

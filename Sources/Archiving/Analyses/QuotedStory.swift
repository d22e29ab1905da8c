/// Quotes as the index has them, with their words out of the story.

import Articles
package import Queries

extension Index.QuotedArticle {
  /// The rows that lists of quotes show. A quote that stands in no such text is left out.
  ///
  /// - Parameter text: of the article. Linear in it.
  func rows(from text: String) -> [QuoteRow] {
    let offsets = ScalarOffsets(text)
    func excerpt(_ range: TextRange) -> Excerpt? {
      guard let words = text.slice(range), let pair = offsets.scalars(range) else { return nil }
      return Excerpt(words: String(words), start: pair[0], end: pair[1])
    }
    return quotes.compactMap { quote in
      let content = quote.content.compactMap(excerpt)
      guard content.count == quote.content.count else { return nil }
      return QuoteRow(
        id: QuoteID(article: id, words: quote.words, occurrence: quote.occurrence), headline: headline,
        source: source, published: published, kind: quote.kind, polarity: quote.polarity, content: content,
        cue: quote.cue.flatMap(excerpt),
        speakers: quote.speakers.map {
          QuoteRow.Speaker(canonical: $0.canonical, excerpt: $0.range.flatMap(excerpt))
        },
        chain: quote.chain.compactMap { hop in
          excerpt(hop.range).map { QuoteRow.Step(kind: hop.kind, text: hop.text, excerpt: $0) }
        }, confidence: quote.confidence, saidConfidence: quote.saidConfidence)
    }
  }
}

extension ReadingDesk {
  /// A stretch of the quotes of what a query finds. A story that cannot be read is named, and the rest goes on.
  func quotes(_ request: QuoteRequest) throws(ArchiveError) -> QuoteWindow {
    let index = try index()
    let (articles, next) = try index.reading { () throws(ArchiveError) in
      try index.quotes(request, today: today)
    }
    var window = QuoteWindow(rows: [], next: next)
    for quoted in articles {
      do throws(ArchiveError) {
        window.rows += quoted.rows(from: try files.newest(quoted.id, in: index).text)
      } catch {
        if case .index = error { throw error }
        if case .withdrawn = error { throw error }
        window.notices.append("\(error)")
      }
    }
    return window
  }

  /// A stretch of the names of what a query finds.
  func entities(_ request: EntityRequest) throws(ArchiveError) -> EntityWindow {
    let index = try index()
    // All of an answer is of one moment.
    return try index.reading { () throws(ArchiveError) in try index.entities(request, today: today) }
  }
}

extension Archive {
  /// A stretch of the quotes of what a query finds.
  package nonisolated func quotes(_ request: QuoteRequest) async throws(ArchiveError) -> QuoteWindow {
    try await ask(backDesk) { (desk, _) throws(ArchiveError) in try desk.quotes(request) }
  }

  /// A stretch of who and what is named in what a query finds.
  package nonisolated func entities(_ request: EntityRequest) async throws(ArchiveError) -> EntityWindow {
    try await ask(backDesk) { (desk, _) throws(ArchiveError) in try desk.entities(request) }
  }
}

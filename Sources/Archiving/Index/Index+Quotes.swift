/// What was said, over all articles.

import Articles
import Queries

extension Index {
  /// Quotes of one article that a question is answered with.
  struct QuotedArticle {
    var id: ArticleID
    var headline: String
    var source: String?
    var published: PublishedDate?
    var quotes: [SaidQuote]
  }

  /// So many articles are looked at before their quotes are.
  private static let articlesAtATime = 200

  /// A stretch of the quotes of what a query finds, article by article, and where it goes on; nil at the end.
  func quotes(
    _ request: QuoteRequest, today: CalendarDay
  ) throws(ArchiveError) -> (articles: [QuotedArticle], next: QuotePlace?) {
    let plan = try QueryPlan(request.query, today: today, self)
    var answer: [QuotedArticle] = []
    var left = request.count
    var place = request.after ?? QuotePlace(isUndated: false, hasUndated: false, key: .max, number: -1)
    while true {
      // The article that the last answer ended in may have more.
      let isBegun = place.number >= 0
      let upper = isBegun ? place.key : place.key == .max ? Int.max : place.key - 1
      let keys = try keys(plan, downFrom: upper)
      guard !keys.isEmpty else {
        // Those without a date come last, in a turn of their own.
        guard !place.isUndated, place.hasUndated else { return (answer, nil) }
        place = QuotePlace(isUndated: true, hasUndated: true, key: .max, number: -1)
        continue
      }
      for key in keys {
        let first = key == place.key ? place.number + 1 : 0
        guard var article = try quotedArticle(key) else { continue }
        if article.published == nil { place.hasUndated = true }
        (place.key, place.number) = (key, -1)
        guard (article.published == nil) == place.isUndated else { continue }
        for (number, quote) in try quotes(at: key, from: first, request.kind, plan.quoteMatch) {
          article.quotes.append(quote)
          place.number = number
          left -= 1
          guard left > 0 else {
            answer.append(article)
            return (answer, place)
          }
        }
        place.number = -1
        if !article.quotes.isEmpty { answer.append(article) }
      }
      if place.key == .min { return (answer, nil) }
    }
  }

  /// Keys of what a plan finds, the oldest first.
  private func keys(_ plan: QueryPlan, downFrom upper: Int) throws(ArchiveError) -> [Int] {
    let (sql, values) = plan.keys(from: Int.min...upper, descending: true)
    var keys: [Int] = []
    try database.rows(sql, values) {
      // An article comes once for each of its quotes that fit.
      if keys.last != $0.int(0) { keys.append($0.int(0)) }
      return keys.count < Self.articlesAtATime
    }
    return keys
  }

  private func quotedArticle(_ key: Int) throws(ArchiveError) -> QuotedArticle? {
    try database.first("SELECT id, headline, source, published FROM articles WHERE key = ?", .int(key)) {
      QuotedArticle(
        id: ArticleID(stored: $0.int(0)), headline: $0.text(1), source: $0.optionalText(2),
        published: $0.optionalText(3).flatMap { PublishedDate($0) }, quotes: [])
    }
  }

  /// The quotes of an article that a question asks for.
  private func quotes(
    at key: Int, from first: Int, _ kind: Quote.Kind?, _ match: String?
  ) throws(ArchiveError) -> [(number: Int, quote: SaidQuote)] {
    var fitting: Set<Int>?
    if let match {
      var numbers: Set<Int> = []
      let rows = key << SortKey.quoteBits
      try database.rows(
        "SELECT rowid FROM quoted WHERE quoted MATCH ? AND rowid BETWEEN ? AND ?",
        [.text(match), .int(rows), .int(rows | (SortKey.quotesPerArticle - 1))]
      ) {
        numbers.insert($0.int(0) & (SortKey.quotesPerArticle - 1))
        return true
      }
      guard !numbers.isEmpty else { return [] }
      fitting = numbers
    }
    // What nobody wrote is passed over; a check of the index names it.
    let all = try database.first(
      "SELECT said FROM articles JOIN analyses ON number = analysis WHERE key = ?", .int(key)
    ) { SaidCoding.quotes($0.bytes(0)) ?? [] }
    return (all ?? []).enumerated().dropFirst(first).compactMap { number, quote in
      guard kind == nil || quote.kind == kind else { return nil }
      // The last row of the full text holds all that are too many for rows of their own.
      if let fitting, !fitting.contains(min(number, SortKey.quotesPerArticle - 1)) { return nil }
      return (number, quote)
    }
  }
}

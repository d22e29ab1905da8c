/// A query as the index answers it.

import Articles
import Queries

/// SQL that yields the keys of what a query finds, in their order.
///
/// One source leads, read in the order of its keys and no farther than asked; all else is a condition on the key.
struct QueryPlan {
  enum Source {
    /// The full text of articles, by an expression of FTS5.
    case words(String)
    /// The names in articles, likewise.
    case names(String)
    /// The quotes; an article comes as often as it has one that fits.
    case quoted(String)
    /// All articles, by an index that holds those of a state only, and what makes sure of it.
    case articles(index: String, condition: String)
    case tagged(String)
  }

  /// SQL about `{key}`, and what it takes.
  struct Condition {
    var sql: String
    var values: [Value] = []
  }

  private(set) var source: Source
  private(set) var conditions: [Condition]
  /// All keys lie in it.
  private(set) var bounds: ClosedRange<Int>
  /// Whether every article of the list is found and nothing else.
  let isEverything: Bool
  /// The FTS5 query for quotes; nil if the query asks for none.
  let quoteMatch: String?

  init(_ query: Query, today: CalendarDay, _ index: Index) throws(ArchiveError) {
    let expression = query.expression
    var compiler = QueryCompiler(today: today, known: expression.hasTag ? try index.tags().map(\.tag) : [])
    for pattern in expression.patterns where pattern.isPrefix {
      guard let start = FoldedText(pattern.text).words.last else { continue }
      compiler.endings[start] = try index.terms(startingWith: start)
    }
    isEverything = query.expression == .everything
    let parts: [QueryExpression] = if case .all(let parts) = expression { parts } else { [expression] }
    compiler.take(parts)
    quoteMatch = compiler.match(quotesOf: expression)
    source = compiler.source
    conditions = compiler.conditions
    bounds = compiler.bounds
    // What an article was once is found no more; what is in the bin only where the bin is spoken of.
    switch source {
    case .words, .names, .quoted:
      let onlyGone = query.expression.speaksOfBin ? " AND is_gone = 1" : ""
      conditions.append(
        Condition(sql: "NOT EXISTS(SELECT 1 FROM hidden WHERE hidden.key = {key}\(onlyGone))"))
    case .articles, .tagged:
      guard !query.expression.speaksOfBin else { return }
      conditions.append(Condition(sql: "NOT EXISTS(SELECT 1 FROM hidden WHERE hidden.key = {key})"))
    }
  }

  /// The statement for keys of a stretch, ascending or descending.
  func keys(from bounds: ClosedRange<Int>, descending: Bool) -> (sql: String, values: [Value]) {
    let (sql, values) = selection(bounds)
    return (sql + (descending ? " ORDER BY \(row) DESC" : " ORDER BY \(row)"), values)
  }

  /// The statement that counts articles of a stretch.
  func counting(_ bounds: ClosedRange<Int> = Int.min...Int.max) -> (sql: String, values: [Value]) {
    let (sql, values) = selection(bounds)
    if case .quoted = source { return ("SELECT count(DISTINCT key) FROM (\(sql))", values) }
    return ("SELECT count(*) FROM (\(sql))", values)
  }

  /// The statement for the keys without an order.
  func selection(_ wanted: ClosedRange<Int>) -> (sql: String, values: [Value]) {
    let low = max(wanted.lowerBound, bounds.lowerBound)
    let high = min(wanted.upperBound, bounds.upperBound)
    var values: [Value] = []
    var sql: String
    switch source {
    case .words(let match):
      sql = "SELECT rowid AS key FROM words WHERE words MATCH ?"
      values.append(.text(match))
    case .names(let match):
      sql = "SELECT rowid AS key FROM names WHERE names MATCH ?"
      values.append(.text(match))
    case .quoted(let match):
      sql = "SELECT rowid >> \(SortKey.quoteBits) AS key FROM quoted WHERE quoted MATCH ?"
      values.append(.text(match))
    case .articles(let index, let condition):
      sql = "SELECT key FROM articles INDEXED BY \(index) WHERE \(condition)"
    case .tagged(let tag):
      sql = "SELECT key FROM by_tag WHERE is_untagged = 0 AND tag = ?"
      values.append(.text(tag))
    }
    if low > high { return (sql + " AND 0", values) }
    if low != .min {
      sql += " AND \(row) >= ?"
      values.append(.int(row(of: low)))
    }
    if high != .max {
      sql += " AND \(row) <= ?"
      values.append(.int(row(of: high) | (isQuoted ? SortKey.quotesPerArticle - 1 : 0)))
    }
    for condition in conditions {
      sql += " AND " + condition.sql.replacing("{key}", with: key)
      values += condition.values
    }
    return (sql, values)
  }

  /// How well a row of the source fits, as SQL: less is better; nil where all fit alike.
  var weighing: String? {
    switch source {
    case .words: "bm25(words, 4, 1, 1, 1)"
    case .names: "bm25(names)"
    case .quoted, .articles, .tagged: nil
    }
  }

  private var isQuoted: Bool { if case .quoted = source { true } else { false } }

  /// What the source's rows are in the order of.
  private var row: String {
    switch source {
    case .words, .names, .quoted: "rowid"
    case .articles, .tagged: "key"
    }
  }

  /// The key, worded so that SQLite checks it and does not look each of many up.
  private var key: String {
    switch source {
    case .words: "(words.rowid + 0)"
    case .names: "(names.rowid + 0)"
    case .quoted: "(quoted.rowid >> \(SortKey.quoteBits))"
    case .articles: "articles.key"
    case .tagged: "by_tag.key"
    }
  }

  private func row(of key: Int) -> Int { isQuoted ? key << SortKey.quoteBits : key }
}

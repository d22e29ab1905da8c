/// The orders of the list that are not by date.

import Articles
import Queries

/// A table of the index that holds every article's key in an order of its own.
struct OrderTable {
  let name: String
  /// What it is sorted by, before the key.
  let columns: [String]
  private let order: SortOrder
  /// The same columns of articles that a query found, as SQL over `articles a` and, by tags, `by_tag`.
  private let columnsOfFound: [String]
  /// The same as they stand in the table; none where an article has no row of its own there.
  private let columnsOfListed: [String]

  static let headline = OrderTable(
    name: "by_headline", columns: ["headline"], order: .headline, found: ["lowercased(a.headline)"],
    listed: ["lowercased(a.headline)"])
  static let source = OrderTable(
    name: "by_source", columns: ["is_unknown", "source"], order: .source,
    found: ["a.source IS NULL", "lowercased(a.source)"],
    listed: ["coalesce(lowercased(a.source), '') = ''", "coalesce(lowercased(a.source), '')"])
  static let quotes = OrderTable(
    name: "by_quotes", columns: ["fewer"], order: .quotes, found: ["-a.quotes"], listed: ["-a.quotes"])
  static let tag = OrderTable(
    name: "by_tag", columns: ["is_untagged", "tag"], order: .tag, found: ["is_untagged", "tag"], listed: [])

  static let all = [headline, source, quotes, tag]

  /// Nil for orders that need no table.
  init?(_ order: SortOrder) {
    guard let table = Self.all.first(where: { $0.order == order }) else { return nil }
    self = table
  }

  private init(name: String, columns: [String], order: SortOrder, found: [String], listed: [String]) {
    (self.name, self.columns, self.order) = (name, columns, order)
    (columnsOfFound, columnsOfListed) = (found, listed)
  }

  /// What articles that a query found are sorted by, as SQL over `articles a`; by relevance over `weight` too.
  static func ordering(ofFound order: SortOrder) -> String {
    let columns = OrderTable(order)?.columnsOfFound ?? (order == .relevance ? ["f.weight"] : [])
    return (columns + ["a.key"]).joined(separator: ", ")
  }

  /// What an article is sorted by; nil where that is not a matter of the article alone.
  func values(_ headline: String, _ source: String?, _ quotes: Int) -> [Value]? {
    switch order {
    case .headline: return [.text(headline.lowercased())]
    case .source:
      let source = source?.lowercased() ?? ""
      return [Value(source.isEmpty), .text(source)]
    case .quotes: return [.int(-quotes)]
    case .tag, .newest, .oldest, .relevance: return nil
    }
  }

  /// What a row of a list is sorted by.
  func values(of row: ListRow) -> [Value] {
    values(row.headline, row.source, row.quotes)
      ?? [Value(row.heading == nil), .text(row.heading?.description ?? "")]
  }

  var insertion: String {
    "INSERT INTO \(name)(\((columns + ["key"]).joined(separator: ", "))) VALUES (\(marks))"
  }

  /// Puts in all articles of a table of keys, in the order of this one; nil where that is not a matter of articles alone.
  func insertion(ofAllIn keys: String) -> String? {
    guard !columnsOfListed.isEmpty else { return nil }
    return """
      INSERT INTO \(name)(\((columns + ["key"]).joined(separator: ", ")))
      SELECT \(columnsOfListed.joined(separator: ", ")), a.key FROM \(keys) k JOIN articles a ON a.key = k.key
      ORDER BY \((1...columnsOfListed.count + 1).map(String.init).joined(separator: ", "))
      """
  }

  var deletion: String {
    "DELETE FROM \(name) WHERE " + (columns + ["key"]).map { $0 + " = ?" }.joined(separator: " AND ")
  }

  /// The columns and the key, as one value that SQLite compares.
  var tuple: String { "(" + (columns + ["key"]).joined(separator: ", ") + ")" }
  var marks: String { (columns + ["key"]).map { _ in "?" }.joined(separator: ", ") }

  func ordering(descending: Bool) -> String {
    (columns + ["key"]).map { $0 + (descending ? " DESC" : "") }.joined(separator: ", ")
  }

  /// The tag that a row stands under, as SQL.
  var heading: String { order == .tag ? "CASE is_untagged WHEN 0 THEN tag END" : "NULL" }
}

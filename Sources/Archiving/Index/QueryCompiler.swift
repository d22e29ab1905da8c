/// From a query's expression to SQL.

import Articles
import Queries

/// Takes the parts of a conjunction and sorts them into a leading source and conditions.
struct QueryCompiler {
  let today: CalendarDay
  /// Every tag that there is.
  let known: [TagName]
  /// The words that a start of a word may go on to. Each is asked for by itself, since FTS5 would put all that it
  /// finds of any of them in order before it answers; a start that is not here is left to it.
  var endings: [String: [String]] = [:]
  private(set) var source = QueryPlan.Source.articles(index: "articles_in_order", condition: "1")
  private(set) var conditions: [QueryPlan.Condition] = []
  private(set) var bounds = Int.min...Int.max

  init(today: CalendarDay, known: [TagName]) { (self.today, self.known) = (today, known) }

  mutating func take(_ parts: [QueryExpression]) {
    let words = parts.filter { $0.isOf(.words) }
    let names = parts.filter { $0.isOf(.names) }
    let quotes = parts.filter { $0.isOfQuote }
    var rest = parts.filter { !$0.isOf(.words) && !$0.isOf(.names) && !$0.isOfQuote }
    if let match = match(all: words, of: .words) {
      source = .words(match)
      if let match = self.match(all: names, of: .names) { conditions.append(Self.found(in: .names, match)) }
      if !quotes.isEmpty { conditions.append(ofQuote(quotes)) }
    } else if let match = match(all: names, of: .names) {
      source = .names(match)
      if !quotes.isEmpty { conditions.append(ofQuote(quotes)) }
    } else if !quotes.isEmpty {
      source = .quoted(matchQuote(.conjunction(quotes)))
      rest += names
    } else if let at = rest.firstIndex(where: { leading($0) != nil }), let leading = leading(rest[at]) {
      source = leading
      rest.remove(at: at)
      rest += names
    } else {
      rest += names
    }
    for part in rest {
      narrow(part)
      conditions.append(condition(part))
    }
  }

  /// The source that a part can be by itself.
  private func leading(_ part: QueryExpression) -> QueryPlan.Source? {
    switch part {
    case .state(.unread): return .articles(index: "articles_unread", condition: "is_read = 0")
    case .state(.read): return .articles(index: "articles_read", condition: "is_read = 1")
    case .state(.starred): return .articles(index: "articles_starred", condition: "is_starred = 1")
    case .state(.marked): return .articles(index: "articles_marked", condition: "is_marked = 1")
    case .state(.note): return .articles(index: "articles_noted", condition: "has_note = 1")
    case .not(.state(.text)): return .articles(index: "articles_without_text", condition: "has_text = 0")
    case .state(.highlight):
      return .articles(index: "articles_highlighted", condition: "has_highlight = 1")
    case .find(.tag, let pattern):
      let tags = tags(pattern)
      return tags.count == 1 ? .tagged(tags[0].description) : nil
    default: return nil
    }
  }

  /// Days are stretches of keys, near enough to look nowhere else.
  private mutating func narrow(_ part: QueryExpression) {
    guard case .date(let dates) = part, let (first, last) = dates.days(today: today) else { return }
    let keys = SortKey.keys(first: first, last: last)
    let low = max(bounds.lowerBound, keys.lowerBound)
    bounds = low...max(low, min(bounds.upperBound, keys.upperBound))
  }

  private func tags(_ pattern: QueryPattern) -> [TagName] { known.filter { pattern.isTag($0) } }

  // MARK: Conditions

  private func condition(_ part: QueryExpression) -> QueryPlan.Condition {
    if part.isOfQuote { return ofQuote([part]) }
    for table in FullText.allCases {
      if let match = match(all: [part], of: table) { return Self.found(in: table, match) }
    }
    switch part {
    case .everything: return .init(sql: "1")
    case .all(let parts):
      return joined(parts.filter { !$0.isOfQuote }, " AND ", also: parts.filter(\.isOfQuote))
    case .any(let parts): return joined(parts, " OR ", also: [])
    case .not(let inner):
      let inner = condition(inner)
      return .init(sql: "NOT (\(inner.sql))", values: inner.values)
    case .find(_, let pattern):
      let tags = tags(pattern)
      guard !tags.isEmpty else { return .init(sql: "0") }
      let marks = tags.map { _ in "?" }.joined(separator: ",")
      return .init(
        sql:
          "EXISTS(SELECT 1 FROM by_tag t WHERE t.key = {key} AND t.is_untagged = 0 AND t.tag IN (\(marks)))",
        values: tags.map { .text($0.description) })
    case .state(let state): return .init(sql: Self.condition(state))
    case .date(let dates): return days(dates)
    }
  }

  private func joined(
    _ parts: [QueryExpression], _ word: String, also quotes: [QueryExpression]
  ) -> QueryPlan.Condition {
    let all = parts.map(condition) + (quotes.isEmpty ? [] : [ofQuote(quotes)])
    return .init(sql: "(" + all.map(\.sql).joined(separator: word) + ")", values: all.flatMap(\.values))
  }

  private func ofQuote(_ parts: [QueryExpression]) -> QueryPlan.Condition {
    .init(
      sql: "{key} IN (SELECT rowid >> \(SortKey.quoteBits) FROM quoted WHERE quoted MATCH ?)",
      values: [.text(matchQuote(.conjunction(parts)))])
  }

  private static func condition(_ state: QueryState) -> String {
    let one = { (condition: String) in
      "EXISTS(SELECT 1 FROM articles a WHERE a.key = {key} AND a.\(condition))"
    }
    return switch state {
    case .unread: one("is_read = 0")
    case .read: one("is_read = 1")
    case .starred: one("is_starred = 1")
    case .marked: one("is_marked = 1")
    case .note: one("has_note = 1")
    case .text: one("has_text = 1")
    case .highlight: one("has_highlight = 1")
    case .binned: "EXISTS(SELECT 1 FROM hidden h WHERE h.key = {key} AND h.is_gone = 0)"
    }
  }

  private func days(_ dates: QueryDates) -> QueryPlan.Condition {
    guard let (first, last) = dates.days(today: today) else { return .init(sql: "0") }
    return .init(
      sql: "EXISTS(SELECT 1 FROM articles a WHERE a.key = {key} AND a.day BETWEEN ? AND ?)",
      values: [
        .int(first?.daysSince1970 ?? .min), .int(last?.daysSince1970 ?? .max),
      ])
  }

  // MARK: Full text

  /// The FTS5 query that finds all of these parts; nil if there are no parts, or if they are not all in this table.
  private func match(all parts: [QueryExpression], of table: FullText) -> String? {
    guard !parts.isEmpty, parts.allSatisfy({ $0.isOf(table) }) else { return nil }
    return match(.conjunction(parts))
  }

  private static func found(in table: FullText, _ match: String) -> QueryPlan.Condition {
    .init(
      sql: "{key} IN (SELECT rowid FROM \(table.rawValue) WHERE \(table.rawValue) MATCH ?)",
      values: [.text(match)])
  }

  private func match(_ expression: QueryExpression) -> String {
    switch expression {
    case .find(let field, let pattern): return "\(Self.columns(field)) : \(phrase(pattern))"
    case .any(let parts): return "(" + parts.map(match).joined(separator: " OR ") + ")"
    case .all(let parts):
      let wanted = parts.filter { if case .not = $0 { false } else { true } }
      let unwanted = parts.compactMap { if case .not(let inner) = $0 { match(inner) } else { nil } }
      let all = wanted.isEmpty ? Self.everywhere : "(" + wanted.map(match).joined(separator: " AND ") + ")"
      return unwanted.isEmpty ? all : "(\(all) NOT (\(unwanted.joined(separator: " OR "))))"
    case .not(let inner): return "(\(Self.everywhere) NOT \(match(inner)))"
    case .everything, .state, .date: return Self.everywhere
    }
  }

  private static let everywhere = "title : \"\(ArticleWords.everywhere)\""
  /// What no text has.
  private static let nowhere = "\"¦¦\""

  private static func columns(_ field: QueryField) -> String {
    switch field {
    case .anywhere: "{title text}"
    case .title, .text, .source, .person, .place, .said, .speaker, .via: field.rawValue
    case .by: "byline"
    case .org: "organization"
    case .tag: "title"
    }
  }

  private func phrase(_ pattern: QueryPattern) -> String {
    let words = FoldedText(pattern.text).words
    guard let last = words.last else { return Self.nowhere }
    let before = words.dropLast().joined(separator: " ") + (words.count > 1 ? " " : "")
    guard pattern.isPrefix else { return "\"\(before)\(last)\"" }
    guard let endings = endings[last] else { return "\"\(before)\(last)\"*" }
    guard !endings.isEmpty else { return Self.nowhere }
    return "(" + endings.map { "\"\(before)\($0)\"" }.joined(separator: " OR ") + ")"
  }

  /// The FTS5 query for all quotes that an expression asks for; nil if it asks for none.
  func match(quotesOf expression: QueryExpression) -> String? {
    let parts = expression.quoteParts
    return parts.isEmpty ? nil : parts.map(matchQuote).joined(separator: " OR ")
  }

  /// What FTS5 is asked for one quote.
  private func matchQuote(_ expression: QueryExpression) -> String {
    switch expression {
    case .all(let parts): "(" + parts.map(matchQuote).joined(separator: " AND ") + ")"
    case .any(let parts): "(" + parts.map(matchQuote).joined(separator: " OR ") + ")"
    case .find(let field, let pattern): "\(Self.columns(field)) : \(phrase(pattern))"
    case .everything, .not, .state, .date: Self.nowhere
    }
  }
}

/// The tables of full text that have a row an article.
enum FullText: String, CaseIterable {
  case words, names
}

extension QueryExpression {
  /// Whether one table of full text answers it alone. What a story names not, the table of names cannot say: it has
  /// no word that all stories have.
  func isOf(_ table: FullText) -> Bool {
    switch self {
    case .find(let field, _): field.table == table
    case .all(let parts), .any(let parts): parts.allSatisfy { $0.isOf(table) }
    case .not(let inner): table == .words && inner.isOf(table)
    case .everything, .state, .date: false
    }
  }

  var hasTag: Bool {
    switch self {
    case .find(let field, _): field == .tag
    case .all(let parts), .any(let parts): parts.contains(where: \.hasTag)
    case .not(let inner): inner.hasTag
    case .everything, .state, .date: false
    }
  }
}

extension QueryField {
  /// The table of full text that it looks in; nil where it looks elsewhere.
  var table: FullText? {
    switch self {
    case .anywhere, .title, .text, .source, .by: .words
    case .person, .org, .place: .names
    case .tag, .speaker, .said, .via: nil
    }
  }
}

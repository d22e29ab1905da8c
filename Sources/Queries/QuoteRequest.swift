/// Questions about the quotes and the names of what a query finds, and their answers: a window, never all.

package import Articles

/// Quotes of the articles that a query finds, the oldest story first, those without a date last, in text order in each.
/// Where the query speaks of quotes, those that it speaks of; else all.
package struct QuoteRequest: Hashable, Sendable {
  package var query: Query
  /// Nil for every kind.
  package var kind: Quote.Kind?
  /// Where the last answer ended.
  package var after: QuotePlace?
  /// The most rows that the answer may have.
  package var count: Int

  package init(query: Query, kind: Quote.Kind? = nil, after: QuotePlace? = nil, count: Int) {
    (self.query, self.kind, self.after, self.count) = (query, kind, after, count)
  }
}

/// Where a list of quotes goes on; of the index's own.
package struct QuotePlace: Hashable, Sendable {
  package var isUndated: Bool
  /// Whether any story without a date came by.
  package var hasUndated: Bool
  package var key: Int
  package var number: Int

  package init(isUndated: Bool, hasUndated: Bool, key: Int, number: Int) {
    (self.isUndated, self.hasUndated, self.key, self.number) = (isUndated, hasUndated, key, number)
  }
}

package struct QuoteWindow: Hashable, Sendable {
  package var rows: [QuoteRow]
  /// Where it goes on; nil at the end.
  package var next: QuotePlace?
  /// What could not be read of it, a line each.
  package var notices: [String]

  package init(rows: [QuoteRow], next: QuotePlace?, notices: [String] = []) {
    (self.rows, self.next, self.notices) = (rows, next, notices)
  }
}

/// Who and what is named in the articles that a query finds, by the canonical name that each story gives; what most stories
/// name first, then by name.
package struct EntityRequest: Hashable, Sendable {
  package var query: Query
  /// Empty for every type.
  package var types: [EntityType]
  /// Where the last answer ended.
  package var after: EntityPlace?
  /// The most rows that the answer may have.
  package var count: Int

  package init(query: Query, types: [EntityType] = [], after: EntityPlace? = nil, count: Int) {
    (self.query, self.types, self.after, self.count) = (query, types, after, count)
  }
}

/// Where a list of names goes on; of the index's own.
package struct EntityPlace: Hashable, Sendable {
  package var position: Int
  package var stories: Int
  package var canonical: String
  package var type: Int

  package init(position: Int, stories: Int, canonical: String, type: Int) {
    (self.position, self.stories, self.canonical, self.type) = (position, stories, canonical, type)
  }
}

package struct EntityWindow: Hashable, Sendable {
  package var rows: [EntityRow]
  /// Where it goes on; nil at the end.
  package var next: EntityPlace?

  package init(rows: [EntityRow], next: EntityPlace?) { (self.rows, self.next) = (rows, next) }
}

extension QueryExpression {
  /// What it asks of quotes, each part of one quote; a quote that fits any of them is one that it speaks of. Empty where it
  /// asks nothing of quotes. What it says of quotes that shall not be there is left out.
  package var quoteParts: [QueryExpression] {
    if isOfQuote { return [self] }
    switch self {
    case .all(let parts):
      let quotes = parts.filter(\.isOfQuote)
      let rest = parts.filter { !$0.isOfQuote }.flatMap(\.quoteParts)
      return (quotes.isEmpty ? [] : [.conjunction(quotes)]) + rest
    case .any(let parts): return parts.flatMap(\.quoteParts)
    case .everything, .not, .find, .state, .date: return []
    }
  }
}

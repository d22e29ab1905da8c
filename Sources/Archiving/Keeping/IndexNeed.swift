/// What of the index a question needs to be answered for the whole archive.

package import Queries

/// Rows are needed always. Words, names and quotes come later, and may still be missing.
package struct IndexNeed: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let rows = IndexNeed([])
  package static let words = IndexNeed(rawValue: 1)
  package static let analyses = IndexNeed(rawValue: 2)

  /// What a list of what a query finds needs.
  package init(_ query: Query, order: SortOrder = .newest) {
    self = Self.need(of: query.expression)
    if order == .quotes { insert(.analyses) }
  }

  private static func need(of expression: QueryExpression) -> IndexNeed {
    switch expression {
    case .everything, .state, .date: .rows
    case .all(let parts), .any(let parts): parts.reduce(into: .rows) { $0.formUnion(need(of: $1)) }
    case .not(let inner): need(of: inner)
    case .find(let field, _):
      switch field.table {
      case .words: .words
      case .names: .analyses
      case nil: field.isOfQuote ? .analyses : .rows
      }
    }
  }

  /// What must be made for it, in order.
  var derivations: [Derivation] {
    [.rows] + (contains(.words) ? [.words] : []) + (contains(.analyses) ? [.analyses] : [])
  }
}

/// How far the index is.
package struct IndexProgress: Hashable, Sendable {
  /// What is being made now: `rows`, `words`, `names and quotes`.
  package var step: String
  /// Articles that have it.
  package var done: Int
  package var total: Int

  package init(step: String, done: Int, total: Int) {
    (self.step, self.done, self.total) = (step, done, total)
  }
}

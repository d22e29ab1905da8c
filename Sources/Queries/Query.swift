/// A search expression: what the reader looks for.

/// What the reader looks for, in the form that all who look for the same way share: two queries are
/// equal if they mean the same by their structure, however they were typed.
package struct Query: Hashable, Sendable {
  package let expression: QueryExpression

  package init(_ expression: QueryExpression) {
    self.expression = expression
  }

  /// Reads what was typed and makes the best of it; `QueryParse` also says what was not understood.
  package init(_ text: String) {
    self = QueryParse(text).query
  }

  /// Every article.
  package static let everything = Query(.everything)

  /// The query as text that reads back as this query; empty for every article.
  package var text: String { expression == .everything ? "" : expression.printed }
}

/// What was typed, understood as far as it goes: nothing typed is ever an error that loses the rest.
package struct QueryParse: Hashable, Sendable {
  package struct Problem: Hashable, Sendable {
    /// One line for the reader.
    package let message: String
    /// Scalars of the typed text before the place that it speaks of.
    package let offset: Int
  }

  /// Without the parts that were not understood.
  package let query: Query
  /// The first thing that was not understood.
  package let problem: Problem?

  /// Linear in the text.
  ///
  /// - Parameter lastWordIsOpen: whether the last word is still being typed: it then finds the words that start
  ///   with it. A phrase, or the value of a field that holds no words, stays as it is.
  package init(_ text: String, lastWordIsOpen: Bool = false) {
    var parser = QueryParser(text, lastWordIsOpen: lastWordIsOpen)
    query = Query(parser.parse())
    problem = parser.problem
  }
}

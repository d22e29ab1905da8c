/// A search expression.

import Articles

/// What the reader looks for.
package struct Query: Hashable, Sendable {
  /// The words as typed; empty for every article.
  package var text: String
  package init(_ text: String) { self.text = text }
  package static let everything = Query("")
}

/// A question about the list and its answer: a window, never the whole list.

package import Articles

package enum SortOrder: String, Sendable, CaseIterable {
  case newest, oldest, source, headline
}

/// Where in the list a window lies.
package enum Anchor: Hashable, Sendable {
  case first
  case last
  /// The rows behind this article, it left out.
  case after(ArticleID)
  /// The rows before this article, it left out.
  case before(ArticleID)
  /// This article with rows on both sides of it; from the first row where the list does not hold it.
  case around(ArticleID)
}

package struct ListRequest: Hashable, Sendable {
  package var query: Query
  package var order: SortOrder
  package var anchor: Anchor
  /// The most rows that the answer may have.
  package var count: Int

  package init(query: Query = .everything, order: SortOrder = .newest, anchor: Anchor, count: Int) {
    self.query = query
    self.order = order
    self.anchor = anchor
    self.count = count
  }
}

/// A stretch of neighbouring rows.
package struct ListWindow: Hashable, Sendable {
  package var rows: [ListRow]
  /// How many rows of the whole list lie before the first one here.
  package var offset: Int
  /// How many rows the whole list has.
  package var total: Int

  package init(rows: [ListRow], offset: Int, total: Int) {
    self.rows = rows
    self.offset = offset
    self.total = total
  }

  package static let empty = ListWindow(rows: [], offset: 0, total: 0)
}

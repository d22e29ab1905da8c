/// A question about the list and its answer: a window, never the whole list.

package import Articles

package enum SortOrder: String, Sendable, CaseIterable {
  case newest, oldest, source, headline
  /// Most quotes first.
  case quotes
  /// Under each tag the newest first, then what has none.
  case tag
  /// What fits the words best first; the newest first where the query has no words, or finds too much to
  /// weigh.
  case relevance
}

/// Where in the list a window lies.
package enum Anchor: Hashable, Sendable {
  case first
  case last
  /// The rows behind this one, it left out.
  case after(ListKey)
  /// The rows before this one, it left out.
  case before(ListKey)
  /// This row with rows on both sides of it; from the first row where the list does not hold it.
  case around(ListKey)
}

package struct ListRequest: Hashable, Sendable {
  package var query: Query
  package var order: SortOrder
  package var anchor: Anchor
  /// The most rows that the answer may have.
  package var count: Int
  /// How many rows lie before the anchor's, as whoever asks knows from an earlier answer. Saves the
  /// counting of them; believed where it cannot be seen to be wrong.
  package var position: Int?

  package init(
    query: Query = .everything, order: SortOrder = .newest, anchor: Anchor, count: Int, position: Int? = nil
  ) {
    self.query = query
    self.order = order
    self.anchor = anchor
    self.count = count
    self.position = position
  }
}

/// A stretch of neighbouring rows.
package struct ListWindow: Hashable, Sendable {
  package var rows: [ListRow]
  /// How many rows of the whole list lie before the first one here.
  package var offset: Int
  /// How many rows the whole list has; at least so many where they are not counted.
  package var total: Int
  /// False where counting would have kept the rows waiting; `Archive.count` counts.
  package var isCounted: Bool

  package init(rows: [ListRow], offset: Int, total: Int, isCounted: Bool = true) {
    self.rows = rows
    self.offset = offset
    self.total = total
    self.isCounted = isCounted
  }

  package static let empty = ListWindow(rows: [], offset: 0, total: 0)
}

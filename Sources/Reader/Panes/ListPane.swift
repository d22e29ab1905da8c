/// The list of articles: a window on the index, the row that the cursor is on, what is selected, and where
/// the list is scrolled to.

package import Articles
package import Queries
import Surface

package struct ListPane: Equatable, Sendable {
  package var query: Query
  package var order: SortOrder = .newest
  package internal(set) var window: ListWindow = .empty
  /// The row that the cursor is on.
  package var current: ListKey?
  package var selection = Selection()
  /// What was selected when a command last acted on a selection.
  var lastSelection: Selection?
  /// The row of the whole list that stands at the top of the pane.
  package internal(set) var top = 0
  /// The orders whose groups have their headings shown.
  package var headed: Set<SortOrder>
  /// False until the first answer.
  package internal(set) var isLoaded = false
  /// The latest question; nil when it is answered.
  var ticket: Int?
  /// Where the cursor goes when the answer comes.
  var wish: Wish = .keep
  /// The row to go to where the answer does not hold the one that the cursor is on.
  var substitute: ListKey?
  /// Whether the archive changed since the latest question: it is asked again once that is answered.
  var isOutdated = false
  var count = ListCount()

  enum Wish: Equatable {
    case keep, first, last
    /// This row, or where the list does not have it, none other than before.
    case find(ListKey)
  }

  init(query: Query, headed: Set<SortOrder> = []) {
    self.query = query
    self.headed = headed
  }

  /// What the window was found by.
  var answered: Query?

  var rows: [ListRow] { window.rows }

  /// Whether the window is what the query finds, and not what another one found before.
  var isAnswered: Bool { answered == query }

  /// The place of the cursor's row in the whole list; nil without one. Linear in the window.
  var cursor: Int? {
    guard let current, let index = rows.firstIndex(where: { $0.key == current }) else { return nil }
    return window.offset + index
  }

  var currentRow: ListRow? { cursor.map { rows[$0 - window.offset] } }

  /// The row of the whole list behind the window's last one.
  var end: Int { window.offset + rows.count }

  var holdsStart: Bool { window.offset == 0 }
  var holdsEnd: Bool { end >= window.total }

  /// How many rows to ask for, so that some screens of moving need no new question.
  static func windowSize(visible: Int) -> Int { max(120, visible * 6) }

  // MARK: Moving

  /// Goes so many rows on, as far as the window reaches.
  mutating func move(by step: Int, fit: ListFit) {
    guard !rows.isEmpty else { return }
    let from = cursor ?? window.offset
    go(to: min(max(from + step, window.offset), end - 1), fit: fit)
  }

  /// Goes to a row of the window.
  mutating func go(to row: Int, fit: ListFit) {
    current = rows[row - window.offset].key
    if let current { selection.range?.reach(current) }
    reveal(row, fit: fit)
  }

  /// Goes to the first row, seen from the cursor, for which the test holds; false where none is in the
  /// window.
  mutating func seek(forwards: Bool, fit: ListFit, where test: (ListRow) -> Bool) -> Bool {
    let from = (cursor ?? window.offset) - window.offset
    let found =
      forwards
      ? rows.indices.dropFirst(from + 1).first { test(rows[$0]) }
      : rows.indices.prefix(max(0, from)).last { test(rows[$0]) }
    guard let found else { return false }
    go(to: window.offset + found, fit: fit)
    return true
  }

  /// Whether more rows are needed because the view nears an end of the window that is no end of the list.
  func isHungry(fit: ListFit) -> Bool {
    guard ticket == nil, current != nil, !rows.isEmpty else { return false }
    let visible = rowsInView(fit)
    let isShortBefore = !holdsStart && top - window.offset < visible
    let isShortBehind = !holdsEnd && end - (top + visible) < visible
    return isShortBefore || isShortBehind
  }
}

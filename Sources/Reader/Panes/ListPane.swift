/// The list of articles: a window on the index, the row that the cursor is on, what is selected, and where
/// the list is scrolled to.

package import Articles
package import Queries
import Surface

package struct ListPane: Equatable, Sendable {
  package internal(set) var query: Query
  package internal(set) var order: SortOrder = .newest
  package internal(set) var window: ListWindow = .empty
  /// The row that the cursor is on.
  package internal(set) var current: ListKey?
  package internal(set) var selection = Selection()
  /// What was selected when a command last acted on a selection.
  var lastSelection: Selection?
  /// The row of the whole list that stands at the top of the pane.
  package internal(set) var top = 0
  /// The room that it has, shown or not.
  var fit = ListFit(lines: 1, linesPerRow: 1)
  /// The orders whose groups have their headings shown.
  package internal(set) var headed: Set<SortOrder>
  /// False until the first answer.
  package internal(set) var isLoaded = false

  // MARK: What was asked

  var asked = Pending(.list)
  /// Rows that a range of selected ones leapt over.
  var askedRange = Pending(.range)
  var count = ListCount()
  /// Where the cursor goes when the window comes.
  var wish: Wish = .keep
  /// The row to go to where the answer does not hold the one that the cursor is on.
  var substitute: ListKey?
  /// Whether the archive changed since the latest question: it is asked again once that is answered.
  var isOutdated = false
  /// What the window was found by.
  var answered: Query?

  enum Wish: Equatable {
    case keep, first, last
    /// This row, or where the list does not have it, none other than before.
    case find(ListKey)
  }

  init(query: Query, headed: Set<SortOrder> = []) {
    self.query = query
    self.headed = headed
  }

  var rows: [ListRow] { window.rows }

  /// Whether the window is what the query finds, and not what another one found before.
  var isAnswered: Bool { answered == query }

  /// Where in the window the cursor's row stood last.
  private var lastIndex = 0

  /// The place of the cursor's row in the whole list; nil without one. Constant where it has not moved, else
  /// linear in the window.
  var cursor: Int? {
    guard let current else { return nil }
    func isCurrent(_ index: Int) -> Bool {
      window.rows[index].id == current.article && window.rows[index].heading == current.heading
    }
    if window.rows.indices.contains(lastIndex), isCurrent(lastIndex) { return window.offset + lastIndex }
    return window.rows.indices.first(where: isCurrent).map { window.offset + $0 }
  }

  var currentRow: ListRow? { cursor.map { rows[$0 - window.offset] } }

  /// The row of the whole list after the window's last one.
  var end: Int { window.offset + rows.count }

  var holdsStart: Bool { window.offset == 0 }
  var holdsEnd: Bool { end >= window.total }

  // MARK: Moving

  mutating func move(_ motion: Motion) throws(Refusal) -> [Effect] {
    switch motion {
    case .start where !holdsStart, .end where !holdsEnd:
      selection.range?.isForwards = motion == .end
      return load(motion == .end ? .last : .first, wish: motion == .end ? .last : .first)
    case .start, .end:
      selection.range?.isForwards = motion == .end
      step(by: motion == .end ? rows.count : -rows.count)
      return try fillRange()
    case .lines, .pages:
      step(by: motion.lines(visible: rowsInView, total: rows.count))
      let missing = try fillRange()
      return feed() + missing
    }
  }

  /// Goes so many rows on, as far as the window reaches.
  private mutating func step(by step: Int) {
    guard !rows.isEmpty else { return }
    go(to: min(max((cursor ?? window.offset) + step, window.offset), end - 1))
  }

  /// Goes to a row of the window.
  mutating func go(to row: Int) {
    lastIndex = row - window.offset
    current = rows[lastIndex].key
    if let current { selection.range?.reach(current) }
    reveal(row)
  }

  /// Goes to the first row, seen from the cursor, for which the test holds; nil where none is in the window.
  mutating func seek(forwards: Bool, where test: (ListRow) -> Bool) -> [Effect]? {
    let from = (cursor ?? window.offset) - window.offset
    let found =
      forwards
      ? rows.indices.dropFirst(from + 1).first { test(rows[$0]) }
      : rows.indices.prefix(max(0, from)).last { test(rows[$0]) }
    guard let found else { return nil }
    go(to: window.offset + found)
    return feed()
  }

  /// Puts the cursor on a row, wherever in the list that is.
  mutating func select(_ key: ListKey) -> [Effect] {
    guard let index = rows.firstIndex(where: { $0.key == key }) else {
      return load(.around(key), wish: .find(key))
    }
    go(to: window.offset + index)
    return feed()
  }

  // MARK: Changing what it lists

  /// Shows what a query finds; the cursor stays where the list still has its article. What is selected is no
  /// longer selected: a command never acts on what the list does not show.
  mutating func filter(_ query: Query) -> [Effect] {
    if query != self.query, !selection.isEmpty {
      dropSelection()
      if lastSelection?.isInverted == true { lastSelection = nil }
    }
    self.query = query
    return reload(isSameQuery: false)
  }

  mutating func sort(by order: SortOrder) -> [Effect] {
    let before = self.order
    self.order = order
    selection.endRange()
    // By tags a story stands in the list under each of its own.
    current = currentRow.map { ListKey($0.id, under: order == .tag ? $0.work.tags.first : nil) }
    return reload(isSameQuery: before != .tag && order != .tag)
  }

  mutating func toggleHeadings() throws(Refusal) -> [Effect] {
    guard ListGroup.isKnown(in: order) else {
      throw Refusal("a list by \(order.rawValue) has no groups; \(key: .sort) changes the order")
    }
    if headed.remove(order) == nil { headed.insert(order) }
    if let cursor { reveal(cursor) }
    return feed()
  }

  /// Gives it other room.
  mutating func arrange(_ fit: ListFit) {
    guard fit != self.fit else { return }
    self.fit = fit
    if let cursor { reveal(cursor) }
  }
}

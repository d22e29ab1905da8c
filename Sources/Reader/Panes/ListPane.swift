/// The list of articles: a window on the index, a selection by article, and where it is scrolled to.

package import Articles
package import Queries
import Surface

package struct ListPane: Equatable, Sendable {
  package var query: Query
  package var order: SortOrder = .newest
  package var window: ListWindow = .empty
  package var selected: ArticleID?
  /// The row of the whole list that stands at the top of the pane.
  package var top = 0
  /// False until the first answer.
  package var isLoaded = false
  /// The latest question; nil when it is answered.
  var ticket: Int?
  /// Where the selection goes when the answer comes.
  var wish: Wish = .keep

  enum Wish: Equatable { case keep, first, last }

  init(query: Query) { self.query = query }

  /// What the window was found by.
  private var answered: Query?

  var rows: [ListRow] { window.rows }

  /// Whether the window is what the query finds, and not what another one found before.
  var isAnswered: Bool { answered == query }

  /// The selected row's place in the whole list; nil without a selection. Linear in the window.
  var cursor: Int? {
    guard let selected, let index = rows.firstIndex(where: { $0.id == selected }) else { return nil }
    return window.offset + index
  }

  var selectedRow: ListRow? { cursor.map { rows[$0 - window.offset] } }

  /// How many rows to ask for, so that some screens of moving need no new question.
  static func windowSize(visible: Int) -> Int { max(120, visible * 6) }

  // MARK: Moving

  /// Selects the row that is so many rows on, as far as the window reaches.
  mutating func move(by step: Int, visible: Int) {
    guard !rows.isEmpty else { return }
    let from = cursor ?? window.offset
    let to = min(max(from + step, window.offset), window.offset + rows.count - 1)
    selected = rows[to - window.offset].id
    reveal(to, visible: visible)
  }

  /// Selects the first row, seen from the selected one, for which the test holds; false where none is in
  /// the window.
  mutating func seek(forwards: Bool, visible: Int, where test: (ListRow) -> Bool) -> Bool {
    let from = (cursor ?? window.offset) - window.offset
    let found =
      forwards
      ? rows.indices.dropFirst(from + 1).first { test(rows[$0]) }
      : rows.indices.prefix(max(0, from)).last { test(rows[$0]) }
    guard let found else { return false }
    selected = rows[found].id
    reveal(window.offset + found, visible: visible)
    return true
  }

  /// Brings a row into view, in the middle where it was out of it: a pane cannot be scrolled by the
  /// terminal, and so most keys repaint two rows and few repaint all of them.
  mutating func reveal(_ row: Int, visible: Int) {
    guard visible > 0 else { return }
    if row < top || row >= top + visible { top = row - visible / 2 }
    top = min(max(top, 0), max(0, window.total - visible))
  }

  /// The question that must be asked because the view nears an end of the window that is no end of the
  /// list; nil where the window suffices.
  func hunger(visible: Int) -> Anchor? {
    guard ticket == nil, let selected, !rows.isEmpty else { return nil }
    let end = window.offset + rows.count
    let isShortBefore = window.offset > 0 && top - window.offset < visible
    let isShortBehind = end < window.total && end - (top + visible) < visible
    return isShortBefore || isShortBehind ? .around(ListKey(selected)) : nil
  }

  // MARK: Answers

  /// Takes an answer in; the selection stays on its article, and on its line of the screen. Where the
  /// article is gone, the one that took its place is selected.
  mutating func adopt(_ answer: ListWindow, visible: Int) {
    let before = cursor ?? 0
    let line = before - top
    window = answer
    isLoaded = true
    answered = query
    ticket = nil
    defer { wish = .keep }
    guard !rows.isEmpty else {
      (selected, top) = (nil, 0)
      return
    }
    let row: Int
    switch wish {
    case .first: row = window.offset
    case .last: row = window.offset + rows.count - 1
    case .keep:
      row = cursor ?? min(max(before, window.offset), window.offset + rows.count - 1)
      top = row - line
    }
    selected = rows[row - window.offset].id
    reveal(row, visible: visible)
  }
}

extension ReaderState {
  /// How many lines one row of the list takes: one where the pane has room for columns; else one for the
  /// headline and one for the rest; in a high pane the headline gets two.
  static func linesPerRow(_ pane: Size) -> Int {
    pane.columns >= 64 ? 1 : pane.rows >= 30 && pane.columns < 48 ? 3 : 2
  }

  /// How many rows of the list are in view.
  var visibleRows: Int {
    let pane = layout.list ?? Layout(size, focus: .list, isBodyAlone: false).list
    guard let pane else { return 1 }
    let content = Layout.content(of: pane)
    return max(1, content.size.rows / Self.linesPerRow(content.size))
  }

  /// Asks for a stretch of the list anew.
  mutating func loadList(_ anchor: Anchor, wish: ListPane.Wish = .keep) -> [Effect] {
    let ticket = nextTicket()
    list.ticket = ticket
    list.wish = wish
    let request = ListRequest(
      query: list.query, order: list.order, anchor: anchor,
      count: ListPane.windowSize(visible: visibleRows))
    return [.loadWindow(ticket: ticket, request)]
  }

  /// Asks for more of the list where the view nears the window's end.
  mutating func feedList() -> [Effect] {
    list.hunger(visible: visibleRows).map { loadList($0) } ?? []
  }

  /// Asks for the list again as it is now, the selection kept.
  mutating func reloadList() -> [Effect] {
    loadList(list.selected.map { Anchor.around(ListKey($0)) } ?? .first)
  }
}

/// The list's questions to the archive, and what their answers do.

import Articles
import Queries
import Surface

extension ListPane {
  /// Takes an answer in; the cursor stays on its article, and on its line of the screen. Where the article is
  /// gone, it goes to the row that took its place.
  mutating func adopt(_ answer: ListWindow, fit: ListFit) {
    let (row, line) = (cursor ?? 0, (cursor ?? 0) - top)
    window = answer
    takeCount()
    isLoaded = true
    answered = query
    ticket = nil
    defer { (wish, substitute) = (.keep, nil) }
    guard !rows.isEmpty else {
      (current, top) = (nil, 0)
      return
    }
    switch wish {
    case .first: arrive(at: window.offset, fit: fit)
    case .last: arrive(at: end - 1, fit: fit)
    case .find(let key):
      current = key
      arrive(at: cursor ?? window.offset, fit: fit)
    case .keep:
      if cursor == nil, let substitute { current = substitute }
      let now = cursor ?? min(max(row, window.offset), end - 1)
      top = now - line
      arrive(at: now, fit: fit)
    }
  }

  private mutating func arrive(at row: Int, fit: ListFit) {
    let rows = rows
    selection.range?.learn(rows)
    go(to: row, fit: fit)
  }

  /// The row nearest to the cursor's, the ones behind it first, whose article is not among these. Linear in
  /// the articles.
  func neighbour(without articles: [ArticleID]) -> ListKey? {
    guard let cursor else { return nil }
    let inWindow = Set(rows.map(\.id))
    let without = Set(articles.lazy.filter(inWindow.contains))
    let index = cursor - window.offset
    let found =
      rows[index...].first { !without.contains($0.id) }
      ?? rows[..<index].last { !without.contains($0.id) }
    return found?.key
  }
}

extension ReaderState {
  /// How many lines one row of the list takes: one where the pane has room for columns; else one for the
  /// headline and one for the rest; in a high pane the headline gets two.
  static func linesPerRow(_ pane: Size) -> Int {
    pane.columns >= 64 ? 1 : pane.rows >= 30 && pane.columns < 48 ? 3 : 2
  }

  /// The room of the list, shown or not.
  var listFit: ListFit {
    let pane = layout.list ?? Layout(size, focus: .list, isBodyAlone: false).list
    let content = pane.map { Layout.content(of: $0).size } ?? size
    return ListFit(lines: content.rows, linesPerRow: Self.linesPerRow(content))
  }

  /// Asks for a stretch of the list anew. `position` is how many rows lie before the anchor's, where that is
  /// known and true.
  mutating func loadList(_ anchor: Anchor, wish: ListPane.Wish = .keep, position: Int? = nil) -> [Effect] {
    let ticket = nextTicket()
    list.ticket = ticket
    list.wish = wish
    list.isOutdated = false
    let request = ListRequest(
      query: list.query, order: list.order, anchor: anchor,
      count: ListPane.windowSize(visible: listFit.rows), position: position)
    return [.loadWindow(ticket: ticket, request)]
  }

  /// Asks for more of the list where the view nears the window's end.
  mutating func feedList() -> [Effect] {
    guard list.isHungry(fit: listFit), let current = list.current else { return [] }
    return loadList(.around(current), position: list.cursor)
  }

  /// Asks for the list again as it is now, the cursor kept.
  mutating func reloadList(isSameQuery: Bool = true) -> [Effect] {
    if isSameQuery { list.count.isStale = true } else { list.count.forget() }
    return loadList(list.current.map { Anchor.around($0) } ?? .first)
  }

  /// Asks for the list again because these articles changed, or nobody knows which. A question under way is not replaced: it
  /// may be on its way to another end of the list.
  mutating func renewList(changed articles: [ArticleID]? = nil) -> [Effect] {
    list.substitute = list.neighbour(without: articles ?? list.current.map { [$0.article] } ?? [])
    guard list.ticket == nil else {
      list.isOutdated = true
      return []
    }
    return reloadList()
  }

  /// Takes in a stretch of the list, and asks for what is missing then.
  mutating func take(_ window: ListWindow) -> [Effect] {
    func holds(_ key: ListKey) -> Bool { window.rows.contains { $0.key == key } }
    if case .find(let key) = list.wish, !holds(key) { return missed(key) }
    // Around a row that is gone the answer is the list's start: what stood beside it is asked for.
    if list.wish == .keep, let current = list.current, !holds(current), let substitute = list.substitute,
      substitute != current, !holds(substitute)
    {
      list.current = substitute
      return loadList(.around(substitute))
    }
    let isOutdated = list.isOutdated
    list.adopt(window, fit: listFit)
    return isOutdated ? reloadList() : countList() + fillRange()
  }

  /// Asks how many rows there are, where the window does not say.
  private mutating func countList() -> [Effect] {
    guard list.wantsCount else { return [] }
    let ticket = nextTicket()
    list.count.ticket = ticket
    return [.count(ticket: ticket, list.query, for: .list)]
  }
}

/// The list's questions to the archive, and what their answers do.

import Articles
import Queries

extension ListPane {
  // MARK: Asking

  /// How many rows to ask for, so that some screens of moving need no new question.
  private var windowSize: Int { max(120, fit.rows * 6) }

  /// Asks for a stretch of the list. `position` is how many rows lie before the anchor's, where that is known.
  mutating func load(_ anchor: Anchor, wish: Wish = .keep, position: Int? = nil) -> [Effect] {
    self.wish = wish
    isOutdated = false
    let request = ListRequest(
      query: query, order: order, anchor: anchor, count: windowSize, position: position)
    return [asked.ask(.window(request))]
  }

  /// Asks for more of the list where the view nears an end of the window that is no end of the list.
  mutating func feed() -> [Effect] {
    guard !asked.isOpen, let current, !rows.isEmpty else { return [] }
    let visible = rowsInView
    let isShortBefore = !holdsStart && top - window.offset < visible
    let isShortAfter = !holdsEnd && end - (top + visible) < visible
    return isShortBefore || isShortAfter ? load(.around(current), position: cursor) : []
  }

  /// Asks for the list again as it is now, the cursor kept.
  mutating func reload(isSameQuery: Bool = true) -> [Effect] {
    if isSameQuery { count.isStale = true } else { count.forget() }
    return load(current.map { Anchor.around($0) } ?? .first)
  }

  /// Asks for the list again because these articles changed, or nobody knows which. A question under way is not
  /// replaced: it may be on its way to another end of the list.
  mutating func renew(changed articles: [ArticleID]? = nil) -> [Effect] {
    substitute = neighbour(without: articles ?? current.map { [$0.article] } ?? [])
    guard !asked.isOpen else {
      isOutdated = true
      return []
    }
    return reload()
  }

  /// Waits no longer for an answer; false where it asked for none under this ticket.
  mutating func miss(_ ticket: Ticket) -> Bool {
    if askedRange.accepts(ticket) {
      selection.range = nil
      return true
    }
    return asked.accepts(ticket) || count.asked.accepts(ticket)
  }

  // MARK: Answers

  /// What the rest of the reader has to do with an answer.
  enum Arrival {
    case done([Effect])
    /// A row that was sought is not in the list; the list stays as it is.
    case missed(ListKey)
  }

  /// Takes in a stretch of the list, and asks for what is missing then.
  mutating func receive(_ answer: ListWindow) throws(Refusal) -> Arrival {
    func holds(_ key: ListKey) -> Bool { answer.rows.contains { $0.key == key } }
    if case .find(let key) = wish, !holds(key) {
      wish = .keep
      return .missed(key)
    }
    // Around a row that is gone the answer is the list's start: what stood beside it is asked for.
    if wish == .keep, let current, !holds(current), let substitute, substitute != current,
      !holds(substitute)
    {
      self.current = substitute
      return .done(load(.around(substitute)))
    }
    let isOutdated = isOutdated
    adopt(answer)
    if isOutdated { return .done(reload()) }
    let missing = try fillRange()
    return .done(askCount() + missing)
  }

  /// The cursor stays on its article, and on its line of the screen. Where the article is gone, it goes to the
  /// row that took its place.
  private mutating func adopt(_ answer: ListWindow) {
    let (row, line) = (cursor ?? 0, (cursor ?? 0) - top)
    window = answer
    settleCount()
    isLoaded = true
    answered = query
    defer { (wish, substitute) = (.keep, nil) }
    guard !rows.isEmpty else {
      (current, top) = (nil, 0)
      return
    }
    switch wish {
    case .first: arrive(at: window.offset)
    case .last: arrive(at: end - 1)
    case .find(let key):
      current = key
      arrive(at: cursor ?? window.offset)
    case .keep:
      if cursor == nil, let substitute { current = substitute }
      let now = cursor ?? min(max(row, window.offset), end - 1)
      top = now - line
      arrive(at: now)
    }
  }

  private mutating func arrive(at row: Int) {
    let rows = rows
    selection.range?.learn(rows)
    go(to: row)
  }

  /// The row nearest to the cursor's, those after it first, whose article is not among these. Linear in
  /// the articles.
  private func neighbour(without articles: [ArticleID]) -> ListKey? {
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

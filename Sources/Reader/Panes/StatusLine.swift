/// The last row: what just happened, and where you are.

import Articles
import Queries
import Surface

struct StatusLine {
  let state: ReaderState
  let theme: ResolvedTheme

  func paint(on grid: inout Grid, in row: Rect) {
    guard row.size.rows > 0 else { return }
    let whereabouts = whereabouts
    // News that needs the whole row gets it: it is gone with the next key, the place comes back.
    let isCrowded = state.notice.map {
      displayWidth($0.text) + displayWidth(whereabouts) + 4 > row.size.columns
    }
    let place = isCrowded == true ? "" : truncated(" " + whereabouts + " ", to: row.size.columns)
    let room = row.size.columns - displayWidth(place)
    let style = theme[state.notice?.role ?? .status]
    grid.fill(row, Cell(" ", style: style))
    let words = truncated(" " + news, to: room - 1)
    grid.write(words, at: row.origin, style: style, limit: row.columns)
    grid.write(
      place, at: Point(column: row.columns.upperBound - displayWidth(place), row: row.origin.row),
      style: theme[.statusPosition], limit: row.columns)
  }

  private static let hint: KeyedText =
    "\(key: .help) help   \(key: .commandLine) command   \(key: .search) search"

  /// What just happened; else what is being followed.
  private var news: String {
    if let notice = state.notice { return notice.text }
    if let trail = state.body.trail {
      let walk: KeyedText = "\(trail.description)  (\(key: .next) \(key: .previous))"
      return walk.filled(by: state.keymap)
    }
    if let indexing = state.indexing { return indexing }
    return state.body.isWaiting ? "opening…" : Self.hint.filled(by: state.keymap)
  }

  /// Half-typed keys, the pane, and the place in it.
  private var whereabouts: String {
    let typed = state.halfTyped.isEmpty ? nil : state.halfTyped.text
    return [typed, state.list.selectionWords, place].compactMap(\.self).joined(separator: "   ")
  }

  private var place: String {
    switch state.focus {
    case .list:
      let list = state.list
      guard let cursor = list.cursor else { return "List · empty" }
      let row = CountWords.number(cursor + 1)
      return "List · \(row) of \(CountWords.total(list.window)) · \(list.order.rawValue)"
    case .body:
      guard state.body.story != nil else { return "Story" }
      return "Story · \(progress)"
    case .sidebar:
      let analysis = state.body.story?.analysis
      switch state.sidebar.selectedItem {
      case .entity(let index, let count)?:
        let type = analysis?.entities[index].type.rawValue ?? ""
        return "\(type) · \(count == 1 ? "1 place" : "\(count) places")"
      case .quote(let index)?:
        guard let quotes = analysis?.quotes else { return "" }
        let sure = Int((quotes[index].confidence * 100).rounded())
        return "\(quotes[index].kind.rawValue) quote \(index + 1) of \(quotes.count) · \(sure) % sure"
      case .heading?, nil: return "Names and quotes"
      }
    }
  }

  /// How much of the story is above the bottom of the pane.
  private var progress: String {
    let scroller = state.body.scroller
    guard scroller.total > scroller.visible else { return "all" }
    if scroller.top == 0 { return "top" }
    let seen = scroller.range.upperBound
    return seen == scroller.total ? "end" : "\(seen * 100 / scroller.total) %"
  }
}

/// The last row: what just happened, and where you are.

import Articles
import Queries
import Surface

extension ReaderState {
  func paintStatus(on grid: inout Grid, in row: Rect, theme: ResolvedTheme) {
    guard row.size.rows > 0 else { return }
    // News that needs the whole row gets it: it is gone with the next key, the place comes back.
    let isCrowded = notice.map { displayWidth($0.text) + displayWidth(whereabouts) + 4 > row.size.columns }
    let place = isCrowded == true ? "" : truncated(" " + whereabouts + " ", to: row.size.columns)
    let room = row.size.columns - displayWidth(place)
    let style = theme[notice.map { $0.kind == .problem ? .statusError : .statusNotice } ?? .status]
    grid.fill(row, Cell(" ", style: style))
    let words = truncated(" " + news, to: room - 1)
    grid.write(words, at: row.origin, style: style, limit: row.columns)
    grid.write(
      place, at: Point(column: row.columns.upperBound - displayWidth(place), row: row.origin.row),
      style: theme[.statusPosition], limit: row.columns)
  }

  /// What just happened; else what is being followed.
  private var news: String {
    if let notice { return notice.text }
    if let trail = body.trail { return trail.description + "  (n N)" }
    if let indexing { return indexing }
    return body.ticket != nil ? "opening…" : "? help   : command   / search"
  }

  /// Half-typed keys, the pane, and the place in it.
  var whereabouts: String {
    let typed = pending.isEmpty ? nil : pending.text
    return [typed, selectionWords, place].compactMap(\.self).joined(separator: "   ")
  }

  private var place: String {
    switch focus {
    case .list:
      guard let cursor = list.cursor else { return "List · empty" }
      let row = CountWords.number(cursor + 1)
      return "List · \(row) of \(CountWords.total(list.window)) · \(list.order.rawValue)"
    case .body:
      guard body.story != nil else { return "Story" }
      return "Story · \(progress)"
    case .sidebar:
      switch sidebar.selectedItem {
      case .entity(let index, let count)?:
        let entity = body.story?.analysis.entities[index]
        return "\(entity?.type.rawValue ?? "") · \(count == 1 ? "1 place" : "\(count) places")"
      case .quote(let index)?:
        let quotes = body.story?.analysis.quotes
        let sure = Int(((quotes?[index].confidence ?? 0) * 100).rounded())
        return
          "\(quotes?[index].kind.rawValue ?? "") quote \(index + 1) of \(quotes?.count ?? 0) · \(sure) % sure"
      case .heading?, nil: return "Names and quotes"
      }
    }
  }

  /// How much of the story is above the bottom of the pane.
  private var progress: String {
    let lines = body.layout.lines.count
    guard lines > visibleBodyLines else { return "all" }
    if body.top == 0 { return "top" }
    let seen = min(lines, body.top + visibleBodyLines)
    return seen == lines ? "end" : "\(seen * 100 / lines) %"
  }
}

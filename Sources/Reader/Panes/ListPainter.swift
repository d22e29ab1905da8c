/// Paints the list of articles.

import Articles
import Queries
import Surface

struct ListPainter {
  let state: ReaderState
  let theme: ResolvedTheme

  private var list: ListPane { state.list }

  func paint(on grid: inout Grid, in pane: Rect) {
    let isFocused = state.focus == .list
    grid.writeHeading(heading, in: pane, isFocused: isFocused, theme: theme)
    let content = Layout.content(of: pane)
    guard !list.rows.isEmpty else {
      paintEmptyList(on: &grid, in: content)
      return
    }
    let openID = state.body.story?.article.id
    for (place, line, isHeaded) in list.placedRows {
      let row = list.rows[place - list.window.offset]
      let rect = Rect(
        column: content.origin.column, row: content.origin.row + line,
        columns: content.size.columns, rows: list.fit.linesPerRow)
      if isHeaded { paintGroup(of: row, on: &grid, above: rect) }
      let isCurrent = row.key == list.current
      let painter = ListRowPainter(
        row: row, isCurrent: isCurrent, isChosen: list.selection.contains(row.key), isFocused: isFocused,
        isOpen: row.id == openID)
      painter.paint(on: &grid, in: rect, theme: theme)
      if isCurrent, isFocused { grid.cursor = rect.origin }
    }
  }

  /// The heading of the group that a row starts.
  private func paintGroup(of row: ListRow, on grid: inout Grid, above rect: Rect) {
    let line = Rect(column: rect.origin.column, row: rect.origin.row - 1, columns: rect.size.columns, rows: 1)
    let style = theme[.listHeading]
    let title = truncated("─ " + ListGroup.heading(of: row, in: list.order) + " ", to: line.size.columns)
    let end = grid.write(title, at: line.origin, style: style, limit: line.columns)
    for column in end..<max(end, line.columns.upperBound) {
      grid.write("─", at: Point(column: column, row: line.origin.row), style: style, limit: line.columns)
    }
  }

  private var heading: String {
    let name = state.archiveName
    guard list.isLoaded else { return name }
    // Until the answer comes, the number is another query's.
    guard list.isAnswered else { return list.query == .everything ? name : "… · \(list.query.text)" }
    let stories = CountWords.stories(list)
    return list.query == .everything ? "\(name) · \(stories)" : "\(stories) · \(list.query.text)"
  }

  private func paintEmptyList(on grid: inout Grid, in content: Rect) {
    guard list.isLoaded, list.isAnswered else { return }
    let hint: KeyedText = "\(key: .all) shows every story, \(key: .filter) changes the query."
    let words =
      state.indexing != nil
      ? ["The index is being built.", "", "Stories come here as they are read."]
      : list.query == .everything
        ? ["No story is filed here yet.", "", "morgue import FOLDER files text files."]
        : ["Nothing found.", "", hint.filled(by: state.keymap)]
    let rect = Rect(
      column: content.origin.column + 1, row: content.origin.row, columns: content.size.columns - 1,
      rows: content.size.rows)
    if state.focus == .list { grid.cursor = rect.origin }
    grid.write(paragraphs: words, in: rect, style: theme[.textDim])
  }
}

/// One row: a sign for the cursor and for being selected, for unread and for starred, then headline, date,
/// source and tags; in two lines where there is no room for columns.
private struct ListRowPainter {
  let row: ListRow
  let isCurrent: Bool
  let isChosen: Bool
  let isFocused: Bool
  let isOpen: Bool

  func paint(on grid: inout Grid, in rect: Rect, theme: ResolvedTheme) {
    let columns = rect.size.columns
    let base = theme[row.work.isRead ? .listRow : .listUnread]
    let date = row.published.map(\.day.description) ?? "undated   "
    var column = grid.write(
      [
        Part(sign, base), Part(row.work.isRead ? " " : "●", base),
        Part(row.work.isStarred ? "★" : " ", theme[.listStar]),
      ], at: rect.origin, limit: rect.columns)
    if rect.size.rows > 1 {
      let headline = headlineLines(columns: columns - 3, most: rect.size.rows - 1)
      for (offset, line) in headline.enumerated() {
        grid.write(
          line, at: Point(column: column, row: rect.origin.row + offset), style: base, limit: rect.columns)
      }
      let below = Point(column: column, row: rect.origin.row + headline.count)
      let parts =
        [Part(date + " ", theme[.listDate])] + signs(theme: theme) + tags(room: columns - 24, theme: theme)
      column = grid.write(parts, at: below, limit: rect.columns)
      grid.write(
        truncated(row.source ?? "", to: rect.columns.upperBound - column),
        at: Point(column: column, row: below.row), style: theme[.listSource], limit: rect.columns)
    } else {
      let source = padded(row.source ?? "", to: min(24, columns / 5))
      let parts =
        [Part(date + "  ", theme[.listDate]), Part(source + "  ", theme[.listSource])]
        + signs(theme: theme) + tags(room: columns / 3, theme: theme)
      column = grid.write(parts, at: Point(column: column, row: rect.origin.row), limit: rect.columns)
      grid.write(
        truncated(row.headline, to: rect.columns.upperBound - column),
        at: Point(column: column, row: rect.origin.row), style: base, limit: rect.columns)
    }
    if isChosen { grid.restyle(rect, theme[.listChosen]) }
    if isCurrent { grid.cover(rect, theme[isFocused ? .listSelected : .listSelectedUnfocused]) }
  }

  private var sign: String {
    isCurrent ? isChosen ? "»" : ">" : isChosen ? "+" : isOpen ? "·" : " "
  }

  /// Signs of a note and of the bin.
  private func signs(theme: ResolvedTheme) -> [Part] {
    let signs = (row.work.note == nil ? "" : "¶ ") + (row.work.isBinned ? "× " : "")
    return signs.isEmpty ? [] : [Part(signs, theme[.listNote])]
  }

  /// The headline in so many lines; the last one cut where there is more.
  private func headlineLines(columns: Int, most: Int) -> [String] {
    let end = row.headline.utf8.count
    let lines = LineBreaker(row.headline).lines(of: 0..<end, width: columns)
    return lines.prefix(most).enumerated().map { index, line in
      let isCut = index == most - 1 && lines.count > most
      let text = row.headline.slice(TextRange(line.bytes.lowerBound, isCut ? end : line.bytes.upperBound))
      return isCut ? truncated(text ?? "", to: columns) : String(text ?? "")
    }
  }

  /// As many tags as there is room for; an ellipsis stands for the rest.
  private func tags(room: Int, theme: ResolvedTheme) -> [Part] {
    var used = 0
    var parts: [Part] = []
    for tag in row.work.tags {
      let word = "#\(tag) "
      used += displayWidth(word)
      guard used <= room || parts.isEmpty else { return parts + [Part("… ", theme[.listTag])] }
      parts.append(Part(word, theme[.listTag]))
    }
    return parts
  }

  private func padded(_ text: String, to width: Int) -> String {
    let cut = truncated(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - displayWidth(cut)))
  }
}

/// Paints the list of articles.

import Articles
import Queries
import Surface

extension ReaderState {
  func paintList(on grid: inout Grid, in pane: Rect, theme: ResolvedTheme) {
    let isFocused = focus == .list
    paintHeading(listHeading, on: &grid, in: pane, isFocused: isFocused, theme: theme)
    let content = Layout.content(of: pane)
    guard !list.rows.isEmpty else {
      paintEmptyList(on: &grid, in: content, theme: theme)
      return
    }
    let lines = Self.linesPerRow(content.size)
    let count = content.size.rows / lines
    let first = list.top - list.window.offset
    for offset in 0..<count {
      let index = first + offset
      guard list.rows.indices.contains(index) else { continue }
      let row = list.rows[index]
      let rect = Rect(
        column: content.origin.column, row: content.origin.row + offset * lines,
        columns: content.size.columns, rows: lines)
      let isSelected = row.id == list.selected
      ListRowPainter(row: row, isSelected: isSelected, isFocused: isFocused, isOpen: row.id == openID)
        .paint(on: &grid, in: rect, theme: theme)
      if isSelected, isFocused { grid.cursor = rect.origin }
    }
  }

  private var openID: ArticleID? { body.story?.article.id }

  private var listHeading: String {
    guard list.isLoaded else { return archiveName }
    // Until the answer comes, the number is another query's.
    guard list.isAnswered else { return list.query == .everything ? archiveName : "… · \(list.query.text)" }
    let total = list.window.total
    let stories = total == 1 ? "1 story" : "\(total) stories"
    return list.query == .everything ? "\(archiveName) · \(stories)" : "\(stories) · \(list.query.text)"
  }

  private func paintEmptyList(on grid: inout Grid, in content: Rect, theme: ResolvedTheme) {
    guard list.isLoaded, list.isAnswered else { return }
    let words =
      list.query == .everything
      ? ["No story is filed here yet.", "", "morgue import FOLDER files text files."]
      : ["Nothing found.", "", "ga shows every story, F changes the query."]
    let rect = Rect(
      column: content.origin.column + 1, row: content.origin.row, columns: content.size.columns - 1,
      rows: content.size.rows)
    if focus == .list { grid.cursor = rect.origin }
    grid.write(paragraphs: words, in: rect, style: theme[.textDim])
  }
}

/// One row: a sign for selection, for unread and for starred, then headline, date, source and tags; in two
/// lines where there is no room for columns.
private struct ListRowPainter {
  let row: ListRow
  let isSelected: Bool
  let isFocused: Bool
  let isOpen: Bool

  func paint(on grid: inout Grid, in rect: Rect, theme: ResolvedTheme) {
    let columns = rect.size.columns
    let base = theme[row.work.isRead ? .listRow : .listUnread]
    let date = row.published.map(\.day.description) ?? "undated   "
    var column = grid.write(
      [
        Part(isSelected ? ">" : isOpen ? "·" : " ", base), Part(row.work.isRead ? " " : "●", base),
        Part(row.work.isStarred ? "★" : " ", theme[.listStar]),
      ], at: rect.origin, limit: rect.columns)
    if rect.size.rows > 1 {
      let headline = headlineLines(columns: columns - 3, most: rect.size.rows - 1)
      for (offset, line) in headline.enumerated() {
        grid.write(
          line, at: Point(column: column, row: rect.origin.row + offset), style: base, limit: rect.columns)
      }
      let below = Point(column: column, row: rect.origin.row + headline.count)
      let parts = [Part(date + " ", theme[.listDate])] + tags(room: columns - 24, theme: theme)
      column = grid.write(parts, at: below, limit: rect.columns)
      grid.write(
        truncated(row.source ?? "", to: rect.columns.upperBound - column),
        at: Point(column: column, row: below.row), style: theme[.listSource], limit: rect.columns)
    } else {
      let source = padded(row.source ?? "", to: min(24, columns / 5))
      let parts =
        [Part(date + "  ", theme[.listDate]), Part(source + "  ", theme[.listSource])]
        + tags(room: columns / 3, theme: theme)
      column = grid.write(parts, at: Point(column: column, row: rect.origin.row), limit: rect.columns)
      grid.write(
        truncated(row.headline, to: rect.columns.upperBound - column),
        at: Point(column: column, row: rect.origin.row), style: base, limit: rect.columns)
    }
    if isSelected { grid.restyle(rect, theme[isFocused ? .listSelected : .listSelectedUnfocused]) }
  }

  /// The headline in so many lines; the last one cut where there is more.
  private func headlineLines(columns: Int, most: Int) -> [String] {
    let lines = LineBreaker(row.headline).lines(of: 0..<row.headline.utf8.count, width: columns)
    guard lines.count > most else { return wrapped(row.headline, to: columns) }
    let ranges =
      lines.prefix(most - 1).map(\.bytes) + [lines[most - 1].bytes.lowerBound..<row.headline.utf8.count]
    return ranges.map { truncated(String(row.headline.slice(TextRange($0)) ?? ""), to: columns) }
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

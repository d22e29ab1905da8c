/// Paints the open story.

import Articles
import Surface

struct BodyPainter {
  let state: ReaderState
  let theme: ResolvedTheme

  private var body: BodyPane { state.body }

  func paint(on grid: inout Grid, in pane: Rect) {
    let isFocused = state.focus == .body
    let article = body.story?.article
    grid.writeHeading(
      article.map { $0.source ?? $0.headline } ?? "Story", in: pane, isFocused: isFocused, theme: theme)
    let content = Layout.content(of: pane)
    guard let article else {
      paintNoStory(on: &grid, in: content)
      return
    }
    // The text stands in the middle of a wide pane.
    let column = content.origin.column + max(1, (content.size.columns - body.columns) / 2)
    let limit = column..<max(column, content.columns.upperBound)
    let inView = body.layout.lines.dropFirst(body.scroller.top).prefix(content.size.rows)
    let ranges = inView.compactMap(\.range)
    let view = TextRange(ranges.map(\.start).min() ?? 0, ranges.map(\.end).max() ?? 0)
    let highlights = Highlights(body, in: view)
    let breaker = LineBreaker(article.text)
    if isFocused { grid.cursor = Point(column: column, row: content.origin.row) }

    for (offset, line) in inView.enumerated() {
      let point = Point(column: column, row: content.origin.row + offset)
      switch line.content {
      case .blank: break
      case .made(let words): grid.write(words, at: point, style: theme[line.role], limit: limit)
      case .hint(let words):
        let shown = truncated(words.filled(by: state.keymap), to: body.columns)
        grid.write(shown, at: point, style: theme[line.role], limit: limit)
      case .text(let text):
        let range = TextRange(text.bytes)
        let styles = highlights.styles(of: range, over: theme[line.role], theme: theme)
        grid.write(text, of: article.text, at: point, limit: limit) { styles[$0 - range.start] }
        if isFocused, let place = body.trail?.current.first, place.start >= range.start,
          let columns = breaker.columns(of: place.start..<place.end, in: text)
        {
          grid.cursor = Point(column: column + columns.lowerBound, row: point.row)
        }
      }
    }
  }

  private func paintNoStory(on grid: inout Grid, in content: Rect) {
    let help: KeyedText = "\(key: .help) lists all keys."
    let ways: KeyedText =
      "\(key: .open) opens the one that is selected, \(key: .nextPane) goes from pane to pane, \(help)"
    let rect = Rect(
      column: content.origin.column + 1, row: content.origin.row, columns: min(40, content.size.columns - 2),
      rows: content.size.rows)
    if state.focus == .body { grid.cursor = rect.origin }
    let hint = (state.list.rows.isEmpty ? help : ways).filled(by: state.keymap)
    grid.write(paragraphs: ["No story is open.", "", hint], in: rect, style: theme[.textDim])
  }
}

extension Grid {
  /// The first row of a pane: its title, with a sign where the focus is.
  mutating func writeHeading(_ title: String, in pane: Rect, isFocused: Bool, theme: ResolvedTheme) {
    guard pane.size.rows > 0 else { return }
    let style = theme[isFocused ? .borderFocused : .border]
    let row = Rect(
      column: pane.origin.column, row: pane.origin.row, columns: pane.size.columns, rows: 1)
    fill(row, Cell(" ", style: style))
    let text = truncated((isFocused ? "▸" : " ") + title, to: pane.size.columns)
    write(text, at: row.origin, style: style, limit: pane.columns)
  }
}

/// Paints a prompt: its line in the last row, completions above it.

import Surface

extension Prompt {
  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme) {
    let row = state.layout.status
    guard row.size.rows > 0 else { return }
    grid.fill(row, Cell(" ", style: theme[.prompt]))
    let finding = preview.map { $0.value.finding(field.text, in: state) } ?? ""
    let found = truncated(finding, to: row.size.columns / 2)
    let end = row.columns.upperBound - displayWidth(found)
    grid.write(
      found, at: Point(column: end, row: row.origin.row), style: theme[.statusPosition], limit: row.columns)
    let start = grid.write(label, at: row.origin, style: theme[.prompt], limit: row.columns)
    // A line longer than its room shows the part around the cursor.
    let room = max(1, end - start - 1)
    let before = displayWidth(field.head)
    let shift = max(0, before - room + 1)
    grid.write(
      field.text, at: Point(column: start - shift, row: row.origin.row), style: theme[.prompt],
      limit: start..<max(start, end))
    grid.cursor = Point(
      column: min(start + before - shift, max(0, grid.size.columns - 1)), row: row.origin.row)
    if let problem = preview?.value.problem {
      let before = String(field.text.unicodeScalars.prefix(problem))
      let column = min(start - shift + displayWidth(before), end - 1)
      grid.cover(Rect(column: column, row: row.origin.row, columns: 1, rows: 1), theme[.statusError])
    }
    paintCompletions(above: row, on: &grid, theme: theme)
  }

  private func paintCompletions(above row: Rect, on grid: inout Grid, theme: ResolvedTheme) {
    guard row.origin.row > 1 else { return }
    let columns = grid.size.columns
    let shown = completions.inView
    let wordWidth = min(40, (shown.map { displayWidth($0.row.word) }.max() ?? 0) + 2)
    for (offset, (index, completion)) in shown.enumerated() {
      let isChosen = index == completions.chosen
      let style = theme[isChosen ? .promptCompletionSelected : .promptCompletion]
      let line = Rect(column: 0, row: row.origin.row - shown.count + offset, columns: columns, rows: 1)
      grid.fill(line, Cell(" ", style: style))
      grid.write((isChosen ? ">" : " ") + completion.word, at: line.origin, style: style, limit: line.columns)
      let above = offset == 0 ? index : 0
      let below = offset == shown.count - 1 ? completions.rows.count - index - 1 : 0
      let more = above > 0 ? "  \(above) more above " : below > 0 ? "  \(below) more below " : ""
      let end = max(0, columns - displayWidth(more))
      grid.write(
        truncated(completion.summary, to: end - wordWidth - 1),
        at: Point(column: wordWidth + 1, row: line.origin.row), style: style, limit: line.columns)
      grid.write(more, at: Point(column: end, row: line.origin.row), style: style, limit: line.columns)
    }
  }
}

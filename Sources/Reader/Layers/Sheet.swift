/// What layers that take the whole screen have in common: a title, room for rows, a line at the foot.

import Surface

struct Sheet {
  let columns: Int
  private let rows: Int

  /// The row of the screen below the title and a blank.
  static let firstRow = 2

  /// Clears the screen and writes the title. The cursor stands where reading starts.
  init(_ title: String, on grid: inout Grid, theme: ResolvedTheme) {
    (columns, rows) = (grid.size.columns, grid.size.rows)
    grid.fill(Rect(column: 0, row: 0, columns: columns, rows: rows), Cell(" ", style: theme[.helpText]))
    grid.cursor = Point(column: min(1, max(0, columns - 1)), row: min(Self.firstRow, max(0, rows - 1)))
    write(" " + title, column: 0, row: 0, theme[.overlayTitle], on: &grid)
  }

  func write(_ text: String, column: Int, row: Int, _ style: Style, on grid: inout Grid) {
    grid.write(text, at: Point(column: column, row: row), style: style, limit: 0..<columns)
  }

  func row(_ row: Int) -> Rect { Rect(column: 0, row: row, columns: columns, rows: 1) }

  func writeFoot(_ text: String, _ style: Style, on grid: inout Grid) {
    let bottom = row(max(0, rows - 1))
    grid.fill(bottom, Cell(" ", style: style))
    write(truncated(text, to: columns), column: 0, row: bottom.origin.row, style, on: &grid)
  }

  /// What just happened, else the keys: the first of these lines that fits.
  func writeFoot(_ hints: [KeyedText], over state: ReaderState, theme: ResolvedTheme, on grid: inout Grid) {
    let style = theme[state.notice?.role ?? .status]
    let lines = hints.map { $0.filled(by: state.keymap) }
    let fitting = lines.first { displayWidth($0) < columns } ?? lines.last ?? ""
    writeFoot(" " + (state.notice?.text ?? fitting), style, on: &grid)
  }
}

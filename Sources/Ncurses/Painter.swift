/// Brings a grid onto the screen, touching only what changed.

import CNcurses
import Surface

/// Knows what the screen shows. ncurses finds the cheapest bytes for a difference; this finds the
/// difference between two grids, which is cheaper than letting ncurses compare every cell, and keeps
/// terminals that count columns otherwise from shifting a row.
struct Painter {
  private(set) var pairs: ColorPairs
  /// What the screen shows; nil if that is unknown, and everything is painted next time.
  private(set) var shown: Grid?
  private var cursorIsVisible = true

  init(pairs: ColorPairs) { self.pairs = pairs }

  /// Clears the screen; the next grid is painted whole.
  mutating func clear() {
    shown = nil
    werase(morgue_stdscr())
    clearok(morgue_curscr(), true)
  }

  /// Shows a grid; what lies outside of the screen is left out.
  mutating func paint(_ grid: Grid, on size: Size) {
    if shown?.size != grid.size { clear() }
    draw(grid, on: size)
    if pairs.isFull {
      pairs.reset()
      clear()
      draw(grid, on: size)
    }
    shown = grid
  }

  private mutating func draw(_ grid: Grid, on size: Size) {
    let window = morgue_stdscr()
    var delicate: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<min(grid.size.rows, size.rows) {
      guard let changed = changedColumns(grid, row: row, limit: size.columns) else { continue }
      if changed.allSatisfy({ Self.hasAgreedWidth(grid[column: $0, row: row]) }) {
        draw(grid, row: row, changed, window)
      } else {
        delicate.append((row, changed))
      }
    }
    if !delicate.isEmpty {
      wrefresh(window)
      for (row, columns) in delicate { drawInSteps(grid, row: row, columns, window) }
    }
    placeCursor(grid.cursor, on: size, window)
    wrefresh(window)
  }

  /// Draws a row on which terminals may disagree: after each doubtful cluster the cursor is sent to
  /// the left margin, so that ncurses places the next column from a place that is certain.
  private mutating func drawInSteps(
    _ grid: Grid, row: Int, _ columns: Range<Int>, _ window: UnsafeMutablePointer<WINDOW>?
  ) {
    var start = columns.lowerBound
    while start < columns.upperBound {
      var end = start
      while end < columns.upperBound {
        let isDoubtful = !Self.hasAgreedWidth(grid[column: end, row: row])
        end += 1
        guard isDoubtful else { continue }
        while end < columns.upperBound, grid[column: end, row: row].isSecondHalf { end += 1 }
        break
      }
      draw(grid, row: row, start..<end, window)
      wmove(window, Int32(row), 0)
      wrefresh(window)
      start = end
    }
  }

  /// The columns of a row that differ from what is shown; nil if none.
  private func changedColumns(_ grid: Grid, row: Int, limit: Int) -> Range<Int>? {
    if let shown { return grid.changedColumns(from: shown, row: row, limit: limit) }
    let columns = min(limit, grid.size.columns)
    return columns > 0 ? 0..<columns : nil
  }

  private mutating func draw(
    _ grid: Grid, row: Int, _ columns: Range<Int>, _ window: UnsafeMutablePointer<WINDOW>?
  ) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(columns.count)
    var style = Style.plain
    var (attributes, pair) = rendition(style)
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = grid[column: column, row: row]
      if cell.style != style {
        style = cell.style
        (attributes, pair) = rendition(style)
      }
      var span = 1
      while column + span < columns.upperBound,
        grid[column: column + span, row: row].isSecondHalf
      { span += 1 }
      column += span
      if span == 1, let byte = cell.printableASCII {
        cells.append(Self.cell(wchar_t(byte), attributes, pair))
      } else {
        for glyph in Glyphs.fit(cell.cluster, columns: span) {
          let characters = glyph.scalars.map { wchar_t(bitPattern: $0.value) } + [0]
          cells.append(Self.cell(characters, attributes, pair))
        }
      }
    }
    wmove(window, Int32(row), Int32(columns.lowerBound))
    wadd_wchnstr(window, cells, Int32(cells.count))
  }

  private static func hasAgreedWidth(_ cell: Cell) -> Bool {
    cell.printableASCII != nil || Glyphs.hasAgreedWidth(cell.cluster)
  }

  private static func cell(_ character: wchar_t, _ attributes: attr_t, _ pair: Int32) -> cchar_t {
    var cell = cchar_t()
    var pair = pair
    let characters: InlineArray<2, wchar_t> = [character, 0]
    characters.span.withUnsafeBufferPointer { _ = setcchar(&cell, $0.baseAddress, attributes, 0, &pair) }
    return cell
  }

  private static func cell(_ characters: [wchar_t], _ attributes: attr_t, _ pair: Int32) -> cchar_t {
    var cell = cchar_t()
    var pair = pair
    // The short pair is ignored where the long one is given.
    setcchar(&cell, characters, attributes, 0, &pair)
    return cell
  }

  private mutating func rendition(_ style: Style) -> (attr_t, Int32) {
    let (pair, extra) = pairs.pair(for: style)
    let wanted = style.attributes.union(extra)
    var attributes: attr_t = 0
    if wanted.contains(.bold) { attributes |= morgue_bold() }
    if wanted.contains(.dim) { attributes |= morgue_dim() }
    if wanted.contains(.italic) { attributes |= morgue_italic() }
    if wanted.contains(.underline) { attributes |= morgue_underline() }
    if wanted.contains(.reverse) { attributes |= morgue_reverse() }
    return (attributes, pair)
  }

  private mutating func placeCursor(_ cursor: Point?, on size: Size, _ window: UnsafeMutablePointer<WINDOW>?)
  {
    let place = cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    if let place { wmove(window, Int32(place.row), Int32(place.column)) }
    guard (place != nil) != cursorIsVisible else { return }
    cursorIsVisible = place != nil
    curs_set(cursorIsVisible ? 1 : 0)
  }
}

/// A screenful of cells.

package struct Cell: Hashable, Sendable {
  var text: CellText
  package var style: Style

  package init(_ cluster: String = " ", style: Style = .plain) {
    self.init(CellText(cluster), style: style)
  }

  init(_ text: CellText, style: Style) {
    self.text = text
    self.style = style
  }

  /// One grapheme cluster, fit to be shown: no control or bidi-override character. Empty in the
  /// second cell of a wide cluster.
  package var cluster: String {
    get { text.string }
    set { text = CellText(newValue) }
  }

  /// The cluster's one byte where it is printable ASCII: most cells are, and no string need be made of them.
  package var printableASCII: UInt8? { text.printableASCII }

  /// Whether it is the second cell of a wide cluster.
  package var isSecondHalf: Bool { text.isEmpty }

  package static let blank = Cell()
}

/// What a screen shows: a value, compared and tested as such.
package struct Grid: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?

  package init(size: Size, of cell: Cell = .blank) {
    self.size = size
    cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  package subscript(column column: Int, row row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The columns of a row in which it differs from the same row of a grid of the same size: from the first to the
  /// last such cell, whole clusters; nil for none. Of columns from `limit` on nothing is said.
  package func changedColumns(from old: Grid, row: Int, limit: Int) -> Range<Int>? {
    let columns = (row * size.columns)..<(row * size.columns + min(limit, size.columns))
    let new = cells[columns]
    var (first, end) = (columns.lowerBound, columns.upperBound)
    old.cells[columns].withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var (from, to) = (0, new.count)
        while from < to, new[from] == old[from] { from += 1 }
        while from < to, new[to - 1] == old[to - 1] { to -= 1 }
        (first, end) = (first + from, first + to)
      }
    }
    guard first < end else { return nil }
    while first > columns.lowerBound, new[first].isSecondHalf { first -= 1 }
    while end < columns.upperBound, new[end].isSecondHalf { end += 1 }
    return (first - columns.lowerBound)..<(end - columns.lowerBound)
  }

  /// One row as text, trailing blanks left out.
  package func text(row: Int) -> String {
    var line = self.row(row).map(\.cluster).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The whole screen as text, a line a row.
  package var text: String { (0..<size.rows).map(text(row:)).joined(separator: "\n") }
}

/// Painting: text and looks onto a grid. Nothing that is painted leaves the grid, and no wide
/// cluster is ever left cut in half.

extension Grid {
  /// Writes a text from a place on, as far as `limit` (columns) and the grid let it, and returns
  /// the column behind what was written.
  ///
  /// What may not be shown is replaced or left out as `Printable` says. A wide cluster that the
  /// edge would cut becomes a blank.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, limit: Range<Int>? = nil
  ) -> Int {
    let whole = String(text)
    return write(whole.utf8.span, at: point, style: style, limit: limit)
  }

  /// As above, from UTF-8.
  @discardableResult
  package mutating func write(
    _ utf8: Span<UInt8>, at point: Point, style: Style = .plain, limit: Range<Int>? = nil
  ) -> Int {
    var pen = Pen(grid: self, at: point, limit: limit)
    var position = 0
    while position < utf8.count, !pen.isAtEdge {
      let cluster = Cluster(in: utf8, at: position)
      position = cluster.bytes.upperBound
      if cluster.width > 0 { write(cluster, of: utf8, with: &pen, style: style) }
    }
    return pen.column
  }

  /// Writes one cluster and moves the pen behind it.
  mutating func write(_ cluster: Cluster, of utf8: Span<UInt8>, with pen: inout Pen, style: Style) {
    let columns = pen.column..<(pen.column + cluster.width)
    pen.column = min(columns.upperBound, max(pen.limit.upperBound, columns.lowerBound))
    guard pen.isOnGrid, columns.overlaps(pen.limit) else { return }
    if columns.lowerBound >= pen.limit.lowerBound, columns.upperBound <= pen.limit.upperBound {
      put(cluster.shown(of: utf8), width: cluster.width, column: columns.lowerBound, row: pen.row, style)
    } else {
      let visible = columns.clamped(to: pen.limit)
      put(.blank, width: 1, column: visible.lowerBound, row: pen.row, style)
    }
  }

  private mutating func put(_ shown: CellText, width: Int, column: Int, row: Int, _ style: Style) {
    mend(column: column, row: row)
    self[column: column, row: row] = Cell(shown, style: style)
    if width == 2 {
      mend(column: column + 1, row: row)
      self[column: column + 1, row: row] = Cell(.empty, style: style)
    }
  }

  /// Blanks the other half of a wide cluster, one half of which is about to be overwritten.
  private mutating func mend(column: Int, row: Int) {
    if column > 0, self[column: column, row: row].isSecondHalf {
      self[column: column - 1, row: row].text = .blank
    } else if column + 1 < size.columns, self[column: column + 1, row: row].isSecondHalf {
      self[column: column + 1, row: row].text = .blank
    }
  }

  /// Fills a rectangle with a cell of width one.
  package mutating func fill(_ rect: Rect, _ cell: Cell = .blank) {
    guard let (columns, rows) = visible(rect) else { return }
    for row in rows {
      mend(column: columns.lowerBound, row: row)
      mend(column: columns.upperBound - 1, row: row)
      for column in columns { self[column: column, row: row] = cell }
    }
  }

  /// Lays a style over whatever a rectangle holds; see `Style.overlaid`.
  package mutating func restyle(_ rect: Rect, _ overlay: Style) {
    changeStyles(rect) { $0.overlaid(with: overlay) }
  }

  /// Gives all of a rectangle one colour, as for a selected row; see `Style.covered`.
  package mutating func cover(_ rect: Rect, _ style: Style) {
    changeStyles(rect) { $0.covered(by: style) }
  }

  private mutating func changeStyles(_ rect: Rect, _ change: (Style) -> Style) {
    guard let (columns, rows) = visible(rect) else { return }
    for row in rows {
      for column in columns {
        self[column: column, row: row].style = change(self[column: column, row: row].style)
      }
    }
  }

  /// The part of a rectangle that lies on the grid; nil for none.
  private func visible(_ rect: Rect) -> (columns: Range<Int>, rows: Range<Int>)? {
    let columns = rect.columns.clamped(to: 0..<size.columns)
    let rows = rect.rows.clamped(to: 0..<size.rows)
    return columns.isEmpty || rows.isEmpty ? nil : (columns, rows)
  }
}

/// Where the next cluster goes, and how far it may.
struct Pen {
  var column: Int
  let row: Int
  /// Columns of the grid that may be written.
  let limit: Range<Int>
  let isOnGrid: Bool

  init(grid: Grid, at point: Point, limit: Range<Int>?) {
    (column, row) = (point.column, point.row)
    let all = 0..<grid.size.columns
    self.limit = limit.map { $0.clamped(to: all) } ?? all
    isOnGrid = (0..<grid.size.rows).contains(point.row) && !self.limit.isEmpty
  }

  /// Nothing more can be seen.
  var isAtEdge: Bool { !isOnGrid || column >= limit.upperBound }
}

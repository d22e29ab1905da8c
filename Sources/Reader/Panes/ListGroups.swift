/// Rows in groups, and how rows and the headings of groups fill the lines of the pane.

import Articles
import Queries
import Surface

/// What neighbouring rows have in common in the order that the list has.
enum ListGroup: Equatable {
  case day(CalendarDay?)
  /// In lower case, as the list is sorted; nil for what names none.
  case source(String?)
  case tag(TagName?)

  /// The heading over the group that a row is in.
  static func heading(of row: ListRow, in order: SortOrder) -> String {
    switch order {
    case .newest, .oldest: row.day.map(DateWords.long) ?? "no day"
    case .source: row.source ?? "unknown source"
    case .tag: row.heading.map { "#\($0)" } ?? "no tag"
    case .headline, .quotes, .relevance: ""
    }
  }

  static func isKnown(in order: SortOrder) -> Bool {
    switch order {
    case .newest, .oldest, .source, .tag: true
    case .headline, .quotes, .relevance: false
    }
  }

  /// Whether two neighbouring rows are in one group.
  static func isShared(by a: ListRow, _ b: ListRow, in order: SortOrder) -> Bool {
    switch order {
    case .newest, .oldest: a.day == b.day
    // The list is sorted without regard to case.
    case .source: a.source == b.source || a.source?.lowercased() == b.source?.lowercased()
    case .tag: a.heading == b.heading
    case .headline, .quotes, .relevance: true
    }
  }
}

/// The room that the list has.
struct ListFit: Equatable {
  /// Lines of the pane below its title.
  var lines: Int
  var linesPerRow: Int

  init(lines: Int, linesPerRow: Int) { (self.lines, self.linesPerRow) = (lines, linesPerRow) }

  /// A row takes one line where the pane has room for columns; else one for the headline and one for the rest;
  /// in a high pane the headline gets two.
  init(_ room: Size) {
    let perRow = room.columns >= 64 ? 1 : room.rows >= 30 && room.columns < 48 ? 3 : 2
    self.init(lines: room.rows, linesPerRow: perRow)
  }

  /// How many rows there is room for where no heading stands between them.
  var rows: Int { max(1, lines / linesPerRow) }
}

extension ListPane {
  /// Whether headings stand between the rows. The first row in view has its heading then too.
  var isHeaded: Bool { headed.contains(order) && ListGroup.isKnown(in: order) }

  /// Whether a row of the window starts a group, seen from the row before it.
  private func startsGroup(_ row: Int) -> Bool {
    let index = row - window.offset
    guard isHeaded, index > 0, index < rows.count else { return false }
    return !ListGroup.isShared(by: rows[index - 1], rows[index], in: order)
  }

  /// The rows in view, each with the line of the pane that it starts on, and whether a heading stands on the
  /// line before.
  var placedRows: [(row: Int, line: Int, isHeaded: Bool)] {
    var shown: [(row: Int, line: Int, isHeaded: Bool)] = []
    var line = 0
    var row = max(top, window.offset)
    while row < end {
      let headed = isHeaded && (shown.isEmpty || startsGroup(row))
      let start = line + (headed ? 1 : 0)
      guard start + fit.linesPerRow <= fit.lines else { break }
      shown.append((row, start, headed))
      line = start + fit.linesPerRow
      row += 1
    }
    return shown
  }

  /// The row of the whole list that takes a line of the pane; nil where none does.
  func row(at line: Int) -> Int? {
    placedRows.first { $0.line..<($0.line + fit.linesPerRow) ~= line }?.row
  }

  /// How many rows are in view, at least one.
  var rowsInView: Int { isHeaded ? max(1, placedRows.count) : fit.rows }

  /// The first of the rows that fill so many lines down to this one.
  private func top(endingAt row: Int, within lines: Int) -> Int {
    guard isHeaded else { return max(window.offset, row - max(1, lines / fit.linesPerRow) + 1) }
    var top = row
    var used = fit.linesPerRow + 1
    while top > window.offset {
      used += fit.linesPerRow + (startsGroup(top) ? 1 : 0)
      guard used <= lines else { break }
      top -= 1
    }
    return top
  }

  /// Brings a row into view, in the middle where it was out of it: a pane cannot be scrolled by the
  /// terminal, and so most keys repaint two rows and few repaint all of them.
  mutating func reveal(_ row: Int) {
    guard !rows.isEmpty else { return }
    top = min(max(top, window.offset), end - 1)
    if row < top || row >= top + rowsInView {
      top = top(endingAt: row, within: fit.lines / 2 + fit.linesPerRow)
    }
    top = min(top, top(endingAt: end - 1, within: fit.lines))
  }
}

/// Lines made of words that look different.

import Articles
import Surface

struct Part {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }
}

extension Grid {
  /// Writes parts one behind the other; returns the column behind the last.
  @discardableResult
  mutating func write(_ parts: [Part], at point: Point, limit: Range<Int>) -> Int {
    parts.reduce(point.column) { column, part in
      write(part.text, at: Point(column: column, row: point.row), style: part.style, limit: limit)
    }
  }

  /// Writes paragraphs, each broken into lines, from the top of a rectangle as far as it reaches.
  mutating func write(paragraphs: [String], in rect: Rect, style: Style) {
    let lines = paragraphs.flatMap { wrapped($0, to: rect.size.columns) }
    for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
      write(
        line, at: Point(column: rect.origin.column, row: rect.origin.row + offset), style: style,
        limit: rect.columns)
    }
  }
}

/// A text broken into lines of so many columns; one empty line of an empty text.
func wrapped(_ text: String, to columns: Int) -> [String] {
  let lines = LineBreaker(text).lines(of: 0..<text.utf8.count, width: columns)
  return lines.isEmpty ? [""] : lines.map { String(text.slice(TextRange($0.bytes)) ?? "") }
}

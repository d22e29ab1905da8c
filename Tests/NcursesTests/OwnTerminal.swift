/// A terminal of this process, for tests of what it shows.

import Ncurses
import ScreenProbe
import Surface
import Testing

/// All tests that open a terminal in this process: ncurses has one state for all, so they run one
/// after the other.
@Suite(.serialized) struct OwnTerminal {}

/// Opens a terminal on a pseudo-terminal, lets the body use it, and closes it.
func withTerminal<R>(
  columns: Int = 40, rows: Int = 6, type: String = "xterm-256color",
  _ body: (inout Terminal, PseudoTerminal) throws -> R
) throws -> R {
  let line = try PseudoTerminal(size: Size(columns: columns, rows: rows))
  var terminal = try Terminal(
    input: line.descriptor, output: line.descriptor, environment: ["TERM": type])
  return try body(&terminal, line)
}

extension Grid {
  /// A grid with these rows of text, laid out by the very painting that the reader uses.
  init(_ size: Size, _ lines: [(String, Style)]) {
    self.init(size: size)
    for (row, (text, style)) in lines.enumerated() {
      var column = 0
      for character in text {
        let width = max(1, displayWidth(String(character)))
        self[column: column, row: row] = Cell(String(character), style: style)
        for extra in 1..<max(2, width) where width > 1 {
          self[column: column + extra, row: row] = Cell("", style: style)
        }
        column += width
      }
    }
  }
  init(_ size: Size, _ lines: [String]) { self.init(size, lines.map { ($0, .plain) }) }
}

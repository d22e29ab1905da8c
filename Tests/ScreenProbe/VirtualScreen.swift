/// A terminal without a window: what a person would see.

import CVterm
package import Surface

/// One cell as the terminal shows it.
package struct ShownCell: Equatable {
  package var text: String
  package var width: Int
  package var attributes: Attributes
  /// Index in the palette; nil for the terminal's own.
  package var foreground: Int?
  package var background: Int?
}

/// A screen that understands what programs send to xterm, by libvterm. It has no faint characters.
package final class VirtualScreen {
  package private(set) var size: Size
  private let terminal: OpaquePointer
  private let screen: OpaquePointer

  package init(size: Size) {
    self.size = size
    terminal = vterm_new(Int32(size.rows), Int32(size.columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  package func feed(_ bytes: some Collection<UInt8>) {
    let characters = bytes.map(CChar.init(bitPattern:))
    vterm_input_write(terminal, characters, characters.count)
  }

  /// What the terminal answers to questions that it was asked.
  package func takeReplies() -> [UInt8] {
    var replies: [UInt8] = []
    var part = [CChar](repeating: 0, count: 256)
    while true {
      let count = vterm_output_read(terminal, &part, part.count)
      guard count > 0 else { return replies }
      replies += part[..<count].map(UInt8.init(bitPattern:))
    }
  }

  package func resize(_ size: Size) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  package var cursor: Point {
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
    return Point(column: Int(place.col), row: Int(place.row))
  }

  package func cell(column: Int, row: Int) -> ShownCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.append(scalar)
      }
    }
    let flags = Int(probe_attributes(&cell))
    var attributes: Attributes = []
    if flags & PROBE_BOLD != 0 { attributes.insert(.bold) }
    if flags & PROBE_ITALIC != 0 { attributes.insert(.italic) }
    if flags & PROBE_UNDERLINE != 0 { attributes.insert(.underline) }
    if flags & PROBE_REVERSE != 0 { attributes.insert(.reverse) }
    let foreground = Int(probe_foreground(&cell))
    let background = Int(probe_background(&cell))
    return ShownCell(
      text: String(text), width: Int(cell.width), attributes: attributes,
      foreground: foreground < 0 ? nil : foreground, background: background < 0 ? nil : background)
  }

  /// One row, trailing blanks left out.
  package func text(row: Int) -> String {
    var line = ""
    var column = 0
    while column < size.columns {
      let cell = cell(column: column, row: row)
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The whole screen, a line a row.
  package var text: String { (0..<size.rows).map(text(row:)).joined(separator: "\n") }
}

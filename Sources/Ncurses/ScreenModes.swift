/// What is switched on in the terminal beside ncurses' own modes, and how all of it is undone.

import CNcurses

/// The modes of xterm that ncurses leaves to its callers.
struct ScreenModes {
  /// Sent when the screen is taken over.
  let on: String
  /// Sent when it is left.
  let off: String
  /// Undoes everything, ncurses' own modes too, in one write: for a process that dies.
  let restore: [UInt8]

  /// Asks the description of the terminal that ncurses has open.
  ///
  /// A terminal with a mouse is one of xterm's family, in which a mode that it does not know is
  /// silently left alone; others (vt100, the Linux console) get none of them.
  init() {
    let modes = Self.capability("kmous") == nil ? [] : [1002, 1006, 1004, 2004]
    on = modes.map { "\u{1B}[?\($0)h" }.joined()
    off = modes.reversed().map { "\u{1B}[?\($0)l" }.joined()
    let own = ["sgr0", "op", "rmkx", "rmcup", "cnorm"].compactMap(Self.capability).joined()
    restore = Array((off + own).utf8)
  }

  /// A string capability without the padding that `tputs` would turn into pauses (`$<5>`).
  static func capability(_ name: String) -> String? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    var plain = ""
    var rest = Substring(String(cString: text))
    while let start = rest.firstIndex(of: "$") {
      let padding = rest[start...]
      guard padding.dropFirst().first == "<", let end = padding.firstIndex(of: ">") else { break }
      plain += rest[..<start]
      rest = padding[padding.index(after: end)...]
    }
    return plain + rest
  }
}

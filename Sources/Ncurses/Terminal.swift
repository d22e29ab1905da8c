/// The terminal: one owner of its screen and keyboard. This module is the one place that calls
/// ncurses.

import CNcurses
import Glibc
package import Surface

/// A terminal taken over for reading. While it lives, the screen is the reader's; when it ends, in
/// whatever way, the terminal is as it was. ncurses keeps its state in globals: only one may live at
/// a time, and all calls come from the thread that made it.
package struct Terminal: ~Copyable {
  /// Where keys arrive; the main loop polls it, and calls `readEvents` when there is something.
  package let inputDescriptor: Int32
  /// The size that the screen has now, in cells.
  package internal(set) var size: Size
  /// Whether the terminal is gone: its window was closed or its line cut. Nothing can be shown any
  /// more, and the descriptor is ready for reading for ever.
  package internal(set) var isHungUp = false
  /// How many colours the terminal's description promises. `NO_COLOR` is the theme's business.
  package var colorDepth: ColorDepth { painter.pairs.depth }

  let outputDescriptor: Int32
  let modes: ScreenModes
  /// How the terminal was set before.
  let settings: termios
  var held = HeldErrors()
  var painter: Painter
  var decoder: KeyDecoder
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]

  /// Takes the terminal over: the alternate screen, raw keys, mouse, focus and pastes.
  ///
  /// - Parameters:
  ///   - input: the descriptor that keys come from.
  ///   - output: the descriptor of the screen.
  ///   - environment: `TERM` is read from it. An unknown one counts as xterm-256color.
  package init(
    input: Int32 = 0, output: Int32 = 1, environment: [String: String]
  ) throws(TerminalError) {
    var settings = termios()
    guard isatty(output) == 1, tcgetattr(input, &settings) == 0 else { throw .notATerminal }
    // Widths and encoding shall not hang on the user's locale: under LANG=C ncurses would print
    // garbage. The empty name is for a system without C.UTF-8.
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "") }
    let type = try Self.usableType(environment["TERM"] ?? "", output)
    (screen, files) = try Self.openScreen(type, input, output)

    raw()
    noecho()
    nonl()
    keypad(morgue_stdscr(), true)
    // No look at the keyboard while painting, no inserting or deleting of cells in a row.
    typeahead(-1)
    idcok(morgue_stdscr(), false)
    inputDescriptor = input
    outputDescriptor = output
    self.settings = settings
    modes = ScreenModes()
    painter = Painter(pairs: ColorPairs())
    decoder = KeyDecoder(erase: settings.eraseByte, known: TerminfoKeys.known())
    size = Self.currentSize(output)
    if is_term_resized(Int32(size.rows), Int32(size.columns)) {
      resizeterm(Int32(size.rows), Int32(size.columns))
    }
    enter()
  }

  deinit {
    // A copy, since the end of a life cannot change what ends.
    var held = HeldErrors(file: held.file, real: held.real)
    leaveScreen()
    held.release()
    delscreen(screen)
    for file in files { fclose(file) }
  }

  /// A terminal type that is described and can show a screen.
  private static func usableType(
    _ type: String, _ output: Int32
  ) throws(TerminalError) -> String {
    guard type != "dumb" else { throw .dumb(type) }
    for candidate in [type, "xterm-256color"] where !candidate.isEmpty {
      var found: Int32 = 0
      guard setupterm(candidate, output, &found) == OK else { continue }
      let canMove = ScreenModes.capability("cup") != nil
      morgue_forget_terminal()
      guard canMove else { throw .dumb(candidate) }
      return candidate
    }
    throw .unknownTerminal(type)
  }

  private static func openScreen(
    _ type: String, _ input: Int32, _ output: Int32
  ) throws(TerminalError) -> (OpaquePointer, [UnsafeMutablePointer<FILE>]) {
    // ncurses closes no file that it was given; these are copies, to be closed at the end.
    guard let source = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r") else { throw .refused("fdopen") }
    guard let target = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w") else {
      fclose(source)
      throw .refused("fdopen")
    }
    // newterm takes signals for itself, and its handlers leave by exit().
    morgue_keep_signal_actions()
    let screen = newterm(type, target, source)
    morgue_put_back_signal_actions()
    guard let screen else {
      fclose(source)
      fclose(target)
      throw .refused("newterm")
    }
    return (screen, [source, target])
  }

  /// The size that the system knows, else the one that ncurses goes by.
  static func currentSize(_ output: Int32) -> Size {
    var window = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }
    return Size(
      columns: Int(getmaxx(morgue_stdscr())), rows: Int(getmaxy(morgue_stdscr())))
  }

  /// Shows a grid: only what differs from the last one is sent. The cursor is hidden if the grid
  /// has none. O(cells) when nothing changed, and well under a millisecond.
  package mutating func present(_ grid: Grid) {
    painter.paint(grid, on: size)
  }
}

extension termios {
  /// The byte that deletes backwards, as `stty erase` sets it; DEL if none is set.
  var eraseByte: UInt8 {
    var copy = self
    let byte = withUnsafeBytes(of: &copy.c_cc) { $0[Int(VERASE)] }
    return byte == 0 ? 0x7F : byte
  }
}

/// Leaving the screen for a while, and coming back to one that may have changed.

import CNcurses
import Glibc
package import Surface

extension Terminal {
  /// Switches on what ncurses does not, holds standard error back, and covers the case of a crash.
  mutating func enter() {
    writeAll(modes.on.utf8, to: outputDescriptor)
    held.hold(from: outputDescriptor)
    var settings = settings
    morgue_guard_arm(
      outputDescriptor, &settings, modes.restore.map(CChar.init(bitPattern:)),
      modes.restore.count, held.file, held.real)
  }

  /// The other way round; standard error stays held.
  borrowing func leaveScreen() {
    morgue_guard_disarm()
    writeAll(modes.off.utf8, to: outputDescriptor)
    endwin()
    var settings = settings
    tcsetattr(inputDescriptor, TCSADRAIN, &settings)
  }

  /// Sets the terminal's modes again and paints everything afresh: for a screen that something else
  /// has written on, and after a stop from outside, in which a shell set the terminal its own way.
  package mutating func redraw() {
    reset_prog_mode()
    writeAll(modes.on.utf8, to: outputDescriptor)
    guard let shown = painter.shown else { return }
    painter.clear()
    painter.paint(shown, on: size)
  }

  /// After SIGWINCH: asks for the size and adapts to it.
  ///
  /// - Returns: the event for the reader, whose next grid is painted whole; nil if the size is the
  ///   same as before. Call it after `suspend` and `released`, too: nobody tells a stopped process.
  package mutating func resize() -> InputEvent? {
    let now = Self.currentSize(outputDescriptor)
    guard now != size else { return nil }
    size = now
    resizeterm(Int32(now.rows), Int32(now.columns))
    painter.clear()
    return .resize(now)
  }

  /// Gives the terminal back and stops the process group, as Ctrl-Z does; returns when the shell
  /// continues it, with the screen painted again.
  package mutating func suspend() {
    released { morgue_stop_process_group() }
  }

  /// Gives the terminal back for as long as the body runs, a text editor for instance, then takes
  /// it again and paints the screen. What was typed meanwhile and not read is dropped.
  package mutating func released<R>(_ body: () throws -> R) rethrows -> R {
    leaveScreen()
    held.release()
    defer {
      tcflush(inputDescriptor, TCIFLUSH)
      enter()
      redraw()
    }
    return try body()
  }
}

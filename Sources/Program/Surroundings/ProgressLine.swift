/// A line on the terminal that says how far long work is.

import Glibc
import Synchronization

/// Nothing is shown where standard error is no terminal. It may be told from any thread.
final class ProgressLine: Sendable {
  private let isShown = isTerminal(STDERR_FILENO)
  private let nextPaint = Mutex<ContinuousClock.Instant?>(nil)

  /// At most twenty times a second; the text is ASCII of the program's own.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    nextPaint.withLock { next in
      if let next, now < next { return }
      next = now + .milliseconds(50)
      write("\r\u{1B}[K" + text())
    }
  }

  /// Says a line for good; what is shown of the progress makes room for it.
  func say(_ line: String) {
    clear()
    Messages.say(line)
  }

  func clear() {
    nextPaint.withLock { next in
      if next != nil { write("\r\u{1B}[K") }
      next = nil
    }
  }

  private func write(_ text: String) {
    // Progress that cannot be shown is no failure of the work.
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// A line on the terminal that says how far long work is.

import Glibc
import Synchronization

/// Nothing is shown if standard error is not a terminal. May be called from any thread.
final class ProgressLine: Sendable {
  private struct Shown {
    /// When it may be painted again.
    var next: ContinuousClock.Instant?
    /// What is to be painted then.
    var waiting: String?
    var isThere = false
  }

  private let isShown = isTerminal(STDERR_FILENO)
  private let shown = Mutex(Shown())

  /// At most ten times a second; the latest is always shown in the end.
  ///
  /// - Parameter text: the text for a number of columns: ASCII of the program's own.
  func show(_ text: (_ width: Int) -> String) {
    guard isShown else { return }
    // The last column stays free: some terminals wrap when it is written.
    let line = text((terminalWidth(STDERR_FILENO) ?? 80) - 1)
    let now = ContinuousClock.now
    shown.withLock { shown in
      guard let next = shown.next, now < next else { return paint(line, &shown) }
      if shown.waiting == nil {
        Task.detached {
          // A sleep that is cancelled ends early, which is no harm.
          try? await Task.sleep(until: next)
          self.paintWaiting()
        }
      }
      shown.waiting = line
    }
  }

  private func paintWaiting() {
    shown.withLock { shown in
      if let line = shown.waiting { paint(line, &shown) }
    }
  }

  private func paint(_ line: String, _ shown: inout Shown) {
    shown = Shown(next: .now + .milliseconds(100), isThere: true)
    write("\r" + line + "\u{1B}[K")
  }

  /// Says a line for good; what is shown of the progress makes room for it.
  func say(_ line: String) {
    clear()
    Messages.say(line)
  }

  func clear() {
    shown.withLock { shown in
      if shown.isThere { write("\r\u{1B}[K") }
      shown = Shown()
    }
  }

  private func write(_ text: String) {
    // Progress that cannot be shown is no failure of the work.
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

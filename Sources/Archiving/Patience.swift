/// How long a question may take.

import Glibc
import Synchronization

/// Ends when whoever asked withdraws the question, or when its time is over.
final class Patience: Sendable {
  private let isWithdrawn = Atomic(false)
  /// Nanoseconds of the monotonic clock; nil for no end.
  private let end: Int?

  /// - Parameter milliseconds: how long from now; nil for as long as it takes.
  init(milliseconds: Int? = nil) {
    end = milliseconds.map { Self.now + $0 * 1_000_000 }
  }

  func withdraw() { isWithdrawn.store(true, ordering: .relaxed) }

  var isOver: Bool {
    if isWithdrawn.load(ordering: .relaxed) { return true }
    return end.map { Self.now >= $0 } ?? false
  }

  /// When to look again at the latest, by the monotonic clock: at the end, or in a moment where there is none.
  var deadline: timespec {
    let at = min(end ?? .max, Self.now + 50_000_000)
    return timespec(tv_sec: at / 1_000_000_000, tv_nsec: at % 1_000_000_000)
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

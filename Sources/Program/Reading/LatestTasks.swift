/// Tasks of which only the latest of its purpose is of use.

import Synchronization

/// Cancels the older task of a purpose when a newer one takes its place. A cancelled task still answers; who
/// asked knows by the question's number that the answer is an old one's.
final class LatestTasks<Purpose: Hashable & Sendable>: Sendable {
  private let running = Mutex<[Purpose: Task<Void, Never>]>([:])

  /// Cancels the task of a purpose.
  func stop(_ purpose: Purpose) {
    running.withLock { $0.removeValue(forKey: purpose) }?.cancel()
  }

  func replace(_ purpose: Purpose, with task: Task<Void, Never>) {
    running.withLock { $0.updateValue(task, forKey: purpose) }?.cancel()
  }
}

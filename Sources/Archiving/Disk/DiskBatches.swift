/// Many files at a time: to free a file's place can be a message to the disk that is waited for.

import Glibc
import Synchronization

extension Disk {
  /// How many files are removed at a time.
  private static let width = 8

  /// Removes files; that one is not there is no error.
  func remove(_ paths: [String]) throws(ArchiveError) {
    let shares = Shares(paths: paths, disk: self)
    let helpers = paths.count < 4 * Self.width ? 0 : Self.width - 1
    let threads = (0..<helpers).compactMap { _ in shares.thread() }
    // This thread takes part, so that all is done also where no other could be started.
    shares.work()
    for thread in threads { pthread_join(thread, nil) }
    if let error = shares.error { throw error }
  }

  /// Removes files that stand in nobody's way, some time: what is still there when the process ends stays.
  func removeLater(_ paths: [String]) {
    guard !paths.isEmpty, let thread = Shares(paths: paths, disk: self).thread() else { return }
    pthread_detach(thread)
  }
}

/// Paths that several threads remove, each taking the next.
private final class Shares: Sendable {
  private struct State {
    var next = 0
    var error: ArchiveError?
  }

  /// How many are taken at once.
  private static let share = 32

  private let paths: [String]
  private let disk: Disk
  private let state = Mutex(State())

  init(paths: [String], disk: Disk) { (self.paths, self.disk) = (paths, disk) }

  var error: ArchiveError? { state.withLock(\.error) }

  /// A thread of its own that takes part; nil if none can be started.
  func thread() -> pthread_t? {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Shares>.fromOpaque(box).takeRetainedValue().work() }
        return nil
      }, box.toOpaque())
    if code == 0 { return thread }
    box.release()
    return nil
  }

  func work() {
    while let range = take() {
      do throws(ArchiveError) {
        for path in paths[range] { try disk.remove(path) }
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
  }

  /// The next paths; nil where none are left, or one could not be removed.
  private func take() -> Range<Int>? {
    state.withLock { state in
      guard state.next < paths.count, state.error == nil else { return nil }
      let start = state.next
      state.next = min(start + Self.share, paths.count)
      return start..<state.next
    }
  }
}

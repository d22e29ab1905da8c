/// Stories being filed, one share at a time.

import Articles
import Formats
import Glibc
import Synchronization

/// Some consecutive stories of the input.
struct StoryShare: Sendable {
  enum Item: Sendable {
    case story(CandidateStory, StoryOrigin)
    case refused(FilingReport.Refusal)
  }

  /// In the order of the input.
  var items: [Item] = []
  /// How much of the input it is.
  var inputBytes = 0

  /// The number of stories, or of bytes, in one share.
  static let (countLimit, byteLimit) = (32, 1 << 17)
}

/// As many workers as there are processors, each of which finds the next share of the input, reads its stories and
/// prepares them, while the writer takes what is ready, in the order of the input. Finding is one worker's at a time. Memory
/// is bounded by the few shares that may be ahead of the writer, whatever the size of a file.
final class FilingLine: Sendable {
  enum Next {
    case share(StoryShare)
    /// A pipe has nothing at the moment.
    case dry
    /// The workers are not through with it, and patience ended.
    case late
    case end
  }

  /// So many shares for each worker may be ready or in work, and so many bytes of input in all, unless one share has more.
  static let sharesAhead = 4
  static let bytesAhead = 4 << 20

  private struct State {
    /// Shares that were found, and those of them that were handed on.
    var found = 0
    var handed = 0
    /// What of the input was found and is not handed on.
    var bytes = 0
    var ready: [Int: StoryShare] = [:]
    var isFinding = false
    /// Whether all shares are found, or the pipe that is read has nothing.
    var isAtEnd = false
    var isDry = false
    var isStopped = false
  }

  private let finder: Mutex<StoryFinder>
  private let state = Monitor(State())
  private let interrupt: Interrupt
  private let ahead: Int
  private let make: @Sendable (StoryFinder.Find, () -> Bool) -> StoryShare.Item

  /// Starts the workers.
  ///
  /// - Parameters:
  ///   - workers: how many.
  ///   - make: reads and prepares a story; the other argument says whether there is no more need to.
  init(
    _ finder: sending StoryFinder, workers: Int = processorCount,
    make: @escaping @Sendable (StoryFinder.Find, () -> Bool) -> StoryShare.Item
  ) throws(ArchiveError) {
    self.finder = Mutex(finder)
    self.make = make
    ahead = Self.sharesAhead * workers
    interrupt = try Interrupt()
    let started = (0..<workers).filter { _ in startThread { [self] in work() } }
    guard !started.isEmpty else {
      throw .cannotRead(path: "-", reason: "no thread could be started to read it")
    }
  }

  /// The next share.
  ///
  /// - Parameter patience: how long to wait for the workers; nil waits for them, and for a pipe too.
  func next(_ patience: Patience? = nil) -> Next {
    let next: Next? = state.wait(patience) { state in
      if let share = state.ready.removeValue(forKey: state.handed) {
        state.handed += 1
        state.bytes -= share.inputBytes
        return .share(share)
      }
      guard state.handed == state.found else { return nil }
      if state.isAtEnd || state.isStopped { return .end }
      return state.isDry && patience != nil ? .dry : nil
    }
    return next ?? .late
  }

  /// The same for a task, which may be cancelled meanwhile: then it is the end.
  func awaitNext(_ patience: Patience? = nil) async -> Next {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let work = { @Sendable [self] in continuation.resume(returning: next(patience)) }
        if !startThread(work) { work() }
      }
    } onCancel: {
      stop()
    }
  }

  /// Ends the work. Finished shares are lost.
  func stop() {
    state.change { state in
      state.isStopped = true
      state.ready = [:]
      state.handed = state.found
    }
    interrupt.happen()
  }

  // MARK: Workers

  private func work() {
    // For this thread only: the writer and anyone who reads meanwhile have priority.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
    while let number = claim() {
      guard let share = find(number) else { continue }
      let isStopped = { [state] in state.read(\.isStopped) }
      var made = StoryShare(inputBytes: share.bytes)
      for find in share.finds where !isStopped() { made.items.append(make(find, isStopped)) }
      state.change { if !$0.isStopped { $0.ready[number] = made } }
    }
  }

  /// The number of the next share, for this worker to find; nil if there are no more.
  private func claim() -> Int? {
    let number: Int?? = state.wait { [ahead] state in
      if state.isAtEnd || state.isStopped { return .some(nil) }
      let isRoom = state.found - state.handed < ahead && state.bytes < Self.bytesAhead
      guard !state.isFinding, isRoom || state.found == state.handed else { return nil }
      state.isFinding = true
      return .some(state.found)
    }
    return number ?? nil
  }

  /// Finds a share; nil after waiting for an idle pipe.
  private func find(_ number: Int) -> (finds: [StoryFinder.Find], bytes: Int)? {
    let (finds, bytes, last) = finder.withLock { $0.nextShare() }
    if finds.isEmpty, case .nothingYet(let stream) = last {
      state.change { $0.isDry = true }
      stream?.wait(until: interrupt)
      state.change { ($0.isDry, $0.isFinding) = (false, false) }
      return nil
    }
    state.change { state in
      state.isFinding = false
      if case .end = last { state.isAtEnd = true }
      guard !finds.isEmpty else { return }
      state.found += 1
      state.bytes += bytes
    }
    return finds.isEmpty ? nil : (finds, bytes)
  }
}

extension StoryFinder {
  /// The reason why a share ended.
  fileprivate enum ShareEnd: Sendable {
    case full, end
    case nothingYet(ByteStream?)
  }

  fileprivate mutating func nextShare() -> (finds: [Find], bytes: Int, end: ShareEnd) {
    var (finds, bytes): ([Find], Int) = ([], 0)
    while finds.count < StoryShare.countLimit, bytes < StoryShare.byteLimit {
      switch next() {
      case .found(let find, let size):
        finds.append(find)
        bytes += size
      case .nothingYet: return (finds, bytes, .nothingYet(waitedFor))
      case .end: return (finds, bytes, .end)
      }
    }
    return (finds, bytes, .full)
  }
}

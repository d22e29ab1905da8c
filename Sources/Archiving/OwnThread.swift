/// Threads for work that would block tasks.

import Glibc

/// Runs work on a thread of its own with the lowest priority, so that no query
/// waits for it. Cancelling the task calls the work's own cancellation.
func onOwnThread<Answer: Sendable>(_ work: @escaping @Sendable (Patience) -> Answer) async -> Answer {
  let patience = Patience()
  return await withTaskCancellationHandler {
    await withCheckedContinuation { continuation in
      let job = { @Sendable in
        // For this thread only; if the system refuses, it runs at normal priority.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        continuation.resume(returning: work(patience))
      }
      if !startThread(job) { job() }
    }
  } onCancel: {
    patience.withdraw()
  }
}

/// Runs work on a new thread; false, and nothing is done, if the system gives none.
func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  let job = Unmanaged.passRetained(Job(run: work))
  var thread = pthread_t()
  let refusal = pthread_create(
    &thread, nil,
    { job in
      if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
      return nil
    }, job.toOpaque())
  guard refusal == 0 else {
    job.release()
    return false
  }
  pthread_detach(thread)
  return true
}

/// Work that runs on a thread of its own and is awaited later.
struct Begun<Answer: Sendable>: Sendable {
  private let answer = Monitor<Answer?>(nil)

  /// Starts the work; runs it at once if the system gives no thread.
  init(_ work: @escaping @Sendable () -> Answer) {
    let work = { @Sendable [answer] in
      let made = work()
      answer.change { $0 = made }
    }
    if !startThread(work) { work() }
  }

  /// Waits for it.
  func value() -> Answer {
    guard let made = answer.wait(for: { $0 }) else {
      preconditionFailure("a wait without a deadline ends with a value")
    }
    return made
  }
}

private final class Job: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

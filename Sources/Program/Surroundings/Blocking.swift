/// The way from the main thread, which blocks, to asynchronous work.

import Glibc
import Synchronization

/// Waits for asynchronous work. The main thread may block since nothing here belongs to the main actor:
/// the work runs in a task of its own on the shared pool.
func blocking<Answer: Sendable>(
  _ work: @escaping @Sendable () async throws -> Answer
) throws -> Answer {
  try interruptible(by: [], work).answer
}

/// Waits for asynchronous work that the given signals cancel: it ends in its own way, with an answer that
/// says how far it came. A second signal does what signals do.
///
/// The signals are blocked while it waits and taken with `sigwait`, so no code runs in a handler.
func interruptible<Answer: Sendable>(
  by signals: [Int32], _ work: @escaping @Sendable () async throws -> Answer
) throws -> (answer: Answer, signal: Int32?) {
  // This signal also announces the end of the work, to this thread only.
  let finished = SIGUSR1
  var awaited = sigset_t()
  var former = sigset_t()
  sigemptyset(&awaited)
  for signal in signals + [finished] { sigaddset(&awaited, signal) }
  pthread_sigmask(SIG_BLOCK, &awaited, &former)
  defer { pthread_sigmask(SIG_SETMASK, &former, nil) }

  let slot = Slot<Answer>()
  let waiter = pthread_self()
  let task = Task.detached {
    let result: Result<Answer, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    slot.value.withLock { $0 = result }
    pthread_kill(waiter, finished)
  }
  var taken: Int32?
  while true {
    var signal: Int32 = 0
    sigwait(&awaited, &signal)
    if signal == finished {
      if let result = slot.value.withLock({ $0 }) { return (try result.get(), taken) }
    } else if taken == nil {
      taken = signal
      task.cancel()
    } else {
      pthread_sigmask(SIG_SETMASK, &former, nil)
      raise(signal)
    }
  }
}

/// Where a task leaves its answer.
private final class Slot<Answer: Sendable>: Sendable {
  let value = Mutex<Result<Answer, any Error>?>(nil)
}

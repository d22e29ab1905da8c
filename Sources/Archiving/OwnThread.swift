/// A thread for work that keeps a processor busy for seconds.

import Glibc

/// Does something on a thread of its own, behind all others in line for a processor, so that no question
/// waits for it. A task that is cancelled withdraws it; what withdrawing does is the work's matter.
func onOwnThread<Answer: Sendable>(_ work: @escaping @Sendable (Patience) -> Answer) async -> Answer {
  let patience = Patience()
  return await withTaskCancellationHandler {
    await withCheckedContinuation { continuation in
      let job = Job {
        // Of this thread alone; a system that refuses does it at the usual pace.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        continuation.resume(returning: work(patience))
      }
      let argument = Unmanaged.passRetained(job).toOpaque()
      var thread = pthread_t()
      let refusal = pthread_create(&thread, nil, runJob, argument)
      if refusal == 0 { pthread_detach(thread) } else { _ = runJob(argument) }
    }
  } onCancel: {
    patience.withdraw()
  }
}

private final class Job: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runJob(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run() }
  return nil
}

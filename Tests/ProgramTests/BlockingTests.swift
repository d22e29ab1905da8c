/// Waiting for asynchronous work, and signals that end it early.

import Dispatch
import Glibc
import Testing

@testable import Program

struct BlockingTests {
  private struct Failure: Error {}

  /// As the main thread waits, so does a thread here that is not of the pool: one of the pool's own would
  /// wait for work that needs it.
  private func onOwnThread<Answer: Sendable>(
    _ body: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "waiting").async { continuation.resume(with: Result(catching: body)) }
    }
  }

  @Test func theAnswerComesBack() async throws {
    #expect(try await onOwnThread { try blocking { 6 * 7 } } == 42)
  }

  @Test func aFailureComesBack() async {
    await #expect(throws: Failure.self) { try await onOwnThread { try blocking { throw Failure() } } }
  }

  @Test func aSignalCancelsTheWorkAndIsNamed() async throws {
    let (answer, signal) = try await onOwnThread {
      var blocked = sigset_t()
      sigemptyset(&blocked)
      sigaddset(&blocked, SIGUSR2)
      var former = sigset_t()
      pthread_sigmask(SIG_BLOCK, &blocked, &former)
      defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
      // It stays with this thread until somebody asks for it.
      raise(SIGUSR2)
      return try interruptible(by: [SIGUSR2]) {
        while !Task.isCancelled { await Task.yield() }
        return "as far as it came"
      }
    }
    #expect(answer == "as far as it came")
    #expect(signal == SIGUSR2)
  }
}

/// A run of the program, to its end or to a moment at which it is killed.

import Glibc
import TestKit

/// When a run is killed.
enum KillMoment {
  case never
  /// So many nanoseconds after its start.
  case after(Int)
  /// So many nanoseconds after something is seen to be true, asked for as fast as can be.
  case seen(@Sendable () -> Bool, andAfter: Int)
}

/// What a run left.
struct RunOutcome {
  /// As a shell has it: 128 and the number for a signal.
  var status: Int32
  var output: String
  var messages: String
  var nanoseconds: Int

  var wasKilled: Bool { status == 128 + SIGKILL }
}

/// A run that goes on beside the torture.
struct Run {
  private let program: RunningProgram
  private let start = monotonicNanoseconds()

  /// - Parameter input: the file that is its standard input.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: String = "/dev/null"
  ) throws {
    self.program = try RunningProgram(program, arguments, environment: environment, inputFile: input)
  }

  /// Kills it at a moment, and takes all that it printed.
  func finish(_ moment: KillMoment = .never) throws -> RunOutcome {
    switch moment {
    case .never: break
    case .after(let nanoseconds):
      wait(until: start + nanoseconds)
      program.signal(SIGKILL)
    case .seen(let isSeen, let later):
      while !isSeen(), !program.hasEnded {}
      wait(until: monotonicNanoseconds() + later)
      program.signal(SIGKILL)
    }
    let (outcome, cost) = try program.finish(seconds: nil)
    return RunOutcome(
      status: outcome.status, output: outcome.text, messages: outcome.messages,
      nanoseconds: cost.nanoseconds)
  }

  private func wait(until moment: Int) {
    let rest = moment - monotonicNanoseconds()
    guard rest > 0 else { return }
    var time = timespec(tv_sec: rest / 1_000_000_000, tv_nsec: rest % 1_000_000_000)
    nanosleep(&time, nil)
  }
}

private func monotonicNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

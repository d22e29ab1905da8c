/// A program on a pseudo-terminal, driven by keys and watched on its screen.

import Glibc
package import Surface
package import TestKit

/// Runs a program as the foreground job of a session of its own, as a shell would. Ends it, if
/// need be, with the probe's own life.
package final class ProbedProgram {
  package let terminal: PseudoTerminal
  private let program: LaunchedProgram
  private var end: ProgramEnd?

  /// - Parameters:
  ///   - path: the program's file; no search.
  ///   - arguments: without the program's name.
  ///   - environment: all of it. `TERM` defaults to xterm-256color, and Swift's own crash reporter
  ///     is off, as it would wait for a key.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    terminal = try PseudoTerminal(size: size)
    let defaults = ["TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"]
    program = try LaunchedProgram(
      path, arguments, environment: defaults.merging(environment) { $1 }, .terminal(terminal.path))
  }

  /// The program is gone when its probe is, and writes no more to the test's folder.
  deinit {
    guard end == nil else { return }
    program.signal(SIGKILL)
    while case .stopped? = program.nextEvent() {}
  }

  package var process: Int32 { program.process }

  package var screen: VirtualScreen { terminal.screen }

  package func send(_ keys: String) { terminal.send(keys) }

  package func signal(_ number: Int32) { program.signal(number) }

  /// Waits for a condition on the screen.
  package func wait(
    for what: String, seconds: Double = Deadline.patience, until holds: (VirtualScreen) -> Bool
  ) throws {
    try terminal.wait(for: what, seconds: seconds, until: holds)
  }

  /// Waits until the screen shows this text in some row.
  package func wait(forText text: String, seconds: Double = Deadline.patience) throws {
    try wait(for: "“\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits for the end of the program; all of its output is in by then.
  package func waitForEnd(seconds: Double = Deadline.patience) throws -> ProgramEnd {
    if let end { return end }
    guard case .ended(let end, _) = try nextEvent("the end of the program", seconds) else {
      throw terminal.failure("the end, it was stopped")
    }
    return end
  }

  /// Waits until the program has stopped itself, as at Ctrl-Z.
  package func waitForStop(seconds: Double = Deadline.patience) throws {
    guard case .stopped = try nextEvent("a stop", seconds) else { throw terminal.failure("a stop, it ended") }
  }

  /// Continues a stopped program, as `fg` does.
  package func resume() { program.resume() }

  private func nextEvent(_ what: String, _ seconds: Double) throws -> ProgramEvent {
    let deadline = Deadline(seconds: seconds)
    while true {
      var requests = [
        pollfd(fd: program.link, events: Int16(POLLIN), revents: 0),
        pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0),
      ]
      poll(&requests, 2, deadline.milliseconds)
      if requests[0].revents != 0 { break }
      terminal.take()
      guard !deadline.isPast else { throw terminal.failure(what) }
    }
    guard let event = program.nextEvent() else { throw terminal.failure(what) }
    if case .ended(let how, _) = event { end = how }
    try terminal.takeUpTo(mark: LaunchedProgram.mark, deadline: deadline)
    return event
  }
}

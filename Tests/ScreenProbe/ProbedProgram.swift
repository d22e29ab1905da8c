/// A program on a pseudo-terminal, driven by keys and watched on its screen.

import CVterm
import Glibc
package import Surface

/// How a program ended.
package enum ProgramEnd: Equatable {
  case exit(Int32)
  case signal(Int32)
}

/// Runs a program as the foreground job of a session of its own, as a shell would. Ends it, if
/// need be, with the probe's own life.
package final class ProbedProgram {
  package let terminal: PseudoTerminal
  package let process: Int32
  private let leader: pid_t
  private let statuses: Int32
  private let control: Int32
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
    let variables = defaults.merging(environment) { _, given in given }.map { "\($0)=\($1)" }
    var leader: pid_t = 0
    var process: pid_t = 0
    var statuses: Int32 = -1
    var control: Int32 = -1
    let device = terminal.path
    let started = withStrings([path] + arguments) { arguments in
      withStrings(variables.sorted()) { variables in
        probe_start(device, path, arguments, variables, &leader, &process, &statuses, &control)
      }
    }
    self.leader = leader
    self.process = process
    self.statuses = statuses
    self.control = control
    guard started == 0 else { throw ProbeFailure(description: "cannot start \(path)") }
  }

  deinit {
    if end == nil && process > 0 { kill(process, SIGKILL) }
    close(control)
    close(statuses)
    if leader > 0 { waitpid(leader, nil, 0) }
  }

  package var screen: VirtualScreen { terminal.screen }

  package func send(_ keys: String) { terminal.send(keys) }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits for a condition on the screen.
  package func wait(
    for what: String, seconds: Double = 20, until holds: (VirtualScreen) -> Bool
  ) throws {
    try terminal.wait(for: what, seconds: seconds, until: holds)
  }

  /// Waits until the screen shows this text in some row.
  package func wait(forText text: String, seconds: Double = 20) throws {
    try wait(for: "“\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits for the end of the program; all of its output is in by then.
  package func waitForEnd(seconds: Double = 20) throws -> ProgramEnd {
    if let end { return end }
    let status = try nextStatus("the end of the program", seconds)
    guard let end = Self.end(status) else { throw terminal.failure("the end, it was stopped") }
    self.end = end
    return end
  }

  /// Waits until the program has stopped itself, as at Ctrl-Z.
  package func waitForStop(seconds: Double = 20) throws {
    let status = try nextStatus("a stop", seconds)
    guard probe_stopped(status) == 0 else { return }
    end = Self.end(status)
    throw terminal.failure("a stop, it ended")
  }

  /// Continues a stopped program, as `fg` does.
  package func resume() { kill(-process, SIGCONT) }

  private func nextStatus(_ what: String, _ seconds: Double) throws -> Int32 {
    let deadline = Deadline(seconds: seconds)
    while true {
      var requests = [
        pollfd(fd: statuses, events: Int16(POLLIN), revents: 0),
        pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0),
      ]
      poll(&requests, 2, deadline.milliseconds)
      if requests[0].revents != 0 { break }
      terminal.take()
      guard !deadline.isPast else { throw terminal.failure(what) }
    }
    var status: Int32 = 0
    guard read(statuses, &status, MemoryLayout<Int32>.size) == MemoryLayout<Int32>.size else {
      throw terminal.failure(what)
    }
    try terminal.takeUpTo(mark: Array(String(cString: probe_mark()).utf8), deadline: deadline)
    return status
  }

  private static func end(_ status: Int32) -> ProgramEnd? {
    if probe_exited(status) != 0 { return .exit(probe_exit_status(status)) }
    return probe_signaled(status) != 0 ? .signal(probe_signal(status)) : nil
  }
}

/// A null-terminated array of C strings for as long as the body runs.
private func withStrings<R>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
) -> R {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}

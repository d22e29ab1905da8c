/// A program run to its end: what it printed, how long it took, what it used.

import TestKit

struct CommandRun {
  var output: String
  var seconds: Double
  var cpuSeconds: Double
  var peakMegabytes: Double

  /// Runs a program without a terminal.
  /// - Parameter allowed: exit statuses that are no failure.
  init(_ command: Command, allowed: Set<Int32> = [0]) throws {
    let (outcome, cost) = try RunningProgram(
      command.path, command.arguments, environment: command.environment, inputFile: "/dev/null"
    ).finish(seconds: nil)
    output = outcome.text
    seconds = Double(cost.nanoseconds) / 1e9
    cpuSeconds = Double(cost.cpuMicroseconds) / 1e6
    peakMegabytes = Double(cost.peakKilobytes) / 1024
    guard allowed.contains(outcome.status) else {
      throw BenchFailure("\(command) ended with \(outcome.status)\n\(outcome.messages)")
    }
  }
}

/// A program with its words and all of its environment.
struct Command: CustomStringConvertible {
  var path: String
  var arguments: [String]
  var environment: [String: String] = [:]

  var description: String { ([path] + arguments).joined(separator: " ") }
}

/// Runs the built program as a user would, in a home of its own.

import Testing
import TestKit

/// A home folder that goes away again, and runs of the program in it.
final class Home: Sendable {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  var path: String { folder.path }

  /// Where the program keeps the archive when nobody says otherwise.
  var archive: String { path + "/.local/share/morgue" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String { try folder.write(bytes, to: name) }

  /// A sealed environment, with what is given added or replaced.
  func environment(_ variables: [String: String] = [:]) -> [String: String] {
    let sealed = [
      "HOME": path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return sealed.merging(variables) { $1 }
  }

  /// Runs `morgue` in the home folder.
  func run(
    _ arguments: String..., input: [UInt8] = [], variables: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, variables: variables)
  }

  func run(
    _ arguments: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) throws -> Outcome {
    try RunningProgram(
      Self.program, arguments, environment: environment(variables), folder: path
    ).finish(input: input).outcome
  }

  /// The program stands beside the tests' own binary.
  static let program = builtProgram("morgue")
}

/// Runs the built program as a user would, in a home of its own.

import FoundationEssentials
import Glibc
import ScreenProbe
import Testing

/// What a run left behind.
struct Outcome: Hashable, Sendable {
  /// As a shell has it: 128 and the number for a signal.
  var status: Int32
  var output: [UInt8]
  var messages: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }
}

/// A home folder that goes away again, and runs of the program in it.
final class Home: Sendable {
  let path: String

  /// Memory where it can be had, so that syncing costs nothing.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  init() throws {
    var template = Array((Self.place + "/morgue-tests-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // A folder that stays behind in the temporary folder spoils no test.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the program keeps the archive when nobody says otherwise.
  var archive: String { path + "/.local/share/morgue" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = self.path + "/" + name
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    return path
  }

  /// Runs `morgue` in the home folder. Variables add to a sealed environment, or replace what it has.
  func run(
    _ arguments: String..., input: [UInt8] = [], variables: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, variables: variables)
  }

  func run(
    _ arguments: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) throws -> Outcome {
    var environment = [
      "HOME": path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    environment.merge(variables) { $1 }
    return try Child(
      Self.program, arguments, environment: environment.map { $0.key + "=" + $0.value }, folder: path
    ).finish(input: input)
  }

  /// The program stands beside the tests' own binary.
  static let program = builtProgram("morgue")
}

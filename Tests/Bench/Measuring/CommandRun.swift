/// A program run to its end: what it printed, how long it took, what it used.

import Glibc

struct CommandRun {
  var output: String
  var seconds: Double
  var cpuSeconds: Double
  var peakMegabytes: Double

  /// Runs a program without a terminal; its words for standard error go to ours when it fails.
  /// - Parameter allowed: exit statuses that are no failure.
  init(_ command: Command, allowed: Set<Int32> = [0]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchFailure("no pipe: \(lastError())") }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])

    var arguments: [UnsafeMutablePointer<CChar>?] =
      ([command.path] + command.arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      command.environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process: pid_t = 0
    let start = Moment()
    let failure = posix_spawn(&process, command.path, &actions, nil, &arguments, &variables)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { throw BenchFailure("\(command.path): \(String(cString: strerror(failure)))") }

    output = readAll(ends[0])
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = Moment().milliseconds(since: start) / 1000
    cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMegabytes = Double(usage.ru_maxrss) / 1024
    let ending = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    guard allowed.contains(ending) else {
      throw BenchFailure("\(command) ended with \(ending)")
    }
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// A program with its words and all of its environment.
struct Command: CustomStringConvertible {
  var path: String
  var arguments: [String]
  var environment: [String: String] = [:]

  var description: String { ([path] + arguments).joined(separator: " ") }
}

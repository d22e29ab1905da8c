/// A program that runs with pipes for its streams, and what it leaves.

import Glibc

/// What a run left behind.
package struct Outcome: Hashable, Sendable {
  /// As a shell has it: 128 and the number for a signal.
  package var status: Int32
  package var output: [UInt8]
  package var messages: String

  package init(status: Int32, output: [UInt8], messages: String) {
    (self.status, self.output, self.messages) = (status, output, messages)
  }

  package var text: String { String(decoding: output, as: UTF8.self) }
  package var lines: [Substring] { text.split(separator: "\n") }
}

package final class RunningProgram {
  private let program: LaunchedProgram
  private let path: String
  private var input: Int32?
  private let output: Int32
  private let messages: Int32
  private var isFinished = false

  /// - Parameters:
  ///   - path: the program's file; no search.
  ///   - environment: all of it.
  ///   - folder: where it starts.
  ///   - inputFile: its standard input; without, it reads what `finish` gives it.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
    inputFile: String? = nil
  ) throws {
    self.path = path
    let theirInput: Int32
    if let inputFile { theirInput = try Self.open(inputFile) } else { (theirInput, input) = try Self.pipe() }
    defer { close(theirInput) }
    let (theirOutput, theirMessages): (Int32, Int32)
    (output, theirOutput) = try Self.pipe()
    defer { close(theirOutput) }
    (messages, theirMessages) = try Self.pipe()
    defer { close(theirMessages) }
    program = try LaunchedProgram(
      path, arguments, environment: environment, folder: folder,
      .descriptors(theirInput, theirOutput, theirMessages))
  }

  /// A program that a test gave up goes with it.
  deinit {
    if !isFinished { program.signal(SIGKILL) }
    for end in [input, output, messages] { if let end { close(end) } }
  }

  package func signal(_ number: Int32) { program.signal(number) }

  /// Its end, if that has come, is still there for `finish`.
  package var hasEnded: Bool {
    var wait = pollfd(fd: program.link, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// Gives the program all its input, takes all its output, and waits for its end.
  package func finish(
    input: [UInt8] = [], seconds: Double? = Deadline.patience
  ) throws -> (outcome: Outcome, cost: ProgramCost) {
    let deadline = Deadline(seconds: seconds)
    var rest = input[...]
    var streams: [Int32: [UInt8]] = [output: [], messages: []]
    var open: Set<Int32> = [output, messages, program.link]
    var end: (ProgramEnd, ProgramCost)?
    while !open.isEmpty {
      if let input = self.input, rest.isEmpty {
        close(input)
        self.input = nil
      }
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if let input = self.input { waits.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      guard !deadline.isPast else { throw lateness(streams) }
      guard poll(&waits, nfds_t(waits.count), deadline.milliseconds) > 0 else { continue }
      for wait in waits where wait.revents != 0 {
        switch wait.fd {
        case program.link:
          guard case .ended(let how, let cost) = program.nextEvent() else { continue }
          end = (how, cost)
          isFinished = true
          open.remove(wait.fd)
        case output, messages:
          let bytes = Self.read(wait.fd)
          streams[wait.fd]? += bytes
          if bytes.isEmpty { open.remove(wait.fd) }
        default: rest = Self.send(rest, to: wait.fd)
        }
      }
    }
    guard let (how, cost) = end else { throw lateness(streams) }
    let words = String(decoding: streams[messages] ?? [], as: UTF8.self)
    return (Outcome(status: how.status, output: streams[output] ?? [], messages: words), cost)
  }

  private func lateness(_ streams: [Int32: [UInt8]]) -> TestKitFailure {
    let said = [output, messages].map { String(decoding: streams[$0] ?? [], as: UTF8.self) }
    return TestKitFailure("\(path) did not end; it printed:\n\(said.joined(separator: "\n"))")
  }

  /// A program that does not read its input is no failure.
  private static func send(_ bytes: ArraySlice<UInt8>, to end: Int32) -> ArraySlice<UInt8> {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let sent = bytes.withUnsafeBytes { Glibc.send(end, $0.baseAddress, $0.count, flags) }
    return sent < 0 && errno != EAGAIN ? [] : bytes.dropFirst(max(0, sent))
  }

  private static func read(_ end: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(end, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  private static func open(_ path: String) throws -> Int32 {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw TestKitFailure(path, errno) }
    return file
  }

  private static func pipe() throws -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw TestKitFailure("no pipe", errno) }
    return (ends[0], ends[1])
  }
}

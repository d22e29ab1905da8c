/// A program that runs with pipes for its three streams.

import Glibc
import Testing

final class Child {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let messages: Int32

  init(_ program: String, _ arguments: [String], environment: [String], folder: String) throws {
    let (theirInput, input) = try Self.pipe()
    let (output, theirOutput) = try Self.pipe()
    let (messages, theirMessages) = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, theirInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, theirOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, theirMessages, STDERR_FILENO)
    // Swift does not see the call that would change the folder; env(1) does it.
    let command = ["/usr/bin/env", "-C", folder, program]
    // A test's thread may have signals blocked or ignored; the program starts as from a shell.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var standard = sigset_t()
    sigemptyset(&none)
    sigfillset(&standard)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var arguments: [UnsafeMutablePointer<CChar>?] = (command + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &variables)
    for theirs in [theirInput, theirOutput, theirMessages] { close(theirs) }
    (self.process, self.input, self.output, self.messages) = (process, input, output, messages)
    try #require(failure == 0, "\(program): \(String(cString: strerror(failure)))")
  }

  /// Both ends close on exec, so that no other child holds them open.
  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Gives the program all its input, takes all its output, and waits for its end.
  func finish(input bytes: [UInt8] = []) throws -> Outcome {
    var streams: [Int32: [UInt8]] = [output: [], messages: []]
    var rest = bytes[...]
    var isInputOpen = true
    var open: Set<Int32> = [output, messages]
    while !open.isEmpty {
      if isInputOpen, rest.isEmpty {
        close(input)
        isInputOpen = false
      }
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if isInputOpen { waits.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&waits, nfds_t(waits.count), -1) > 0 else { continue }
      for wait in waits where wait.revents != 0 {
        if wait.fd == input {
          let sent = rest.withUnsafeBytes {
            send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
          }
          // A program that does not read its input is no failure.
          rest = sent < 0 ? [] : rest.dropFirst(sent)
        } else {
          var buffer = [UInt8](repeating: 0, count: 1 << 16)
          let count = read(wait.fd, &buffer, buffer.count)
          if count > 0 {
            streams[wait.fd]?.append(contentsOf: buffer.prefix(count))
          } else {
            open.remove(wait.fd)
          }
        }
      }
    }
    if isInputOpen { close(input) }
    close(output)
    close(messages)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let ending = status & 0x7F
    return Outcome(
      status: ending == 0 ? (status >> 8) & 0xFF : 128 + ending, output: streams[output] ?? [],
      messages: String(decoding: streams[messages] ?? [], as: UTF8.self))
  }
}

/// A run of the program, to its end or to a moment at which it is killed.

import Glibc

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
struct RunningProgram {
  private let process: pid_t
  private let output: Int32
  private let messages: Int32
  private let start = monotonicNanoseconds()

  /// - Parameter input: the file that is its standard input.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let (output, theirOutput) = try Self.pipe()
    let (messages, theirMessages) = try Self.pipe()
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, theirOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, theirMessages, STDERR_FILENO)
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
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    close(theirOutput)
    close(theirMessages)
    guard failure == 0 else {
      close(output)
      close(messages)
      throw TortureFailure("\(program): \(String(cString: strerror(failure)))")
    }
    (self.process, self.output, self.messages) = (process, output, messages)
  }

  /// Kills it at a moment, and takes all that it printed.
  func finish(_ moment: KillMoment = .never) -> RunOutcome {
    switch moment {
    case .never: break
    case .after(let nanoseconds):
      wait(until: start + nanoseconds)
      kill(process, SIGKILL)
    case .seen(let isSeen, let later):
      while !isSeen(), !hasEnded {}
      wait(until: monotonicNanoseconds() + later)
      kill(process, SIGKILL)
    }
    let (output, messages) = readBoth()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let ending = status & 0x7F
    return RunOutcome(
      status: ending == 0 ? (status >> 8) & 0xFF : 128 + ending, output: output, messages: messages,
      nanoseconds: monotonicNanoseconds() - start)
  }

  /// Leaves the ended process to be waited for.
  private var hasEnded: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
  }

  private func wait(until moment: Int) {
    let rest = moment - monotonicNanoseconds()
    guard rest > 0 else { return }
    var time = timespec(tv_sec: rest / 1_000_000_000, tv_nsec: rest % 1_000_000_000)
    nanosleep(&time, nil)
  }

  private func readBoth() -> (String, String) {
    var texts: [Int32: [UInt8]] = [:]
    var open = [output, messages]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !open.isEmpty {
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waits, nfds_t(waits.count), -1) > 0 else { continue }
      for wait in waits where wait.revents != 0 {
        let count = read(wait.fd, &buffer, buffer.count)
        if count > 0 {
          texts[wait.fd, default: []] += buffer[..<count]
        } else {
          close(wait.fd)
          open.removeAll { $0 == wait.fd }
        }
      }
    }
    return (
      String(decoding: texts[output] ?? [], as: UTF8.self),
      String(decoding: texts[messages] ?? [], as: UTF8.self)
    )
  }

  /// A socket pair closes on exec, so that no other child holds an end open.
  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw TortureFailure("no pipe: \(String(cString: strerror(errno)))") }
    return (ends[0], ends[1])
  }
}

func monotonicNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// A program that was started, and what becomes of it.

import CLauncher
import Glibc

/// What a program has as its standard streams.
package enum ProgramStreams {
  /// Its input, output and messages.
  case descriptors(Int32, Int32, Int32)
  /// A terminal's device. The program has its foreground, in a session of its own, as if a shell with job control
  /// had started it.
  case terminal(String)
}

/// How a program ended.
package enum ProgramEnd: Hashable, Sendable {
  case exit(Int32)
  case signal(Int32)

  /// As a shell has it: 128 and the number for a signal.
  package var status: Int32 {
    switch self {
    case .exit(let status): status
    case .signal(let number): 128 + number
    }
  }
}

package enum ProgramEvent {
  case stopped
  case ended(ProgramEnd, ProgramCost)
}

/// What a run took.
package struct ProgramCost: Hashable, Sendable {
  package var nanoseconds: Int
  package var cpuMicroseconds: Int
  package var peakKilobytes: Int
}

/// Tests start programs here and nowhere else: this process never forks, and CLauncher.h says why it must not.
package final class LaunchedProgram: Sendable {
  package let process: Int32
  /// Readable when there is an event.
  package let link: Int32

  /// - Parameters:
  ///   - path: the program's file; no search.
  ///   - arguments: without the program's name.
  ///   - environment: all of it.
  ///   - folder: where it starts; nil is where this process started.
  package init(
    _ path: String, _ arguments: [String], environment: [String: String], folder: String? = nil,
    _ streams: ProgramStreams
  ) throws {
    var (process, link): (Int32, Int32) = (0, -1)
    let variables = environment.map { $0.key + "=" + $0.value }.sorted()
    let failure = withStrings([path] + arguments) { arguments in
      withStrings(variables) { variables in
        switch streams {
        case .descriptors(let input, let output, let messages):
          launch(path, arguments, variables, folder, nil, [input, output, messages], &process, &link)
        case .terminal(let device):
          launch(path, arguments, variables, folder, device, nil, &process, &link)
        }
      }
    }
    (self.process, self.link) = (process, link)
    guard failure == 0 else { throw TestKitFailure("cannot start \(path)", failure) }
  }

  deinit { if link >= 0 { close(link) } }

  /// The number is this program's as long as this object lives.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Continues a stopped program, as `fg` does.
  package func resume() { kill(-process, SIGCONT) }

  /// Waits for the next event; nil when there is none any more.
  package func nextEvent() -> ProgramEvent? {
    var event = launch_event()
    var count: Int
    repeat {
      count = recv(link, &event, MemoryLayout<launch_event>.size, 0)
    } while count < 0 && errno == EINTR
    guard count == MemoryLayout<launch_event>.size else { return nil }
    let cost = ProgramCost(
      nanoseconds: Int(event.nanoseconds), cpuMicroseconds: Int(event.cpu_microseconds),
      peakKilobytes: Int(event.peak_kilobytes))
    switch Int(event.kind) {
    case Int(LAUNCH_EXITED): return .ended(.exit(event.value), cost)
    case Int(LAUNCH_KILLED): return .ended(.signal(event.value), cost)
    default: return .stopped
    }
  }

  /// What a terminal is sent after each event: all that the program wrote comes before.
  package static var mark: [UInt8] { Array(String(cString: launch_mark()).utf8) }
}

/// A null-terminated array of C strings for as long as the body runs.
private func withStrings<R>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}

/// Signals, as something that the main loop can poll.

import CNcurses
import Glibc

/// While it lives, the signals that concern a screen arrive as bytes on a pipe, so that they are
/// dealt with between two keys and never in the middle of one. Only one may live at a time. Signals
/// that the process was started with as ignored (`nohup`) stay ignored.
package struct SignalPipe: ~Copyable {
  /// A new size, a stop and a continuation, and the wishes that the program end.
  package static let readerSignals: [Int32] = [
    SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
  ]

  /// The end to poll for reading.
  package let descriptor: Int32
  private let writeEnd: Int32

  /// - Throws: `TerminalError.refused` if there are no descriptors left.
  package init(_ signals: [Int32] = SignalPipe.readerSignals) throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard morgue_wakeup_pipe(&ends) == 0 else { throw .refused("pipe") }
    descriptor = ends[0]
    writeEnd = ends[1]
    morgue_signals_to(writeEnd, signals, Int32(signals.count))
  }

  deinit {
    morgue_signals_restore()
    close(descriptor)
    close(writeEnd)
  }

  /// The signals that have arrived since the last call, each once, in order. Never blocks.
  package func drain() -> [Int32] {
    var arrived: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return arrived }
      for byte in bytes[..<count] where !arrived.contains(Int32(byte)) {
        arrived.append(Int32(byte))
      }
    }
  }
}

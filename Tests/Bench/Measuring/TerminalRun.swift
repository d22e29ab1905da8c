/// A program in a terminal of 120x40, its output stamped as it arrives.

import TestKit
import Glibc
import ScreenProbe
import Surface

/// How one program's answer came, in milliseconds since the question.
struct Answer {
  var firstByte: Double
  /// Until the chunk of output after which the screen showed what was awaited.
  var shown: Double
}

/// What one key cost.
struct KeyCost {
  /// To the last byte of the repaint; nil when the program did not answer.
  var milliseconds: Double?
  var bytes: Int
}

/// Output is read at once and shown on the screen only in a pause, so that the emulator's own time
/// is in no figure.
final class TerminalRun {
  private let program: ProbedProgram
  private let started: Moment
  let figures: ProcessFigures
  /// Output with no byte after it for this long is a repaint that is done, in milliseconds.
  private static let pause: Int32 = 25

  init(_ command: Command) throws {
    started = Moment()
    program = try ProbedProgram(
      command.path, command.arguments, environment: command.environment, size: Size(columns: 120, rows: 40))
    figures = ProcessFigures(process: program.process)
  }

  /// Waits for the list after the start.
  func awaitStart(_ awaited: Awaited, seconds: Double) throws -> Answer {
    try answer(awaited, since: started, seconds: seconds)
  }

  /// Sends keys, all at once, and waits for what they bring.
  func ask(_ keys: String, for awaited: Awaited, seconds: Double = 60) throws -> Answer {
    let sent = Moment()
    program.send(keys)
    return try answer(awaited, since: sent, seconds: seconds)
  }

  func shows(_ awaited: Awaited) -> Bool { awaited.isShown(on: program.screen) }

  var screen: String { program.screen.text }

  /// Presses a key and waits until its repaint is done.
  func press(_ key: String, seconds: Double = 10) -> KeyCost {
    let sent = Moment()
    program.send(key)
    var cost = KeyCost(milliseconds: nil, bytes: 0)
    var chunks: [[UInt8]] = []
    var patience = Int32(seconds * 1000)
    while let chunk = program.terminal.receive(within: patience) {
      cost.milliseconds = Moment().milliseconds(since: sent)
      cost.bytes += chunk.count
      chunks.append(chunk)
      patience = Self.pause
    }
    for chunk in chunks { show(chunk) }
    return cost
  }

  /// Takes in what the program still has to say, until it pauses for so long.
  func settle(milliseconds: Int32 = 200) {
    while let chunk = program.terminal.receive(within: milliseconds) { show(chunk) }
  }

  /// Leaves by the keys, or by force where they do not help.
  func leave(_ keys: String) {
    for key in keys {
      program.send(String(key))
      settle(milliseconds: 20)
    }
    // A program that does not leave is ended with the probe.
    _ = try? program.waitForEnd(seconds: 5)
  }

  private func show(_ chunk: [UInt8]) {
    program.terminal.show(chunk)
    program.terminal.forgetOutput()
  }

  private func answer(_ awaited: Awaited, since start: Moment, seconds: Double) throws -> Answer {
    var firstByte: Double?
    var pending: [(at: Double, chunk: [UInt8])] = []
    while Moment().milliseconds(since: start) < seconds * 1000 {
      if let chunk = program.terminal.receive(within: pending.isEmpty ? 100 : 4) {
        pending.append((Moment().milliseconds(since: start), chunk))
        firstByte = firstByte ?? pending.first?.at
        // A program that never pauses is looked at all the same.
        if pending.count < 64 { continue }
      }
      for (at, chunk) in pending {
        show(chunk)
        if awaited.isShown(on: program.screen) {
          return Answer(firstByte: firstByte ?? at, shown: at)
        }
      }
      pending = []
    }
    throw BenchFailure("waited in vain for \(awaited); the screen:\n\(screen)")
  }
}

/// A program that finds names and quotes, run apart so that its time and memory are its own.

import FoundationEssentials
import TestKit

protocol EvaluatedProgram {
  /// Its column's heading.
  var name: String { get }
  /// What reads a file of stories and prints what it finds, a line each, and its expense as the last line.
  func command(for file: String) -> [String]
}

/// What a run cost.
struct Expense: Decodable, Equatable {
  var words = 0
  /// CPU time of the analyses alone.
  var seconds = 0.0
  /// What the program's memory grew by at its peak, models included, stories left out.
  var megabytes = 0.0

  var wordsPerSecond: Double { seconds > 0 ? Double(words) / seconds : 0 }

  static func += (all: inout Expense, more: Expense) {
    all.words += more.words
    all.seconds += more.seconds
    all.megabytes = max(all.megabytes, more.megabytes)
  }
}

struct ProgramRun {
  var found: [String: Story]
  var expense: Expense
}

extension EvaluatedProgram {
  /// - Throws: `EvaluationFailure` where it fails or prints something else.
  func run(on corpus: Corpus) throws -> ProgramRun {
    let words = command(for: corpus.path)
    let outcome = try RunningProgram(
      words[0], Array(words.dropFirst()), environment: ProcessInfo.processInfo.environment,
      inputFile: "/dev/null"
    ).finish(seconds: nil).outcome
    guard outcome.status == 0 else {
      throw EvaluationFailure(
        "\(words.joined(separator: " ")) ended with \(outcome.status)\n\(outcome.messages)")
    }
    let printed = Data(outcome.output)
    let lines = printed.split(separator: UInt8(ascii: "\n"))
    guard let last = lines.last, let expense = try? JSONDecoder().decode(Expense.self, from: last) else {
      throw EvaluationFailure("\(words.joined(separator: " ")) did not say what it needed")
    }
    let stories = try Corpus.read(Data(lines.dropLast().joined(separator: "\n".utf8)), name)
    return ProgramRun(
      found: Dictionary(stories.map { ($0.id, $0) }, uniquingKeysWith: { $1 }), expense: expense)
  }
}

/// Measures how right and how fast extraction is, on annotated stories. `make eval` runs it.

import FoundationEssentials
import Glibc

@main
enum Evaluation {
  static func main() {
    do {
      var words = CommandLine.arguments.dropFirst()
      if words.first == Analyser.word {
        words.removeFirst()
        try Analyser(words).run()
        return
      }
      let options = try EvaluationOptions(words)
      let evaluated = try Session(options).run()
      guard let (report, calibration) = evaluated else { return }
      let page = readPage(options.page)
      let recorded = page.flatMap(AccuracyPage.table) ?? Report()
      let comparison = Comparison(report, recorded)
      print(Table(report: report, worse: comparison.worse, colours: isatty(STDOUT_FILENO) == 1).text)
      if !calibration.isEmpty {
        print("How often quotes were right, by how sure of them a program was:\n")
        print(([Calibration.header] + calibration).joined(separator: "\n") + "\n")
      }
      for sentence in comparison.sentences { print(sentence) }
      if options.writes {
        try write(recorded.updated(with: report), over: page, options)
      } else if !comparison.worse.isEmpty {
        exit(1)
      }
    } catch {
      tell("evaluation: \(error)")
      exit(64)
    }
  }

  private static func readPage(_ path: String) -> String? {
    // A page that is not there yet records nothing.
    (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func write(_ report: Report, over page: String?, _ options: EvaluationOptions) throws {
    let section = AccuracyPage.section(report, date: today(), command: options.command)
    guard let changed = page.flatMap({ AccuracyPage.replacing($0, with: section) }) else {
      throw EvaluationFailure("\(options.page) lacks the marks between which the table stands")
    }
    try Data(changed.utf8).write(to: URL(filePath: options.page))
  }
}

/// What keeps the evaluation from being done.
struct EvaluationFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Progress and complaints, on standard error.
func tell(_ words: String) {
  let line = words + "\n"
  _ = line.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The day, as 2026-11-23.
func today() -> String { Date().formatted(.iso8601.year().month().day()) }

/// Measures morgue beside a C floor and other terminal readers. `make bench` runs it.

import Glibc
import ScreenProbe

@main
enum Bench {
  static func main() {
    do {
      let options = try BenchOptions(CommandLine.arguments.dropFirst())
      var session = try Session(options)
      try session.run()
      if !session.report.rows.isEmpty { print(Table(report: session.report).text) }
      for remark in session.report.remarks { print(remark) }
      for stages in session.stages { print(stages.text) }
      if let page = options.page { try write(session, on: page, command: options.command) }
    } catch {
      tell("bench: \(error)")
      exit(1)
    }
  }

  private static func write(_ session: Session, on path: String, command: String) throws {
    var changed = readText(path)
    if !session.report.rows.isEmpty {
      let section = MarkdownPage.section(
        session.report, date: today(), command: command, machine: machine())
      changed = changed.flatMap { MarkdownPage.replacing(.measured, of: $0, with: section) }
    }
    if !session.stages.isEmpty {
      let section = MarkdownPage.section(
        session.stages, date: today(), command: command, machine: machine())
      changed = changed.flatMap { MarkdownPage.replacing(.stages, of: $0, with: section) }
    }
    guard let changed else {
      throw BenchFailure("\(path) lacks the marks between which a table stands")
    }
    let file = try FileWriter(path)
    try file.write(changed)
    try file.finish()
  }
}

/// Progress and complaints, on standard error.
func tell(_ words: String) {
  let line = words + "\n"
  _ = line.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

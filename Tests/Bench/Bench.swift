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
      print(Table(report: session.report).text)
      for remark in session.report.remarks { print(remark) }
      if let page = options.page { try write(session.report, on: page, command: options.command) }
    } catch {
      tell("bench: \(error)")
      exit(1)
    }
  }

  private static func write(_ report: Report, on path: String, command: String) throws {
    let section = MarkdownPage.section(report, date: today(), command: command, machine: machine())
    guard let page = readText(path), let changed = MarkdownPage.replacing(page, with: section) else {
      throw BenchFailure("\(path) lacks the marks between which the table stands")
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

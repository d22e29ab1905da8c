/// `morgue reread`: makes new readings of stories if there is a better reader.

import Archiving
import Articles
import Formats
import Glibc

extension Subcommand {
  static let reread = Subcommand(
    name: "reread",
    summary: "reads stories again from their originals if morgue now reads their format better",
    details: [
      "The new reading is stored beside the old one. The story keeps its id, tags and notes. Marks "
        + "and highlights are found again by their words; those whose words no longer occur are listed as "
        + "lost and are never moved by a guess. Without a query every story is considered. Stories whose "
        + "originals were not kept are counted and stay as they are. Ctrl-C stops: the new readings made "
        + "by then are kept."
    ],
    operands: .query,
    options: [.dryRun, .json],
    usesArchive: true,
    examples: [
      Example("morgue reread --dry-run", "prints how many stories would get a new reading"),
      Example("morgue reread source:courier", "reads one outlet's stories again"),
    ],
    run: { invocation, output in
      let archive = try invocation.openArchive()
      let query = try invocation.query()
      let isDryRun = invocation.has(.dryRun)
      let line = ProgressLine()
      let meter = ProgressMeter(of: "story", "stories")
      let (report, signal) = try interruptible(by: [SIGINT, SIGTERM, SIGHUP]) {
        try await archive.reread(query, isDryRun: isDryRun) { done, total in
          line.show {
            meter.line(done: done, total: total, share: Double(done) / Double(max(1, total)), width: $0)
          }
        }
      }
      line.clear()
      for failure in report.failed { Messages.say("morgue: \(failure.article): \(failure.reason)") }
      if invocation.has(.json) {
        try output.line(report.json(isDryRun: isDryRun).line)
      } else {
        for loss in report.lost { try output.line(printable("lost: \(loss.name) on \(loss.article)")) }
        try output.line(report.summary(isDryRun: isDryRun))
      }
      if let signal, report.wasCancelled { return .signal(signal) }
      return report.failed.isEmpty ? .done : .unusableInput
    })
}

extension Option {
  fileprivate static let dryRun = Option(
    "dry-run", does: "prints which stories would get a new reading, but writes nothing")
}

extension RereadReport {
  /// `read 3 stories again, 2 unchanged, 4 already up to date, 1 without an original`
  fileprivate func summary(isDryRun: Bool) -> String {
    (isDryRun ? "would have read " : "read ") + "\(stories(reread.count)) again, \(same) unchanged, "
      + "\(current) already up to date, \(notKept.count) "
      + "without \(notKept.count == 1 ? "an original" : "originals")"
  }

  private func stories(_ count: Int) -> String { count == 1 ? "1 story" : "\(count) stories" }

  fileprivate func json(isDryRun: Bool) -> JSONText {
    .object(
      ("dry_run", .bool(isDryRun)), ("stopped", .bool(wasCancelled)),
      ("reread", .strings(reread.map(\.description))), ("same", .int(same)), ("current", .int(current)),
      ("not_kept", .strings(notKept.map(\.description))),
      (
        "failed",
        .array(
          failed.map { .object(("id", .string($0.article.description)), ("reason", .string($0.reason))) })
      ),
      (
        "lost",
        .array(lost.map { .object(("id", .string($0.article.description)), ("what", .string($0.name))) })
      ))
  }
}

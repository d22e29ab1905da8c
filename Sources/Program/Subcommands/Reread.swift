/// `morgue reread`: new readings of stories where a better reader is there.

import Archiving
import Articles
import Formats
import Glibc

extension Subcommand {
  static let reread = Subcommand(
    name: "reread",
    summary: "reads stories again from what they came as, where morgue reads their format better now",
    details: [
      "A new reading lies beside the old one, which stays; the story keeps its id, its tags and its notes. Marks and "
        + "highlights are found again by their words; those whose words are gone are listed as lost, and never moved "
        + "by a guess. Without a query every story is looked at; those whose originals were not kept are counted, and "
        + "stay as they are. Ctrl-C stops soon: what is read again by then stays."
    ],
    operands: .query,
    options: [.dryRun, .json],
    usesArchive: true,
    examples: [
      Example("morgue reread --dry-run", "says how many stories would be read otherwise"),
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
    "dry-run", does: "says what would be read otherwise, and writes nothing")
}

extension RereadReport {
  /// `read 3 stories again, 2 came out the same, 4 are read by the best reader, 1 original was not kept`
  fileprivate func summary(isDryRun: Bool) -> String {
    (isDryRun ? "would have read " : "read ") + "\(stories(reread.count)) again, \(same) came out the same, "
      + "\(current) \(current == 1 ? "is" : "are") read by the best reader, \(notKept.count) "
      + "\(notKept.count == 1 ? "original was" : "originals were") not kept"
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

/// `morgue reindex`: rebuilds the index.

import Archiving
import Articles
import Formats
import Glibc
import Models
import Queries

extension Subcommand {
  static let reindex = Subcommand(
    name: "reindex",
    summary: "rebuilds the index (names and quotes included) from the archive's files",
    details: [
      "The index holds nothing of yours: stories, tags, notes and searches stay as they are. Rows are "
        + "rebuilt first, then words, then names and quotes. Ctrl-C stops; the next command continues "
        + "from there."
    ],
    options: [.json],
    usesArchive: true,
    examples: [Example("morgue reindex", "reads every file again")],
    run: { invocation, output in
      let options = ArchiveOptions(
        catchesUpLater: true, weights: invocation.models.weights, clock: Timestamp.now,
        milliseconds: millisecondsNow)
      let archive = try Archive(path: invocation.archivePath(), options: options)
      let progress = ProgressLine()
      defer { progress.clear() }
      let (_, signal) = try interruptible(by: [SIGINT, SIGTERM, SIGHUP]) {
        try await archive.rebuildIndex(showing: progress)
      }
      progress.clear()
      for notice in try blocking({ await archive.notices() }) { Messages.say("morgue: " + notice) }
      if let signal {
        Messages.say("morgue: stopped; the next command continues from there")
        return .signal(signal)
      }
      // All of them, those in the bin too.
      let count = try blocking { try await archive.count(Query("is:binned OR -is:binned")) }
      try output.line(
        invocation.has(.json)
          ? JSONText.object(("articles", .int(count))).line
          : count == 1 ? "indexed 1 article" : "indexed \(count) articles")
      return .done
    })
}

extension Archive {
  /// Rebuilds the index, and shows the progress.
  nonisolated func rebuildIndex(showing line: ProgressLine) async throws {
    try await rebuildIndex { far in line.show { _ in far.line } }
  }
}

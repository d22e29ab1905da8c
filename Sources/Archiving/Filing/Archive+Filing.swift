/// How stories get from files into the archive.

import Articles
import CPosix
import Queries

extension Archive {
  /// Files stories: folders are walked, `-` is standard input. What can't be used is in the report, and told
  /// as it is met. Stops between two batches when its task is cancelled; what is filed by then stays. Other
  /// questions are answered between two batches.
  ///
  /// Workers read and analyse while the writer writes.
  /// - Throws: what stopped it, and the report up to there; filing again goes on there.
  package func file(
    _ paths: [String], options: FilingOptions = FilingOptions(),
    tell: @escaping @Sendable (FilingEvent) -> Void = { _ in }
  ) async throws(FilingStopped) -> FilingReport {
    var filing = Filing(paths, options: options, writer: writer, tell: tell)
    do throws(ArchiveError) {
      // What is filed already is known by the rows.
      if !options.isDryRun || writer.needsWholeIndex { _ = try await prepare(for: .rows) }
      try writer.index.expectMany()
      // Room that cannot be given back goes with the connection.
      defer { try? writer.index.settle() }
      let line = try line(paths, options)
      defer { line.stop() }
      if options.isDryRun {
        try await rehearse(line, &filing)
      } else {
        try await file(line, options.limits, &filing)
        try writer.listWaiting()
        try writer.mergePieces(after: filing.report.newCount)
      }
      if Task.isCancelled { filing.cancel() }
      let report = filing.report
      let articles = Array(report.filed) + report.alreadyThere + report.newerVersions
      if !options.tags.isEmpty, !options.isDryRun, !articles.isEmpty {
        _ = try writer.apply(options.tags.map(Change.addTag), to: .articles(articles))
      }
      return report
    } catch {
      // The error reports the filed stories; those that cannot be listed now are listed when the archive is next opened.
      try? writer.listWaiting()
      throw FilingStopped(cause: error, report: filing.report)
    }
  }

  /// The workers, at work.
  private func line(_ paths: [String], _ options: FilingOptions) throws(ArchiveError) -> FilingLine {
    let (disk, analyst, filed) = (writer.disk, analyst, writer.clock())
    let known = options.isDryRun ? nil : KnownStories(writer)
    let finder = StoryFinder(paths, format: options.format, archive: path, disk: disk)
    return try FilingLine(finder) { find, isWithdrawn in
      switch find {
      case .refused(let refusal): return .refused(refusal)
      case .story(let raw):
        let item = raw.read(options, at: filed, on: disk, known: known)
        guard let known, case .story(var story, let origin) = item, !known.contains(story) else {
          return item
        }
        story.prepare(analyst, unless: isWithdrawn)
        return .story(story, origin)
      }
    }
  }

  private func file(
    _ line: FilingLine, _ limits: FilingBatch.Limits, _ filing: inout Filing
  ) async throws(ArchiveError) {
    var isFirst = true
    while case .share(let first) = try await next(line) {
      // Whoever waits for the lock looks for it every few milliseconds.
      if !isFirst { try? await Task.sleep(for: .milliseconds(4)) }
      isFirst = false
      let patience = Patience(milliseconds: limits.time)
      let batch = try writer.file(first, limits) { Task.isCancelled ? .end : line.next(patience) }
      filing.take(batch.outcomes, inputBytes: batch.inputBytes)
      // What several threads took and gave back lies scattered, and would be kept.
      morgue_trim_memory()
    }
  }

  /// The next share. While none is ready, all that is filed is listed.
  private func next(_ line: FilingLine) async throws(ArchiveError) -> FilingLine.Next {
    let next = await line.awaitNext(Patience(milliseconds: Self.idleTime))
    switch next {
    case .share, .end: return next
    case .dry, .late: break
    }
    try writer.listWaiting()
    return await line.awaitNext()
  }

  /// In milliseconds: workers that are busy have something in less.
  private static let idleTime = 200

  private func rehearse(_ line: FilingLine, _ filing: inout Filing) async throws(ArchiveError) {
    var rehearsal = Rehearsal()
    while case .share(let share) = await line.awaitNext() {
      try filing.rehearse(share, &rehearsal, writer)
    }
  }
}

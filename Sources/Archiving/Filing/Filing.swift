/// A filing under way: what became of the stories so far.

import Articles

struct Filing {
  private(set) var report = FilingReport()
  private var inputBytes = 0
  private let size: InputSize?
  private let tell: @Sendable (FilingEvent) -> Void
  private let tellsStories: Bool

  init(
    _ paths: [String], options: FilingOptions, writer: Writer, tell: @escaping @Sendable (FilingEvent) -> Void
  ) {
    self.tell = tell
    tellsStories = options.tellsStories
    let walk = FileWalk(paths, archive: writer.folder.path, disk: writer.disk)
    size = options.looksAhead ? InputSize(of: walk, format: options.format) : nil
  }

  /// Takes what became of stories into the report, in the order of the input.
  mutating func take(_ outcomes: [FilingBatch.Outcome], inputBytes: Int) {
    for outcome in outcomes {
      switch outcome {
      case .new(let id): report.addFiled(id)
      case .alreadyThere(let id): report.addAlreadyThere(id)
      case .newer(let id): report.addNewer(id)
      case .refused(let refusal):
        report.add(refusal)
        tell(.refused(refusal))
      }
    }
    self.inputBytes += inputBytes
    tell(.progress(progress))
  }

  /// Takes stories that nothing is written of.
  mutating func rehearse(
    _ share: StoryShare, _ rehearsal: inout Rehearsal, _ writer: Writer
  ) throws(ArchiveError) {
    var outcomes: [FilingBatch.Outcome] = []
    for item in share.items {
      switch item {
      case .refused(let refusal): outcomes.append(.refused(refusal))
      case .story(let story, let origin):
        let outcome = try rehearsal.outcome(of: story, writer)
        outcomes.append(outcome)
        if tellsStories, let read = RehearsedStory(story.article, at: origin.path, outcome) {
          tell(.rehearsed(read))
        }
      }
    }
    take(outcomes, inputBytes: share.inputBytes)
  }

  mutating func cancel() { report.wasCancelled = true }

  private var progress: FilingProgress {
    guard let sum = size?.sum, sum.bytes > 0 else { return FilingProgress(done: report.count) }
    return FilingProgress(
      done: report.count, share: min(1, Double(inputBytes) / Double(sum.bytes)),
      total: sum.isByFile ? sum.files : nil)
  }
}

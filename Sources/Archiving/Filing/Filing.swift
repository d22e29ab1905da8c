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

  /// Takes what became of a batch's stories into the report, in the order of the input.
  mutating func take(_ batch: StoryBatch, _ answers: [Writer.Filed]) {
    var answers = answers.makeIterator()
    for item in batch.items {
      switch item {
      case .refused(let refusal): refuse(refusal)
      case .story(let story, let origin):
        let answer = answers.next()
        if tellsStories, let answer, let read = RehearsedStory(story.article, at: origin.path, answer) {
          tell(.rehearsed(read))
        }
        switch answer {
        case .new(let id): report.addFiled(id)
        case .alreadyThere(let id): report.addAlreadyThere(id)
        case .newer(let id): report.addNewer(id)
        case .refused(let reason): refuse(origin.refused(reason))
        case nil: break
        }
      }
    }
    inputBytes += batch.inputBytes
    tell(.progress(progress))
  }

  mutating func cancel() { report.wasCancelled = true }

  private mutating func refuse(_ refusal: FilingReport.Refusal) {
    report.add(refusal)
    tell(.refused(refusal))
  }

  private var progress: FilingProgress {
    guard let sum = size?.sum, sum.bytes > 0 else { return FilingProgress(done: report.count) }
    return FilingProgress(
      done: report.count, share: min(1, Double(inputBytes) / Double(sum.bytes)),
      total: sum.isByFile ? sum.files : nil)
  }
}

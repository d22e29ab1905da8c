/// The filing of many files, batch by batch.

import Articles

/// A filing under way: what is still to read, and the report so far.
struct Filing: Sendable {
  /// Files that are written together.
  struct Batch: Sendable {
    var paths: [String] = []
    var outcomes: [StoryFile.Outcome] = []

    var stories: [FiledStory] {
      outcomes.compactMap { if case .story(let story) = $0 { story } else { nil } }
    }
  }

  /// So many are synced at once; so many bytes at most wait for it, that memory stays bounded.
  private static let batchCount = 500
  private static let batchBytes = 32 << 20
  /// How many files are read and analysed at a time, and how many of those by one task.
  private static let group = 50
  private static let share = 10

  private let options: FilingOptions
  private let disk: Disk
  private let filed: Timestamp
  private var walk: FileWalk
  private(set) var report = FilingReport()
  private var done = 0
  private var found = 0
  /// A copy that a rehearsal may learn in.
  private var rehearsal: Store?

  init(_ paths: [String], options: FilingOptions, store: Store) {
    self.options = options
    disk = store.disk
    filed = store.clock()
    walk = FileWalk(paths, archive: store.folder.path, disk: store.disk)
    if options.isDryRun { rehearsal = store }
  }

  var progress: FilingProgress { FilingProgress(done: done, found: found) }

  /// Reads the next files; nil when there are no more, or the task is cancelled.
  mutating func nextBatch() async -> Batch? {
    var batch = Batch()
    var bytes = 0
    while batch.paths.count < Self.batchCount, bytes < Self.batchBytes {
      if Task.isCancelled {
        report.wasCancelled = true
        // What was read by now and is not written is as if it had not been read.
        return nil
      }
      let paths = nextPaths()
      guard !paths.isEmpty else { break }
      let outcomes = await read(paths)
      for case .story(let story) in outcomes { bytes += story.article.text.utf8.count }
      batch.paths += paths
      batch.outcomes += outcomes
    }
    return batch.paths.isEmpty ? nil : batch
  }

  /// The next files of the walk; what it refuses goes to the report.
  private mutating func nextPaths() -> [String] {
    var paths: [String] = []
    while paths.count < Self.group, let element = walk.next() {
      found += 1
      switch element {
      case .file(let path): paths.append(path)
      case .refused(let refusal):
        done += 1
        report.refused.append(refusal)
      }
    }
    return paths
  }

  /// Reads and analyses files, several at a time; the answers are in the files' order.
  private func read(_ paths: [String]) async -> [StoryFile.Outcome] {
    let (options, filed, disk) = (options, filed, disk)
    return await withTaskGroup(of: (Int, [StoryFile.Outcome]).self) { group in
      for start in stride(from: 0, to: paths.count, by: Self.share) {
        let slice = paths[start..<min(start + Self.share, paths.count)]
        group.addTask {
          (start, slice.map { StoryFile(path: $0, options: options, filed: filed, disk: disk).read() })
        }
      }
      var parts: [Int: [StoryFile.Outcome]] = [:]
      for await (start, outcomes) in group { parts[start] = outcomes }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  mutating func rehearse(_ batch: Batch) throws(ArchiveError) -> [Store.Filed] {
    try rehearsal?.rehearse(batch.stories) ?? []
  }

  /// Takes what became of a batch's stories into the report, in the order of its files.
  mutating func take(_ batch: Batch, _ answers: [Store.Filed]) {
    var answers = answers.makeIterator()
    for (path, outcome) in zip(batch.paths, batch.outcomes) {
      done += 1
      switch outcome {
      case .refused(let reason): report.refused.append(.init(path: path, reason: reason))
      case .story:
        switch answers.next() {
        case .new(let id): report.filed.append(id)
        case .alreadyThere(let id): report.alreadyThere.append(id)
        case .newer(let id): report.newerVersions.append(id)
        case .refused(let reason): report.refused.append(.init(path: path, reason: reason))
        case nil: break
        }
      }
    }
  }
}

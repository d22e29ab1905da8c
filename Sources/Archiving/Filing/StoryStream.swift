/// The stories of files, folders and standard input, batch by batch.

import Articles
import Formats

/// Reads ahead of the archive: finds the files, cuts those of many stories into lines, and has several
/// workers read what it finds. Memory is bounded by the batch, whatever the size of a file.
actor StoryStream {
  /// So many stories, or so many bytes, are written together.
  private static let (batchCount, batchBytes) = (500, 8 << 20)
  /// So many, or so many bytes, are read by one worker at a time.
  private static let (shareCount, shareBytes) = (32, 1 << 18)

  private let options: FilingOptions
  private let disk: Disk
  private let filed: Timestamp
  private let interrupt: Interrupt
  private var finder: StoryFinder
  private let known: FiledOriginals?

  /// - Parameter known: what need not be read; nil reads everything.
  init(
    _ paths: [String], options: FilingOptions, archive: String, filed: Timestamp, disk: Disk,
    known: FiledOriginals? = nil
  ) throws(ArchiveError) {
    self.options = options
    self.known = known
    self.disk = disk
    self.filed = filed
    interrupt = try Interrupt()
    finder = StoryFinder(paths, format: options.format, archive: archive, disk: disk)
  }

  /// The next stories; nil when there are no more. Fewer than a batch has room for where a pipe has no more at
  /// the moment, or the task is cancelled.
  ///
  /// - Parameter waits: whether to wait for a pipe that has nothing; else the batch is empty then.
  func next(waits: Bool) async -> StoryBatch? {
    await withTaskCancellationHandler {
      while true {
        guard let batch = await gather() else { return nil }
        guard batch.isEmpty, waits, !Task.isCancelled, let stream = finder.waitedFor else { return batch }
        await stream.wait(until: interrupt)
      }
    } onCancel: {
      interrupt.happen()
    }
  }

  private func gather() async -> StoryBatch? {
    var batch = StoryBatch()
    var state = Share.State.full
    batch.items = await withTaskGroup(of: (Int, [StoryBatch.Item]).self) { group in
      var (count, shares) = (0, 0)
      while state == .full, count < Self.batchCount, batch.inputBytes < Self.batchBytes, !Task.isCancelled {
        let share = nextShare()
        state = share.state
        count += share.finds.count
        batch.inputBytes += share.bytes
        let number = shares
        shares += 1
        group.addTask { [options, filed, disk, known] in
          (number, share.finds.map { $0.item(options, at: filed, on: disk, known) })
        }
      }
      var items = [[StoryBatch.Item]](repeating: [], count: shares)
      for await (number, read) in group { items[number] = read }
      return items.flatMap { $0 }
    }
    return state == .last && batch.isEmpty ? nil : batch
  }

  /// What one worker reads.
  private struct Share {
    /// Whether there is more behind it: now, later, or not at all.
    enum State { case full, dry, last }

    var finds: [StoryFinder.Find] = []
    var bytes = 0
    var state = State.full
  }

  private func nextShare() -> Share {
    var share = Share()
    while share.finds.count < Self.shareCount, share.bytes < Self.shareBytes {
      switch finder.next() {
      case .found(let find, let bytes):
        share.finds.append(find)
        share.bytes += bytes
      case .nothingYet:
        share.state = .dry
        return share
      case .end:
        share.state = .last
        return share
      }
    }
    return share
  }
}

extension StoryFinder.Find {
  fileprivate func item(
    _ options: FilingOptions, at filed: Timestamp, on disk: Disk, _ known: FiledOriginals?
  ) -> StoryBatch.Item {
    switch self {
    case .story(let story): story.read(options, at: filed, on: disk, known: known)
    case .refused(let refusal): .refused(refusal)
    }
  }
}

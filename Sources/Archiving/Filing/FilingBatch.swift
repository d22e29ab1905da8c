/// Stories that are filed together: under one lock, with two syncs and one change of the index.

import Articles

/// What is left to do of stories whose files are staged: little memory for each, so that a batch may be large.
struct FilingBatch {
  /// What became of one story.
  enum Outcome: Sendable {
    case new(ArticleID)
    case alreadyThere(ArticleID)
    case newer(ArticleID)
    case refused(FilingReport.Refusal)
  }

  /// Where a batch ends.
  struct Limits: Sendable {
    /// New stories, and bytes of what is kept of them.
    var (count, bytes) = (500, 8 << 20)
    /// In milliseconds: others who write wait for it.
    var time = 1_000
  }

  /// A story whose files are staged.
  struct Staged {
    /// Nil where the archive has other versions of it.
    var new: (entry: IndexEntry, version: Int)?
    var id: ArticleID
    var place: String
    var text: SearchText?
    /// What the careful model found, to be kept.
    var careful: AnalysisShelf.Kept?
  }

  var staging: Staging
  var originals: OriginalsBatch
  private(set) var staged: [Staged] = []
  private var bytes = 0
  /// What makes sure that the files stay in place; nil before they are there.
  var finished: Begun<ArchiveError?>?
  /// In the order of the input.
  var outcomes: [Outcome] = []
  var inputBytes = 0

  private let limits: Limits

  init(_ folder: ArchiveFolder, _ disk: Disk, _ limits: Limits) {
    self.limits = limits
    staging = Staging(disk: disk, folder: folder.staging)
    originals = OriginalsBatch(folder, disk)
  }

  var areInPlace: Bool { finished != nil }

  var isFull: Bool { staged.count >= limits.count || bytes >= limits.bytes }

  mutating func add(_ story: Staged) {
    staged.append(story)
    bytes += story.text?.byteCount ?? 0
  }
}

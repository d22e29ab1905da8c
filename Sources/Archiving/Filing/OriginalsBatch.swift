/// The originals of stories that are filed together.

import Articles

/// Takes originals in as their stories are found to be new, each once, and stages them in front of the articles.
struct OriginalsBatch {
  private let originals: Originals
  private var pack = PackWriter()
  private var seen: Set<OriginalHash> = []

  init(_ folder: ArchiveFolder, _ disk: Disk) { originals = Originals(folder, disk) }

  /// Keeps the original of a story that is to be filed, unless its text is that.
  mutating func keep(_ story: CandidateStory, in staging: inout Staging) throws(ArchiveError) {
    guard let bytes = story.original, let hash = OriginalHash(story.article.original.sha256),
      seen.insert(hash).inserted
    else { return }
    if story.article.original.kept == .pack {
      pack.add(bytes, named: hash)
    } else {
      try originals.keep(Array(bytes), named: hash, in: &staging)
    }
  }

  /// Stages the pack of those that go into one.
  func finish(in staging: inout Staging) throws(ArchiveError) {
    guard !pack.isEmpty else { return }
    try originals.keep(pack, in: &staging)
  }
}

/// How stories are filed: each once, a newer version beside the older, many with two syncs.

import Articles

extension Writer {
  /// Files stories as one batch; on return they survive a power cut. A cut in the middle leaves some of them.
  ///
  /// - Parameter next: returns more stories. If it has none at the moment, the waiting rows are listed.
  mutating func file(
    _ share: StoryShare, _ limits: FilingBatch.Limits = .init(),
    _ next: () -> FilingLine.Next = { .end }
  ) throws(ArchiveError) -> FilingBatch {
    try writing(catchUp: .rowsBesideWaiting) { (writer) throws(ArchiveError) in
      try writer.fileLocked(share, limits, next)
    }
  }

  private mutating func fileLocked(
    _ share: StoryShare, _ limits: FilingBatch.Limits, _ next: () -> FilingLine.Next
  ) throws(ArchiveError) -> FilingBatch {
    var batch = FilingBatch(folder, disk, limits)
    var isMoreComing = false
    do throws(ArchiveError) {
      try index.changing { () throws(ArchiveError) in
        var found = FilingLine.Next.share(share)
        while case .share(let share) = found {
          for item in share.items { try stage(item, in: &batch) }
          batch.inputBytes += share.inputBytes
          found = batch.isFull ? .late : next()
        }
        if case .late = found { isMoreComing = true }
        if !batch.staged.isEmpty { try place(&batch) }
      }
    } catch {
      guard batch.areInPlace else {
        batch.staging.discardNew()
        // The error is returned; files that could not be removed are found at the next opening at the latest.
        try? catchUp(.some)
        throw error
      }
      // The stories are filed; the next scan of the folders adds them to the index.
      delayed[.index] = Self.unlisted(error)
    }
    do throws(ArchiveError) {
      let isTime = try isMoreComing ? index.hasManyWaiting() : true
      if isTime { try index.listWaiting() }
    } catch {
      delayed[.index] = Self.unlisted(error)
    }
    if let error = batch.finished?.value() {
      batch.staging.discardNew()
      try? catchUp(.some)
      throw error
    }
    for story in batch.staged {
      if let careful = story.careful { analyst.shelf.keep(careful, of: story.id) }
    }
    return batch
  }

  private static func unlisted(_ error: ArchiveError) -> String {
    "the new stories are filed but not in the list yet: \(error)"
  }

  /// Puts the files of a batch in place and its words into the index. The processor does the second while the disk
  /// syncs the first.
  private func place(_ batch: inout FilingBatch) throws(ArchiveError) {
    let settled = Begun { [staging = batch.staging, originals = batch.originals] in
      var staging = staging
      do throws(ArchiveError) {
        try originals.finish(in: &staging)
        try staging.settle()
      } catch {
        return (staging, ArchiveError?.some(error))
      }
      return (staging, nil)
    }
    var trouble: ArchiveError?
    do throws(ArchiveError) { try queue(batch.staged) } catch { trouble = error }
    let (staging, error) = settled.value()
    batch.staging = staging
    if let error { throw error }
    try ArchiveStamp.raise(folder, on: disk)
    try batch.staging.place(isSynced: false)
    batch.finished = Begun { [staging = batch.staging] in
      do throws(ArchiveError) { try staging.finish() } catch { return error }
      return nil
    }
    // A fault of the index does not keep stories from being filed.
    if let trouble { throw trouble }
    try keeper.survey.noteOwn(
      Set(batch.staged.map { ArchiveFolder.Part.articles.folder(ofFile: $0.place) }))
  }

  /// Lists the stories that were filed but not listed yet.
  mutating func listWaiting() throws(ArchiveError) {
    guard try index.hasWaiting() else { return }
    try writing(catchUp: .nothing) { (writer) throws(ArchiveError) in try writer.index.listWaiting() }
  }

  /// Merges segments of the index, for a time that depends on the number of new articles. The lock is free between two steps.
  mutating func mergePieces(after count: Int) throws(ArchiveError) {
    for _ in 0..<min(1 + count / 5_000, 20) where !Task.isCancelled {
      let isMore = try writing(catchUp: .nothing) { (writer) throws(ArchiveError) in
        try writer.index.changing { () throws(ArchiveError) in try writer.index.mergePieces() }
      }
      guard isMore else { return }
    }
  }

  /// Adds the filed stories to the index, in the order of its keys.
  private func queue(_ staged: [FilingBatch.Staged]) throws(ArchiveError) {
    let again = Set(staged.filter { $0.new == nil }.map(\.id))
    var first: [(key: Int, entry: IndexEntry, version: Int, text: SearchText)] = []
    for story in staged {
      guard let (entry, version) = story.new, let text = story.text, !again.contains(story.id) else {
        continue
      }
      first.append((Self.key(entry), entry, version, text))
    }
    for (_, entry, version, text) in first.sorted(by: { $0.key < $1.key }) {
      try index.queue(entry, version: version, text)
    }
    let others = staged.filter { again.contains($0.id) }
    let texts = Dictionary(others.map { ($0.place, $0.text) }) { $1 }.compactMapValues(\.self)
    try relist(again, read: Set(others.map(\.place)), texts)
  }

  // MARK: One story

  /// Decides whether a story is new, and if so stages its files.
  private func stage(_ item: StoryShare.Item, in batch: inout FilingBatch) throws(ArchiveError) {
    guard case .story(var story, let origin) = item else {
      if case .refused(let refusal) = item { batch.outcomes.append(.refused(refusal)) }
      return
    }
    if let same = try FiledStory(index: index).same(as: story) {
      batch.outcomes.append(.alreadyThere(same.id))
      return
    }
    if story.isUnread {
      // Another writer has removed the known story a moment ago.
      switch story.read() {
      case .success(let read): story = read
      case .failure(let refusal):
        batch.outcomes.append(.refused(refusal))
        return
      }
      if let same = try FiledStory(index: index).same(as: story) {
        batch.outcomes.append(.alreadyThere(same.id))
        return
      }
    }
    let older = try older(than: story.article, batch.staging)
    let (id, place) = Self.place(of: story.article, after: older)
    let path = folder.article(place)
    if try disk.status(path, followsLinks: false) != nil {
      batch.outcomes.append(
        .refused(
          origin.refused("its file \(path) exists already and cannot be read; the file was not changed")))
      return
    }
    story.prepare(analyst)
    try batch.originals.keep(story, in: &batch.staging)
    let looks = try batch.staging.write(story.fileBytes(as: id), to: path, isNew: true)
    let version = IndexedVersion(story.article, place: place, textHash: story.textHash)
    let hasFile = try index.hasFile(of: id)
    var new: (entry: IndexEntry, version: Int)?
    if older == nil, !hasFile, let entry = IndexEntry(id: id, versions: [version]) {
      new = (entry, try index.registerNew(version, of: id, looks))
    } else {
      try index.register(version, of: id, looks)
    }
    var text = story.words
    index.trim(&text)
    batch.add(
      FilingBatch.Staged(
        new: new, id: id, place: place, text: text, careful: story.careful))
    batch.outcomes.append(older == nil ? .new(id) : .newer(id))
  }

  /// The id of a story, and the place of its file.
  private static func place(of article: Article, after older: IndexEntry?) -> (ArticleID, String) {
    guard let older, let first = older.versions.first else {
      let month = article.day.map(ArchiveFolder.month) ?? "0000/00"
      return (article.id, month + "/" + ArticleFileName(id: article.id).text)
    }
    let name = ArticleFileName(id: older.id, version: String(article.id.description.prefix(8)))
    return (older.id, FilePath.parent(first.place) + "/" + name.text)
  }

  /// How many versions with one headline and day are compared, the newest of each article first.
  private static let comparisonLimit = 64

  /// The article that a story with a different text is a newer version of: the same URL, or the same
  /// outlet, headline and day and half of the sentences.
  ///
  /// - Parameter staging: the versions that are not in place yet.
  func older(than article: Article, _ staging: Staging? = nil) throws(ArchiveError) -> IndexEntry? {
    if let url = article.url, let entry = try index.articles(at: url).first { return entry }
    let key = Index.StoryKey(
      source: article.source, headline: article.headline, day: article.published?.day)
    guard let key else { return nil }
    let entries = try index.articles(of: key)
    // Most stories share their headline, source and day with no other.
    guard !entries.isEmpty else { return nil }
    let likeness = Likeness(article)
    var compared = 0
    for entry in entries {
      for version in entry.versions.reversed() {
        guard compared < Self.comparisonLimit else { return nil }
        compared += 1
        // A version that cannot be read is reported elsewhere, and is ignored here.
        let path = staging?.waitingPath(of: folder.article(version.place))
        let other = try? articleFiles.article(at: version.place, version: 1, waitingAt: path)
        if let other, likeness.isOfOneStory(with: Likeness(other)) { return entry }
      }
    }
    return nil
  }
}

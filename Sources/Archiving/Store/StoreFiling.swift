/// How stories are filed: each once, a newer version beside the older, many with two syncs.

import Articles

extension Store {
  /// What became of one story.
  enum Filed {
    case new(ArticleID)
    case alreadyThere(ArticleID)
    case newer(ArticleID)
    case refused(String)
  }

  /// Files stories as one batch; on return they outlive a power cut. A cut in the middle leaves some of them.
  mutating func file(_ stories: [FiledStory]) throws(ArchiveError) -> [Filed] {
    try writing { (store) throws(ArchiveError) in
      var staging = Staging(disk: store.disk, folder: store.folder.staging)
      let before = store.index
      var answers: [Filed] = []
      var written: [Placed] = []
      do throws(ArchiveError) {
        for var story in stories {
          // Another writer may have taken away what was known a moment ago.
          if !story.isPrepared, !store.knows(story) { story.prepare() }
          let (filed, taken) = try store.take(story)
          answers.append(filed)
          guard let taken else { continue }
          try staging.write(
            taken.story.fileBytes(as: taken.id), to: store.folder.article(taken.place))
          written.append(taken)
        }
        guard !written.isEmpty else { return answers }
        try staging.settle()
        try staging.place()
      } catch {
        staging.discardNew()
        store.index = before
        // The error is the answer; what could not be taken back is found at the next look at the latest.
        try? store.catchUp()
        throw error
      }
      try store.keep(written)
      return answers
    }
  }

  /// What filing would do; nothing is written, and what is learnt is for the caller's copy alone.
  mutating func rehearse(_ stories: [FiledStory]) throws(ArchiveError) -> [Filed] {
    var answers: [Filed] = []
    for story in stories { answers.append(try take(story).0) }
    return answers
  }

  /// Notes what was written: analyses for the newest, and the files as this program's own.
  private mutating func keep(_ written: [Placed]) throws(ArchiveError) {
    let shelf = AnalysisShelf(folder, disk)
    for taken in written {
      try articleTree.note(taken.place, in: folder.articles, on: disk)
      if let analysis = taken.story.analysis, index[taken.id]?.newest.place == taken.place {
        shelf.keep(analysis, of: taken.id, textHash: taken.story.textHash)
      }
    }
  }

  // MARK: What a story is to the archive

  /// A story that is to be written, with its name and the place of its file.
  private struct Placed {
    var story: FiledStory
    var id: ArticleID
    var place: String
  }

  /// Whether a story is filed already, so that there is no need to prepare it. The answer is for now: what
  /// becomes of the story is decided when it is filed.
  func knows(_ story: FiledStory) -> Bool { same(as: story) != nil }

  private func same(as story: FiledStory) -> IndexEntry? {
    index.articles(withText: story.textHash).first { isSame(story.article, in: $0, story.textHash) }
  }

  /// Decides what a story is, and puts it into the index where it is to be written.
  private mutating func take(_ story: FiledStory) throws(ArchiveError) -> (Filed, Placed?) {
    if let same = same(as: story) { return (.alreadyThere(same.id), nil) }
    let older = older(than: story.article)
    let id = older?.id ?? story.article.id
    let name: ArticleFileName
    let month: String
    if let first = older?.versions.first {
      name = ArticleFileName(id: id, version: String(story.article.id.description.prefix(8)))
      month = FilePath.parent(first.place)
    } else {
      name = ArticleFileName(id: id)
      month = story.article.day.map(ArchiveFolder.month) ?? "0000/00"
    }
    let place = month + "/" + name.text
    if try disk.status(folder.article(place), followsLinks: false) != nil {
      return (
        .refused("\(folder.article(place)) is in its place and cannot be read; it is left as it is"), nil
      )
    }
    put(IndexedVersion(story.article, place: place, textHash: story.textHash), of: id)
    if var entry = index[id], entry.newest.place == place {
      entry.quotes = story.analysis?.quotes.count ?? 0
      index.put(entry)
    }
    return (older == nil ? .new(id) : .newer(id), Placed(story: story, id: id, place: place))
  }

  /// Whether a version with the same text is the same story: what is known of where both came from
  /// does not differ.
  private func isSame(_ article: Article, in entry: IndexEntry, _ textHash: String) -> Bool {
    entry.versions.contains { version in
      version.textHash == textHash && agree(version.source, article.source) && agree(version.url, article.url)
    }
  }

  private func agree(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

  /// The article that a story with other words is a newer version of: the same address, or the same
  /// outlet, headline and day.
  private func older(than article: Article) -> IndexEntry? {
    if let url = article.url, let entry = index.articles(at: url).first { return entry }
    let key = ListIndex.StoryKey(
      source: article.source, headline: article.headline, day: article.published?.day)
    return key.flatMap { index.articles(of: $0).first }
  }
}

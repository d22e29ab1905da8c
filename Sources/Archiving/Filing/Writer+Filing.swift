/// How stories are filed: each once, a newer version beside the older, many with two syncs.

import Articles

extension Writer {
  /// What became of one story.
  enum Filed {
    case new(ArticleID)
    case alreadyThere(ArticleID)
    case newer(ArticleID)
    case refused(String)
  }

  /// Files stories as one batch; on return they outlive a power cut. A cut in the middle leaves some of them.
  mutating func file(_ stories: [CandidateStory]) throws(ArchiveError) -> [Filed] {
    try writing(catchUp: .rows) { (writer) throws(ArchiveError) in try writer.fileLocked(stories) }
  }

  private mutating func fileLocked(_ stories: [CandidateStory]) throws(ArchiveError) -> [Filed] {
    var staging = Staging(disk: disk, folder: folder.staging)
    var originals = OriginalsBatch(folder, disk)
    var answers: [Filed] = []
    var written: [Placed] = []
    var staged: [String: Article] = [:]
    var areInPlace = false
    do throws(ArchiveError) {
      try index.changing { () throws(ArchiveError) in
        for var story in stories {
          // Another writer may have taken away what was known a moment ago.
          if story.isUnread, try !knows(story) {
            switch story.read() {
            case .success(let read): story = read
            case .failure(let refusal):
              answers.append(.refused(refusal.reason))
              continue
            }
          }
          if !story.isPrepared, try !knows(story) { story.prepare(analyst) }
          let (filed, taken) = try take(story, staged)
          answers.append(filed)
          guard let taken else { continue }
          try originals.keep(taken.story, in: &staging)
          let looks = try staging.write(
            taken.story.fileBytes(as: taken.id), to: folder.article(taken.place), isNew: true)
          let article = taken.story.article
          try index.register(
            IndexedVersion(article, place: taken.place, textHash: taken.story.textHash), of: taken.id, looks)
          written.append(taken)
          staged[taken.place] = taken.story.article
        }
        if !written.isEmpty {
          try originals.finish(in: &staging)
          try staging.settle()
          try ArchiveStamp.raise(folder, on: disk)
          try staging.place()
        }
        areInPlace = true
        try list(written)
      }
    } catch {
      if areInPlace {
        // The stories are filed; the next look at the folders brings them into the index.
        delayed[.index] = "what was filed is not in the list yet: \(error)"
      } else {
        staging.discardNew()
        // The error is the answer; what could not be taken back is found at the next look at the latest.
        try? catchUp(.some)
        throw error
      }
    }
    for filed in written {
      if let careful = filed.story.careful { analyst.shelf.keep(careful, of: filed.id) }
    }
    return answers
  }

  /// Puts what was written into the list, and notes the files as this program's own.
  private func list(_ written: [Placed]) throws(ArchiveError) {
    var words: [String: SearchText] = [:]
    for taken in written {
      words[taken.place] = taken.story.words
    }
    try relist(Set(written.map(\.id)), read: Set(written.map(\.place)), words)
    try keeper.survey.noteOwn(Set(written.map { ArchiveFolder.Part.articles.folder(ofFile: $0.place) }))
  }

  // MARK: What a story is to the archive

  /// A story that is to be written, with its name and the place of its file.
  private struct Placed {
    var story: CandidateStory
    var id: ArticleID
    var place: String
  }

  /// Whether a story is filed already, so that there is no need to prepare it. The answer is for now: what
  /// becomes of the story is decided when it is filed.
  func knows(_ story: CandidateStory) throws(ArchiveError) -> Bool { try same(as: story) != nil }

  /// The article that a story is already: the same original, or the same text.
  func same(as story: CandidateStory) throws(ArchiveError) -> IndexEntry? {
    let article = story.article
    let original = OriginalKey(article.original)
    if let same = try index.articles(of: original).first(where: { Self.isSame(article, in: $0, original) }) {
      return same
    }
    if story.isUnread { return nil }
    // A link adds nothing to an article of the same URL, and has no text to be recognised by.
    if article.isLink {
      return try article.url.flatMap { (url) throws(ArchiveError) in try index.articles(at: url).first }
    }
    return try index.articles(withText: story.textHash).first { Self.isSame(article, in: $0, story.textHash) }
  }

  /// Decides what a story is.
  ///
  /// - Parameter staged: stories of the same batch that have no files yet, by the places of these.
  private func take(
    _ story: CandidateStory, _ staged: [String: Article]
  ) throws(ArchiveError) -> (Filed, Placed?) {
    if let same = try same(as: story) { return (.alreadyThere(same.id), nil) }
    let older = try older(than: story.article, staged)
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
    return (older == nil ? .new(id) : .newer(id), Placed(story: story, id: id, place: place))
  }

  /// Whether a version with the same text is the same story: what is known of where both came from
  /// does not differ.
  static func isSame(_ article: Article, in entry: IndexEntry, _ textHash: String) -> Bool {
    entry.readings.contains { $0.textHash == textHash && agree($0, article) }
  }

  /// The same of a version with the same original.
  static func isSame(_ article: Article, in entry: IndexEntry, _ original: OriginalKey) -> Bool {
    entry.readings.contains { $0.original == original && agree($0, article) }
  }

  /// The same of an original that nobody has read, by what was stated of it.
  static func isSame(_ original: Original, in entry: IndexEntry) -> Bool {
    let place = OriginalKey(original)
    return entry.readings.contains { version in
      version.original == place && agree(version.source, original.source) && agree(version.url, original.url)
    }
  }

  private static func agree(_ version: IndexedVersion, _ article: Article) -> Bool {
    agree(version.source, article.source) && agree(version.url, article.url)
  }

  private static func agree(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

  /// So many versions under one headline of a day are compared, the newest of each article first.
  private static let comparisonLimit = 64

  /// The article that a story with other words is a newer version of: the same address, or the same
  /// outlet, headline and day, and half of the sentences.
  func older(
    than article: Article, _ staged: [String: Article] = [:]
  ) throws(ArchiveError) -> IndexEntry? {
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
        // A version that cannot be read is named elsewhere, and decides nothing here.
        let other = try? staged[version.place] ?? articleFiles.article(at: version.place, version: 1)
        if let other, likeness.isOfOneStory(with: Likeness(other)) { return entry }
      }
    }
    return nil
  }
}

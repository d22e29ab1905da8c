/// How words and analyses of listed articles get into the index, behind their rows.

import Articles

extension Writer {
  /// Articles of one step: a step keeps the lock for some tenths of a second.
  private static let wordsAtATime = 1_500
  private static let analysesAtATime = 600
  /// About so many articles are in a step.
  static let stepSize = analysesAtATime

  /// Indexes the words of the newest articles not yet indexed; false if there are none.
  mutating func deriveWords() throws(ArchiveError) -> Bool {
    let listed = try index.wordless(limit: 2 * Self.wordsAtATime)
    let made = try Ahead.next(Self.wordsAtATime, of: listed, begun: wordsAhead) {
      (listed) throws(ArchiveError) in try beginWords(listed)
    }
    wordsAhead = made?.next
    guard let made else { return false }
    try index.changing { () throws(ArchiveError) in
      for (article, words) in zip(made.listed, made.contents) {
        if let words = try usable(words, of: article) { try index.set(words, at: article.key) }
      }
    }
    return true
  }

  private func beginWords(_ listed: [Index.Listed]) throws(ArchiveError) -> Ahead<ArticleWords> {
    let files = articleFiles
    let works = try corrections(of: listed.map { ($0.id, $0.place) })
    return Ahead(listed) { place in Self.read(place, files) { ArticleWords($0.corrected(by: works[place])) } }
  }

  /// Analyses the newest articles that have no analysis yet; false if there are none.
  mutating func deriveAnalyses() throws(ArchiveError) -> Bool {
    let listed = try index.unanalysed(limit: 2 * Self.analysesAtATime)
    let (files, analyst) = (articleFiles, analyst)
    let made = try Ahead.next(Self.analysesAtATime, of: listed, begun: analysesAhead) {
      (listed) throws(ArchiveError) in
      Ahead(listed) { place in
        Self.read(place, files) { AnalysisWords($0, analyst.analysisToKeep(of: $0), of: analyst.origin) }
      }
    }
    analysesAhead = made?.next
    guard let made else { return false }
    try index.changing { () throws(ArchiveError) in
      for (article, found) in zip(made.listed, made.contents) {
        if let found = try usable(found, of: article) { try index.set(found, at: article.key) }
      }
    }
    return true
  }

  /// Repeats the next outdated analyses; false if there are none.
  func deriveOutdated() throws(ArchiveError) -> Bool {
    let ids = try analyst.outdated(limit: Self.analysesAtATime, in: index)
    guard !ids.isEmpty else { return false }
    try retake(ids)
    return true
  }

  /// Lists articles again with all that is known of them now: words and names in the index are written once.
  func retake(_ ids: [ArticleID]) throws(ArchiveError) {
    var listed: [(id: ArticleID, place: String)] = []
    for id in ids { if let place = try index.listedPlace(id) { listed.append((id, place)) } }
    let (places, works) = (listed.map(\.place), try corrections(of: listed))
    let (files, analyst) = (articleFiles, analyst)
    let contents = places.inParallel { place in
      Self.read(place, files) {
        SearchText($0.corrected(by: works[place]), analyst.analysisToKeep(of: $0), of: analyst.origin)
      }
    }
    try index.changing { () throws(ArchiveError) in
      var texts: [String: SearchText] = [:]
      for (place, text) in zip(places, contents) {
        if case .success(let text?) = text { texts[place] = text }
      }
      // What cannot be read is left as it was listed; the next look at the folders says why.
      let read = Set(texts.keys.compactMap { ArticleFileName(FilePath.name($0))?.id })
      try relist(read, read: Set(texts.keys), texts)
    }
  }

  // MARK: Reading

  /// The data derived from an article's file; nil if the file is missing.
  private static func read<Made>(
    _ place: String, _ files: ArticleFiles, _ make: (Article) -> Made
  ) -> Result<Made?, ArchiveError> {
    do throws(ArchiveError) { return .success(try files.own(at: place).map(make)) } catch {
      return .failure(error)
    }
  }

  /// What was made of a listed article's file. One that cannot be used any more leaves the list.
  private func usable<Made>(
    _ content: Result<Made?, ArchiveError>, of listed: Index.Listed
  ) throws(ArchiveError) -> Made? {
    switch content {
    case .success(let made?): return made
    case .success(nil): try index.unregister(listed.place)
    case .failure(let error):
      try index.register(
        FileProblem(error) ?? .damaged(reason: "\(error)"), at: listed.place,
        try articleFiles.looks(at: listed.place) ?? .unknown)
    }
    try relist([listed.id], read: [])
    return nil
  }
}

/// How the files of an archive get into the index.

import Articles
import Dispatch
import Extraction

extension Writer {
  /// Brings the index up to date with the folders: files that other programs added, changed or
  /// removed are read, those that cannot be are noted. For who holds the lock.
  ///
  /// - Parameter isWhole: false leaves the rest for later where there is much of it.
  mutating func catchUp(isWhole: Bool) throws(ArchiveError) {
    var catching = try CatchingUp(self)
    if isWhole {
      while try catching.step(&self) {}
    } else {
      for _ in 0..<4 { guard try catching.step(&self) else { break } }
    }
    try overlayPending()
  }

  /// Articles whose analyses are outdated, so many at most. What a model's file says at its beginning is enough
  /// where there are none; to act on it the file is opened first.
  func outdated(limit: Int) throws(ArchiveError) -> [ArticleID] {
    guard try !index.behind(limit: 1, for: weights.claimedOrigin).isEmpty else { return [] }
    return try index.behind(limit: limit, for: weights.origin)
  }

  /// Analyses the next stories whose analyses are outdated; false where there are none.
  mutating func analyseBehind() throws(ArchiveError) -> Bool {
    let ids = try outdated(limit: 200)
    guard !ids.isEmpty else { return false }
    try retake(ids)
    return true
  }

  /// Reads articles that are listed into the index again, and analyses them.
  func retake(_ ids: [ArticleID]) throws(ArchiveError) {
    var places: [(place: String, looks: FileLooks)] = []
    for id in ids {
      guard let place = try index.listedPlace(id) else { continue }
      places.append((place, try articleFiles.looks(at: place) ?? .unknown))
    }
    try index.changing { () throws(ArchiveError) in try takeArticles(places) }
  }

  // MARK: Articles

  /// What was made of an article's file.
  private enum Content: Sendable {
    case article(Article, textHash: String, SearchText)
    case unusable(ArchiveError)
    case gone
  }

  /// Reads files into the index, several at a time.
  func takeArticles(_ files: [(place: String, looks: FileLooks)]) throws(ArchiveError) {
    let files = files.filter { ArticleFileName(FilePath.name($0.place)) != nil }
    let contents = contents(files.map(\.place))
    var words: [String: SearchText] = [:]
    var touched: Set<ArticleID> = []
    for (file, content) in zip(files, contents) {
      guard let id = ArticleFileName(FilePath.name(file.place))?.id else { continue }
      touched.insert(id)
      switch content {
      case .gone: try index.unregister(file.place)
      case .unusable(let error):
        try index.register(FileProblem(error) ?? .damaged(reason: "\(error)"), at: file.place, file.looks)
      case .article(let article, let hash, let text):
        try index.register(
          IndexedVersion(article, place: file.place, textHash: hash), of: id, file.looks)
        words[file.place] = text
      }
    }
    try relist(touched, words)
  }

  func dropArticles(_ places: [String]) throws(ArchiveError) {
    var touched: Set<ArticleID> = []
    for place in places {
      try index.unregister(place)
      if let id = ArticleFileName(FilePath.name(place))?.id { touched.insert(id) }
    }
    try relist(touched, [:])
  }

  /// Puts articles into the list as their versions say now. `words` are of versions that were just read.
  func relist(_ ids: Set<ArticleID>, _ words: [String: SearchText]) throws(ArchiveError) {
    var listing: [(entry: IndexEntry, words: SearchText)] = []
    for id in ids {
      guard let entry = try index.entry(id) else {
        try index.unlist(id)
        AnalysisShelf(folder, disk).clear(id)
        continue
      }
      let place = entry.newest.place
      if let text = words[place] {
        listing.append((entry, text))
      } else if try index.listedPlace(id) == place {
        try index.update(entry)
      } else if case .article(_, _, let text)? = contents([place]).first {
        listing.append((entry, text))
      }
    }
    for (entry, words) in listing.sorted(by: { Self.key($0.entry) < Self.key($1.entry) }) {
      try index.list(entry, words)
    }
  }

  private static func key(_ entry: IndexEntry) -> Int {
    SortKey.key(moment: entry.newest.moment, id: entry.id)
  }

  /// Reads, parses and analyses files, as many at a time as there are processors.
  private func contents(_ places: [String]) -> [Content] {
    let (folder, disk, weights) = (folder, disk, weights)
    guard places.count > 1 else { return places.map { Self.content($0, folder, disk, weights) } }
    var contents = [Content](repeating: .gone, count: places.count)
    contents.withUnsafeMutableBufferPointer { buffer in
      // Each place of the buffer is written by one iteration alone.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: places.count) { at in
        buffer[at] = Self.content(places[at], folder, disk, weights)
      }
    }
    return contents
  }

  private static func content(
    _ place: String, _ folder: ArchiveFolder, _ disk: Disk, _ weights: Weights
  ) -> Content {
    do throws(ArchiveError) {
      guard let article = try ArticleFiles(folder: folder, disk: disk).article(at: place, version: 1) else {
        return .gone
      }
      guard article.id == ArticleFileName(FilePath.name(place))?.id else {
        throw .damaged(path: folder.article(place), reason: "it says that it is \(article.id)")
      }
      let hash = ContentHash.sha256(Array(article.text.utf8))
      let analysis =
        AnalysisShelf(folder, disk).kept(of: article, textHash: hash)?.analysis(of: article)
        ?? Extractor(weights).analyse(article)
      return .article(article, textHash: hash, SearchText(article, analysis, of: weights.origin))
    } catch {
      return .unusable(error)
    }
  }

  /// Removes from the shelf what is of no article that is here.
  func sweepShelf() throws(ArchiveError) {
    guard try index.isWhole() else { return }
    try AnalysisShelf(folder, disk).sweep { (id) throws(ArchiveError) in try index.key(of: id) != nil }
  }

  // MARK: Work

  func takeWork(_ name: String, _ looks: FileLooks) throws(ArchiveError) {
    guard let file = ArticleFileName(name), file == ArticleFileName(id: file.id) else { return }
    let path = folder.work(file.id)
    do throws(ArchiveError) {
      try index.set(try WorkRecord.work(on: file.id, at: path, disk), on: file.id, looks)
    } catch {
      guard let problem = FileProblem(error) else { throw error }
      try index.set(.none, on: file.id, looks, problem: problem)
    }
  }

  func dropWork(_ name: String) throws(ArchiveError) {
    if let id = ArticleFileName(name)?.id { try index.set(.none, on: id, nil) }
  }

  // MARK: Changes

  /// Shows changes that are decided, but not yet in every article's file.
  private mutating func overlayPending() throws(ArchiveError) {
    try noteUnreadableRecords()
    for name in try journal.pending() {
      let path = journal.path(name, isPending: true)
      do throws(ArchiveError) {
        let differences = try journal.record(name, isPending: true).differences(at: path)
        try index.changing { () throws(ArchiveError) in
          for step in differences.steps {
            for id in step.articles {
              var work = try index.work(id)
              for difference in step.differences { work.apply(difference.change) }
              try index.set(work, on: id, .unknown)
            }
          }
        }
        if !differences.marks.isEmpty { try index.setMarks(try marks()) }
      } catch {
        if case .index = error { throw error }
        // Another instance may have finished it meanwhile; then it is there under its other name.
        if try disk.status(path) != nil { unreadable[path] = error }
      }
    }
  }

  /// Forgets what is wrong with records that are no longer there.
  private mutating func noteUnreadableRecords() throws(ArchiveError) {
    guard unreadable.keys.contains(where: { $0.hasPrefix(folder.changes + "/") }) else { return }
    let contents = try journal.contents()
    let there = Set(
      contents.names.map { journal.path($0, isPending: contents.pending.contains($0)) })
    unreadable = unreadable.filter { !$0.key.hasPrefix(folder.changes + "/") || there.contains($0.key) }
  }
}

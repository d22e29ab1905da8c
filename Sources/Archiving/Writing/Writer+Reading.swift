/// How the files of an archive get into the index: rows first.

import Articles

extension Writer {
  /// How much of what changed on disk must be in the index before a change is made.
  enum CatchUp {
    case nothing
    /// A little; the rest is left to whoever keeps the index up to date.
    case some
    /// The rows of all articles, however many that are.
    case rows
    /// The same, but for those that were filed a moment ago: for whoever files more.
    case rowsBesideWaiting
    /// All that the index holds.
    case everything
  }

  /// Brings the index up to date with the files that other programs added, changed or removed; those that cannot
  /// be read are noted. For whoever holds the lock.
  mutating func catchUp(_ much: CatchUp) throws(ArchiveError) {
    if much != .nothing, much != .rowsBesideWaiting { try index.listWaiting() }
    switch much {
    case .nothing: return
    case .some:
      // While the index is new, whoever builds it reads everything.
      guard try index.hasAllRows() else { break }
      var catching = try CatchingUp(self)
      for _ in 0..<4 { guard try catching.step(&self) else { break } }
    case .rows, .rowsBesideWaiting:
      var catching = try CatchingUp(self)
      while try catching.step(&self) {}
    case .everything:
      for derivation in Derivation.all { while try derivation.step(&self) { try stopIfCancelled() } }
    }
    try overlayPending()
  }

  /// Ends a long piece of work whose task was cancelled. What is in the index by then stays.
  func stopIfCancelled() throws(ArchiveError) {
    if Task.isCancelled { throw .withdrawn }
  }

  // MARK: Articles

  /// Reads files into the index, several at a time: their rows, without words and names.
  func takeArticles(_ files: [(place: String, looks: FileLooks)]) throws(ArchiveError) {
    let files = files.filter { ArticleFileName(FilePath.name($0.place)) != nil }
    let articleFiles = articleFiles
    let contents = files.map(\.place).inParallel { Self.version(at: $0, articleFiles) }
    var touched: Set<ArticleID> = []
    var latest: [ArticleID: IndexedVersion] = [:]
    for (file, content) in zip(files, contents) {
      guard let id = ArticleFileName(FilePath.name(file.place))?.id else { continue }
      touched.insert(id)
      switch content {
      case .success(nil): try index.unregister(file.place)
      case .success(let version?):
        try index.register(version, of: id, file.looks)
        latest[id] = version
      case .failure(let error):
        try index.register(FileProblem(error) ?? .damaged(reason: "\(error)"), at: file.place, file.looks)
      }
    }
    if try !index.hasAllRows() { for id in touched { try takeWorkEarly(on: id) } }
    try relist(touched, read: Set(files.map(\.place)), known: latest)
  }

  /// Reads the work on an article before its folder's turn, so that a new index shows both together.
  private func takeWorkEarly(on id: ArticleID) throws(ArchiveError) {
    let path = folder.work(id)
    guard let status = try disk.status(path, followsLinks: false), status.kind == .file else { return }
    try takeWork(FilePath.name(path), FileLooks(status))
  }

  func dropArticles(_ places: [String]) throws(ArchiveError) {
    var touched: Set<ArticleID> = []
    for place in places {
      try index.unregister(place)
      if let id = ArticleFileName(FilePath.name(place))?.id { touched.insert(id) }
    }
    try relist(touched, read: [])
  }

  /// Puts articles into the list as their versions say now.
  ///
  /// - Parameters:
  ///   - places: files that were just read: what the list has of them is of before.
  ///   - texts: the words of files, by their places, for those that need not wait for theirs.
  ///   - versions: one that was just registered of each article, where that is known: most have no other.
  func relist(
    _ ids: Set<ArticleID>, read places: Set<String>, _ texts: [String: SearchText] = [:],
    known versions: [ArticleID: IndexedVersion] = [:]
  ) throws(ArchiveError) {
    guard !ids.isEmpty else { return }
    if try index.isAnyWaiting(ids) { try index.listWaiting() }
    var listing: [IndexEntry] = []
    for id in ids {
      guard let entry = try entry(id, known: versions[id]) else {
        try index.unlist(id)
        analyst.shelf.clear(id)
        continue
      }
      if !places.contains(entry.newest.place), try index.listedPlace(id) == entry.newest.place {
        try index.update(entry)
      } else {
        listing.append(entry)
      }
    }
    for entry in listing.sorted(by: { Self.key($0) < Self.key($1) }) {
      try index.list(entry, texts[entry.newest.place])
    }
  }

  private func entry(_ id: ArticleID, known version: IndexedVersion?) throws(ArchiveError) -> IndexEntry? {
    guard let version, try !index.hasFile(of: id, besides: version.place) else { return try index.entry(id) }
    return IndexEntry(id: id, versions: [version])
  }

  static func key(_ entry: IndexEntry) -> Int {
    SortKey.key(moment: entry.newest.moment, id: entry.id)
  }

  /// The data for a row from an article's file; nil if the file is missing.
  private static func version(
    at place: String, _ files: ArticleFiles
  ) -> Result<IndexedVersion?, ArchiveError> {
    do throws(ArchiveError) { return .success(try files.version(at: place)) } catch {
      return .failure(error)
    }
  }

  /// Removes from the shelf what is of no article that is here.
  func sweepShelf() throws(ArchiveError) {
    guard try index.hasAllRows() else { return }
    try analyst.shelf.sweep { (id) throws(ArchiveError) in try index.key(of: id) != nil }
  }

  // MARK: Work

  func takeWork(_ name: String, _ looks: FileLooks) throws(ArchiveError) {
    guard let file = ArticleFileName(name), file == ArticleFileName(id: file.id) else { return }
    do throws(ArchiveError) {
      let work = try WorkFile(on: .article(file.id), in: folder, disk).work
      if try show(work, on: file.id, looks) { try relist(file.id) }
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
        let steps = try journal.record(name, isPending: true).steps
        try index.changing { () throws(ArchiveError) in
          for step in steps {
            for case .article(let id) in step.subjects {
              var work = try index.work(id)
              for revision in step.revisions { work.apply(Change(revision.key, revision.now)) }
              if try show(work, on: id, .unknown) { try relist(id) }
            }
          }
        }
        if steps.haveMarks { try index.setMarks(try marks()) }
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

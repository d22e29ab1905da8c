/// How an open archive learns what is on disk.

import Articles

extension Store {
  /// Brings what is known up to date with the folders: files that other programs added, changed or
  /// removed are read, those that cannot be are noted.
  mutating func catchUp() throws(ArchiveError) {
    lastWriter = WriterNote.text(folder, disk)
    let articles = try articleTree.look(at: folder.articles, on: disk, now: Disk.now)
    for place in articles.removed { dropArticle(place) }
    for place in articles.changed { takeArticle(place) }
    if !articles.isEmpty { rowsChanged = true }
    let work = try workTree.look(at: folder.work, on: disk, now: Disk.now)
    for place in work.removed { dropWork(place) }
    for place in work.changed { takeWork(place) }
    try overlayPending()
  }

  /// The same where another instance says that it wrote; else costs the reading of one small file.
  mutating func catchUpIfWritten() throws(ArchiveError) {
    if WriterNote.text(folder, disk) != lastWriter { try catchUp() }
  }

  // MARK: Articles

  private mutating func takeArticle(_ place: String) {
    guard let name = ArticleFileName(FilePath.name(place)) else { return }
    let path = folder.article(place)
    do throws(ArchiveError) {
      dropArticle(place)
      guard let bytes = try disk.read(path) else { return }
      let record: ArticleRecord = try JSONFile.record(bytes, at: path)
      let article = try record.article(version: 1, at: path)
      guard article.id == name.id else {
        throw .damaged(path: path, reason: "it says that it is \(article.id)")
      }
      let hash = ContentHash.sha256(Array(article.text.utf8))
      put(IndexedVersion(article, place: place, textHash: hash), of: name.id)
      try refreshQuotes(of: article, at: place)
    } catch {
      unreadable[path] = error
    }
  }

  private mutating func dropArticle(_ place: String) {
    unreadable[folder.article(place)] = nil
    facts.forget(place: place)
    guard let id = ArticleFileName(FilePath.name(place))?.id, var entry = index[id] else { return }
    if entry.remove(place: place) { index.put(entry) } else { index.remove(id) }
  }

  /// Puts a version into the index, beside the others of its article.
  mutating func put(_ version: IndexedVersion, of id: ArticleID) {
    var entry = index[id] ?? IndexEntry(id: id, version: version, work: works[id] ?? .none)
    entry.put(version)
    index.put(entry)
    rowsChanged = true
  }

  /// Counts the quotes of an article that was just read, if it is the newest version.
  private mutating func refreshQuotes(of article: Article, at place: String) throws(ArchiveError) {
    guard var entry = index[article.id], entry.newest.place == place else { return }
    entry.quotes = try analysis(of: entry) { article }.quotes.count
    index.put(entry)
  }

  // MARK: Work

  private mutating func takeWork(_ place: String) {
    guard let name = ArticleFileName(FilePath.name(place)), name.version == nil else { return }
    let path = folder.work + "/" + place
    do throws(ArchiveError) {
      dropWork(place)
      set(try WorkRecord.work(on: name.id, at: path, disk), on: name.id)
    } catch {
      unreadable[path] = error
    }
  }

  private mutating func dropWork(_ place: String) {
    unreadable[folder.work + "/" + place] = nil
    if let id = ArticleFileName(FilePath.name(place))?.id { set(.none, on: id) }
  }

  /// Sets what is known of the reader's work on an article; the file is the caller's.
  mutating func set(_ work: ReaderWork, on id: ArticleID) {
    works[id] = work == .none ? nil : work
    index.set(work, on: id)
  }

  // MARK: Changes

  /// Shows changes that are decided, but not yet in every article's file.
  private mutating func overlayPending() throws(ArchiveError) {
    let contents = try journal.contents()
    noteUnreadableRecords(contents)
    for name in contents.names where contents.pending.contains(name) {
      let path = journal.path(name, isPending: true)
      do throws(ArchiveError) {
        for step in try journal.record(name, isPending: true).differences(at: path).steps {
          for id in step.articles {
            var work = works[id] ?? .none
            for difference in step.differences { work.apply(difference.change) }
            set(work, on: id)
          }
        }
      } catch {
        // Another instance may have finished it meanwhile; then it is there under its other name.
        if try disk.status(path) != nil { unreadable[path] = error }
      }
    }
  }

  /// Forgets what is wrong with records that are no longer there.
  private mutating func noteUnreadableRecords(_ contents: ChangeJournal.Contents) {
    let there = Set(
      contents.names.map { journal.path($0, isPending: contents.pending.contains($0)) })
    unreadable = unreadable.filter { !$0.key.hasPrefix(folder.changes + "/") || there.contains($0.key) }
  }
}

extension IndexedVersion {
  init(_ article: Article, place: String, textHash: String) {
    self.init(
      place: place, textHash: textHash, headline: article.headline,
      byline: article.byline, source: article.source, published: article.published, url: article.url,
      filed: article.provenance.filed)
  }
}

/// An open archive: the files, and what is known of them.

import Articles
import Extraction
import Queries

/// All that an archive is while it is open. The truth is on disk; what is held here was read from
/// there and is brought up to date before every change.
struct Store: Sendable {
  let folder: ArchiveFolder
  let disk: Disk
  let clock: @Sendable () -> Timestamp
  var index = ListIndex()
  /// The reader's work by article, that on articles which are not here included.
  var works: [ArticleID: ReaderWork] = [:]
  /// Files that are left alone, by path, with what is wrong: damaged, of a later program, not readable.
  var unreadable: [String: ArchiveError] = [:]
  /// What could not be done and will be tried again, by what it is about.
  var delayed: [String: String] = [:]
  var articleTree = FolderTree(depth: 2)
  var workTree = FolderTree(depth: 1)
  /// What the note on the last writer said when all was last looked at.
  var lastWriter: [UInt8]?
  /// What queries look at, of the articles that they looked at last.
  var facts = FactsShelf()
  /// Whether the kept rows are behind what is in memory.
  var rowsChanged = false

  /// How long to wait for another writer, in milliseconds.
  static let patience = 10_000

  var journal: ChangeJournal { ChangeJournal(folder: folder.changes, disk: disk) }

  var notices: [String] {
    unreadable.sorted { $0.key < $1.key }.map { "\($0.value); it is left as it is" }
      + delayed.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Reading

  func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    guard let entry = index[id] else { throw .noSuchArticle(id.description) }
    let path = folder.article(entry.newest.place)
    guard let bytes = try disk.read(path) else {
      throw .cannotRead(path: path, reason: "it was there when the archive was opened, and is gone")
    }
    let record: ArticleRecord = try JSONFile.record(bytes, at: path)
    return try record.article(version: entry.versions.count, at: path)
  }

  /// What the machine finds in an article: kept from before if it is of the same text and the same
  /// extractor, else found and kept now.
  func analysis(_ id: ArticleID) throws(ArchiveError) -> Analysis {
    guard let entry = index[id] else { throw .noSuchArticle(id.description) }
    return try analysis(of: entry) { () throws(ArchiveError) in try article(id) }
  }

  /// The same, where the article is read only if it is needed.
  func analysis(
    of entry: IndexEntry, _ article: () throws(ArchiveError) -> Article
  ) throws(ArchiveError) -> Analysis {
    let shelf = AnalysisShelf(folder, disk)
    let textHash = entry.newest.textHash
    if let kept = shelf.analysis(entry.id, textHash: textHash) { return kept }
    let analysis = Extractor().analyse(try article())
    shelf.keep(analysis, of: entry.id, textHash: textHash)
    return analysis
  }

  // MARK: Writing

  /// Makes the folder of what is derived, which keeps itself out of git.
  func makeDerived() throws(ArchiveError) {
    try disk.makeFolder(folder.derived)
    let ignoreAll = Array("*\n".utf8)
    if try disk.read(folder.derivedIgnore) != ignoreAll {
      try disk.overwrite(folder.derivedIgnore, ignoreAll)
    }
  }

  /// Does something as the one writer of the archive, on what is on disk now: what a writer that died
  /// left undone is done first.
  mutating func writing<Answer>(
    patience: Int = patience, _ body: (inout Store) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    let lock = try WriteLock(on: folder.stamp, patience: patience) { WriterNote.holder(folder, disk) }
    let result: Result<Answer, ArchiveError>
    do throws(ArchiveError) {
      try makeDerived()
      WriterNote(isWriting: true).leave(folder, disk)
      try Staging.clear(folder.staging, on: disk)
      try catchUp()
      try finishPending()
      result = .success(try body(&self))
    } catch {
      result = .failure(error)
    }
    lastWriter = WriterNote(isWriting: false).leave(folder, disk)
    lock.release()
    return try result.get()
  }
}

/// An open archive: the files, and the index that knows them.

import Articles
import Extraction
import Queries

/// The side of an archive that writes. The truth is on disk; the index was read from there and is brought up
/// to date before every change.
struct Writer {
  let folder: ArchiveFolder
  let disk: Disk
  let clock: @Sendable () -> Timestamp
  let models: Models
  var index: Index
  /// Whether answers must be of the whole archive, so that an index that is being made is waited for.
  let needsWholeIndex: Bool
  /// Where the index is a private one, the folder that goes with it.
  var privateFolder: TemporaryIndex?
  /// Records, marks and searches that are left alone, by path, with what is wrong with them.
  var unreadable: [String: ArchiveError] = [:]
  /// What could not be done and will be tried again, by what it is about.
  var delayed: [String: String] = [:]

  /// How long to wait for another writer, in milliseconds.
  static let patience = 10_000

  var journal: ChangeJournal { ChangeJournal(folder: folder.changes, disk: disk) }

  func notices() throws(ArchiveError) -> [String] {
    var errors = unreadable
    for problem in try index.problems() {
      let path = folder.article(problem.place)
      errors[path] = ArchiveError(stored: problem.words, path: path)
    }
    for problem in try index.workProblems() {
      let path = folder.work(problem.id)
      errors[path] = ArchiveError(stored: problem.words, path: path)
    }
    return errors.sorted { $0.key < $1.key }.map { "\($0.value); it is left as it is" }
      + delayed.sorted { $0.key < $1.key }.map(\.value)
  }

  var today: CalendarDay { clock().day ?? .epoch }

  /// False where the archive is on a disk that cannot be written.
  var canWrite: Bool { index.isWritable && privateFolder == nil }

  /// The articles that a query finds, newest first.
  func ids(_ query: Query) throws(ArchiveError) -> [ArticleID] { try index.ids(query, today: today) }

  // MARK: Reading

  /// One version's file, read and parsed.
  static func article(
    at path: String, version: Int, on disk: Disk
  ) throws(ArchiveError) -> Article? {
    guard let bytes = try disk.read(path) else { return nil }
    let record: ArticleRecord = try JSONFile.record(bytes, at: path)
    return try record.article(version: version, at: path)
  }

  /// The newest version of an article.
  func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    try index.article(id, in: folder, on: disk)
  }

  // MARK: Writing

  /// Makes the folder of what is derived, which keeps itself out of git.
  static func makeDerived(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    try disk.makeFolder(folder.derived)
    let ignoreAll = Array("*\n".utf8)
    if try disk.read(folder.derivedIgnore) != ignoreAll {
      try disk.overwrite(folder.derivedIgnore, ignoreAll)
    }
  }

  /// Does something as the one writer of the archive, on what is on disk now: what a writer that died
  /// left undone is done first.
  ///
  /// - Parameter isWhole: whether all that changed on disk must be in the index first, however much that is.
  mutating func writing<Answer>(
    patience: Int = patience, isWhole: Bool = true, _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    do throws(ArchiveError) {
      return try writingOnce(patience, isWhole, body)
    } catch {
      // What is derived is no reason to fail: it is made anew, once.
      guard case .index(_, _, true) = error else { throw error }
      try resetIndex()
      return try writingOnce(patience, isWhole, body)
    }
  }

  private mutating func writingOnce<Answer>(
    _ patience: Int, _ isWhole: Bool, _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    let lock = try WriteLock(on: folder.stamp, patience: patience) { WriterNote.holder(folder, disk) }
    let result: Result<Answer, ArchiveError>
    do throws(ArchiveError) {
      try Self.makeDerived(folder, on: disk)
      WriterNote(isWriting: true).leave(folder, disk)
      try Staging.clear(folder.staging, on: disk)
      try useSharedIndex()
      guard index.isWritable else {
        throw .cannotWrite(path: folder.index, reason: "the disk is full, or nothing may be written there")
      }
      try catchUp(isWhole: isWhole)
      try finishPending()
      result = .success(try body(&self))
    } catch {
      result = .failure(error)
    }
    WriterNote(isWriting: false).leave(folder, disk)
    lock.release()
    return try result.get()
  }
}

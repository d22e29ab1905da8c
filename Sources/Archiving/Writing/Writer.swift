/// An open archive: the files and their index.

import Articles
import Queries

/// The writing side of an archive. The files are authoritative; the index is derived from them and updated
/// before every change.
struct Writer {
  let folder: ArchiveFolder
  let disk: Disk
  let clock: @Sendable () -> Timestamp
  /// Since 1970, for the stamps of changes.
  let milliseconds: @Sendable () -> Int
  let analyst: Analyst
  var keeper: IndexKeeper
  /// Whether answers must cover the whole archive, which means waiting until the index is built.
  let needsWholeIndex: Bool
  /// The remaining part of a scan for changes on disk, if one is in progress.
  var catching: CatchingUp?
  /// The unfinished next step of a derivation.
  var wordsAhead: Ahead<ArticleWords>?
  var analysesAhead: Ahead<AnalysisWords>?
  /// Records, marks and searches that cannot be read, by path, with the error.
  var unreadable: [String: ArchiveError] = [:]
  /// Work that failed and will be tried again, in words.
  var delayed: [Delayed: String] = [:]

  /// The subject of a delay.
  enum Delayed: Int, Comparable {
    case changes, index

    static func < (a: Delayed, b: Delayed) -> Bool { a.rawValue < b.rawValue }
  }

  /// How long to wait for another writer, in milliseconds.
  static let patience = 10_000

  var index: Index { keeper.index }
  var articleFiles: ArticleFiles { ArticleFiles(folder: folder, disk: disk) }
  var journal: ChangeJournal { ChangeJournal(folder: folder.changes, disk: disk) }

  func notices() throws(ArchiveError) -> [String] {
    var errors = unreadable
    for (place, problem) in try index.problems() {
      let path = folder.article(place)
      errors[path] = problem.error(at: path)
    }
    for (id, problem) in try index.workProblems() {
      let path = folder.work(id)
      errors[path] = problem.error(at: path)
    }
    return errors.sorted { $0.key < $1.key }.map { "\($0.value); the file was not changed" }
      + delayed.sorted { $0.key < $1.key }.map(\.value)
  }

  var today: CalendarDay { clock().day ?? .epoch }

  /// False if the archive is on a read-only disk.
  var canWrite: Bool { keeper.canWrite }

  // MARK: Reading

  /// The newest version of an article.
  func article(_ id: ArticleID) throws(ArchiveError) -> Article { try articleFiles.newest(id, in: index) }

  // MARK: Writing

  /// Runs a closure as the only writer of the archive, on the current state of the disk: the unfinished work of a
  /// crashed writer is done first.
  ///
  /// - Parameter much: how many of the changes on disk must be in the index first.
  mutating func writing<Answer>(
    patience: Int = patience, catchUp much: CatchUp = .some,
    _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    try recovering { (writer) throws(ArchiveError) in try writer.writingOnce(patience, much, body) }
  }

  /// Runs a closure that uses the index. If the index fails and can be rebuilt, rebuilds it and tries again.
  mutating func recovering<Answer>(
    _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    do throws(ArchiveError) {
      return try body(&self)
    } catch {
      guard IndexKeeper.remedy(of: error) == .rebuild else { throw error }
      try resetIndex()
      return try body(&self)
    }
  }

  /// Replaces the index with an empty one.
  mutating func resetIndex() throws(ArchiveError) {
    try keeper.reset()
    catching = nil
    delayed[.index] = nil
  }

  /// The same without checking the existing index.
  mutating func resetIndexAsWriter() throws(ArchiveError) {
    try locked(Self.patience) { (writer) throws(ArchiveError) in try writer.resetIndex() }
  }

  private mutating func writingOnce<Answer>(
    _ patience: Int, _ much: CatchUp, _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    try locked(patience) { (writer) throws(ArchiveError) in
      try Staging.clear(writer.folder.staging, on: writer.disk)
      try writer.keeper.useShared()
      guard writer.index.isWritable else {
        throw .cannotWrite(
          path: writer.folder.index, reason: "the disk is full, or the folder is read-only")
      }
      try writer.catchUp(much)
      try writer.finishPending()
      return try body(&writer)
    }
  }

  private mutating func locked<Answer>(
    _ patience: Int, _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    let lock = try WriteLock(on: folder.stamp, patience: patience) { WriterNote.holder(folder, disk) }
    let result: Result<Answer, ArchiveError>
    do throws(ArchiveError) {
      try IndexKeeper.makeDerived(folder, on: disk)
      WriterNote(isWriting: true).leave(folder, disk)
      result = .success(try body(&self))
    } catch {
      result = .failure(error)
    }
    WriterNote(isWriting: false).leave(folder, disk)
    lock.release()
    return try result.get()
  }
}

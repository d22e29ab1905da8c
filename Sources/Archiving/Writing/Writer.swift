/// An open archive: the files, and the index that knows them.

import Articles
import Queries

/// The side of an archive that writes. The truth is on disk; the index was read from there and is brought up
/// to date before every change.
struct Writer {
  let folder: ArchiveFolder
  let disk: Disk
  let clock: @Sendable () -> Timestamp
  /// Since 1970, for the stamps of what is changed.
  let milliseconds: @Sendable () -> Int
  let analyst: Analyst
  var keeper: IndexKeeper
  /// Whether answers must be of the whole archive, so that an index that is being made is waited for.
  let needsWholeIndex: Bool
  /// What is left of reading what changed on disk, where that is under way.
  var catching: CatchingUp?
  /// What is begun of the next step of a derivation.
  var wordsAhead: Ahead<ArticleWords>?
  var analysesAhead: Ahead<AnalysisWords>?
  /// Records, marks and searches that are left alone, by path, with what is wrong with them.
  var unreadable: [String: ArchiveError] = [:]
  /// What could not be done and will be tried again, in words.
  var delayed: [Delayed: String] = [:]

  /// What a delay is about.
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

  /// False where the archive is on a disk that cannot be written.
  var canWrite: Bool { keeper.canWrite }

  // MARK: Reading

  /// The newest version of an article.
  func article(_ id: ArticleID) throws(ArchiveError) -> Article { try articleFiles.newest(id, in: index) }

  // MARK: Writing

  /// Does something as the one writer of the archive, on what is on disk now: what a writer that died
  /// left undone is done first.
  ///
  /// - Parameter much: how much of what changed on disk must be in the index first.
  mutating func writing<Answer>(
    patience: Int = patience, catchUp much: CatchUp = .some,
    _ body: (inout Writer) throws(ArchiveError) -> Answer
  ) throws(ArchiveError) -> Answer {
    try recovering { (writer) throws(ArchiveError) in try writer.writingOnce(patience, much, body) }
  }

  /// Does something that an index may fail; where that is one to be rebuilt, it is, and the same is done again.
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

  /// Puts an empty index in place of the one that is there.
  mutating func resetIndex() throws(ArchiveError) {
    try keeper.reset()
    catching = nil
    delayed[.index] = nil
  }

  /// The same without a look at the index that is there.
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

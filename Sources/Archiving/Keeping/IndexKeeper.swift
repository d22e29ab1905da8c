/// Opens the index, rebuilds it, and knows what a damaged one means.

/// The index that goes with an archive: the one in `.derived`, or a private one if that cannot be used.
///
/// What is derived is no reason to fail: an index that is no longer what was written, or not this program's, is
/// removed, and built again from the files. That is decided here, for everybody.
struct IndexKeeper {
  /// What to do about an index before the same is tried once more.
  enum Remedy { case rebuild, finish }

  let folder: ArchiveFolder
  let disk: Disk
  private(set) var index: Index
  /// Where the index is a private one, the folder that goes with it.
  private(set) var privateFolder: TemporaryIndex?

  init(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    (self.folder, self.disk) = (folder, disk)
    (index, privateFolder) = try Self.open(folder, on: disk)
  }

  /// What an error asks for; nil for one that trying again does not help.
  static func remedy(of error: ArchiveError) -> Remedy? {
    guard case .index(_, let trouble) = error else { return nil }
    return switch trouble {
    case .damaged, .foreign, .gone: .rebuild
    case .unfinished: .finish
    case .full, .blocked: nil
    }
  }

  /// Whether an error is of the index and stands in the way of it alone.
  static func isObstacle(_ error: ArchiveError) -> Bool {
    if case .index = error { remedy(of: error) == nil } else { false }
  }

  var canWrite: Bool { index.isWritable && privateFolder == nil }

  // MARK: Opening

  private static func open(
    _ folder: ArchiveFolder, on disk: Disk
  ) throws(ArchiveError) -> (Index, TemporaryIndex?) {
    do throws(ArchiveError) {
      try makeDerived(folder, on: disk)
      return (try shared(folder, on: disk), nil)
    } catch {
      // On a disk that cannot be written, the index may still be read.
      if let index = try? Index(readingAt: folder.index, on: disk) { return (index, nil) }
      return try makePrivate(on: disk)
    }
  }

  private static func makePrivate(on disk: Disk) throws(ArchiveError) -> (Index, TemporaryIndex?) {
    let temporary = try TemporaryIndex()
    return (try Index(at: temporary.path, isDurable: false, on: disk), temporary)
  }

  private static func shared(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) -> Index {
    do throws(ArchiveError) {
      return try Index(at: folder.index, isDurable: disk.isDurable, on: disk)
    } catch {
      guard remedy(of: error) == .rebuild else { throw error }
      try remove(folder, on: disk)
      return try Index(at: folder.index, isDurable: disk.isDurable, on: disk)
    }
  }

  /// Makes the folder of what is derived, which keeps itself out of git.
  static func makeDerived(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    try disk.makeFolder(folder.derived)
    let ignoreAll = Array("*\n".utf8)
    if try disk.read(folder.derivedIgnore) != ignoreAll {
      try disk.overwrite(folder.derivedIgnore, ignoreAll)
    }
  }

  private static func remove(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    for end in ["-wal", "-shm", ""] { try disk.remove(folder.index + end) }
  }

  // MARK: Keeping

  /// Puts an empty index in place of the one that is there.
  mutating func reset() throws(ArchiveError) {
    try Self.remove(folder, on: disk)
    (index, privateFolder) = try Self.open(folder, on: disk)
  }

  /// Sees to it that the index is the one that others see.
  mutating func useShared() throws(ArchiveError) {
    let there = try disk.status(folder.index)?.inode
    let isShared = privateFolder == nil && index.inode == there
    if !isShared || !index.isWritable { (index, privateFolder) = try Self.open(folder, on: disk) }
  }

  /// Goes on with an empty index elsewhere, where the shared one has no room to become whole.
  mutating func usePrivate() throws(ArchiveError) {
    (index, privateFolder) = try Self.makePrivate(on: disk)
  }

  /// Which of the archive's folders look different from when they were last read.
  var survey: FolderSurvey { FolderSurvey(archive: folder, index: index, disk: disk) }
}

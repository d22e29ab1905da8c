/// How an archive is opened, or made.

import Articles
import Queries

/// The JSON of `archive.json`.
struct ArchiveStamp: SchemaBearing {
  static let schema = 1

  var schema: Int
  var kind: String

  init() { (schema, kind) = (Self.schema, "morgue archive") }
}

extension Writer {
  init(path: String, options: ArchiveOptions, disk: Disk = Disk()) throws(ArchiveError) {
    let folder = ArchiveFolder(path)
    self.folder = folder
    self.disk = disk
    (clock, models) = (options.clock, options.models)
    needsWholeIndex = !options.catchesUpLater
    switch try disk.status(folder.path)?.kind {
    case nil where !options.createsArchive: throw .noArchive(path: folder.path)
    case nil, .folder: break
    case .file, .link, .other: throw .notAFolder(path: folder.path)
    }
    if let bytes = try disk.read(folder.stamp) {
      let _: ArchiveStamp = try JSONFile.record(bytes, at: folder.stamp)
    } else {
      let isEmpty = (try disk.list(folder.path) ?? []).allSatisfy { $0.hasPrefix(".") }
      guard isEmpty else { throw .notAnArchive(path: folder.path) }
      guard options.createsArchive else { throw .noArchive(path: folder.path) }
      try Self.make(folder, on: disk)
    }
    let (opened, temporary) = try Self.openIndex(folder, on: disk)
    (index, privateFolder) = (opened, temporary)
    if !options.catchesUpLater { try refresh() }
  }

  /// Makes a new archive; one that was begun before and not finished is finished.
  private static func make(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    let outer = try disk.makeFolder(folder.path)
    try Staging.clear(folder.staging, on: disk)
    try makeDerived(folder, on: disk)
    var staging = Staging(disk: disk, folder: folder.staging)
    try staging.write(try JSONFile.bytes(ArchiveStamp()), to: folder.stamp)
    try staging.settle()
    try staging.place()
    for folder in outer { try disk.syncFolder(folder) }
  }

  // MARK: The index

  /// The index in the archive; where none can be had there, a private one.
  private static func openIndex(
    _ folder: ArchiveFolder, on disk: Disk
  ) throws(ArchiveError) -> (Index, TemporaryIndex?) {
    do throws(ArchiveError) {
      try makeDerived(folder, on: disk)
      return (try sharedIndex(folder, on: disk), nil)
    } catch {
      // On a disk that cannot be written, the index may still be read.
      if let index = try? Index(readingAt: folder.index, on: disk) { return (index, nil) }
      return try privateIndex(on: disk)
    }
  }

  private static func privateIndex(on disk: Disk) throws(ArchiveError) -> (Index, TemporaryIndex?) {
    let temporary = try TemporaryIndex()
    return (try Index(at: temporary.path, isDurable: false, on: disk), temporary)
  }

  /// The index in `.derived`, made anew where it is damaged or of another program.
  private static func sharedIndex(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) -> Index {
    do throws(ArchiveError) {
      return try Index(at: folder.index, isDurable: disk.isDurable, on: disk)
    } catch {
      guard case .index(_, _, true) = error else { throw error }
      try removeIndex(folder, on: disk)
      return try Index(at: folder.index, isDurable: disk.isDurable, on: disk)
    }
  }

  private static func removeIndex(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    for end in ["-wal", "-shm", ""] { try disk.remove(folder.index + end) }
  }

  /// Puts an empty index in place of the one that is there.
  mutating func resetIndex() throws(ArchiveError) {
    try Self.removeIndex(folder, on: disk)
    (index, privateFolder) = try Self.openIndex(folder, on: disk)
    delayed["index"] = nil
  }

  /// Sees to it that the index is the one that others see.
  mutating func useSharedIndex() throws(ArchiveError) {
    let there = try disk.status(folder.index)?.inode
    let isShared = privateFolder == nil && index.inode == there
    if !isShared || !index.isWritable { (index, privateFolder) = try Self.openIndex(folder, on: disk) }
  }

  // MARK: Catching up

  /// Finishes what a writer that died left, and reads what other programs changed. Where that cannot be, the
  /// archive is shown as it can be.
  mutating func refresh() throws(ArchiveError) {
    do throws(ArchiveError) {
      try refreshOnce()
    } catch {
      // What is derived is no reason to fail: it is made anew, once.
      guard case .index(_, _, true) = error else { throw error }
      try resetIndex()
      try refreshOnce()
    }
  }

  private mutating func refreshOnce() throws(ArchiveError) {
    do throws(ArchiveError) {
      guard try isBehind() else { return }
      try writing(patience: try lacksIndex() ? Self.patience : 0) { (_: inout Writer) throws(ArchiveError) in
      }
    } catch {
      switch error {
      // Who holds the lock is alive, and does it.
      case .busy: guard try !lacksIndex() else { throw error }
      case .cannotWrite where index.isWritable: try catchUpAlone(error)
      case .index(_, _, false) where privateFolder == nil:
        // One that has no room to become whole is worth less than one elsewhere.
        guard try lacksIndex() else { return noteUnshown(error) }
        (index, privateFolder) = try Self.privateIndex(on: disk)
        try catchUpAlone(error)
      case .cannotWrite, .index(_, _, false): noteUnshown(error)
      default: throw error
      }
    }
  }

  /// Whether answers must wait for an index that is being made.
  private func lacksIndex() throws(ArchiveError) -> Bool {
    guard needsWholeIndex else { return false }
    return try !index.isWhole()
  }

  /// Brings an index up to date with files that cannot be written themselves.
  private mutating func catchUpAlone(_ refusal: ArchiveError) throws(ArchiveError) {
    do throws(ArchiveError) {
      try catchUp(isWhole: true)
      if try !journal.pending().isEmpty { delayed["changes"] = Self.delay(refusal) }
    } catch {
      guard case .index(_, _, false) = error else { throw error }
      noteUnshown(error)
    }
  }

  private mutating func noteUnshown(_ error: ArchiveError) {
    delayed["index"] = "what changed on disk is not shown: \(error)"
  }

  /// Whether the next writer has anything to do before its own change.
  func isBehind() throws(ArchiveError) -> Bool {
    if try !Staging.leftovers(in: folder.staging, on: disk).isEmpty { return true }
    if try !journal.pending().isEmpty { return true }
    if try !index.isWhole() { return true }
    let survey = FolderSurvey(archive: folder, index: index, disk: disk)
    if try !survey.changed().isEmpty { return true }
    return try !outdated(limit: 1).isEmpty
  }
}

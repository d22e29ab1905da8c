/// Opens or creates an archive.

import Articles
import Queries

extension Writer {
  init(path: String, options: ArchiveOptions, disk: Disk = Disk()) throws(ArchiveError) {
    let folder = ArchiveFolder(path)
    self.folder = folder
    self.disk = disk
    (clock, milliseconds) = (options.clock, options.milliseconds)
    analyst = Analyst(options.weights, folder, disk)
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
    keeper = try IndexKeeper(folder, on: disk)
    if !options.catchesUpLater { try refresh() }
  }

  /// Creates a new archive, or finishes creating one.
  private static func make(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    let outer = try disk.makeFolder(folder.path)
    try Staging.clear(folder.staging, on: disk)
    try IndexKeeper.makeDerived(folder, on: disk)
    var staging = Staging(disk: disk, folder: folder.staging)
    try staging.write(try JSONFile.bytes(ArchiveStamp()), to: folder.stamp)
    try staging.settle()
    try staging.place()
    for folder in outer { try disk.syncFolder(folder) }
  }

  // MARK: Catching up

  /// Finishes the work of a crashed writer, and reads the changes of other programs. If that fails, the
  /// archive is shown as far as possible.
  mutating func refresh() throws(ArchiveError) {
    try recovering { (writer) throws(ArchiveError) in try writer.refreshOnce() }
  }

  private mutating func refreshOnce() throws(ArchiveError) {
    do throws(ArchiveError) {
      guard try isBehind() else { return }
      try writing(patience: try lacksIndex() ? Self.patience : 0, catchUp: .everything) {
        (_: inout Writer) throws(ArchiveError) in
      }
    } catch {
      switch error {
      // The holder of the lock is alive, and does it.
      case .busy: guard try !lacksIndex() else { throw error }
      case .cannotWrite where index.isWritable: try catchUpAlone(error)
      case .cannotWrite: noteUnshown(error)
      case _ where IndexKeeper.isObstacle(error) && keeper.privateFolder == nil:
        // An index that has no space to be completed is worth less than one elsewhere.
        guard try lacksIndex() else { return noteUnshown(error) }
        try keeper.usePrivate()
        try catchUpAlone(error)
      case _ where IndexKeeper.isObstacle(error): noteUnshown(error)
      default: throw error
      }
    }
  }

  /// Whether answers must wait for an index that is being built.
  private func lacksIndex() throws(ArchiveError) -> Bool {
    guard needsWholeIndex else { return false }
    return try !index.isWhole()
  }

  /// Updates an index from files on a read-only disk.
  private mutating func catchUpAlone(_ refusal: ArchiveError) throws(ArchiveError) {
    do throws(ArchiveError) {
      try catchUp(.everything)
      if try !journal.pending().isEmpty { delayed[.changes] = Self.delay(refusal) }
    } catch {
      guard IndexKeeper.isObstacle(error) else { throw error }
      noteUnshown(error)
    }
  }

  /// Builds what a query needs if the archive's lock or index is not available: in the existing index or,
  /// if that has no space, in a private one.
  mutating func buildUnlocked(_ need: IndexNeed, after refusal: ArchiveError) throws(ArchiveError) {
    switch refusal {
    case .cannotWrite where index.isWritable: break
    case .cannotWrite: return noteUnshown(refusal)
    case _ where IndexKeeper.isObstacle(refusal) && keeper.privateFolder == nil:
      // An index that has no space to be completed is worth less than one elsewhere.
      guard try !has(need) else { return noteUnshown(refusal) }
      try keeper.usePrivate()
      catching = nil
    case _ where IndexKeeper.isObstacle(refusal): return noteUnshown(refusal)
    default: throw refusal
    }
    do throws(ArchiveError) {
      for derivation in need.derivations { while try derivation.step(&self) { try stopIfCancelled() } }
      if try !journal.pending().isEmpty { delayed[.changes] = Self.delay(refusal) }
    } catch {
      guard IndexKeeper.isObstacle(error) else { throw error }
      noteUnshown(error)
    }
  }

  private mutating func noteUnshown(_ error: ArchiveError) {
    delayed[.index] = "changes made on disk are not shown: \(error)"
  }

  /// Whether any work on the index remains.
  func isBehind() throws(ArchiveError) -> Bool {
    if try isOutOfStep() { return true }
    if try !index.isWhole() { return true }
    for derivation in Derivation.all where try derivation.remaining(self) > 0 { return true }
    return false
  }

  /// Whether the disk differs from the index, or a change is unfinished.
  func isOutOfStep() throws(ArchiveError) -> Bool {
    if try !Staging.leftovers(in: folder.staging, on: disk).isEmpty { return true }
    if try !journal.pending().isEmpty { return true }
    if try index.hasWaiting() { return true }
    return try !keeper.survey.changed().isEmpty
  }
}

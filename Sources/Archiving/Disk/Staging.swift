/// Files that come into being together: written beside, synced, renamed, synced again.

/// A set of new contents on its way to disk.
///
/// Nothing is in place before `place()`; what was staged and never placed lies in one folder, which
/// `clear` empties at the next writing. Two syncs cover a set of any size.
struct Staging {
  private let disk: Disk
  /// Where contents wait; on the file system of the archive, so that a rename can place them.
  private let folder: String
  private var waiting: [(staged: String, path: String)] = []
  /// How many of those that waited are in place.
  private var placedCount = 0
  private var removals: [String] = []
  private var changedFolders: Set<String> = []
  private var counter = 0

  init(disk: Disk, folder: String) {
    self.disk = disk
    self.folder = folder
  }

  /// From how many files on one sync of the file system is cheaper than a sync for each.
  private static let syncAllFrom = 4

  /// Writes contents that are to stand at a path.
  mutating func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    changedFolders.formUnion(try disk.makeFolder(FilePath.parent(path)))
    changedFolders.insert(FilePath.parent(path))
    counter += 1
    let staged = folder + "/\(counter)-\(FilePath.name(path))"
    try disk.create(staged, bytes)
    waiting.append((staged, path))
  }

  /// Notes that the file at a path is to go.
  mutating func remove(_ path: String) {
    changedFolders.insert(FilePath.parent(path))
    removals.append(path)
  }

  /// Makes what is staged outlive a power cut, still out of place.
  func settle() throws(ArchiveError) {
    if waiting.count >= Self.syncAllFrom {
      try disk.syncAll(under: folder)
    } else {
      for file in waiting { try disk.syncFile(file.staged) }
    }
  }

  /// Puts all in place; on return it outlives a power cut where `isSynced` says so.
  mutating func place(isSynced: Bool = true) throws(ArchiveError) {
    for file in waiting[placedCount...] {
      try disk.rename(file.staged, to: file.path)
      placedCount += 1
    }
    for path in removals { try disk.remove(path) }
    removals = []
    guard isSynced else { return }
    if changedFolders.count >= Self.syncAllFrom {
      try disk.syncAll(under: folder)
    } else {
      for folder in changedFolders.sorted() { try disk.syncFolder(folder) }
    }
    changedFolders = []
  }

  /// Takes back what is staged and not placed. What cannot be removed is removed by the next `clear`.
  mutating func discard() {
    for file in waiting[placedCount...] { try? disk.remove(file.staged) }
    waiting.removeLast(waiting.count - placedCount)
  }

  /// Takes back what is placed too, of a set that only made new files.
  mutating func discardNew() {
    discard()
    // What stays is whole, and the next look at the folders finds it.
    for file in waiting { try? disk.remove(file.path) }
    (waiting, placedCount) = ([], 0)
  }

  /// Empties the folder of what a writer that died left in it. Only the holder of the lock may do so.
  static func clear(_ folder: String, on disk: Disk) throws(ArchiveError) {
    try disk.makeFolder(folder)
    for name in try disk.list(folder) ?? [] { try disk.remove(folder + "/" + name) }
  }
}

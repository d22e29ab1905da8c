/// Files that come into being together: written beside, synced, renamed, synced again.

/// A set of new contents on its way to disk.
///
/// Nothing is in place before `place()`; what was staged and never placed lies in one folder, which
/// `clear` empties at the next writing. Two syncs cover a set of any size.
struct Staging: Sendable {
  private let disk: Disk
  /// Where contents wait; on the file system of the archive, so that a rename can place them.
  private let folder: String
  private var waiting: [Waiting] = []
  /// How many of those that waited are in place.
  private var placedCount = 0
  private var removals: [String] = []
  private var changedFolders: Set<String> = []
  /// Of what others refer to.
  private var earlyFolders: Set<String> = []
  /// Folders that are known to be there.
  private var madeFolders: Set<String> = []
  private var counter = 0
  /// Keeps apart what is staged at the same time.
  private let name = String(UInt32.random(in: .min ... .max), radix: 16)

  private struct Waiting: Sendable {
    var staged: String
    var path: String
    var isFar: Bool
    var isEarly: Bool
  }

  init(disk: Disk, folder: String) {
    self.disk = disk
    self.folder = folder
  }

  /// From how many files on one sync of the file system is cheaper than a sync for each.
  private static let syncAllFrom = 4
  /// From how many files on a set is laid out for speed.
  private static let manyFrom = 64

  /// Writes contents that are to stand at a path.
  /// - Parameters:
  ///   - isNew: whether nothing stands there yet.
  ///   - isEarly: whether others of the set refer to it, so that it outlives a power cut before any of them
  ///     is in place.
  /// - Returns: how the file looks now, and will in its place.
  @discardableResult
  mutating func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false, isEarly: Bool = false
  ) throws(ArchiveError) -> FileLooks {
    let parent = FilePath.parent(path)
    var changed: Set = [parent]
    if madeFolders.insert(parent).inserted { changed.formUnion(try disk.makeFolder(parent)) }
    if isEarly { earlyFolders.formUnion(changed) } else { changedFolders.formUnion(changed) }
    counter += 1
    let isFar = !isNew && counter >= Self.manyFrom
    let staged = try place(of: counter, isFar: isFar)
    let looks = try disk.create(staged, bytes)
    waiting.append(Waiting(staged: staged, path: path, isFar: isFar, isEarly: isEarly))
    return looks
  }

  /// Where contents wait that are to stand at a path; nil where none do. Linear.
  func waitingPath(of path: String) -> String? { waiting[placedCount...].last { $0.path == path }?.staged }

  /// Notes that the file at a path is to go.
  mutating func remove(_ path: String) {
    changedFolders.insert(FilePath.parent(path))
    removals.append(path)
  }

  /// Makes what is staged outlive a power cut, still out of place, but for what others refer to: that is in place then.
  mutating func settle() throws(ArchiveError) {
    let early = waiting.filter(\.isEarly)
    if !early.isEmpty {
      try syncContents(early)
      waiting = early + waiting.filter { !$0.isEarly }
      for file in early {
        try disk.rename(file.staged, to: file.path)
        placedCount += 1
      }
      // A sync of the file system takes the names along.
      if waiting.count - early.count < Self.syncAllFrom { try sync(earlyFolders) }
    }
    try syncContents(Array(waiting[placedCount...]))
  }

  private func syncContents(_ files: [Waiting]) throws(ArchiveError) {
    if files.count >= Self.syncAllFrom {
      try disk.syncAll(under: folder)
    } else {
      for file in files { try disk.syncFile(file.staged) }
    }
  }

  /// Puts all in place; on return it outlives a power cut where `isSynced` says so, else after `finish`.
  mutating func place(isSynced: Bool = true) throws(ArchiveError) {
    if waiting[placedCount...].contains(where: \.isEarly) { try settle() }
    // What many replace is put aside and removed later, so that nobody waits for it.
    var aside: [String] = []
    for file in waiting[placedCount...] {
      if file.isFar, try disk.exchange(file.staged, with: file.path) {
        aside.append(file.staged)
      } else {
        try disk.rename(file.staged, to: file.path)
      }
      placedCount += 1
    }
    for (number, path) in removals.enumerated() {
      guard number >= Self.manyFrom else {
        try disk.remove(path)
        continue
      }
      counter += 1
      let place = try place(of: counter, isFar: true)
      try disk.putAside(path, at: place)
      aside.append(place)
    }
    removals = []
    if isSynced { try finish() }
    disk.removeLater(aside)
  }

  /// Makes what is in place outlive a power cut.
  func finish() throws(ArchiveError) { try sync(changedFolders.union(earlyFolders)) }

  private func sync(_ folders: Set<String>) throws(ArchiveError) {
    if folders.count >= Self.syncAllFrom {
      try disk.syncAll(under: folder)
    } else {
      for folder in folders.sorted() { try disk.syncFolder(folder) }
    }
  }

  /// Takes back what is staged and not placed. What cannot be removed is removed by the next `clear`.
  mutating func discard() {
    for file in waiting[placedCount...] { try? disk.remove(file.staged) }
    waiting.removeLast(waiting.count - placedCount)
  }

  /// Takes back what is placed too, of a set that only made new files.
  mutating func discardNew() {
    discard()
    defer { (waiting, placedCount) = ([], 0) }
    // What stays is whole, and the next look at the folders finds it. Nothing that it refers to is removed.
    let (early, others) = (waiting.filter(\.isEarly), waiting.filter { !$0.isEarly })
    for file in others.reversed() { guard (try? disk.remove(file.path)) != nil else { return } }
    // A power cut may bring back what is not gone for good.
    if !early.isEmpty, !others.isEmpty { guard (try? sync(changedFolders)) != nil else { return } }
    for file in early.reversed() { guard (try? disk.remove(file.path)) != nil else { return } }
  }

  // MARK: Where contents wait

  /// How many folders share the contents of a large set.
  private static let spread = 32

  /// A few wait in the folder itself, many in folders that lie far apart on the disk: ext4 without a journal
  /// passes over every file that was removed in the last minute when it makes one nearby.
  private mutating func place(of number: Int, isFar: Bool) throws(ArchiveError) -> String {
    guard isFar else { return "\(folder)/\(name)-\(number)" }
    let place = folder + "/far-\(number % Self.spread)"
    if madeFolders.insert(place).inserted {
      disk.spreadFolders(in: folder)
      try disk.makeFolder(place)
    }
    return "\(place)/\(name)-\(number)"
  }

  private static func isFolderOfMany(_ name: String) -> Bool { name.hasPrefix("far-") }

  /// What a writer that died left, but for what it put aside.
  static func leftovers(in folder: String, on disk: Disk) throws(ArchiveError) -> [String] {
    (try disk.list(folder) ?? []).filter { !isFolderOfMany($0) }.map { folder + "/" + $0 }
  }

  /// What lies in the folders of many: in nobody's way, since no name comes twice.
  static func putAside(in folder: String, on disk: Disk) throws(ArchiveError) -> [String] {
    var found: [String] = []
    for name in try disk.list(folder) ?? [] where isFolderOfMany(name) {
      found += (try disk.list(folder + "/" + name) ?? []).map { "\(folder)/\(name)/\($0)" }
    }
    return found
  }

  /// More than so many files put aside are not left for later.
  private static let asideLimit = 20_000

  /// Deletes the leftovers of a crashed writer. Only the holder of the lock may do so.
  static func clear(_ folder: String, on disk: Disk) throws(ArchiveError) {
    try disk.makeFolder(folder)
    try disk.remove(try leftovers(in: folder, on: disk))
    let aside = try putAside(in: folder, on: disk)
    if aside.count > asideLimit { try disk.remove(aside) } else { disk.removeLater(aside) }
  }
}

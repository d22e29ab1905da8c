/// Where questions find the index.

/// The path of a writer's index, or of the one that takes its place.
struct IndexPlace: Sendable {
  let disk: Disk
  /// Held as long as its index is used.
  private let privateFolder: TemporaryIndex?
  private let path: String
  /// Whether answers must be of the whole archive.
  private let needsWholeIndex: Bool

  init(_ keeper: IndexKeeper, needsWholeIndex: Bool) {
    (disk, privateFolder) = (keeper.disk, keeper.privateFolder)
    path = keeper.privateFolder?.path ?? keeper.folder.index
    self.needsWholeIndex = needsWholeIndex
  }

  /// The index as it stands there now: another instance may have rebuilt it since `known` was opened.
  func index(known: Index?) throws(ArchiveError) -> Index {
    guard let inode = try disk.status(path)?.inode else { throw .index(path: path, .gone) }
    if let known, known.inode == inode { return known }
    let index: Index
    do throws(ArchiveError) {
      index = try Index(at: path, isDurable: disk.isDurable, on: disk)
    } catch {
      guard IndexKeeper.remedy(of: error) == nil else { throw error }
      index = try Index(readingAt: path, on: disk)
    }
    // One that cannot be written gets no fuller by waiting.
    if needsWholeIndex, index.isWritable, try !index.isWhole() { throw .index(path: path, .unfinished) }
    return index
  }
}

/// The files that paths lead to.

/// Walks paths and the folders among them, in the order given and in each folder by name.
///
/// Skips hidden files and the archive itself. Links are followed, but not into a folder
/// that the walk is already in, so that it ends.
struct FileWalk: Sequence, IteratorProtocol, Sendable {
  enum Element {
    /// - Parameter size: in bytes; nil for anything but a regular file, whose size is unknown.
    case file(String, size: Int?)
    case refused(FilingReport.Refusal)
  }

  private struct Place: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// The next item: a given path, or a name in a folder.
  private struct Item {
    var path: String
    /// Named by the user, so it is read even if it is not a regular file.
    var isNamed: Bool
  }

  /// A folder that the walk is in, or the given paths. Only names are kept: there may be a million.
  private struct Level {
    /// Of the folder; with a slash at its end, or empty for the given paths.
    var base: String
    var names: [String]
    /// The index of the next one in `names`.
    var next = 0
    /// Nil for the given paths.
    var place: Place?
  }

  private let disk: Disk
  private let archive: Place?
  private var levels: [Level]

  init(_ paths: [String], archive: String, disk: Disk) {
    self.disk = disk
    // An archive that cannot be read is noticed when the walk gets there.
    let status = (try? disk.status(archive)) ?? nil
    self.archive = status.map { Place(device: $0.device, inode: $0.inode) }
    levels = [Level(base: "", names: paths)]
  }

  mutating func next() -> Element? {
    while let item = nextItem() {
      do throws(ArchiveError) {
        if let element = try visit(item) { return element }
      } catch {
        return .refused(.init(path: item.path, reason: error.reasonAlone))
      }
    }
    return nil
  }

  private mutating func nextItem() -> Item? {
    while let level = levels.last {
      if level.next < level.names.count {
        levels[levels.count - 1].next += 1
        return Item(path: level.base + level.names[level.next], isNamed: level.place == nil)
      }
      levels.removeLast()
    }
    return nil
  }

  /// Returns a file, or enters a folder.
  private mutating func visit(_ item: Item) throws(ArchiveError) -> Element? {
    if item.isNamed, item.path == "-" { return .file("-", size: nil) }
    guard let status = try disk.status(item.path) else {
      return .refused(.init(path: item.path, reason: "no such file; check the spelling"))
    }
    switch status.kind {
    case .file: return .file(item.path, size: status.size)
    case .folder: return try enter(item, Place(device: status.device, inode: status.inode))
    case .link, .other:
      if item.isNamed { return .file(item.path, size: nil) }
      return .refused(
        .init(
          path: item.path,
          reason: "not a regular file but a device, pipe or socket; to read it, name it on the command line"))
    }
  }

  private mutating func enter(_ item: Item, _ place: Place) throws(ArchiveError) -> Element? {
    if place == archive {
      guard item.isNamed else { return nil }
      return .refused(
        .init(path: item.path, reason: "this is the archive itself; name the folder that holds the stories"))
    }
    guard !levels.contains(where: { $0.place == place }) else { return nil }
    let names = (try disk.list(item.path) ?? []).filter { !$0.hasPrefix(".") }
    let base = item.path.hasSuffix("/") ? item.path : item.path + "/"
    levels.append(Level(base: base, names: names, place: place))
    return nil
  }
}

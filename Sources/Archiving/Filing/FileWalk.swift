/// The files that paths lead to.

/// Walks paths and the folders among them, in the order given and in each folder by name.
///
/// Passes over what is hidden, and the archive itself. Links are followed, but into no folder
/// that the walk is in already, so that it ends.
struct FileWalk: Sequence, IteratorProtocol, Sendable {
  enum Element {
    /// - Parameter size: in bytes; nil for what is no plain file, and does not say how much it holds.
    case file(String, size: Int?)
    case refused(FilingReport.Refusal)
  }

  private struct Place: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// What is next: a path that was given, or one of a folder's names.
  private struct Item {
    var path: String
    /// As the user named it, so that it is read whatever it is.
    var isNamed: Bool
  }

  /// A folder that the walk is in, or the paths that were given. Only names are kept: there may be a million.
  private struct Level {
    /// Of the folder; with a slash at its end, or empty for what was given.
    var base: String
    var names: [String]
    /// The place of the next one in `names`.
    var next = 0
    /// Nil for what was given.
    var place: Place?
  }

  private let disk: Disk
  private let archive: Place?
  private var levels: [Level]

  init(_ paths: [String], archive: String, disk: Disk) {
    self.disk = disk
    // Of an archive that cannot be looked at, the walk learns as it comes there.
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

  /// Answers a file, or takes in what a folder holds.
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

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

  private struct Waiting {
    var path: String
    /// As the user named it, so that it is read whatever it is.
    var isNamed: Bool
    /// The folders that it lies in.
    var inside: [Place]
  }

  private let disk: Disk
  private let archive: Place?
  /// The next one is the last.
  private var waiting: [Waiting]

  init(_ paths: [String], archive: String, disk: Disk) {
    self.disk = disk
    // Of an archive that cannot be looked at, the walk learns as it comes there.
    let status = (try? disk.status(archive)) ?? nil
    self.archive = status.map { Place(device: $0.device, inode: $0.inode) }
    waiting = paths.reversed().map { Waiting(path: $0, isNamed: true, inside: []) }
  }

  mutating func next() -> Element? {
    while let item = waiting.popLast() {
      do throws(ArchiveError) {
        if let element = try visit(item) { return element }
      } catch {
        return .refused(.init(path: item.path, reason: error.reasonAlone))
      }
    }
    return nil
  }

  /// Answers a file, or takes in what a folder holds.
  private mutating func visit(_ item: Waiting) throws(ArchiveError) -> Element? {
    if item.isNamed, item.path == "-" { return .file("-", size: nil) }
    guard let status = try disk.status(item.path) else {
      return .refused(.init(path: item.path, reason: "there is no such file; see how its name is spelt"))
    }
    switch status.kind {
    case .file: return .file(item.path, size: status.size)
    case .folder: return try enter(item, Place(device: status.device, inode: status.inode))
    case .link, .other:
      if item.isNamed { return .file(item.path, size: nil) }
      return .refused(
        .init(path: item.path, reason: "it is a device, pipe or socket; name it itself to have it read"))
    }
  }

  private mutating func enter(_ item: Waiting, _ place: Place) throws(ArchiveError) -> Element? {
    if place == archive {
      guard item.isNamed else { return nil }
      return .refused(.init(path: item.path, reason: "it is the archive itself; name where the stories are"))
    }
    guard !item.inside.contains(place) else { return nil }
    let names = (try disk.list(item.path) ?? []).filter { !$0.hasPrefix(".") }
    let base = item.path.hasSuffix("/") ? item.path : item.path + "/"
    waiting += names.reversed().map {
      Waiting(path: base + $0, isNamed: false, inside: item.inside + [place])
    }
    return nil
  }
}

/// What the archive's folders held when they were last looked at, so that only what changed is read.

/// The files under one folder and how they looked.
///
/// A folder whose time of change is the same as before is not listed again; in one that changed,
/// every file is looked at, and those that look different are told. What this misses is a file
/// that was written in place by another program: re-indexing finds it.
struct FolderTree: Codable, Sendable {
  /// How a file looked.
  struct FileLooks: Codable, Hashable, Sendable {
    var size: Int
    var modified: Int
    var inode: UInt64
  }

  struct Folder: Codable, Sendable {
    /// The folder's time of change; nil where it changed so lately that the next change may have the same time.
    var modified: Int?
    var inode: UInt64
    var files: [String: FileLooks] = [:]
    var folders: [String] = []
  }

  /// What is different since the last look: paths in the tree, in the order of their bytes.
  struct Difference {
    var changed: [String] = []
    var removed: [String] = []
    var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
  }

  /// By path in the tree; "" is its root.
  private(set) var folders: [String: Folder] = [:]
  private let depth: Int

  /// A tree whose files lie this many folders below its root.
  init(depth: Int) { self.depth = depth }

  /// A folder's time of change tells nothing of later changes within one tick of the kernel's clock.
  private static let settlingTime = 100_000_000

  /// Looks at the folders again.
  mutating func look(at root: String, on disk: Disk, now: Int) throws(ArchiveError) -> Difference {
    var difference = Difference()
    try look(at: "", depth: 0, root: root, disk, now, &difference)
    difference.changed.sort()
    difference.removed.sort()
    return difference
  }

  /// Notes a file that this program wrote itself, so that the next look does not tell it as changed.
  mutating func note(_ path: String, in root: String, on disk: Disk) throws(ArchiveError) {
    let folder = Self.folder(of: path)
    let name = FilePath.name(path)
    let looks = try disk.status(root + "/" + path, followsLinks: false).map(FileLooks.init)
    know(folder)
    folders[folder]?.files[name] = looks
  }

  /// Makes a folder and those that it lies in known, as ones to be listed at the next look.
  private mutating func know(_ path: String) {
    guard folders[path] == nil else { return }
    folders[path] = Folder(modified: nil, inode: 0)
    guard !path.isEmpty else { return }
    let parent = Self.folder(of: path)
    know(parent)
    let name = FilePath.name(path)
    if folders[parent]?.folders.contains(name) == false { folders[parent]?.folders.append(name) }
  }

  /// The tree as it is to be kept: files that could not be read are to be told again at the next look.
  func settled(without places: [String]) -> FolderTree {
    var tree = self
    for place in places {
      tree.folders[Self.folder(of: place)]?.files[FilePath.name(place)] = nil
      tree.folders[Self.folder(of: place)]?.modified = nil
    }
    return tree
  }

  private mutating func look(
    at path: String, depth level: Int, root: String, _ disk: Disk, _ now: Int, _ difference: inout Difference
  ) throws(ArchiveError) {
    let full = path.isEmpty ? root : root + "/" + path
    guard let status = try disk.status(full, followsLinks: path.isEmpty), status.kind == .folder else {
      forget(path, &difference)
      return
    }
    var folder = folders[path] ?? Folder(modified: nil, inode: status.inode)
    if folder.modified != status.modified || folder.inode != status.inode {
      try list(full, path, level, disk, &folder, &difference)
      folder.modified = now - status.modified > Self.settlingTime ? status.modified : nil
      folder.inode = status.inode
      folders[path] = folder
    }
    for name in folder.folders {
      try look(
        at: path.isEmpty ? name : path + "/" + name, depth: level + 1, root: root, disk, now, &difference)
    }
  }

  /// Lists one folder anew; what is no file or folder of its own, a link say, is passed over.
  private mutating func list(
    _ full: String, _ path: String, _ level: Int, _ disk: Disk, _ folder: inout Folder,
    _ difference: inout Difference
  ) throws(ArchiveError) {
    var files: [String: FileLooks] = [:]
    var subfolders: [String] = []
    for name in try disk.list(full) ?? [] where !name.hasPrefix(".") {
      guard let status = try disk.status(full + "/" + name, followsLinks: false) else { continue }
      if level < depth {
        if status.kind == .folder { subfolders.append(name) }
      } else if status.kind == .file {
        let looks = FileLooks(status)
        files[name] = looks
        if folder.files[name] != looks { difference.changed.append(Self.join(path, name)) }
      }
    }
    for name in folder.files.keys where files[name] == nil {
      difference.removed.append(Self.join(path, name))
    }
    for name in folder.folders where !subfolders.contains(name) { forget(Self.join(path, name), &difference) }
    (folder.files, folder.folders) = (files, subfolders)
  }

  private mutating func forget(_ path: String, _ difference: inout Difference) {
    guard let folder = folders.removeValue(forKey: path) else { return }
    difference.removed += folder.files.keys.map { Self.join(path, $0) }
    for name in folder.folders { forget(Self.join(path, name), &difference) }
  }

  private static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "/" + name
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

extension FolderTree.FileLooks {
  init(_ status: FileStatus) {
    self.init(size: status.size, modified: status.modified, inode: status.inode)
  }
}

/// Which of the archive's folders look different from when they were last read.

/// Looks at folders and not at files: a folder's time of change moves with every file that comes, goes or is
/// renamed into place. What this misses is a file that another program writes in place; `morgue check` finds it.
struct FolderSurvey {
  struct Folder {
    /// Its path under the archive, such as `articles/2018/11`.
    var path: String
    /// Its state; nil if it is missing.
    var status: FileStatus?
  }

  let archive: ArchiveFolder
  let index: Index
  let disk: Disk

  /// A folder's time of change does not show later changes within the same tick of the kernel's clock.
  private static let settlingTime = 20_000_000

  /// The folders that changed since they were noted. Looks at each of them; in a small archive also at each
  /// file, which may have been written in place.
  func changed() throws(ArchiveError) -> [Folder] {
    let isSmall = try index.hasFew(Self.fewFiles)
    var changed: [Folder] = []
    for part in ArchiveFolder.Part.allCases {
      changed += try self.changed(in: part, looksAtFiles: isSmall && part.depth > 0)
    }
    return changed
  }

  /// To look at a file takes some microseconds.
  private static let fewFiles = 2_000

  private func changed(in part: ArchiveFolder.Part, looksAtFiles: Bool) throws(ArchiveError) -> [Folder] {
    var noted = try index.folders(in: part)
    var changed: [Folder] = []
    for path in try folders(part.rawValue, part.depth) {
      guard let status = try disk.status(archive.path + "/" + path, followsLinks: false),
        status.kind == .folder
      else { continue }
      let known = noted.removeValue(forKey: path)
      let folder = Folder(path: path, status: status)
      if known?.modified != status.modified || known?.inode != Int(truncatingIfNeeded: status.inode) {
        changed.append(folder)
      } else if looksAtFiles, try hasOtherFiles(folder) {
        changed.append(folder)
      }
    }
    return changed + noted.keys.sorted().map { Folder(path: $0, status: nil) }
  }

  private func hasOtherFiles(_ folder: Folder) throws(ArchiveError) -> Bool {
    var isOther = false
    try index.known(in: folder.path) { (name, looks) throws(ArchiveError) in
      if !isOther, try self.looks(archive.path + "/" + folder.path, name) != looks { isOther = true }
    }
    return isOther
  }

  /// The folders so many levels below a path, in the order of their names.
  private func folders(_ path: String, _ depth: Int) throws(ArchiveError) -> [String] {
    guard depth > 0 else { return [path] }
    var found: [String] = []
    for name in try disk.list(archive.path + "/" + path) ?? [] where !name.hasPrefix(".") {
      found += try folders(path + "/" + name, depth - 1)
    }
    return found
  }

  /// Records that a folder was read in this state. One that changed just now is read again the next time.
  func note(_ folder: Folder) throws(ArchiveError) {
    let looks = folder.status.map { status in
      FolderLooks(
        modified: Disk.now - status.modified > Self.settlingTime ? status.modified : nil,
        inode: Int(truncatingIfNeeded: status.inode))
    }
    try index.note(looks, ofFolder: folder.path)
  }

  /// Notes folders that only this program wrote to since they were last read, once they are settled: waits
  /// for that at most as long as settling takes.
  func noteOwn(_ paths: Set<String>) throws(ArchiveError) {
    var folders: [Folder] = []
    for path in paths.sorted() {
      folders.append(
        Folder(path: path, status: try disk.status(archive.path + "/" + path, followsLinks: false)))
    }
    let newest = folders.compactMap(\.status?.modified).max() ?? 0
    let age = Disk.now - newest
    if (0...Self.settlingTime).contains(age) { Disk.wait(nanoseconds: Self.settlingTime - age + 1) }
    for folder in folders { try note(folder) }
  }

  /// Lists a folder's files beside what is known of them: those that look different or new, then those
  /// that are gone.
  func differences(_ folder: Folder) throws(ArchiveError) -> (
    changed: [(name: String, looks: FileLooks)], removed: [String]
  ) {
    let full = archive.path + "/" + folder.path
    let names = folder.status == nil ? [] : try disk.list(full) ?? []
    var changed: [(name: String, looks: FileLooks)] = []
    var removed: [String] = []
    var at = 0
    func take(upTo end: String?) throws(ArchiveError) {
      while at < names.count, end.map({ names[at].utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
        if let looks = try looks(full, names[at]) { changed.append((names[at], looks)) }
        at += 1
      }
    }
    try index.known(in: folder.path) { (name, looks) throws(ArchiveError) in
      try take(upTo: name)
      guard at < names.count, names[at] == name else {
        removed.append(name)
        return
      }
      at += 1
      guard let now = try self.looks(full, name) else {
        removed.append(name)
        return
      }
      if now != looks { changed.append((name, now)) }
    }
    try take(upTo: nil)
    return (changed, removed)
  }

  /// How a file looks; nil for what is no file, a link say, or hidden.
  private func looks(_ folder: String, _ name: String) throws(ArchiveError) -> FileLooks? {
    guard !name.hasPrefix("."), let status = try disk.status(folder + "/" + name, followsLinks: false),
      status.kind == .file
    else { return nil }
    return FileLooks(status)
  }
}

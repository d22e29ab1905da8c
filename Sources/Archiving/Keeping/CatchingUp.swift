/// How the index learns what other programs did to the archive's files.

import Articles

/// What differs between the files and the index, read stretch by stretch: the newest months first, then the reader's
/// work and marks.
struct CatchingUp: Sendable {
  /// What one folder holds that is different.
  private struct Open {
    var folder: FolderSurvey.Folder
    var changed: [(name: String, looks: FileLooks)]
    var removed: [String]
  }

  private var folders: [FolderSurvey.Folder]
  private var open: Open?
  private(set) var done = 0
  /// Files in the folders that changed.
  private(set) var total: Int

  /// So many files are read between two commits of the index: few of the first, so that something shows at once,
  /// then more, since each commit writes the same pages again.
  private static let stretches = 250...6_000

  /// Looks at every folder, and lists the names in those that changed.
  init(_ writer: Writer) throws(ArchiveError) {
    let changed = try writer.keeper.survey.changed()
    total = 0
    for folder in changed {
      total += try writer.disk.list(writer.folder.path + "/" + folder.path)?.count ?? 0
    }
    let isOfArticles = { (folder: FolderSurvey.Folder) in
      ArchiveFolder.Part.of(folder.path)?.part == .articles
    }
    // Taken from the end.
    folders = changed.filter { !isOfArticles($0) } + changed.filter(isOfArticles)
    if try !writer.index.hasAllRows() { try writer.index.expect(total) }
  }

  /// Reads the next files into the index; false if there are no more. The caller must hold the lock.
  mutating func step(_ writer: inout Writer) throws(ArchiveError) -> Bool {
    let limit = min(max(done, Self.stretches.lowerBound), Self.stretches.upperBound)
    var read = 0
    var isMore = true
    try writer.index.changing { () throws(ArchiveError) in
      while isMore, read < limit { isMore = try next(limit - read, &read, &writer) }
      if !isMore, try !writer.index.hasAllRows() {
        try writer.index.noteAllRows()
        try writer.index.expect(nil)
      }
    }
    return isMore
  }

  /// Reads files of one folder, so many at most; false where no folder is left.
  private mutating func next(
    _ limit: Int, _ read: inout Int, _ writer: inout Writer
  ) throws(ArchiveError) -> Bool {
    if open == nil {
      guard let folder = folders.popLast() else { return false }
      guard ArchiveFolder.Part.of(folder.path)?.part != .marks else {
        try writer.index.setMarks(try writer.marks())
        try writer.keeper.survey.note(folder)
        return true
      }
      let (changed, removed) = try writer.keeper.survey.differences(folder)
      done += max(
        0, (try writer.disk.list(writer.folder.path + "/" + folder.path)?.count ?? 0) - changed.count)
      open = Open(folder: folder, changed: changed, removed: removed)
    }
    guard var open else { return true }
    let next = open.changed.suffix(limit)
    open.changed.removeLast(next.count)
    if case (.articles, let month)? = ArchiveFolder.Part.of(open.folder.path) {
      try writer.dropArticles(open.removed.map { month + "/" + $0 })
      try writer.takeArticles(next.map { (place: month + "/" + $0.name, looks: $0.looks) })
    } else {
      for name in open.removed { try writer.dropWork(name) }
      for file in next { try writer.takeWork(file.name, file.looks) }
    }
    if open.changed.isEmpty { try writer.keeper.survey.note(open.folder) }
    open.removed = []
    done += next.count
    // A folder without a file of interest counts, so that a step ends.
    read += max(1, next.count)
    self.open = open.changed.isEmpty ? nil : open
    return true
  }
}

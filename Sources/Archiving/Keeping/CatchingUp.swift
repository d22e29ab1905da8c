/// How the index learns what other programs did to the archive's files.

import Articles
import Dispatch
import Extraction

/// What differs between the files and the index, read stretch by stretch.
struct CatchingUp {
  /// What one folder holds that is different.
  private struct Work {
    var folder: FolderSurvey.Folder
    var changed: [(name: String, looks: FileLooks)]
    var removed: [String]
  }

  private var folders: [FolderSurvey.Folder]
  private var work: Work?
  private(set) var done = 0
  /// Files in the folders that changed.
  private(set) var total: Int

  /// So many files are read between two commits of the index.
  private static let stretch = 500

  /// Looks at every folder, and lists the names in those that changed.
  init(_ writer: Writer) throws(ArchiveError) {
    folders = try writer.keeper.survey.changed()
    total = 0
    for folder in folders {
      total += try writer.disk.list(writer.folder.path + "/" + folder.path)?.count ?? 0
    }
    folders.reverse()
  }

  /// Reads the next stretch into the index; false where there is none. For who holds the lock.
  mutating func step(_ writer: inout Writer) throws(ArchiveError) -> Bool {
    if work == nil {
      guard let folder = folders.popLast() else {
        try writer.index.noteWhole()
        return false
      }
      guard ArchiveFolder.Part.of(folder.path)?.part != .marks else {
        try writer.index.changing { () throws(ArchiveError) in
          try writer.index.setMarks(try writer.marks())
          try writer.keeper.survey.note(folder)
        }
        return true
      }
      let (changed, removed) = try writer.keeper.survey.differences(folder)
      done += max(
        0, (try writer.disk.list(writer.folder.path + "/" + folder.path)?.count ?? 0) - changed.count)
      work = Work(folder: folder, changed: changed, removed: removed)
    }
    guard var work else { return true }
    let next = work.changed.suffix(Self.stretch)
    work.changed.removeLast(next.count)
    try writer.index.changing { () throws(ArchiveError) in
      if case (.articles, let month)? = ArchiveFolder.Part.of(work.folder.path) {
        try writer.dropArticles(work.removed.map { month + "/" + $0 })
        try writer.takeArticles(next.map { (place: month + "/" + $0.name, looks: $0.looks) })
      } else {
        for name in work.removed { try writer.dropWork(name) }
        for file in next { try writer.takeWork(file.name, file.looks) }
      }
      if work.changed.isEmpty { try writer.keeper.survey.note(work.folder) }
    }
    work.removed = []
    done += next.count
    self.work = work.changed.isEmpty ? nil : work
    return true
  }
}

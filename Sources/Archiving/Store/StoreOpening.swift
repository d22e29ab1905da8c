/// How an archive is opened, or made.

import Articles
import Queries

/// The JSON of `archive.json`.
struct ArchiveStamp: SchemaBearing {
  static let schema = 1

  var schema: Int
  var kind: String

  init() { (schema, kind) = (Self.schema, "morgue archive") }
}

extension Store {
  init(path: String, options: ArchiveOptions, disk: Disk = Disk()) throws(ArchiveError) {
    folder = ArchiveFolder(path)
    self.disk = disk
    clock = options.clock
    switch try disk.status(folder.path)?.kind {
    case nil where !options.createsArchive: throw .noArchive(path: folder.path)
    case nil, .folder: break
    case .file, .link, .other: throw .notAFolder(path: folder.path)
    }
    if let bytes = try disk.read(folder.stamp) {
      let _: ArchiveStamp = try JSONFile.record(bytes, at: folder.stamp)
    } else {
      let isEmpty = (try disk.list(folder.path) ?? []).allSatisfy { $0.hasPrefix(".") }
      guard isEmpty else { throw .notAnArchive(path: folder.path) }
      guard options.createsArchive else { throw .noArchive(path: folder.path) }
      try make()
    }
    takeKeptRows()
    try catchUp()
    recover()
    keepRows()
  }

  /// Makes a new archive; one that was begun before and not finished is finished.
  private mutating func make() throws(ArchiveError) {
    let outer = try disk.makeFolder(folder.path)
    try Staging.clear(folder.staging, on: disk)
    try makeDerived()
    var staging = Staging(disk: disk, folder: folder.staging)
    try staging.write(try JSONFile.bytes(ArchiveStamp()), to: folder.stamp)
    try staging.settle()
    try staging.place()
    for folder in outer { try disk.syncFolder(folder) }
  }

  /// Finishes what a writer that died left; where that cannot be, it is tried again at the next change.
  private mutating func recover() {
    do throws(ArchiveError) {
      let isClean = try disk.list(folder.staging)?.isEmpty ?? true
      let isDone = try journal.contents().pending.isEmpty
      guard !isClean || !isDone else { return }
      try writing(patience: 0) { (_: inout Store) throws(ArchiveError) in }
    } catch {
      // Who holds the lock is alive, and finishes it.
      if case .busy = error { return }
      delayed["changes"] = Self.delay(error)
    }
  }
}

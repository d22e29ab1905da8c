/// The reader's work on one article as its file holds it.

import Articles

/// The JSON of the reader's work on one article; see Documentation/archive-format.md.
struct WorkRecord: SchemaBearing {
  /// 1 knows neither the bin nor notes.
  static let schema = 2

  var schema: Int
  /// Absent where it is not in the bin.
  var binned: Bool?
  var id: String
  /// Absent where there is none.
  var note: String?
  var read: Bool
  var starred: Bool
  var tags: [String]

  func work(at path: String) throws(ArchiveError) -> ReaderWork {
    var names: [TagName] = []
    for tag in tags {
      guard let name = TagName(tag) else { throw .damaged(path: path, reason: "\"\(tag)\": \(TagName.rule)") }
      names.append(name)
    }
    return ReaderWork(
      tags: names, isStarred: starred, isRead: read, isBinned: binned ?? false, note: note)
  }
}

extension WorkRecord {
  init(_ work: ReaderWork, on id: ArticleID) {
    self.init(
      schema: work.isBinned || work.note != nil ? 2 : 1, binned: work.isBinned ? true : nil,
      id: id.description, note: work.note, read: work.isRead, starred: work.isStarred,
      tags: work.tags.map(\.description))
  }

  /// The work on an article as its file has it; none where there is no file.
  static func work(on id: ArticleID, at path: String, _ disk: Disk) throws(ArchiveError) -> ReaderWork {
    guard let bytes = try disk.read(path) else { return .none }
    let record: WorkRecord
    if let quick = WorkText.record(bytes) {
      record = quick
    } else {
      record = try JSONFile.record(bytes, at: path)
    }
    guard record.id == id.description else {
      throw .damaged(path: path, reason: "it says that it is on \(record.id)")
    }
    return try record.work(at: path)
  }
}

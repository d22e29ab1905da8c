/// The reader's work on one article as its file holds it.

import Articles

/// The JSON of the reader's work on one article; see Documentation/archive-format.md.
struct WorkRecord: SchemaBearing {
  static let schema = 1

  var schema: Int
  var id: String
  var read: Bool
  var starred: Bool
  var tags: [String]

  init(_ work: ReaderWork, on id: ArticleID) {
    schema = Self.schema
    self.id = id.description
    read = work.isRead
    starred = work.isStarred
    tags = work.tags.map(\.description)
  }

  func work(at path: String) throws(ArchiveError) -> ReaderWork {
    var names: [TagName] = []
    for tag in tags {
      guard let name = TagName(tag) else { throw .damaged(path: path, reason: "\"\(tag)\": \(TagName.rule)") }
      names.append(name)
    }
    return ReaderWork(tags: names, isStarred: starred, isRead: read)
  }
}

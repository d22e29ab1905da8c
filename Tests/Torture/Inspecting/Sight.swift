/// What the program says that an archive holds.

import FoundationEssentials

/// The reader's work on one story.
struct Work: Hashable {
  var tags: Set<String> = []
  var isStarred = false
  var isRead = false
}

/// A row of `morgue list --jsonl`.
struct Row: Decodable {
  var id: String
  var headline: String
  var tags: [String]
  var starred: Bool
  var read: Bool
  var versions: Int

  var work: Work { Work(tags: Set(tags), isStarred: starred, isRead: read) }
}

/// All rows of an archive.
struct Sight {
  var rows: [Row]
  /// By id.
  var works: [String: Work]
  var versions: [String: Int]
  var headlines: [String: String]

  init(_ lines: String) throws {
    rows = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    guard Set(rows.map(\.id)).count == rows.count else { throw TortureFailure("an article is listed twice") }
    guard Set(rows.map(\.headline)).count == rows.count else {
      throw TortureFailure("a story is filed twice")
    }
    works = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.work) })
    versions = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.versions) })
    headlines = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.headline) })
  }
}

/// What undo should take back: each change with what was there before and after it.
struct History {
  typealias Change = [String: (before: Work, after: Work)]

  private var changes: [Change] = []
  /// So many of them are not taken back.
  private var position = 0

  var toUndo: Change? { position > 0 ? changes[position - 1] : nil }
  var toRedo: Change? { position < changes.count ? changes[position] : nil }

  mutating func push(_ change: Change) {
    changes.removeLast(changes.count - position)
    changes.append(change)
    position = changes.count
  }

  mutating func undone() { position -= 1 }
  mutating func redone() { position += 1 }

  static func difference(_ before: [String: Work], _ after: [String: Work]) -> Change {
    var change: Change = [:]
    for (id, work) in after where before[id] ?? Work() != work { change[id] = (before[id] ?? Work(), work) }
    return change
  }
}

/// The reader's work as lists and queries need it.

import Articles

extension Index {
  /// The reader's work on an article, also on one that is not here.
  func work(_ id: ArticleID) throws(ArchiveError) -> ReaderWork {
    try database.first(
      "SELECT tags, is_read, is_starred, is_binned, note FROM works WHERE id = ?", .int(id.stored)
    ) { Self.work($0, from: 0) } ?? .none
  }

  static func work(_ row: borrowing Row, from column: Int32) -> ReaderWork {
    ReaderWork(
      tags: row.text(column).split(separator: " ").compactMap { TagName($0) },
      isStarred: row.int(column + 2) == 1, isRead: row.int(column + 1) == 1,
      isBinned: row.int(column + 3) == 1, note: row.optionalText(column + 4))
  }

  /// Sets what is known of the reader's work on an article, and how its file looks.
  func set(_ work: ReaderWork, on id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) {
    if work == .none, looks == nil {
      try database.run("DELETE FROM works WHERE id = ?", .int(id.stored))
    } else {
      try database.run(
        "INSERT OR REPLACE INTO works VALUES (?,?,?,?,?,?,?,?,?,NULL)", .int(id.stored),
        .text(work.tags.map(\.description).joined(separator: " ")), Value(work.isRead),
        Value(work.isStarred), Value(work.isBinned), Value(work.note), Value(looks?.size),
        Value(looks?.modified), Value(looks?.inode))
    }
    guard let key = try key(of: id) else { return }
    try database.run("DELETE FROM by_tag WHERE key = ?", .int(key))
    try database.run("DELETE FROM hidden WHERE key = ? AND is_gone = 0", .int(key))
    try database.run(
      "UPDATE articles SET is_read = ?, is_starred = ?, has_note = ? WHERE key = ?", Value(work.isRead),
      Value(work.isStarred), Value(work.note != nil), .int(key))
    try show(work, at: key)
  }

  /// Notes a file of work that cannot be used, and why.
  func setWorkProblem(_ words: String, on id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) {
    try set(.none, on: id, looks ?? .unknown)
    try database.run("UPDATE works SET problem = ? WHERE id = ?", .text(words), .int(id.stored))
  }

  /// What is wrong with files of work that cannot be used.
  func workProblems() throws(ArchiveError) -> [(id: ArticleID, words: String)] {
    var problems: [(id: ArticleID, words: String)] = []
    try database.rows("SELECT id, problem FROM works WHERE problem IS NOT NULL") {
      problems.append((id: ArticleID(stored: $0.int(0)), words: $0.text(1)))
      return true
    }
    return problems
  }

  /// Puts an article's tags and its place in the bin beside its key.
  func show(_ work: ReaderWork, at key: Int) throws(ArchiveError) {
    for tag in work.tags {
      try database.run("INSERT INTO by_tag VALUES (0,?,?)", .text(tag.description), .int(key))
    }
    if work.tags.isEmpty { try database.run("INSERT INTO by_tag VALUES (1,'',?)", .int(key)) }
    if work.isBinned { try database.run("INSERT OR REPLACE INTO hidden VALUES (?, 0)", .int(key)) }
  }

  /// Every tag with the number of its articles, in the order of their bytes.
  func tags() throws(ArchiveError) -> [(tag: TagName, count: Int)] {
    var tags: [(tag: TagName, count: Int)] = []
    try database.rows("SELECT tag, count(*) FROM by_tag WHERE is_untagged = 0 GROUP BY tag ORDER BY tag") {
      if let tag = TagName($0.text(0)) { tags.append((tag: tag, count: $0.int(1))) }
      return true
    }
    return tags
  }

  /// Sets which articles the reader's marks are in, by letter.
  func setMarks(_ marks: [Mark]) throws(ArchiveError) {
    try database.run(
      "UPDATE articles SET is_marked = 0 WHERE key IN (SELECT key FROM articles INDEXED BY articles_marked WHERE is_marked = 1)"
    )
    try database.run("DELETE FROM marked")
    for mark in marks {
      try database.run(
        "INSERT INTO marked VALUES (?,?)", .text(String(mark.letter)), .int(mark.article.stored))
      try database.run("UPDATE articles SET is_marked = 1 WHERE id = ?", .int(mark.article.stored))
    }
  }
}

/// The reader's work as lists and queries need it.

import Articles

extension Index {
  /// The reader's work on an article, also on one that is not here.
  func work(_ id: ArticleID) throws(ArchiveError) -> ReaderWork {
    try database.first("SELECT \(WorkRow.Column.table.list) FROM works WHERE id = ?", .int(id.stored)) {
      WorkRow.work($0)
    } ?? .none
  }

  /// What of it lists need no column for.
  func otherWork(_ id: ArticleID) throws(ArchiveError) -> [WorkKey: WorkValue] {
    try database.first(
      "SELECT others FROM works WHERE id = ? AND others IS NOT NULL", .int(id.stored)
    ) { WorkRow.others($0.text(0)) } ?? [:]
  }

  /// Sets what is known of the reader's work on an article, and how its file looks.
  func set(
    _ work: ReaderWork, on id: ArticleID, _ looks: FileLooks?, problem: FileProblem? = nil
  ) throws(ArchiveError) {
    if work == .none, looks == nil, problem == nil {
      try database.run("DELETE FROM works WHERE id = ?", .int(id.stored))
    } else {
      try database.put(WorkRow(id: id, work: work, looks: looks, problem: problem))
    }
    guard let key = try key(of: id) else { return }
    try database.run("DELETE FROM by_tag WHERE key = ?", .int(key))
    try database.run("DELETE FROM hidden WHERE key = ? AND is_gone = 0", .int(key))
    try database.run(
      "UPDATE articles SET is_read = ?, is_starred = ?, has_note = ?, has_highlight = ? WHERE key = ?",
      Value(work.isRead), Value(work.isStarred), Value(work.note != nil), Value(!work.highlights.isEmpty),
      .int(key))
    try show(work, at: key)
  }

  /// What is wrong with files of work that cannot be used.
  func workProblems() throws(ArchiveError) -> [(id: ArticleID, problem: FileProblem)] {
    var problems: [(id: ArticleID, problem: FileProblem)] = []
    try database.rows("SELECT id, problem, detail FROM works WHERE problem IS NOT NULL") {
      if let problem = FileProblem(code: $0.int(1), in: $0, detail: 2) {
        problems.append((ArticleID(stored: $0.int(0)), problem))
      }
      return true
    }
    return problems
  }

  /// Puts an article's tags and its place in the bin beside its key.
  func show(_ work: ReaderWork, at key: Int) throws(ArchiveError) {
    for tag in work.tags {
      try database.run(
        "INSERT INTO by_tag(is_untagged, tag, key) VALUES (0,?,?)", .text(tag.description), .int(key))
    }
    if work.tags.isEmpty {
      try database.run("INSERT INTO by_tag(is_untagged, tag, key) VALUES (1,'',?)", .int(key))
    }
    if work.isBinned {
      try database.run("INSERT OR REPLACE INTO hidden(key, is_gone) VALUES (?, 0)", .int(key))
    }
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
        "INSERT INTO marked(letter, id) VALUES (?,?)", .text(String(mark.letter)), .int(mark.article.stored))
      try database.run("UPDATE articles SET is_marked = 1 WHERE id = ?", .int(mark.article.stored))
    }
  }
}

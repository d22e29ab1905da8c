/// What the index knows of the archive's folders.

import Articles

extension Index {
  /// The files of a folder as they are known, in the order of the bytes of their names.
  func known(
    in path: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    switch ArchiveFolder.Part.of(path) {
    case (.articles, let inner)?: try knownArticles(in: inner, body)
    case (.work, let inner)?: try knownWork(in: inner, body)
    case (.marks, _)?, nil: break
    }
  }

  private func knownArticles(
    in path: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    try database.rows(
      "SELECT name, size, modified, inode FROM versions WHERE folder = ? ORDER BY name", [.text(path)]
    ) { (row) throws(ArchiveError) in
      try body(
        row.text(0),
        row.isNull(1) ? nil : FileLooks(size: row.int(1), modified: row.int(2), inode: row.int(3)))
      return true
    }
  }

  private func knownWork(
    in shard: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    guard let low = ArticleID(shard + String(repeating: "0", count: 14)),
      let high = ArticleID(shard + String(repeating: "f", count: 14))
    else { return }
    try database.rows(
      """
      SELECT id, size, modified, inode FROM works
      WHERE id BETWEEN ? AND ? AND size IS NOT NULL ORDER BY id
      """, [.int(low.stored), .int(high.stored)]
    ) { (row) throws(ArchiveError) in
      try body(
        "\(ArticleID(stored: row.int(0))).json",
        FileLooks(size: row.int(1), modified: row.int(2), inode: row.int(3)))
      return true
    }
  }

  // MARK: Folders

  /// Whether it knows so many versions of articles at most.
  func hasFew(_ limit: Int) throws(ArchiveError) -> Bool {
    try database.number("SELECT count(*) FROM (SELECT 1 FROM versions LIMIT ?)", .int(limit + 1)) <= limit
  }

  /// How the folders of a part of the archive looked when they were last read, by their paths under it.
  func folders(in part: ArchiveFolder.Part) throws(ArchiveError) -> [String: FolderLooks] {
    var folders: [String: FolderLooks] = [:]
    try database.rows(
      "SELECT path, modified, inode FROM folders WHERE path >= ? AND path < ?",
      [.text(part.rawValue), .text(part.rawValue + "0")]
    ) {
      folders[$0.text(0)] = FolderLooks(modified: $0.optionalInt(1), inode: $0.int(2))
      return true
    }
    return folders
  }

  /// Records the state of a folder when it was read; nil if it is missing.
  func note(_ looks: FolderLooks?, ofFolder path: String) throws(ArchiveError) {
    guard let looks else { return try database.run("DELETE FROM folders WHERE path = ?", .text(path)) }
    try database.run(
      "INSERT OR REPLACE INTO folders(path, modified, inode) VALUES (?,?,?)", .text(path),
      Value(looks.modified), .int(looks.inode))
  }
}

/// How a folder looked when its files were read.
struct FolderLooks: Hashable, Sendable {
  /// Nil where it had changed just then, so that it is read again.
  var modified: Int?
  var inode: Int
}

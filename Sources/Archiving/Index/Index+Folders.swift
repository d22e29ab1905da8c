/// What the index knows of the archive's folders.

import Articles

extension Index {
  /// The files of a folder as they are known, in the order of the bytes of their names.
  func known(
    in path: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    if path.hasPrefix("articles/") {
      try knownArticles(in: path, body)
    } else {
      try knownWork(in: path, body)
    }
  }

  private func knownArticles(
    in path: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let prefix = String(path.dropFirst("articles/".count))
    try database.rows(
      "SELECT place, size, modified, inode FROM versions WHERE place > ? AND place < ? ORDER BY place",
      [.text(prefix + "/"), .text(prefix + "0")]
    ) { (row) throws(ArchiveError) in
      try body(
        FilePath.name(row.text(0)),
        row.isNull(1) ? nil : FileLooks(size: row.int(1), modified: row.int(2), inode: row.int(3)))
      return true
    }
  }

  private func knownWork(
    in path: String, _ body: (String, FileLooks?) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let shard = FilePath.name(path)
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
}

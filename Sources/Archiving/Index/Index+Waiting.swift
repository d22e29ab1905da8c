/// Articles that are filed and not listed yet.

import Articles
import Extraction

/// A row of the list stands in a dozen trees in the order of the keys, and few of those that are filed together stand on one
/// page. So the words of an article go in when it is filed, under a key that lists pass over, and its row waits, until there
/// are many: then each tree is gone through once. What waits is in the index, and whoever writes next can list it.
extension Index {
  /// So many rows are worth listing.
  static let waitingLimit = 32_000

  /// So many names are counted in memory.
  private static let countLimit = 30_000

  /// Puts in what an article says and what was found in it, and leaves its row for later. Many are put quickest in the
  /// order of their keys.
  ///
  /// - Parameters:
  ///   - entry: of an article that the index does not have, of one version.
  ///   - version: the row of `versions` that holds that.
  func queue(_ entry: IndexEntry, version: Int, _ text: SearchText) throws(ArchiveError) {
    let work = try work(entry.id)
    let key = try freeKey(from: SortKey.key(moment: entry.newest.corrected(by: work).moment, id: entry.id))
    try database.run("INSERT INTO hidden(key, is_gone) VALUES (?, 1)", .int(key))
    let analysis = try text.found.map { (found) throws(ArchiveError) in try keep(found, at: key) }
    try keep(text.words, at: key)
    let origin = text.found?.origin
    try database.run(
      "INSERT INTO waiting(version, key, analysis, quotes, extractor, tagger) VALUES (?,?,?,?,?,?)",
      .int(version), .int(key), Value(analysis), .int(text.found?.quoteCount ?? 0),
      .int(origin?.version ?? 0),
      .int(origin?.tagger ?? 0))
  }

  func hasWaiting() throws(ArchiveError) -> Bool {
    try database.number("SELECT EXISTS(SELECT 1 FROM waiting)") != 0
  }

  /// Whether so many wait that it is time to list them.
  func hasManyWaiting() throws(ArchiveError) -> Bool {
    try database.number("SELECT count(*) FROM waiting") >= Self.waitingLimit
  }

  /// Whether one of some articles waits.
  func isAnyWaiting(_ ids: Set<ArticleID>) throws(ArchiveError) -> Bool {
    guard try hasWaiting() else { return false }
    for id in ids {
      for version in try numbers(.id(id)) {
        let isThere = "SELECT EXISTS(SELECT 1 FROM waiting WHERE version = ?)"
        if try database.number(isThere, .int(version)) != 0 { return true }
      }
    }
    return false
  }

  /// Lists all that waits.
  func listWaiting() throws(ArchiveError) {
    guard try hasWaiting() else { return }
    try changing { () throws(ArchiveError) in
      try database.rows(
        """
        SELECT \(VersionRow.Column.table.list), key, analysis, quotes, extractor, tagger
        FROM waiting JOIN versions ON number = version ORDER BY key
        """
      ) { (row) throws(ArchiveError) in
        guard let row = try waitingRow(row) else { return true }
        try database.run("DELETE FROM hidden WHERE key = ?", .int(row.key))
        try database.add(row)
        try show(row.work, at: row.key)
        if let analysis = row.analysis { try tally(analysis: analysis, by: 1) }
        if countsToSettle.count > Self.countLimit { try settleCounts() }
        return true
      }
      // One tree after the other, each in its own order. What is sorted may take as much memory as pages.
      let pages = try database.number("PRAGMA cache_size")
      try database.execute("PRAGMA cache_size = -4096")
      defer { try? database.execute("PRAGMA cache_size = \(pages)") }
      for order in OrderTable.all {
        if let insertion = order.insertion(ofAllIn: "waiting") { try database.run(insertion) }
      }
      try database.run(
        """
        INSERT INTO buckets(bucket, count) SELECT \(SortKey.bucket) AS bucket, count(*)
        FROM (SELECT k.key FROM waiting k JOIN articles a ON a.key = k.key) WHERE true GROUP BY 1
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """)
      try database.run("DELETE FROM waiting")
    }
  }

  private func waitingRow(_ row: borrowing Row) throws(ArchiveError) -> ArticleRow? {
    let id = ArticleID(stored: row.int(VersionRow.Column.id))
    guard let version = VersionRow.version(row) else { return nil }
    let first = Int32(VersionRow.Column.allCases.count)
    var listed = try ArticleRow(
      key: row.int(first), id: id, version: version, versions: 1, work: work(id), isMarked: isMarked(id))
    listed.hasWords = true
    listed.analysis = row.optionalInt(first + 1)
    listed.quotes = row.int(first + 2)
    if listed.analysis != nil {
      let tagger = row.int(first + 4)
      listed.origin = AnalysisOrigin(version: row.int(first + 3), tagger: tagger == 0 ? nil : tagger)
    }
    return listed
  }
}

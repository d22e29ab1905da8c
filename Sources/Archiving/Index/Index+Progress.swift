/// What the index has still to learn about the articles that it lists.

import Articles
import Extraction

extension Index {
  /// A listed article and its key.
  struct Listed: Hashable, Sendable {
    var key: Int
    var id: ArticleID
    /// The path of its newest version's file in `articles`.
    var place: String
  }

  /// The newest articles whose words are not in the index, so many at most.
  func wordless(limit: Int) throws(ArchiveError) -> [Listed] {
    try listed("WHERE has_words = 0 ORDER BY key", limit: limit, index: "articles_wordless")
  }

  func wordlessCount() throws(ArchiveError) -> Int {
    try database.number("SELECT count(*) FROM articles INDEXED BY articles_wordless WHERE has_words = 0")
  }

  /// The newest articles that nobody has analysed, so many at most.
  func unanalysed(limit: Int) throws(ArchiveError) -> [Listed] {
    try listed(
      "WHERE extractor = 0 AND tagger = 0 ORDER BY key", limit: limit, index: "articles_by_extractor")
  }

  func unanalysedCount() throws(ArchiveError) -> Int {
    try database.number(
      "SELECT count(*) FROM articles INDEXED BY articles_by_extractor WHERE extractor = 0 AND tagger = 0")
  }

  /// Articles whose analyses are outdated for somebody of this origin, so many at most.
  func outdated(limit: Int, for origin: AnalysisOrigin) throws(ArchiveError) -> [ArticleID] {
    let (sql, values) = Self.outdated("id", origin)
    var ids: [ArticleID] = []
    try database.rows(sql + " LIMIT ?3", values + [.int(limit)]) {
      ids.append(ArticleID(stored: $0.int(0)))
      return true
    }
    return ids
  }

  func outdatedCount(for origin: AnalysisOrigin) throws(ArchiveError) -> Int {
    let (sql, values) = Self.outdated("1", origin)
    // Without a tagger the statement has one place for a value.
    return try count(
      ("SELECT count(*) FROM (\(sql))", Array(values.prefix(origin.tagger == nil ? 1 : 2))))
  }

  private static func outdated(_ column: String, _ origin: AnalysisOrigin) -> (sql: String, values: [Value]) {
    var wanted = ["extractor < ?1", "extractor > ?1"]
    if origin.tagger != nil {
      wanted += ["extractor = ?1 AND tagger < ?2", "extractor = ?1 AND tagger > ?2"]
    }
    let all = wanted.map { "SELECT \(column) FROM articles WHERE " + $0 }.joined(separator: " UNION ALL ")
    return (all, [.int(origin.version), .int(origin.tagger ?? 0)])
  }

  private func listed(_ condition: String, limit: Int, index: String) throws(ArchiveError) -> [Listed] {
    var listed: [Listed] = []
    try database.rows(
      "SELECT key, id, place FROM articles INDEXED BY \(index) \(condition) LIMIT ?", [.int(limit)]
    ) {
      listed.append(Listed(key: $0.int(0), id: ArticleID(stored: $0.int(1)), place: $0.text(2)))
      return true
    }
    return listed
  }

  // MARK: Being built

  /// How many articles it lists, those in the bin too.
  func listedCount() throws(ArchiveError) -> Int {
    try database.number("SELECT coalesce(sum(count), 0) FROM buckets")
  }

  /// How many files of articles whoever builds it has found; nil before that is known.
  func expectedCount() throws(ArchiveError) -> Int? { try fact("expected") }

  func expect(_ count: Int?) throws(ArchiveError) { try setFact("expected", count) }

  /// Whether its rows were ever all that was on disk; until then it shows some of the archive.
  func hasAllRows() throws(ArchiveError) -> Bool { try fact("rows") != nil }

  func noteAllRows() throws(ArchiveError) {
    guard try !hasAllRows() else { return }
    try setFact("rows", 1)
  }

  /// Whether it knew all of the archive's files, words and names at some time.
  func isWhole() throws(ArchiveError) -> Bool {
    guard try hasAllRows(), try wordless(limit: 1).isEmpty else { return false }
    return try unanalysed(limit: 1).isEmpty
  }

  // MARK: Versions of what is made

  /// The version of what was made under a name; nil where nobody has noted one.
  func version(of name: String) throws(ArchiveError) -> Int? { try fact("version of " + name) }

  func setVersion(_ version: Int, of name: String) throws(ArchiveError) {
    try setFact("version of " + name, version)
  }

  /// Takes the words of all articles out, of those that were hidden too.
  func forgetWords() throws(ArchiveError) {
    try database.execute(
      "INSERT INTO words(words) VALUES ('delete-all'); UPDATE articles SET has_words = 0 WHERE has_words = 1")
  }

  /// Takes all names, quotes and analyses out.
  func forgetAnalyses() throws(ArchiveError) {
    // The numbers of names are given again.
    forget()
    countsToSettle = [:]
    try database.execute(
      """
      INSERT INTO names(names) VALUES ('delete-all');
      INSERT INTO quoted(quoted) VALUES ('delete-all');
      INSERT INTO mentioned(mentioned) VALUES ('delete-all');
      DELETE FROM analyses;
      DELETE FROM entities;
      UPDATE by_quotes SET fewer = 0;
      UPDATE articles SET quotes = 0, extractor = 0, tagger = 0, analysis = NULL;
      """)
  }
}

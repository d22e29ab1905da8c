/// The list's rows and their words.

import Articles
import Extraction

extension Index {
  /// Puts an article into the list by its newest version, in place of what the list had of it.
  /// Many are put quickest in the order of their keys.
  func list(_ entry: IndexEntry, _ words: SearchText) throws(ArchiveError) {
    try unlist(entry.id)
    let version = entry.newest
    let key = try freeKey(from: SortKey.key(moment: version.moment, id: entry.id))
    var analysis: Int?
    if let found = words.found {
      try database.run("INSERT INTO analyses(record) VALUES (?)", .bytes(found.record))
      analysis = try database.number("SELECT last_insert_rowid()")
    }
    let work = try work(entry.id)
    let isMarked = try database.number("SELECT count(*) FROM marked WHERE id = ?", .int(entry.id.stored)) > 0
    try database.put(
      ArticleRow(
        key: key, id: entry.id, version: version, versions: entry.versions.count, quotes: words.quoteCount,
        origin: words.found?.origin, analysis: analysis, work: work, isMarked: isMarked))
    for order in OrderTable.all {
      guard let values = order.values(version.headline, version.source, words.quoteCount) else { continue }
      try database.run(order.insertion, values + [.int(key)])
    }
    try database.run(
      "INSERT INTO buckets VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
      .int(SortKey.bucket(of: key)))
    try database.run(
      "INSERT INTO words(rowid, title, text, source, byline, person, organization, place) VALUES (?,?,?,?,?,?,?,?)",
      .int(key), .text(words.title), .text(words.text), .text(words.source), .text(words.byline),
      .text(words.person), .text(words.organization), .text(words.place))
    for term in words.terms where !knownTerms.contains(term) {
      try database.run("INSERT OR IGNORE INTO terms VALUES (?)", .text(term))
      knownTerms.insert(term)
    }
    for (number, quote) in words.quotes.enumerated() {
      try database.run(
        "INSERT INTO quoted(rowid, said, speaker, via) VALUES (?,?,?,?)",
        .int(key << SortKey.quoteBits | number), .text(quote.said), .text(quote.speaker), .text(quote.via))
    }
    try show(work, at: key)
  }

  /// Notes how many versions an article has, where the list has its newest already.
  func update(_ entry: IndexEntry) throws(ArchiveError) {
    try database.run(
      "UPDATE articles SET versions = ? WHERE id = ?", .int(entry.versions.count), .int(entry.id.stored))
  }

  /// Takes an article out of the list. Its words stay in the index under a key that lists pass over:
  /// they could be taken out only by whoever still had them all.
  func unlist(_ id: ArticleID) throws(ArchiveError) {
    let known = try database.first(
      "SELECT key, headline, source, quotes, analysis FROM articles WHERE id = ?", .int(id.stored)
    ) { ($0.int(0), $0.text(1), $0.optionalText(2), $0.int(3), $0.optionalInt(4)) }
    guard let (key, headline, source, quotes, analysis) = known else { return }
    try database.run("DELETE FROM articles WHERE key = ?", .int(key))
    for order in OrderTable.all {
      guard let values = order.values(headline, source, quotes) else { continue }
      try database.run(order.deletion, values + [.int(key)])
    }
    try database.run(
      "UPDATE buckets SET count = count - 1 WHERE bucket = ?", .int(SortKey.bucket(of: key)))
    try database.run("DELETE FROM buckets WHERE bucket = ? AND count <= 0", .int(SortKey.bucket(of: key)))
    try database.run("DELETE FROM by_tag WHERE key = ?", .int(key))
    if let analysis { try database.run("DELETE FROM analyses WHERE number = ?", .int(analysis)) }
    try database.run("INSERT OR REPLACE INTO hidden VALUES (?, 1)", .int(key))
  }

  /// The first key from one on that no article has or had.
  private func freeKey(from wanted: Int) throws(ArchiveError) -> Int {
    var key = wanted
    while try database.number(
      "SELECT EXISTS(SELECT 1 FROM articles WHERE key = ?1) OR EXISTS(SELECT 1 FROM hidden WHERE key = ?1)",
      .int(key)) != 0
    { key += 1 }
    return key
  }

  // MARK: Asking

  /// So many words a start may go on to for each of them to be asked for by itself.
  private static let fewTerms = 400

  /// The words that start so; nil where there are very many.
  func terms(startingWith start: String) throws(ArchiveError) -> [String]? {
    var terms: [String] = []
    try database.rows(
      "SELECT term FROM terms WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2",
      [.text(start), .int(Self.fewTerms + 1)]
    ) {
      terms.append($0.text(0))
      return true
    }
    return terms.count > Self.fewTerms ? nil : terms
  }

  func key(of id: ArticleID) throws(ArchiveError) -> Int? {
    try database.first("SELECT key FROM articles WHERE id = ?", .int(id.stored)) { $0.int(0) }
  }

  /// The place of the file that the list shows of an article.
  func listedPlace(_ id: ArticleID) throws(ArchiveError) -> String? {
    try database.first("SELECT place FROM articles WHERE id = ?", .int(id.stored)) { $0.text(0) }
  }

  /// The articles whose ids start with some digits, in order; eight at most.
  func ids(startingWith digits: String) throws(ArchiveError) -> [ArticleID] {
    guard let low = UInt64(digits + String(repeating: "0", count: 16 - digits.count), radix: 16),
      let high = UInt64(digits + String(repeating: "f", count: 16 - digits.count), radix: 16)
    else { return [] }
    var ids: [ArticleID] = []
    try database.rows(
      "SELECT id FROM articles WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 8",
      [.int(Int(Int64(bitPattern: low))), .int(Int(Int64(bitPattern: high)))]
    ) {
      ids.append(ArticleID(stored: $0.int(0)))
      return true
    }
    return ids
  }

  /// What the machine found in an article's newest version, as `AnalysisCoding` has it; nil where nobody
  /// has looked yet whose word holds for somebody of this origin.
  func analysis(_ id: ArticleID, for origin: AnalysisOrigin) throws(ArchiveError) -> [UInt8]? {
    let kept = try database.first(
      "SELECT extractor, tagger, record FROM articles JOIN analyses ON number = analysis WHERE id = ?",
      .int(id.stored)
    ) { (AnalysisOrigin(version: $0.int(0), tagger: $0.int(1) == 0 ? nil : $0.int(1)), $0.bytes(2)) }
    return kept.flatMap { origin.outdates($0.0) ? nil : $0.1 }
  }

  /// Articles whose analyses are outdated for somebody of this origin, so many at most.
  func behind(limit: Int, for origin: AnalysisOrigin) throws(ArchiveError) -> [ArticleID] {
    var wanted = ["extractor < ?1", "extractor > ?1"]
    if origin.tagger != nil {
      wanted += ["extractor = ?1 AND tagger < ?2", "extractor = ?1 AND tagger > ?2"]
    }
    var ids: [ArticleID] = []
    try database.rows(
      wanted.map { "SELECT id FROM articles WHERE " + $0 }.joined(separator: " UNION ALL ") + " LIMIT ?3",
      [.int(origin.version), .int(origin.tagger ?? 0), .int(limit)]
    ) {
      ids.append(ArticleID(stored: $0.int(0)))
      return true
    }
    return ids
  }
}

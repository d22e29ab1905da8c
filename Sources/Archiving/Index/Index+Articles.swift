/// The list's rows and their words.

import Articles
import Extraction

extension Index {
  /// Puts an article into the list by its newest version, in place of what the list had of it; the answer is its key.
  /// Many are put quickest in the order of their keys.
  ///
  /// - Parameter text: its words and what an analysis found in it, where they are there already.
  @discardableResult
  func list(_ entry: IndexEntry, _ text: SearchText? = nil) throws(ArchiveError) -> Int {
    try unlist(entry.id)
    return try add(entry, text)
  }

  /// The same for an article that the list does not have.
  private func add(_ entry: IndexEntry, _ text: SearchText?) throws(ArchiveError) -> Int {
    let work = try work(entry.id)
    let key = try freeKey(from: SortKey.key(moment: entry.newest.corrected(by: work).moment, id: entry.id))
    var row = try ArticleRow(
      key: key, id: entry.id, version: entry.newest, versions: entry.versions.count, work: work,
      isMarked: isMarked(entry.id))
    row.hasWords = text != nil
    if let found = text?.found {
      let number = try keep(found, at: key)
      try tally(analysis: number, by: 1)
      (row.analysis, row.quotes, row.origin) = (number, found.quoteCount, found.origin)
    }
    try add(row)
    if let text { try keep(text.words, at: key) }
    return key
  }

  func isMarked(_ id: ArticleID) throws(ArchiveError) -> Bool {
    try database.number("SELECT EXISTS(SELECT 1 FROM marked WHERE id = ?)", .int(id.stored)) != 0
  }

  private func add(_ row: ArticleRow) throws(ArchiveError) {
    try database.add(row)
    for order in OrderTable.all {
      guard let values = order.values(row.version.headline, row.version.source, row.quotes) else { continue }
      try database.run(order.insertion, values + [.int(row.key)])
    }
    try database.run(
      "INSERT INTO buckets(bucket, count) VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
      .int(SortKey.bucket(of: row.key)))
    try show(row.work, at: row.key)
  }

  /// Puts the words of a listed article in, which has none yet.
  func set(_ words: ArticleWords, at key: Int) throws(ArchiveError) {
    try database.run("UPDATE articles SET has_words = 1 WHERE key = ?", .int(key))
    try keep(words, at: key)
  }

  /// Puts what an analysis found in a listed article in, which has none yet.
  func set(_ found: AnalysisWords, at key: Int) throws(ArchiveError) {
    let number = try keep(found, at: key)
    try tally(analysis: number, by: 1)
    try database.run(
      "UPDATE articles SET analysis = ?, quotes = ?, extractor = ?, tagger = ? WHERE key = ?", .int(number),
      .int(found.quoteCount), .int(found.origin.version), .int(found.origin.tagger ?? 0), .int(key))
    if found.quoteCount > 0 {
      try database.run(
        "UPDATE by_quotes SET fewer = ? WHERE fewer = 0 AND key = ?", .int(-found.quoteCount), .int(key))
    }
  }

  func keep(_ words: ArticleWords, at key: Int) throws(ArchiveError) {
    try database.run(
      "INSERT INTO words(rowid, title, text, source, byline) VALUES (?,?,?,?,?)",
      .int(key), .utf8(words.title), .utf8(words.text), .utf8(words.source), .utf8(words.byline))
    try know(words.terms)
  }

  /// The answer is the row of `analyses`.
  func keep(_ found: AnalysisWords, at key: Int) throws(ArchiveError) -> Int {
    let rows = try rows(of: found.entities)
    try database.run(
      "INSERT INTO analyses(named, said, record) VALUES (?,?,?)", .bytes(NamedCoding.bytes(rows)),
      .bytes(found.said), .bytes(found.record))
    let number = database.lastRow
    try database.run(
      "INSERT INTO names(rowid, person, organization, place) VALUES (?,?,?,?)",
      .int(key), .utf8(found.person[...]), .utf8(found.organization[...]), .utf8(found.place[...]))
    try database.run(
      "INSERT INTO mentioned(rowid, entity) VALUES (?,?)", .int(key),
      .text(rows.map { Self.token($0.entity) }.joined(separator: " ")))
    try database.runEach(
      "INSERT INTO quoted(rowid, said, speaker, via) VALUES (?,?,?,?)",
      found.quotes.enumerated().map { number, quote in
        [
          .int(key << SortKey.quoteBits | number), .utf8(quote.said[...]), .utf8(quote.speaker[...]),
          .utf8(quote.via[...]),
        ]
      })
    try know(found.terms)
    return number
  }

  /// Keeps words for what the start of one may go on to.
  private func know(_ terms: SearchTerms) throws(ArchiveError) {
    try terms.forEach { (term, hash) throws(ArchiveError) in
      guard !knownTerms.contains(hash) else { return }
      try database.run("INSERT OR IGNORE INTO terms(term) VALUES (?)", .utf8(term))
      knownTerms.insert(hash)
    }
  }

  /// Leaves out of what waits to be listed what the index is known to have.
  func trim(_ text: inout SearchText?) {
    text?.words.terms.remove(where: knownTerms.contains)
    text?.found?.terms.remove(where: knownTerms.contains)
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
      "SELECT key, headline, source, quotes, analysis, has_words FROM articles WHERE id = ?", .int(id.stored)
    ) { ($0.int(0), $0.text(1), $0.optionalText(2), $0.int(3), $0.optionalInt(4), $0.int(5) != 0) }
    guard let (key, headline, source, quotes, analysis, hasWords) = known else { return }
    try database.run("DELETE FROM articles WHERE key = ?", .int(key))
    for order in OrderTable.all {
      guard let values = order.values(headline, source, quotes) else { continue }
      try database.run(order.deletion, values + [.int(key)])
    }
    try database.run(
      "UPDATE buckets SET count = count - 1 WHERE bucket = ?", .int(SortKey.bucket(of: key)))
    try database.run("DELETE FROM buckets WHERE bucket = ? AND count <= 0", .int(SortKey.bucket(of: key)))
    try database.run("DELETE FROM by_tag WHERE key = ?", .int(key))
    if let analysis {
      try tally(analysis: analysis, by: -1)
      try database.run("DELETE FROM analyses WHERE number = ?", .int(analysis))
    }
    if hasWords || analysis != nil {
      try database.run("INSERT OR REPLACE INTO hidden(key, is_gone) VALUES (?, 1)", .int(key))
    } else {
      try database.run("DELETE FROM hidden WHERE key = ?", .int(key))
    }
  }

  /// The first key from one on that no article has or had.
  func freeKey(from wanted: Int) throws(ArchiveError) -> Int {
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
}

/// Which files hold which stories.

import Articles

extension Index {
  /// What an outlet does not print twice on one day, but for a newer version.
  struct StoryKey: Hashable {
    var source: String
    var headline: String
    var day: CalendarDay

    /// Nil where one of them is unknown.
    init?(source: String?, headline: String, day: CalendarDay?) {
      guard let source, let day, !headline.isEmpty else { return nil }
      (self.source, self.headline, self.day) = (source, headline, day)
    }

    fileprivate var number: Int { Index.number(of: "\(source)\0\(headline)\0\(day)") }
  }

  /// Sixty-three bits that tell texts apart well enough to look closer (FNV-1a).
  fileprivate static func number(of text: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 1)
  }

  // MARK: Changing

  /// Notes a version's file, in place of what was known of it.
  func register(_ version: IndexedVersion, of id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) {
    let story = StoryKey(source: version.source, headline: version.headline, day: version.published?.day)
    try database.run(
      "INSERT OR REPLACE INTO versions VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL)", .text(version.place),
      .int(id.stored), .int(Self.textKey(version.textHash)), .bytes(Self.bytes(version.textHash)),
      .text(version.headline), Value(version.byline), Value(version.source),
      Value(version.published?.description), Value(version.url), .int(version.filed.secondsSince1970),
      Value(version.url.map(Self.number)), Value(story?.number), Value(looks?.size),
      Value(looks?.modified), Value(looks?.inode))
  }

  /// Notes how a version's file looks.
  func note(_ looks: FileLooks?, at place: String) throws(ArchiveError) {
    try database.run(
      "UPDATE versions SET size = ?, modified = ?, inode = ? WHERE place = ?", Value(looks?.size),
      Value(looks?.modified), Value(looks?.inode), .text(place))
  }

  /// Notes a file of `articles` that cannot be used, and why.
  func registerProblem(_ words: String, at place: String, _ looks: FileLooks?) throws(ArchiveError) {
    try database.run(
      "INSERT OR REPLACE INTO versions(place, size, modified, inode, problem) VALUES (?,?,?,?,?)",
      .text(place), Value(looks?.size), Value(looks?.modified), Value(looks?.inode), .text(words))
  }

  func unregister(_ place: String) throws(ArchiveError) {
    try database.run("DELETE FROM versions WHERE place = ?", .text(place))
  }

  // MARK: Asking

  /// An article and its versions; nil for one that is not here.
  func entry(_ id: ArticleID) throws(ArchiveError) -> IndexEntry? {
    var versions: [IndexedVersion] = []
    try database.rows(
      "SELECT place, text_hash, headline, byline, source, published, url, filed FROM versions WHERE id = ?",
      [.int(id.stored)]
    ) {
      versions.append(
        IndexedVersion(
          place: $0.text(0), textHash: Self.hex($0.bytes(1)),
          imprint: Imprint(
            headline: $0.text(2), byline: $0.optionalText(3), source: $0.optionalText(4),
            published: $0.optionalText(5).flatMap { PublishedDate($0) }, url: $0.optionalText(6)),
          filed: Timestamp(secondsSince1970: $0.int(7))))
      return true
    }
    return IndexEntry(id: id, versions: versions)
  }

  /// The articles of which a version has this text, in the order of their ids.
  func articles(withText hash: String) throws(ArchiveError) -> [IndexEntry] {
    try entries("text_key", Self.textKey(hash)).filter { $0.versions.contains { $0.textHash == hash } }
  }

  func articles(at url: String) throws(ArchiveError) -> [IndexEntry] {
    try entries("url_key", Self.number(of: url)).filter { $0.versions.contains { $0.url == url } }
  }

  func articles(of story: StoryKey) throws(ArchiveError) -> [IndexEntry] {
    try entries("story_key", story.number).filter { entry in
      entry.versions.contains {
        StoryKey(source: $0.source, headline: $0.headline, day: $0.published?.day) == story
      }
    }
  }

  /// The newest version of an article, from its file.
  func article(_ id: ArticleID, in folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) -> Article {
    guard let entry = try entry(id) else { throw .noSuchArticle(id.description) }
    let path = folder.article(entry.newest.place)
    guard let article = try Writer.article(at: path, version: entry.versions.count, on: disk) else {
      throw .cannotRead(path: path, reason: "it was there when the archive was looked at last, and is gone")
    }
    return article
  }

  private func entries(_ column: String, _ key: Int) throws(ArchiveError) -> [IndexEntry] {
    var ids: Set<ArticleID> = []
    try database.rows("SELECT id FROM versions WHERE \(column) = ?", [.int(key)]) {
      ids.insert(ArticleID(stored: $0.int(0)))
      return true
    }
    guard !ids.isEmpty else { return [] }
    var entries: [IndexEntry] = []
    for id in ids.sorted() {
      if let entry = try entry(id) { entries.append(entry) }
    }
    return entries
  }

  /// What is wrong with files that cannot be used, in the order of their places.
  func problems() throws(ArchiveError) -> [(place: String, words: String)] {
    var problems: [(place: String, words: String)] = []
    try database.rows("SELECT place, problem FROM versions WHERE problem IS NOT NULL ORDER BY place") {
      problems.append((place: $0.text(0), words: $0.text(1)))
      return true
    }
    return problems
  }

  // MARK: Hashes

  private static func textKey(_ hash: String) -> Int {
    Int(bitPattern: UInt(hash.prefix(16), radix: 16) ?? 0)
  }

  private static func bytes(_ hash: String) -> [UInt8] {
    let digits = hash.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

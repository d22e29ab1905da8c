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

    init?(_ version: IndexedVersion) {
      self.init(source: version.source, headline: version.headline, day: version.published?.day)
    }

    var number: Int { Index.number(of: "\(source)\0\(headline)\0\(day)") }
  }

  /// Sixty-three bits that tell texts apart well enough to look closer (FNV-1a).
  static func number(of text: String) -> Int { Int(FNV1a(text.utf8).hash >> 1) }

  // MARK: Changing

  /// Notes a version's file, in place of what was known of it.
  func register(_ version: IndexedVersion, of id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) {
    try database.put(VersionRow(place: version.place, content: .version(version, of: id), looks: looks))
  }

  /// Notes how a version's file looks.
  func note(_ looks: FileLooks?, at place: String) throws(ArchiveError) {
    try database.run(
      "UPDATE versions SET size = ?, modified = ?, inode = ? WHERE place = ?", Value(looks?.size),
      Value(looks?.modified), Value(looks?.inode), .text(place))
  }

  /// Notes a file of `articles` that cannot be used, and why.
  func register(_ problem: FileProblem, at place: String, _ looks: FileLooks?) throws(ArchiveError) {
    try database.put(VersionRow(place: place, content: .unusable(problem), looks: looks))
  }

  func unregister(_ place: String) throws(ArchiveError) {
    try database.run("DELETE FROM versions WHERE place = ?", .text(place))
  }

  // MARK: Asking

  /// Whether it knows another file of an article.
  func hasFile(of id: ArticleID, besides place: String) throws(ArchiveError) -> Bool {
    try database.number(
      "SELECT EXISTS(SELECT 1 FROM versions WHERE id = ? AND place <> ?)", .int(id.stored), .text(place)) != 0
  }

  /// An article and its versions; nil for one that is not here.
  func entry(_ id: ArticleID) throws(ArchiveError) -> IndexEntry? {
    var versions: [IndexedVersion] = []
    try database.rows(
      "SELECT \(VersionRow.Column.table.list) FROM versions WHERE id = ?", [.int(id.stored)]
    ) {
      if let version = VersionRow.version($0) { versions.append(version) }
      return true
    }
    return IndexEntry(id: id, versions: versions)
  }

  /// The articles of which a reading has this text, in the order of their ids.
  func articles(withText hash: String) throws(ArchiveError) -> [IndexEntry] {
    try entries("text_key", Self.textKey(hash)).filter { $0.readings.contains { $0.textHash == hash } }
  }

  /// The articles of which a version came as this.
  func articles(of original: OriginalKey) throws(ArchiveError) -> [IndexEntry] {
    try entries("original_key", Self.originalKey(original)).filter {
      $0.readings.contains { $0.original == original }
    }
  }

  func articles(at url: String) throws(ArchiveError) -> [IndexEntry] {
    try entries("url_key", Self.number(of: url)).filter { $0.versions.contains { $0.url == url } }
  }

  func articles(of story: StoryKey) throws(ArchiveError) -> [IndexEntry] {
    try entries("story_key", story.number).filter { entry in
      entry.versions.contains { StoryKey($0) == story }
    }
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
  func problems() throws(ArchiveError) -> [(place: String, problem: FileProblem)] {
    var problems: [(place: String, problem: FileProblem)] = []
    try database.rows("SELECT place, problem, detail FROM versions WHERE problem IS NOT NULL ORDER BY place")
    {
      if let problem = FileProblem(code: $0.int(1), in: $0, detail: 2) {
        problems.append(($0.text(0), problem))
      }
      return true
    }
    return problems
  }

  // MARK: Hashes

  static func textKey(_ hash: String) -> Int {
    Int(bitPattern: UInt(Hex.number(hash.prefix(16)) ?? 0))
  }

  static func originalKey(_ original: OriginalKey) -> Int {
    number(of: original.hash + "\0" + (original.locator ?? ""))
  }
}

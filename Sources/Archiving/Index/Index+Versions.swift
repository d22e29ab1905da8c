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
  }

  // MARK: Changing

  /// Notes a version's file, in place of what was known of it.
  func register(_ version: IndexedVersion, of id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) {
    try unregister(version.place)
    try registerNew(version, of: id, looks)
  }

  /// The same for a file that is not known; answers the version's number.
  @discardableResult
  func registerNew(
    _ version: IndexedVersion, of id: ArticleID, _ looks: FileLooks?
  ) throws(ArchiveError) -> Int {
    try database.add(VersionRow(place: version.place, content: .version(version, of: id), looks: looks))
    let number = database.lastRow
    try add(Lookup.all(of: version, id), of: number)
    return number
  }

  /// Notes a file of `articles` that cannot be used, and why.
  func register(_ problem: FileProblem, at place: String, _ looks: FileLooks?) throws(ArchiveError) {
    try unregister(place)
    try database.add(VersionRow(place: place, content: .unusable(problem), looks: looks))
    guard let id = ArticleFileName(FilePath.name(place))?.id else { return }
    try add([.id(id)], of: database.lastRow)
  }

  func unregister(_ place: String) throws(ArchiveError) {
    guard let id = ArticleFileName(FilePath.name(place))?.id else { return }
    for number in try numbers(.id(id)) {
      let known = try database.first(
        "SELECT \(VersionRow.Column.table.list) FROM versions WHERE number = ?", .int(number)
      ) { (place: VersionRow.place($0), version: VersionRow.version($0)) }
      guard let known, known.place == place else { continue }
      try database.run("DELETE FROM versions WHERE number = ?", .int(number))
      // Its words stay under a key that is hidden.
      try database.run("DELETE FROM waiting WHERE version = ?", .int(number))
      try remove(known.version.map { Lookup.all(of: $0, id) } ?? [.id(id)], of: number)
    }
  }

  // MARK: Asking

  /// Whether it knows any file of an article.
  func hasFile(of id: ArticleID) throws(ArchiveError) -> Bool { try !numbers(.id(id)).isEmpty }

  /// Whether it knows another file of an article.
  func hasFile(of id: ArticleID, besides place: String) throws(ArchiveError) -> Bool {
    for number in try numbers(.id(id)) {
      let known = try database.first("SELECT folder, name FROM versions WHERE number = ?", .int(number)) {
        $0.text(0) + "/" + $0.text(1)
      }
      if known != place { return true }
    }
    return false
  }

  /// An article and its versions; nil for one that is not here.
  func entry(_ id: ArticleID) throws(ArchiveError) -> IndexEntry? {
    var versions: [IndexedVersion] = []
    for number in try numbers(.id(id)) {
      let version = try database.first(
        "SELECT \(VersionRow.Column.table.list) FROM versions WHERE number = ?", .int(number)
      ) { VersionRow.version($0) }
      if let version = version ?? nil { versions.append(version) }
    }
    return IndexEntry(id: id, versions: versions)
  }

  /// The articles of which a reading has this text, in the order of their ids.
  func articles(withText hash: String) throws(ArchiveError) -> [IndexEntry] {
    try entries(.text(hash)).filter { $0.readings.contains { $0.textHash == hash } }
  }

  /// The articles of which a version came as this.
  func articles(of original: OriginalKey) throws(ArchiveError) -> [IndexEntry] {
    try entries(.original(original)).filter {
      $0.readings.contains { $0.original == original }
    }
  }

  func articles(at url: String) throws(ArchiveError) -> [IndexEntry] {
    try entries(.url(url)).filter { $0.versions.contains { $0.url == url } }
  }

  func articles(of story: StoryKey) throws(ArchiveError) -> [IndexEntry] {
    try entries(.story(story)).filter { entry in
      entry.versions.contains { StoryKey($0) == story }
    }
  }

  private func entries(_ lookup: Lookup) throws(ArchiveError) -> [IndexEntry] {
    var ids: Set<ArticleID> = []
    for number in try numbers(lookup) {
      let id = try database.first("SELECT id FROM versions WHERE number = ?", .int(number)) {
        ArticleID(stored: $0.int(0))
      }
      if let id { ids.insert(id) }
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
    try database.rows(
      "SELECT folder, name, problem, detail FROM versions WHERE problem IS NOT NULL ORDER BY folder, name"
    ) {
      if let problem = FileProblem(code: $0.int(2), in: $0, detail: 3) {
        problems.append(($0.text(0) + "/" + $0.text(1), problem))
      }
      return true
    }
    return problems
  }
}

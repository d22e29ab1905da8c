/// What the index keeps of an article.

import Articles

/// One version of an article, as far as lists and filing need to know it.
struct IndexedVersion: Hashable, Sendable {
  /// The path of its file in `articles`.
  var place: String
  /// SHA-256 of its text.
  var textHash: String
  var headline: String
  var byline: String?
  var source: String?
  var published: PublishedDate?
  var url: String?
  var filed: Timestamp
}

/// One article: its versions, how many quotes its newest has, and the reader's work on it.
struct IndexEntry: Hashable, Sendable {
  var id: ArticleID
  /// In order: the first as filed, then by time of filing, then by name. Never empty.
  private(set) var versions: [IndexedVersion]
  var quotes: Int
  var work: ReaderWork

  init(id: ArticleID, version: IndexedVersion, quotes: Int = 0, work: ReaderWork = .none) {
    (self.id, versions, self.quotes, self.work) = (id, [version], quotes, work)
  }

  var newest: IndexedVersion { versions[versions.count - 1] }

  var row: ListRow {
    let version = newest
    return ListRow(
      id: id, headline: version.headline, source: version.source, published: version.published,
      filed: version.filed, versions: versions.count, quotes: quotes, work: work)
  }

  /// Puts a version in, in place of the one from the same file. The same text twice, as when two clones
  /// filed an undated story in different months, counts once.
  mutating func put(_ version: IndexedVersion) {
    versions.removeAll { $0.place == version.place }
    if let same = versions.firstIndex(where: { $0.textHash == version.textHash }) {
      if versions[same].place > version.place { versions[same] = version }
    } else {
      versions.append(version)
    }
    versions.sort { Self.order($0) < Self.order($1) }
  }

  /// Takes out the version of a file; false where that leaves none.
  mutating func remove(place: String) -> Bool {
    guard versions.contains(where: { $0.place != place }) else { return false }
    versions.removeAll { $0.place == place }
    return true
  }

  private static func order(_ version: IndexedVersion) -> (Int, Int, String) {
    let name = FilePath.name(version.place)
    let isLater = ArticleFileName(name)?.version != nil
    return (isLater ? 1 : 0, isLater ? version.filed.secondsSince1970 : 0, name)
  }
}

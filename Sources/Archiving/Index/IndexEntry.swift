/// What the index keeps of an article.

import Articles

/// One version of an article, as far as lists and filing need to know it.
@dynamicMemberLookup
struct IndexedVersion: Hashable, Sendable {
  /// The path of its file in `articles`.
  var place: String
  /// SHA-256 of its text.
  var textHash: String
  /// Read from the index it has the facts that the index keeps.
  var imprint: Imprint
  var filed: Timestamp

  init(_ article: Article, place: String, textHash: String) {
    self.init(
      place: place, textHash: textHash, imprint: article.imprint, filed: article.provenance.filed)
  }

  init(place: String, textHash: String, imprint: Imprint, filed: Timestamp) {
    self.place = place
    self.textHash = textHash
    self.imprint = imprint
    self.filed = filed
  }

  subscript<Value>(dynamicMember path: KeyPath<Imprint, Value>) -> Value { imprint[keyPath: path] }
}

/// One article and its versions.
struct IndexEntry: Hashable, Sendable {
  var id: ArticleID
  /// In order: the first as filed, then by time of filing, then by name. Never empty. The same text
  /// twice, as when two clones filed an undated story in different months, counts once.
  let versions: [IndexedVersion]

  /// Nil for no version.
  init?(id: ArticleID, versions all: [IndexedVersion]) {
    guard !all.isEmpty else { return nil }
    var byText: [String: IndexedVersion] = [:]
    for version in all {
      if let same = byText[version.textHash], same.place < version.place { continue }
      byText[version.textHash] = version
    }
    self.id = id
    versions = byText.values.sorted { Self.order($0) < Self.order($1) }
  }

  var newest: IndexedVersion { versions[versions.count - 1] }

  private static func order(_ version: IndexedVersion) -> (Int, Int, String) {
    let name = FilePath.name(version.place)
    let isLater = ArticleFileName(name)?.version != nil
    return (isLater ? 1 : 0, isLater ? version.filed.secondsSince1970 : 0, name)
  }
}

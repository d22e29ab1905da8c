/// What the index keeps of an article.

import Articles

/// One reading of a version of an article, as far as lists and filing need to know it.
@dynamicMemberLookup
struct IndexedVersion: Hashable, Sendable {
  /// The path of its file in `articles`.
  var place: String
  /// SHA-256 of its text.
  var textHash: String
  /// Read from the index it has the facts that the index keeps.
  var imprint: Imprint
  var filed: Timestamp
  var reader: FormatReader
  /// The name of the format that the version was filed as.
  var format: String
  var original: OriginalKey

  init(_ article: Article, place: String, textHash: String) {
    self.init(
      place: place, textHash: textHash, imprint: article.imprint, filed: article.provenance.filed,
      reader: article.reader, format: article.provenance.format, original: OriginalKey(article.original))
  }

  init(
    place: String, textHash: String, imprint: Imprint, filed: Timestamp, reader: FormatReader,
    format: String, original: OriginalKey
  ) {
    self.place = place
    self.textHash = textHash
    self.imprint = imprint
    self.filed = filed
    self.reader = reader
    self.format = format
    self.original = original
  }

  subscript<Value>(dynamicMember path: KeyPath<Imprint, Value>) -> Value { imprint[keyPath: path] }

  /// With the reader's word on its publisher's facts.
  func corrected(by work: ReaderWork) -> IndexedVersion {
    var version = self
    version.imprint = WorkCatalogue.imprint(imprint, by: work)
    return version
  }

  var name: ArticleFileName? { ArticleFileName(FilePath.name(place)) }

  /// False for a link, whose text is still to come.
  var hasText: Bool { textHash != Self.hashOfNothing }
  private static let hashOfNothing = ContentHash.sha256([])
}

/// An original, and where in it a story is.
struct OriginalKey: Hashable, Sendable {
  /// SHA-256 of the original's bytes, in lower-case hexadecimal.
  var hash: String
  var locator: String?

  init(hash: String, locator: String?) { (self.hash, self.locator) = (hash, locator) }

  init(_ original: Original) { self.init(hash: original.sha256, locator: original.locator) }
}

/// One article and its versions.
struct IndexEntry: Hashable, Sendable {
  var id: ArticleID
  /// By their readings in force, in order: the first as filed, then by time of filing, then by name. Never empty. The
  /// same text twice, as when two clones filed an undated story in different months, counts once.
  let versions: [IndexedVersion]
  /// All readings of all versions.
  let readings: [IndexedVersion]

  /// Nil for no version. A reading whose version is missing counts for nothing.
  init?(id: ArticleID, versions all: [IndexedVersion]) {
    var byText: [String: (first: IndexedVersion, inForce: IndexedVersion)] = [:]
    for group in Self.grouped(all) {
      guard let first = group.first(where: { $0.name?.reader == nil }) else { continue }
      if let same = byText[first.textHash], same.first.place < first.place { continue }
      byText[first.textHash] = (first, Self.inForce(of: group, first))
    }
    guard !byText.isEmpty else { return nil }
    self.id = id
    versions = byText.values.sorted { Self.order($0.first) < Self.order($1.first) }.map(\.inForce)
    readings = all
  }

  var newest: IndexedVersion { versions[versions.count - 1] }

  /// The readings of each version.
  private static func grouped(_ all: [IndexedVersion]) -> [[IndexedVersion]] {
    guard all.count > 1 else { return [all] }
    let groups = Dictionary(grouping: all) { version in
      FilePath.parent(version.place) + "/" + (version.name?.ofVersion.text ?? "")
    }
    return Array(groups.values)
  }

  /// The reading of the highest version of the reader that the format has now, which is named like it; of other
  /// readers the last by version and name.
  private static func inForce(of readings: [IndexedVersion], _ first: IndexedVersion) -> IndexedVersion {
    let own = readings.filter { $0.reader.name == first.format }
    var last = (own.isEmpty ? readings : own).max {
      ($0.reader.version, $0.reader.name) < ($1.reader.version, $1.reader.name)
    }
    last?.filed = first.filed
    return last ?? first
  }

  private static func order(_ version: IndexedVersion) -> (Int, Int, String) {
    let isLater = version.name?.version != nil
    return (
      isLater ? 1 : 0, isLater ? version.filed.secondsSince1970 : 0, FilePath.name(version.place)
    )
  }
}

/// The index as it is kept from one opening to the next.

import Articles
import Extraction

/// The JSON of `.derived/rows.json`: what was read from the articles' files, and how the folders
/// looked then. Not a contract; remade where it does not fit.
struct RowsRecord: Codable {
  static let version = 1

  struct Row: Codable {
    var id: String
    var place: String
    var textHash: String
    var headline: String
    var byline: String?
    var source: String?
    var published: String?
    var url: String?
    var filed: Int
    var quotes: Int
  }

  var version: Int
  var extractor: Int
  var tree: FolderTree
  var rows: [Row]

  init(_ index: ListIndex, tree: FolderTree) {
    version = Self.version
    extractor = Extractor.version
    self.tree = tree
    rows = index.entries.values.flatMap { entry in
      entry.versions.map { version in
        Row(
          id: entry.id.description, place: version.place, textHash: version.textHash,
          headline: version.headline,
          byline: version.byline, source: version.source, published: version.published?.description,
          url: version.url, filed: version.filed.secondsSince1970, quotes: entry.quotes)
      }
    }
  }

  /// Nil where the rows are not of this program's making.
  var entries: [IndexEntry]? {
    guard version == Self.version, extractor == Extractor.version else { return nil }
    var entries: [ArticleID: IndexEntry] = [:]
    for row in rows {
      guard let id = ArticleID(row.id) else { return nil }
      let version = IndexedVersion(
        place: row.place, textHash: row.textHash, headline: row.headline, byline: row.byline,
        source: row.source,
        published: row.published.flatMap { PublishedDate($0) }, url: row.url,
        filed: Timestamp(secondsSince1970: row.filed))
      var entry = entries[id] ?? IndexEntry(id: id, version: version, quotes: row.quotes)
      entry.put(version)
      entries[id] = entry
    }
    return Array(entries.values)
  }
}

extension Store {
  /// Starts from the rows that were kept, if there are any.
  mutating func takeKeptRows() {
    // Rows that cannot be read are made anew from the articles.
    guard let kept = JSONFile.derived(RowsRecord.self, (try? disk.read(folder.rows)) ?? nil),
      let entries = kept.entries
    else { return }
    for entry in entries { index.put(entry) }
    articleTree = kept.tree
  }

  /// Keeps the rows for the next opening. Rows that cannot be kept are made anew then.
  mutating func keepRows() {
    guard rowsChanged,
      let bytes = JSONFile.derivedBytes(
        RowsRecord(index, tree: articleTree.settled(without: unreadablePlaces)))
    else { return }
    do throws(ArchiveError) {
      try makeDerived()
      let beside = folder.rows + ".\(ThisProcess.number)"
      try disk.overwrite(beside, bytes)
      try disk.rename(beside, to: folder.rows)
      rowsChanged = false
    } catch {
      return
    }
  }

  /// Article files that could not be read, by their path in `articles`.
  private var unreadablePlaces: [String] {
    unreadable.keys.filter { $0.hasPrefix(folder.articles + "/") }.map {
      String($0.dropFirst(folder.articles.count + 1))
    }
  }
}

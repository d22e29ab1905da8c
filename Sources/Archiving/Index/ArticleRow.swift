/// A row of `articles`: what the list shows of an article and is filtered by.

import Articles
import Extraction

struct ArticleRow: TableRow {
  enum Column: Int32, TableColumn {
    case key, id, place, headline, source, byline, published, filed, day, versions, hasText, quotes, hasWords
    case extractor, tagger, analysis, isRead, isStarred, hasNote, hasHighlight, isMarked

    static let table = TableNames("articles", Column.self)
  }

  var key: Int
  var id: ArticleID
  /// Its newest version, with the reader's word on its publisher's facts.
  var version: IndexedVersion
  /// How many versions it has.
  var versions: Int
  var quotes = 0
  /// Whether its words are in the index.
  var hasWords = false
  /// Nil where nobody has analysed it yet.
  var origin: AnalysisOrigin?
  /// The row of `analyses` that holds what was found.
  var analysis: Int?
  var work: ReaderWork
  var isMarked: Bool

  func value(_ column: Column) -> Value {
    switch column {
    case .key: .int(key)
    case .id: .int(id.stored)
    case .place: .text(version.place)
    case .headline: .text(version.headline)
    case .source: Value(version.source)
    case .byline: Value(version.byline)
    case .published: Value(version.published?.description)
    case .filed: .int(version.filed.secondsSince1970)
    case .day: Value(version.day?.daysSince1970)
    case .versions: .int(versions)
    case .hasText: Value(version.hasText)
    case .quotes: .int(quotes)
    case .hasWords: Value(hasWords)
    case .extractor: .int(origin?.version ?? 0)
    case .tagger: .int(origin?.tagger ?? 0)
    case .analysis: Value(analysis)
    case .isRead: Value(work.isRead)
    case .isStarred: Value(work.isStarred)
    case .hasNote: Value(work.note != nil)
    case .hasHighlight: Value(!work.highlights.isEmpty)
    case .isMarked: Value(isMarked)
    }
  }

  init(key: Int, id: ArticleID, version: IndexedVersion, versions: Int, work: ReaderWork, isMarked: Bool) {
    (self.key, self.id, self.versions, self.work, self.isMarked) = (key, id, versions, work, isMarked)
    self.version = version.corrected(by: work)
  }

  /// What a list shows of a row, without the reader's work.
  static func listRow(_ row: borrowing Row, under heading: TagName?) -> ListRow {
    ListRow(
      id: ArticleID(stored: row.int(Column.id)), headline: row.text(Column.headline),
      source: row.optionalText(Column.source),
      published: row.optionalText(Column.published).flatMap { PublishedDate($0) },
      filed: Timestamp(secondsSince1970: row.int(Column.filed)), versions: row.int(Column.versions),
      quotes: row.int(Column.quotes), work: .none, heading: heading)
  }
}

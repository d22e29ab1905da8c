/// One line of the list.

/// What the list shows of an article, so that the article itself need not be read.
package struct ListRow: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  package var headline: String
  package var source: String?
  package var published: PublishedDate?
  package var filed: Timestamp
  package var versions: Int
  package var quotes: Int
  package var work: ReaderWork

  package init(
    id: ArticleID, headline: String, source: String?, published: PublishedDate?, filed: Timestamp,
    versions: Int = 1, quotes: Int = 0, work: ReaderWork = .none
  ) {
    self.id = id
    self.headline = headline
    self.source = source
    self.published = published
    self.filed = filed
    self.versions = versions
    self.quotes = quotes
    self.work = work
  }

  /// The day that it stands under: published, else filed.
  package var day: CalendarDay? { published?.day ?? filed.day }
}

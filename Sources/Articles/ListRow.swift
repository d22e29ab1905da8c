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
  /// The tag that it stands under in a list by tags; nil elsewhere, and for what has none.
  package var heading: TagName?

  package init(
    id: ArticleID, headline: String, source: String?, published: PublishedDate?, filed: Timestamp,
    versions: Int = 1, quotes: Int = 0, work: ReaderWork = .none, heading: TagName? = nil
  ) {
    self.id = id
    self.headline = headline
    self.source = source
    self.published = published
    self.filed = filed
    self.versions = versions
    self.quotes = quotes
    self.work = work
    self.heading = heading
  }

  /// Which row of a list it is.
  package var key: ListKey { ListKey(id, under: heading) }

  /// The day that it stands under: published, else filed.
  package var day: CalendarDay? { published?.day ?? filed.day }
}

/// What tells a row of a list from the others: an article stands under each of its tags in a list by tags,
/// and once in every other.
package struct ListKey: Hashable, Sendable {
  package var article: ArticleID
  package var heading: TagName?

  package init(_ article: ArticleID, under heading: TagName? = nil) {
    self.article = article
    self.heading = heading
  }
}

/// What the reader asks of the outside, and the answers. To ask for something new, give it a case in both; the
/// program answers in one place.

package import Articles
package import Queries

package enum Ask: Equatable, Sendable {
  /// A stretch of the list.
  case window(ListRequest)
  /// How many articles a query finds.
  case count(Query)
  /// How many articles each of some queries finds: one answer for each, as the numbers come.
  case counts([Query])
  case story(ArticleID)
  case tags
  case marks
  case searches
  /// A moment without a key.
  case pause
}

package enum Answer: Equatable, Sendable {
  case window(ListWindow)
  case count(Int)
  /// One of `Ask.counts`; `of` is the index of its query.
  case oneCount(of: Int, Int)
  case story(Story)
  case tags([TagCount])
  case marks([MarkedArticle])
  case searches([SavedSearch])
  case pause
}

/// A story with all that is known of it.
package struct Story: Equatable, Sendable {
  package var article: Article
  package var analysis: Analysis
  package var work: ReaderWork
  /// Where the reader's highlights stand in the article's text.
  package var highlights: [TextRange]

  package init(article: Article, analysis: Analysis, work: ReaderWork, highlights: [TextRange] = []) {
    self.article = article
    self.analysis = analysis
    self.work = work
    self.highlights = highlights
  }
}

/// A mark with what the reader shows of its article.
package struct MarkedArticle: Equatable, Sendable {
  package var mark: Mark
  /// Nil where the article is not in the archive.
  package var headline: String?
  /// The first of its tags: the one that a list by tags shows it under first.
  package var tag: TagName?

  package init(mark: Mark, headline: String?, tag: TagName? = nil) {
    self.mark = mark
    self.headline = headline
    self.tag = tag
  }
}

package struct TagCount: Equatable, Sendable {
  package var tag: TagName
  package var count: Int

  package init(tag: TagName, count: Int) {
    self.tag = tag
    self.count = count
  }
}

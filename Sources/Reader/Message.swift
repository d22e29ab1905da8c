/// What happens to the reader: keys, and answers to its effects.

package import Articles
package import Queries
package import Surface

package enum Message: Equatable, Sendable {
  case input(InputEvent)
  /// The answer to `Effect.loadWindow`.
  case windowArrived(ticket: Int, ListWindow)
  /// The answer to `Effect.loadRange`.
  case rangeArrived(ticket: Int, ListWindow)
  /// The answer to `Effect.count`.
  case counted(ticket: Int, Int)
  /// The answer to `Effect.loadStory`.
  case storyArrived(ticket: Int, Story)
  /// What a closer look at an article has found.
  case analysisArrived(Article, Analysis)
  /// What was asked for under this number cannot be had; one line that says why and what to do.
  case unanswered(ticket: Int, String)
  /// The answer to `Effect.loadTags`.
  case tagsArrived([TagCount])
  /// The answer to `Effect.loadMarks`.
  case marksArrived(ticket: Int, [MarkedArticle])
  /// The answer to `Effect.loadSearches`.
  case searchesArrived(ticket: Int, [SavedSearch])
  /// One answer to `Effect.countSearches`; `index` is that of the query.
  case searchCounted(ticket: Int, index: Int, Int)
  /// A change of the reader's is on disk.
  case changed(summary: String, articles: [ArticleID])
  /// Another instance, or another program, changed what is in the archive.
  case archiveChanged
  /// How far the index is that is being built; nil where it is no longer.
  case indexing(String?)
  /// Something worth a line: there was nothing to undo, an editor was closed.
  case notice(String)
  /// Something went wrong; one line that says what and what to do.
  case failed(String)
  /// A key prefix has been waiting for its next key.
  case prefixPaused(ticket: Int)
  /// There is no archive at this path yet.
  case archiveMissing(path: String)
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

/// The only door to an archive.

package import Articles
package import Queries

/// An archive on disk: articles, what the machine found in them, and the reader's work on them.
package actor Archive {
  package nonisolated let path: String

  /// Opens the archive in a folder; makes it where `options.createsArchive` says so.
  package init(path: String, options: ArchiveOptions) throws(ArchiveError) { self.path = path }

  // MARK: Reading

  /// A stretch of the list.
  package func window(_ request: ListRequest) throws(ArchiveError) -> ListWindow { .empty }

  package func count(_ query: Query) throws(ArchiveError) -> Int { 0 }

  /// The newest version of an article.
  package func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    throw .noSuchArticle(id.description)
  }

  /// What the machine finds in the newest version of an article: kept from before, or found now and kept.
  package func analysis(_ id: ArticleID) throws(ArchiveError) -> Analysis { .empty }

  package func work(_ id: ArticleID) throws(ArchiveError) -> ReaderWork { .none }

  /// The article that an id, or the start of one (four characters or more), names.
  package func resolve(_ text: String) throws(ArchiveError) -> ArticleID { throw .noSuchArticle(text) }

  /// Every tag with the number of its articles, in alphabetical order.
  package func tags() throws(ArchiveError) -> [(tag: TagName, count: Int)] { [] }

  /// What could not be read when the archive was opened, a line each.
  package func notices() -> [String] { [] }

  // MARK: Filing

  /// Files stories: folders are walked, `-` is standard input. What can't be used is in the report.
  /// Stops between two stories when its task is cancelled; what is filed by then stays.
  package func file(
    _ paths: [String], options: FilingOptions = FilingOptions(),
    progress: @Sendable (FilingProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> FilingReport { FilingReport() }

  // MARK: Changing

  /// Makes all the changes to all the articles, or none; one step for undo. It is on disk on return.
  package func apply(_ changes: [Change], to target: Target) throws(ArchiveError) -> ChangeReport {
    ChangeReport(summary: "", articles: [])
  }

  /// Takes the latest change back that is not taken back yet; nil where there is none.
  package func undo() throws(ArchiveError) -> ChangeReport? { nil }

  package func redo() throws(ArchiveError) -> ChangeReport? { nil }
}

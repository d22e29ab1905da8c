/// What happens to the reader: keys, answers, and news.

package import Articles
package import Surface

package enum Message: Equatable, Sendable {
  case input(InputEvent)
  case answered(Ticket, Answer)
  /// There is no answer; one line says why and what to do.
  case unanswered(Ticket, String)
  /// What a closer look at an article has found.
  case analysisArrived(Article, Analysis)
  /// A change of the reader's is on disk.
  case changed(summary: String, articles: [ArticleID])
  /// Another instance, or another program, changed what is in the archive.
  case archiveChanged
  /// How far the index is while it is being built; nil once it is complete.
  case indexing(String?)
  /// Something worth a line: there was nothing to undo, an editor was closed.
  case notice(String)
  /// Something went wrong; one line that says what and what to do.
  case failed(String)
  /// There is no archive at this path yet.
  case archiveMissing(path: String)
}

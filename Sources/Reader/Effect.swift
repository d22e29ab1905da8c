/// What the reader asks of the outside; the program carries it out and answers with messages.

package import Articles
package import Queries

package enum Effect: Equatable, Sendable {
  /// Asks for a stretch of the list. An answer whose ticket is not the latest is dropped.
  case loadWindow(ticket: Int, ListRequest)
  /// Asks for rows that a range of selected ones leapt over.
  case loadRange(ticket: Int, ListRequest)
  /// Asks how many articles a query finds. A newer question for the same purpose takes the older one's place.
  case count(ticket: Int, Query, for: CountPurpose)
  case loadStory(ticket: Int, ArticleID)
  case loadTags
  case loadMarks(ticket: Int)
  case loadSearches(ticket: Int)
  /// Asks how many articles each of some queries finds; they are told one by one, as they come.
  case countSearches(ticket: Int, [Query])
  case stopCountingSearches
  /// Makes changes; `isUndoable` is false for those that the reader did not ask for, as when opening
  /// a story marks it read.
  case apply([Change], Target, isUndoable: Bool)
  case change(ArchiveChange)
  case undo
  case redo
  /// Asks for `Message.prefixPaused` after a moment without a key.
  case awaitPrefix(ticket: Int)
  case redraw
  case suspend
  /// Leaves for the user's shell and comes back.
  case shell
  /// Shows the original of an article in the user's editor, as a copy.
  case editOriginal(ArticleID)
  /// Lets the user write the note on an article, in their editor.
  case editNote(ArticleID)
  case openSample
  case quit
}

/// What a number of articles is wanted for.
package enum CountPurpose: Hashable, Sendable {
  /// The list's title and status.
  case list
  /// A question before a change.
  case question
}

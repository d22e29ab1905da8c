/// What the outside has to do for the reader; it answers with messages.

package import Articles
package import Queries

package enum Effect: Equatable, Sendable {
  /// Asks for `Message.answered`, or `unanswered`, with this ticket.
  case ask(Ask, Ticket)
  /// Nobody waits any longer for what this asker asked.
  case forget(Asker)
  /// Makes changes; `isUndoable` is false for those that the reader did not ask for, as when opening
  /// a story marks it read.
  case apply([Change], Target, isUndoable: Bool)
  case change(ArchiveChange)
  case undo
  case redo
  case redraw
  case suspend
  /// Leaves for the user's shell and comes back.
  case shell
  /// Shows the original of an article in the user's editor, as a copy.
  case editOriginal(ArticleID)
  /// Lets the user write the note on an article, in their editor.
  case editNote(ArticleID)
  /// Settings were changed: what lies outside the reader follows them.
  case follow(Settings)
  /// Writes settings to the user's file, those named and no others.
  case save(Settings, [String])
  case openSample
  case quit
}

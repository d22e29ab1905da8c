/// All that the reader knows: one value, changed by `update` alone, painted by `frame`.

import Articles
package import Queries
package import Surface

package struct ReaderState: Equatable, Sendable {
  package enum Pane: String, Equatable, Sendable, CaseIterable { case list, body, sidebar }

  package var size: Size
  package var settings: ReaderSettings
  /// What the list is a list of: the archive's folder, or "sample archive".
  package var archiveName: String
  package var focus: Pane = .list
  /// Whether the body has the whole screen.
  package var isBodyAlone = false
  package var list: ListPane
  package var body = BodyPane()
  package var sidebar = SidebarPane()
  /// The last one is on top: it gets the keys first and is painted last.
  package var overlays: [Overlay] = []
  package var notice: Notice?
  /// How far the index is, while it is being built.
  package var indexing: String?
  package var pending = PendingKeys()
  /// What `.` does again.
  package var lastRepeatable: Invocation?
  package var tags: [TagCount] = []
  var marks = MarkBook()
  /// Prompt lines entered before, the latest last, by prompt.
  package var promptHistory: [Prompt.Purpose: [String]] = [:]
  /// The number of the latest question put to the outside.
  package var lastTicket = 0

  package init(
    size: Size, archiveName: String, query: Query = .everything, settings: ReaderSettings = .init()
  ) {
    self.size = size
    self.archiveName = archiveName
    self.settings = settings
    list = ListPane(query: query, headed: settings.headings.orders)
  }

  /// A new number for a question; the answer to an older one is then known as such.
  mutating func nextTicket() -> Int {
    lastTicket += 1
    return lastTicket
  }

  mutating func say(_ text: String) { notice = Notice(kind: .information, text: text) }
  mutating func complain(_ text: String) { notice = Notice(kind: .problem, text: text) }
}

/// A line about what just happened; it stays until the next key.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case information, problem }
  package var kind: Kind
  package var text: String
}

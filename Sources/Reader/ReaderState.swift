/// All that the reader knows: one value, changed by `update` alone, painted by `frame`.

import Articles
package import Queries
package import Surface

package struct ReaderState: Equatable, Sendable {
  package enum Pane: String, Equatable, Sendable, CaseIterable, Codable { case list, body, sidebar }

  package internal(set) var size: Size
  package internal(set) var settings: Settings
  /// The names of those that were changed since the reader was opened.
  var changedSettings: [String] = []
  package let keymap: Keymap
  /// What the list is a list of: the archive's folder, or "sample archive".
  package internal(set) var archiveName: String

  // MARK: Panes

  package internal(set) var focus: Pane = .list
  /// Whether the body has the whole screen.
  var isBodyAlone = false
  /// Where the panes stand.
  var layout: Layout
  package internal(set) var list: ListPane
  package internal(set) var body = BodyPane()
  package internal(set) var sidebar = SidebarPane()

  // MARK: Over the panes

  var layers = LayerStack()
  package internal(set) var notice: Notice?
  /// How far the index is, while it is being built.
  var indexing: String?
  var halfTyped = HalfTyped()

  // MARK: What came before

  /// What `.` does again.
  var lastRepeatable: Invocation?
  /// Prompt lines entered before, the latest last, by command.
  var promptHistory: [String: [String]] = [:]
  var marks = MarkBook()
  var tags = TagBook()

  package init(
    size: Size, archiveName: String, query: Query = .everything, settings: Settings = Settings(),
    keymap: Keymap = .standard
  ) {
    self.size = size
    self.archiveName = archiveName
    self.settings = settings
    self.keymap = keymap
    list = ListPane(query: query, headed: settings.headings.orders)
    layout = Layout(size, focus: .list, isBodyAlone: false)
    arrange()
  }

  /// What the outside must do when the reader opens.
  package mutating func start() -> [Effect] { list.load(.first, wish: .first) }

  /// What has the keys.
  var place: Command.Place { layers.top?.place ?? focus.place }

  // MARK: Notices

  mutating func say(_ words: KeyedText, kind: Notice.Kind = .information) {
    notice = Notice(kind: kind, text: words.filled(by: keymap))
  }
  mutating func complain(_ words: KeyedText) { say(words, kind: .problem) }
}

/// A line about what just happened; it stays until the next key.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case information, problem }
  package var kind: Kind
  package var text: String

  var role: Role { kind == .problem ? .statusError : .statusNotice }
}

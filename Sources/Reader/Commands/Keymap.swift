/// From keys to commands.

package import Surface

/// Keys typed so far of a command that needs more than one: a count, a prefix.
package struct PendingKeys: Equatable, Sendable {
  package var count: Int?
  package var keys: [Key] = []
  /// The question for a pause; its answer opens the menu.
  var ticket: Int?
  var showsMenu = false

  var isEmpty: Bool { count == nil && keys.isEmpty }
  /// As it is shown: `12]`.
  package var text: String { (count.map(String.init) ?? "") + Key.notation(keys) }
}

/// What has the keys.
enum KeyContext: Hashable {
  case pane(ReaderState.Pane)
  /// The saved searches, over the panes.
  case searches

  static let all = ReaderState.Pane.allCases.map(KeyContext.pane) + [.searches]

  func takes(_ binding: Keymap.Binding) -> Bool {
    switch (self, binding.place) {
    case (.searches, .everywhere): binding.worksInOverlays
    case (.searches, let place): place == .searches
    case (.pane, .everywhere): true
    case (.pane(let pane), .story): pane != .sidebar
    case (.pane(let pane), .list): pane == .list
    case (.pane(let pane), .body): pane == .body
    case (.pane(let pane), .sidebar): pane == .sidebar
    case (.pane, .searches): false
    }
  }
}

package struct Keymap: Sendable {
  package struct Binding: Equatable, Sendable {
    package var keys: [Key]
    package var command: String
    /// What the last key says, where it is one of many.
    package var argument = ""
    package var place: Command.Place
    var worksInOverlays: Bool
  }

  enum Match: Equatable {
    case command(String, argument: String)
    /// The start of one key sequence or more.
    case prefix
    case nothing
  }

  package let bindings: [Binding]
  /// Bindings by their first key.
  private let byFirst: [Key: [Int]]

  private static let anyLetter = "{a-z}"
  private static let letters = "abcdefghijklmnopqrstuvwxyz"

  /// A binding whose notation is wrong is left out; a test finds it.
  init(_ commands: [Command]) {
    var bindings: [Binding] = []
    for command in commands {
      for notation in command.keys {
        let isOfLetters = notation.hasSuffix(Self.anyLetter)
        let start = isOfLetters ? String(notation.dropLast(Self.anyLetter.count)) : notation
        guard let keys = try? Key.sequence(start) else { continue }
        let binding = Binding(
          keys: keys, command: command.name, place: command.place, worksInOverlays: command.worksInOverlays)
        guard isOfLetters else {
          bindings.append(binding)
          continue
        }
        for letter in Self.letters {
          var one = binding
          one.keys.append(Key(letter))
          one.argument = String(letter)
          bindings.append(one)
        }
      }
    }
    self.bindings = bindings
    byFirst = Dictionary(grouping: bindings.indices) { bindings[$0].keys[0] }
  }

  package static let standard = Keymap(Catalogue.commands)

  /// What keys mean where they are pressed. The place's own binding comes before one that works everywhere.
  func match(_ keys: [Key], in context: KeyContext) -> Match {
    guard let first = keys.first else { return .nothing }
    let candidates = (byFirst[first] ?? []).map { bindings[$0] }
      .filter { context.takes($0) && $0.keys.starts(with: keys) }
    let exact = candidates.filter { $0.keys.count == keys.count }
    if let own = exact.first(where: { $0.place != .everywhere }) ?? exact.first {
      return .command(own.command, argument: own.argument)
    }
    return candidates.isEmpty ? .nothing : .prefix
  }

  /// The bindings that start with a prefix.
  func continuations(of prefix: [Key], in context: KeyContext) -> [Binding] {
    bindings.filter { context.takes($0) && $0.keys.starts(with: prefix) && $0.keys.count > prefix.count }
  }
}

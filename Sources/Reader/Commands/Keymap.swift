/// From keys to commands.

package import Surface

/// Keys typed so far of a command that needs more than one: a count, a prefix.
package struct PendingKeys: Equatable, Sendable {
  package var count: Int?
  package var keys: [Key] = []
  /// The question for a pause; its answer opens the menu.
  var ticket: Int?
  package var showsMenu = false

  var isEmpty: Bool { count == nil && keys.isEmpty }
  /// As it is shown: `12]`.
  package var text: String { (count.map(String.init) ?? "") + Key.notation(keys) }
}

package struct Keymap: Sendable {
  package struct Binding: Equatable, Sendable {
    package var keys: [Key]
    package var command: String
    package var place: Command.Place
  }

  enum Match: Equatable {
    case command(String)
    /// The start of one key sequence or more.
    case prefix
    case nothing
  }

  package let bindings: [Binding]
  /// Bindings by their first key.
  private let byFirst: [Key: [Int]]

  /// A binding whose notation is wrong is left out; a test finds it.
  init(_ commands: [Command]) {
    var bindings: [Binding] = []
    for command in commands {
      for notation in command.keys {
        guard let keys = try? Key.sequence(notation) else { continue }
        bindings.append(Binding(keys: keys, command: command.name, place: command.place))
      }
    }
    self.bindings = bindings
    byFirst = Dictionary(grouping: bindings.indices) { bindings[$0].keys[0] }
  }

  package static let standard = Keymap(Catalogue.commands)

  /// What keys mean in a pane. The pane's own binding comes before one that works everywhere.
  func match(_ keys: [Key], in pane: ReaderState.Pane) -> Match {
    guard let first = keys.first else { return .nothing }
    let candidates = (byFirst[first] ?? []).map { bindings[$0] }
      .filter { $0.place.covers(pane) && $0.keys.starts(with: keys) }
    let exact = candidates.filter { $0.keys.count == keys.count }
    if let own = exact.first(where: { $0.place != .everywhere }) ?? exact.first {
      return .command(own.command)
    }
    return candidates.isEmpty ? .nothing : .prefix
  }

  /// The bindings that start with a prefix in a pane.
  package func continuations(of prefix: [Key], in pane: ReaderState.Pane) -> [Binding] {
    bindings.filter { $0.place.covers(pane) && $0.keys.starts(with: prefix) && $0.keys.count > prefix.count }
  }
}

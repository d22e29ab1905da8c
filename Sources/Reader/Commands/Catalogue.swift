/// The one catalogue of commands; keymap, help, the `:` line, completions and manual are made from it.

package enum Catalogue {
  package static let commands: [Command] =
    Command.movement + Command.panes + Command.stories + Command.marks + Command.listing + Command.selecting
    + Command.reading + Command.sidebar + Command.layers + Command.savedSearches + Command.helping
    + Command.program + Command.settings + Command.typing + Command.answering + Command.welcoming

  /// What the keys that start with these have in common, for the documents.
  package static let prefixes: [(keys: String, title: String)] = [
    ("g", "go to"), ("z", "view"), ("]", "next"), ("[", "previous"), ("m", "set a mark"),
    ("'", "go to a mark"),
  ]

  /// The places that keys work in, in the order of the help.
  package static let places: [Command.Place] = commands.map(\.place)
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }

  private static let byName: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, command) in commands.enumerated() {
      for name in [command.name] + command.aliases { table[name] = index }
    }
    return table
  }()

  /// The command of a name or alias.
  package static func command(named name: String) -> Command? {
    byName[name].map { commands[$0] }
  }
}

/// The catalogue as tables, one for each place where keys work: for help, manual and documents.

package struct KeySection: Sendable {
  package struct Row: Sendable {
    /// As they are printed: `Ctrl-d`. Empty for a command that has no key here.
    package let keys: [String]
    package let command: Command

    /// How it is called by name: `:tag TAGS [where QUERY]`; only its name where it cannot be called.
    package var usage: String { (command.hasLine ? ":" : "") + command.usage }
  }

  package let title: String
  package let rows: [Row]

  package static func all(of keymap: Keymap) -> [KeySection] {
    Catalogue.places.map { place in
      KeySection(
        title: place.title,
        rows: Catalogue.commands.compactMap { command in
          // Keys that a command has in two places are printed once.
          guard command.place == place || command.hasOwnKeys(in: place) else { return nil }
          return Row(keys: keymap.keys(of: command, in: place), command: command)
        })
    }
  }
}

extension Command {
  fileprivate func hasOwnKeys(in place: Place) -> Bool {
    bindings.contains { $0.place == place && $0.keys != bindings[0].keys }
  }
}

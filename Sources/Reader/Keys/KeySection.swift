/// The catalogue as tables, one for each place where keys work: for help, manual and documents.

package struct KeySection: Sendable {
  package struct Row: Sendable {
    /// As they are printed: `Ctrl-d`. Empty for a command that has no key here.
    package let keys: [String]
    let call: Invocation

    package var summary: String { call.command.summary }

    /// `tag TAGS [where QUERY]`; of a key that calls a command with an argument, the call.
    package var usage: String { call.isPlain ? call.command.usage : call.line }

    /// How it is called by name: `:tag TAGS`; only its name where it cannot be called.
    package var line: String { (call.command.hasLine ? ":" : "") + usage }
  }

  package let title: String
  package let rows: [Row]

  package static func all(of keymap: Keymap) -> [KeySection] {
    Catalogue.places.map { place in
      // Keys that a command has in two places are printed once.
      let commands = Catalogue.commands.filter { $0.place == place || $0.hasOwnKeys(in: place) }
      let rows = commands.map { Row(keys: keymap.keys(of: $0, in: place), call: Invocation($0)) }
      let others = keymap.own.filter { binding in
        binding.place == place && !(binding.call.isPlain && commands.contains(binding.call.command))
      }
      return KeySection(
        title: place.title, rows: rows + others.map { Row(keys: [$0.sequence.words], call: $0.call) })
    }
  }
}

extension Command {
  fileprivate func hasOwnKeys(in place: Place) -> Bool {
    bindings.contains { $0.place == place && $0.keys != bindings[0].keys }
  }
}

/// The catalogue of the reader's commands as tables, one for each place where keys work.

import Reader

struct KeySection: Sendable {
  struct Row: Sendable {
    /// `j, <Down>`; empty for a command that has no key.
    var keys: String
    /// With what is written behind it: `tag TAGS [where QUERY]`.
    var command: String
    var summary: String
  }

  var title: String
  var rows: [Row]

  static let all: [KeySection] = Command.Place.allCases.map { place in
    KeySection(
      title: place.rawValue,
      rows: Catalogue.commands.filter { $0.place == place }.map { command in
        Row(
          keys: command.keys.joined(separator: ", "),
          command: command.usage,
          summary: command.summary)
      })
  }
}

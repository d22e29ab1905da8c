/// The one catalogue of commands; keys, help, the `:` line, completions and manual are read from it.

package enum Catalogue {
  package static let commands: [Command] =
    movementCommands + paneCommands + storyCommands + markCommands + listCommands + selectionCommands
    + bodyCommands
    + sidebarCommands + searchCommands + programCommands

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

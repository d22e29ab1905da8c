/// The shells that there are completions for.

enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  func script(for commands: [Subcommand]) -> String {
    switch self {
    case .bash: BashCompletion.script(for: commands)
    case .zsh: ZshCompletion.script(for: commands)
    case .fish: FishCompletion.script(for: commands)
    }
  }

  /// A word that all three shells take as it is.
  static func quoted(_ words: String) -> String {
    "'" + words.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}

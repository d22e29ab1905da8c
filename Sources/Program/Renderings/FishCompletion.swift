/// Subcommands as a completion script for fish.

enum FishCompletion {
  static func script(for commands: [Subcommand]) -> String {
    var script = "# Completion of morgue for fish.\ncomplete -c morgue -f\n"
    for option in [Option.archive, .help, .version] {
      script += line(for: option, when: "__fish_use_subcommand")
    }
    for command in commands {
      script += "complete -c morgue -n __fish_use_subcommand -a \(command.name)"
      script += " -d " + Shell.quoted(command.summary) + "\n"
    }
    for command in commands {
      let seen = Shell.quoted("__fish_seen_subcommand_from \(command.name)")
      for option in command.allOptions { script += line(for: option, when: seen) }
      if let operands = action(for: command.operands.completion) {
        script += "complete -c morgue -n \(seen)\(operands)\n"
      }
    }
    return script
  }

  private static func line(for option: Option, when condition: String) -> String {
    var line = "complete -c morgue -n \(condition) -l \(option.name)"
    if let letter = option.letter { line += " -s \(letter)" }
    if let value = option.value { line += " -r" + (action(for: value.completion) ?? "") }
    return line + " -d " + Shell.quoted(option.summary) + "\n"
  }

  private static func action(for completion: ValueKind.Completion) -> String? {
    switch completion {
    case .none: nil
    case .files: " -F"
    case .folders: " -a '(__fish_complete_directories)'"
    case .words(let words): " -a " + Shell.quoted(words.joined(separator: " "))
    }
  }
}

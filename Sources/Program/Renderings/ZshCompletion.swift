/// Subcommands as a completion script for zsh.

enum ZshCompletion {
  static func script(for commands: [Subcommand]) -> String {
    var script = """
      #compdef morgue
      # Completion of morgue for zsh.
      _morgue() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C \\

      """
    script += arguments([.archive, .help, .version])
    script += "    '1: :->command' '*:: :->rest'\n"
    script += "  case $state in\n    command)\n      local -a commands=(\n"
    for command in commands {
      script +=
        "        " + Shell.quoted(command.name + ":" + command.summary.replacing(":", with: "\\:")) + "\n"
    }
    script += "      )\n      _describe command commands ;;\n    rest)\n      case $line[1] in\n"
    for command in commands {
      script += "        \(command.name)) _arguments \\\n" + arguments(command.allOptions)
      script += "    '*:: :\(action(for: command.operands.completion))' ;;\n"
    }
    return script + "      esac ;;\n  esac\n}\n_morgue \"$@\"\n"
  }

  private static func arguments(_ options: [Option]) -> String {
    options.map { option in
      let names = (option.letter.map { ["-\($0)"] } ?? []) + ["--" + option.name]
      return names.map { name in
        var spec = (option.mayRepeat ? "*" : "") + name + "[" + option.summary + "]"
        if let value = option.value { spec += ":\(value.placeholder):" + action(for: value.completion) }
        return "    " + Shell.quoted(spec) + " \\\n"
      }.joined()
    }.joined()
  }

  private static func action(for completion: ValueKind.Completion) -> String {
    switch completion {
    case .none: ""
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    }
  }
}

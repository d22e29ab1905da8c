/// Subcommands as a completion script for bash.

enum BashCompletion {
  static func script(for commands: [Subcommand]) -> String {
    let names = commands.map(\.name)
    let global = [Option.archive, .help, .version]
    var script = """
      # Completion of morgue for bash.
      _morgue_files() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$1"); }
      _morgue_folders() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$1"); }
      _morgue_words() { mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1"); }

      _morgue() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' i
        COMPREPLY=()
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            --archive) ((++i)) ;;
            -*) ;;
            *) command=${COMP_WORDS[i]}; break ;;
          esac
        done
        case $command:$previous in

      """
    script += valueCases(of: "*", global.filter { $0.value != nil })
    for command in commands {
      script += valueCases(of: command.name, command.options.filter { $0.value != nil })
    }
    script += "  esac\n  case $command:$current in\n"
    script += "    :*) _morgue_words \"$current\" \"\(spelled(global, after: names))\" ;;\n"
    for command in commands {
      script += "    \(command.name):-*) _morgue_words \"$current\" \"\(spelled(command.allOptions))\" ;;\n"
      if let action = action(for: command.operands.completion) {
        script += "    \(command.name):*) \(action) ;;\n"
      }
    }
    return script + "  esac\n}\ncomplete -F _morgue morgue\n"
  }

  private static func spelled(_ options: [Option], after words: [String] = []) -> String {
    (words + options.map { "--" + $0.name }).joined(separator: " ")
  }

  private static func valueCases(of command: String, _ options: [Option]) -> String {
    options.map { option in
      let action = action(for: option.value?.completion ?? .none) ?? ""
      return "    \(command):--\(option.name)) \(action.isEmpty ? "" : action + "; ")return ;;\n"
    }.joined()
  }

  private static func action(for completion: ValueKind.Completion) -> String? {
    switch completion {
    case .none: nil
    case .files: "_morgue_files \"$current\""
    case .folders: "_morgue_folders \"$current\""
    case .words(let words): "_morgue_words \"$current\" \"\(words.joined(separator: " "))\""
    }
  }
}

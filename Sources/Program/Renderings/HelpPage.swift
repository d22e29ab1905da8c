/// Subcommands as `--help` shows them.

enum HelpPage {
  static func text(of command: Subcommand) -> String {
    var lines = wrapped("morgue \(command.name) \(command.summary).", width: 78) + ["", "Usage:"]
    lines += wrapped(command.usage, width: 78, indent: "  ", hanging: "      ")
    for paragraph in command.details { lines += [""] + wrapped(paragraph, width: 78) }
    lines += ["", "Options:"] + table(command.allOptions.map { (spelling(of: $0), $0.summary) })
    lines += ["", command.examples.count == 1 ? "Example:" : "Examples:"]
    for example in command.examples { lines += ["  " + example.line, "      " + example.does] }
    return lines.joined(separator: "\n") + "\n"
  }

  static func overview(of commands: [Subcommand]) -> String {
    var lines = ["morgue is a terminal reader for an archive of news stories.", ""]
    lines += ["Usage:", "  morgue [COMMAND] [--archive DIR]", "", "Commands:"]
    lines += table(commands.map { ($0.name, $0.summary) })
    lines += ["", "Options:"]
    lines += table([Option.archive, .help, .version].map { (spelling(of: $0), $0.summary) })
    lines += ["", "Examples:", "  morgue demo", "      opens the sample archive to look around"]
    lines += ["  morgue import ~/stories", "      files every story in a folder"]
    lines += ["", "For details of a command: morgue COMMAND --help. The full manual: man morgue."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func spelling(of option: Option) -> String {
    (option.letter.map { "-\($0), " } ?? "") + option.usage
  }

  /// Two columns; a name that is too long for its column has a line of its own.
  private static func table(_ rows: [(name: String, text: String)]) -> [String] {
    let column = min(22, rows.map(\.name.count).max() ?? 0)
    let blank = String(repeating: " ", count: column + 4)
    return rows.flatMap { row -> [String] in
      let name = "  " + row.name
      if row.name.count > column {
        return [name] + wrapped(row.text, width: 78, indent: blank, hanging: blank)
      }
      let padded = name + String(repeating: " ", count: column + 4 - name.count)
      return wrapped(row.text, width: 78, indent: padded, hanging: blank)
    }
  }
}

/// Wraps the program's own text at spaces.
func wrapped(_ text: String, width: Int, indent: String = "", hanging: String = "") -> [String] {
  var lines: [String] = []
  var line = indent
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = hanging
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return lines + [line]
}

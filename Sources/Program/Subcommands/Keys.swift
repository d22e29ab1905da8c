/// `morgue keys`: the reader's keys.

import Reader

extension Subcommand {
  static let keys = Subcommand(
    name: "keys",
    summary: "prints the reader's keys and commands",
    details: ["The keys stand first, then the command's name for the : line, then what it does."],
    examples: [Example("morgue keys", "prints a page to pin on the wall")],
    run: { _, output in
      var isFirst = true
      for section in KeySection.all {
        try output.line((isFirst ? "" : "\n") + section.title)
        for row in section.rows {
          try output.line(
            "  " + padded(row.keys, to: 22) + " " + padded(row.command, to: 20) + " " + row.summary)
        }
        isFirst = false
      }
      return .done
    })
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

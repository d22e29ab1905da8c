/// `morgue keys`: the reader's keys.

import Reader

extension Subcommand {
  static let keys = Subcommand(
    name: "keys",
    summary: "prints the reader's keys and commands",
    details: ["The keys stand first, then the command's name for the : line, then what it does."],
    options: [.markdown],
    examples: [Example("morgue keys", "prints a page to pin on the wall")],
    run: { invocation, output in
      let page = invocation.has(.markdown) ? KeySection.markdown : KeySection.plain
      try output.write(page)
      return .done
    })
}

extension Option {
  fileprivate static let markdown = Option(
    "markdown", does: "prints tables in Markdown, as the documentation has")
}

extension KeySection {
  fileprivate static var plain: String {
    all.map { section in
      section.title + "\n"
        + section.rows.map { row in
          "  " + padded(row.keys, to: 22) + " " + padded(row.command, to: 20) + " " + row.summary + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Documentation/keys.md, which a test holds against this.
  fileprivate static var markdown: String {
    "# Keys and commands\n\nPrinted by `morgue keys --markdown`. A number before a key repeats it.\n"
      + all.map { section in
        "\n## \(section.title)\n\n| keys | `:` command | does |\n|---|---|---|\n"
          + section.rows.map { row in
            let keys = row.keys.isEmpty ? "" : "`\(row.keys.replacing(", ", with: "` `"))`"
            return "| \(escaped(keys)) | `\(row.command)` | \(escaped(row.summary)) |\n"
          }.joined()
      }.joined()
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

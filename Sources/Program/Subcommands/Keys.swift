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
    all(of: .standard).map { section in
      section.title + "\n"
        + section.rows.map { row in
          "  " + padded(row.keys.joined(separator: ", "), to: 22) + " " + padded(row.command.usage, to: 20)
            + " "
            + row.command.summary + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Documentation/keys.md, which a test holds against this.
  fileprivate static var markdown: String {
    "# Keys and commands\n\nPrinted by `morgue keys --markdown`. A number before a key repeats it.\n"
      + all(of: .standard).map { section in
        "\n## \(section.title)\n\n| keys | command | does |\n|---|---|---|\n"
          + section.rows.map { row in
            let keys = row.keys.map { "`\($0)`" }.joined(separator: " ")
            return "| \(escaped(keys)) | `\(row.usage)` | \(escaped(row.command.summary)) |\n"
          }.joined()
      }.joined()
      + "\n## First keys\n\nAfter a pause the reader shows what may follow.\n\n| key | for |\n|---|---|\n"
      + Catalogue.prefixes.map { "| `\($0.keys)` | \($0.title) |\n" }.joined()
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

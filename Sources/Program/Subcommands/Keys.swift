/// `morgue keys`: the reader's keys.

import Reader

extension Subcommand {
  static let keys = Subcommand(
    name: "keys",
    summary: "prints the reader's keys and commands",
    details: [
      "The keys stand first, then the command's name for the : line, then what it does. Keys of your own are "
        + "included; what cannot be used in your settings file is reported on standard error."
    ],
    options: [.markdown],
    examples: [Example("morgue keys", "prints a page to pin on the wall")],
    run: { invocation, output in
      guard !invocation.has(.markdown) else {
        try output.write(KeySection.markdown)
        return .done
      }
      let (_, keymap, complaints) = SettingsFile.ofUser
      for complaint in complaints { Messages.say("morgue: " + complaint) }
      try output.write(KeySection.plain(of: keymap))
      return complaints.isEmpty ? .done : .unusableInput
    })
}

extension Option {
  fileprivate static let markdown = Option(
    "markdown", does: "prints tables in Markdown, as the documentation has")
}

extension KeySection {
  fileprivate static func plain(of keymap: Keymap) -> String {
    all(of: keymap).map { section in
      section.title + "\n"
        + section.rows.map { row in
          "  " + padded(row.keys.joined(separator: ", "), to: 22) + " " + padded(row.usage, to: 20)
            + " "
            + row.summary + "\n"
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
            return "| \(escaped(keys)) | `\(row.line)` | \(escaped(row.summary)) |\n"
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

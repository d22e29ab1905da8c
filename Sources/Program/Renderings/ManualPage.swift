/// Subcommands as a manual page, in the man(7) macros.

import Reader

enum ManualPage {
  static func text(of commands: [Subcommand], version: String) -> String {
    var page = Roff()
    page.title("MORGUE", section: 1, version: version, manual: "User Commands")
    page.section("NAME")
    page.paragraph("morgue - terminal reader for an archive of news stories")
    page.section("SYNOPSIS")
    for command in commands { page.usage(command.usage) }
    page.section("DESCRIPTION")
    page.paragraph(
      "A newspaper's morgue is the room where it keeps its clippings. morgue files stories in an archive, a "
        + "folder of plain files. It finds who is in each story and who said what, and it opens the archive "
        + "in a reader controlled by the keyboard.")
    page.paragraph(
      "Data goes to standard output, messages to standard error. An article's id may be shortened to "
        + "four characters or more. The words after a command are joined with spaces into one query, so "
        + "quote the whole query for the shell. morgue-query(7) describes queries.")
    page.section("COMMANDS")
    for command in commands { page.command(command) }
    page.section("KEYS")
    for section in KeySection.all(of: .standard) {
      page.subsection(section.title)
      for row in section.rows {
        let keys = row.keys.isEmpty ? row.line : row.keys.joined(separator: ", ")
        page.item(keys, "\(row.usage): \(row.summary)")
      }
    }
    page.section("EXIT STATUS")
    for (status, meaning) in ExitStatus.meanings { page.item("\(status.code)", meaning) }
    page.item("128+n", "Ended by signal n.")
    page.section("ENVIRONMENT")
    for variable in environment { page.item(variable.name, variable.meaning) }
    page.section("SETTINGS")
    page.paragraph(
      "The settings are a JSON object; comments are allowed. The reader changes one with set, and "
        + "save-settings writes what was changed into the file.")
    for setting in Setting.all { page.item(setting.name, setting.manual.filled(by: .standard)) }
    page.item("keys", UserKey.manual)
    page.section("FILES")
    for file in files { page.item(file.name, file.meaning) }
    page.section("SEE ALSO")
    page.paragraph("morgue-query(7)")
    return page.text
  }

  private static let environment: [(name: String, meaning: String)] = [
    ("MORGUE_ARCHIVE", "The archive, unless --archive names one."),
    (
      "XDG_DATA_HOME",
      "The folder that holds the archive if neither of these names one; ~/.local/share if unset."
    ),
    ("XDG_CONFIG_HOME", "The folder that holds the settings; ~/.config if unset."),
    (
      "VISUAL, EDITOR",
      "The editor for notes and for the original of a story, with arguments if needed; vi if unset."
    ),
    ("SHELL", "The shell that the reader's shell command runs; /bin/sh if unset."),
    ("TERM", "The terminal type; an unknown type is treated as xterm-256color."),
    ("TMPDIR", "The folder for the scratch copy of morgue demo; if unset, XDG_RUNTIME_DIR, else /tmp."),
    ("NO_COLOR", "If set, morgue uses no colours."),
  ]

  private static let files: [(name: String, meaning: String)] = [
    ("~/.local/share/morgue/", "The archive."),
    ("~/.config/morgue/settings.json", "The settings: a JSON object, with comments if you like."),
    ("~/.config/morgue/themes/", "Your own themes, one per file."),
  ]
}

extension Roff {
  fileprivate mutating func command(_ command: Subcommand) {
    subsection(command.name)
    paragraph("morgue \(command.name) \(command.summary).")
    for paragraph in command.details { self.paragraph(paragraph) }
    for option in command.allOptions where option != .help {
      item((option.letter.map { "-\($0), " } ?? "") + option.usage, option.summary + ".")
    }
    paragraph(command.examples.count == 1 ? "Example:" : "Examples:")
    indented { page in
      for example in command.examples { page.item(example.line, example.does + ".") }
    }
  }
}

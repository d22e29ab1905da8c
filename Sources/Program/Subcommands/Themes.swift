/// `morgue themes`: lists the available themes.

import FoundationEssentials
import Reader

extension Subcommand {
  static let themes = Subcommand(
    name: "themes",
    summary: "prints the available themes; a star marks the default",
    details: [
      "Choose one with \"theme\" in the settings. To add your own theme, put its file in the themes "
        + "folder beside the settings, or anywhere else and set \"theme\" to its path."
    ],
    examples: [Example("morgue themes", "prints one theme per line, with its purpose")],
    run: { _, output in
      var status = ExitStatus.done
      for (name, content) in ThemeFile.builtIn {
        try output.line(line(name, try ThemeFile.theme(from: content, file: name + ".json")))
      }
      // Without a home folder, or without that folder in it, the user has no themes.
      guard let folder = Environment.ofProcess.themesFolder,
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
      else { return .done }
      for file in files.sorted() where file.hasSuffix(".json") {
        let path = folder + "/" + file
        do {
          let theme = try ThemeFile.theme(from: InputFile.content(of: path), file: path)
          try output.line(line(String(file.dropLast(5)), theme))
        } catch {
          Messages.say(Complaint(error).line)
          status = .unusableInput
        }
      }
      return status
    })
}

private func line(_ name: String, _ theme: Theme) -> String {
  let mark = name == ThemeFile.defaultName ? "* " : "  "
  let gap = String(repeating: " ", count: max(1, 16 - name.count))
  return mark + printable(name) + gap + printable(theme.summary)
}

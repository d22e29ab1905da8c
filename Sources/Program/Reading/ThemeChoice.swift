/// Which theme the reader wears.

import FoundationEssentials
import Reader
import Surface

struct ThemeChoice {
  let resolved: ResolvedTheme
  /// Why it is not the one that was asked for.
  let complaint: String?

  /// The theme of a name: a file where the name has a slash in it, else one of the user's own, else a
  /// built-in one. `NO_COLOR` leaves attributes alone, see no-color.org.
  init(named name: String, environment: Environment, depth terminalDepth: ColorDepth) {
    let depth = environment["NO_COLOR"] == nil ? terminalDepth : .none
    do {
      let theme = try Self.theme(named: name, environment: environment)
      (resolved, complaint) = (ResolvedTheme(theme, depth: depth), nil)
    } catch {
      // The complaint is about the theme that was asked for; without the default one there are attributes.
      let standard = try? Self.theme(named: ThemeFile.defaultName, environment: environment)
      resolved = standard.map { ResolvedTheme($0, depth: depth) } ?? .colourless
      complaint = Complaint(error).words
    }
  }

  private static func theme(named name: String, environment: Environment) throws -> Theme {
    let own = name.contains("/") ? name : environment.themesFolder.map { $0 + "/\(name).json" }
    if let own, let content = FileManager.default.contents(atPath: own) {
      return try ThemeFile.theme(from: Array(content), file: own)
    }
    guard !name.contains("/"), let theme = try ThemeFile.builtIn(named: name) else {
      throw Complaint(
        name, "no such theme", remedy: "morgue themes lists the themes", status: .usage)
    }
    return theme
  }
}

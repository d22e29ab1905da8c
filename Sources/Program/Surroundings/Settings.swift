/// The user's settings: `settings.json` in the configuration folder, JSON with comments.

import FoundationEssentials
import Reader

struct Settings: Equatable, Sendable {
  /// The most columns that a line of a story's body has.
  var measure = ReaderSettings().measure
  var headings = ReaderSettings().headings
  /// Whether the careful model looks at the story that is open.
  var looksCarefully = true
  /// The name of a theme, or the path of its file; nil for the one that suits the terminal.
  var theme: String?

  /// The settings, and a line on each thing in the file that cannot be used; the rest of it is. A file that
  /// is missing means the usual settings.
  static func load(from path: String) -> (settings: Settings, complaints: [String]) {
    do {
      return parse(try InputFile.content(of: path), path: path)
    } catch let error as Complaint where error.status == .noSuchInput {
      return (Settings(), [])
    } catch {
      return (Settings(), [Complaint(error).words + "; the usual settings are used"])
    }
  }

  static func parse(_ bytes: [UInt8], path: String) -> (settings: Settings, complaints: [String]) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let values: [String: Value]
    do {
      values = try decoder.decode([String: Value].self, from: Data(bytes))
    } catch {
      return (
        Settings(), ["\(path): \(reason(error)); the usual settings are used until it is mended"]
      )
    }
    var settings = Settings()
    var complaints: [String] = []
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      if let problem = settings.set(key, to: value) {
        complaints.append("\(path): \(key): \(problem)")
      }
    }
    return (settings, complaints)
  }

  /// Every key, with what the manual page says of it.
  static let meanings: [(key: String, meaning: String)] = [
    (
      "careful",
      "Whether the careful model looks at the story that is open, behind the scenes, where it is installed (✓ in "
        + "the sidebar says that it has): "
        + "\"open\", which is so if unset, or \"never\"."
    ),
    (
      "headings",
      "Where headings stand between the groups of the list: \"all\" orders that have groups, \"none\", or "
        + "\"usual\" (by source and tag, not by day), which is so if unset; zg shows and hides them."
    ),
    (
      "measure",
      "The most columns of a line of a story, \(ReaderSettings.measures.lowerBound) to "
        + "\(ReaderSettings.measures.upperBound); \(ReaderSettings().measure) if unset."
    ),
    ("theme", "The name of a theme, or the path of a theme's file; see morgue themes."),
  ]

  private static let headingsRule =
    "write one of "
    + ReaderSettings.Headings.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

  private static let keys = meanings.map(\.key)

  /// What is wrong with the value and what to do; nil where it is taken.
  private mutating func set(_ key: String, to value: Value) -> String? {
    switch (key, value) {
    case ("careful", .text("open")): looksCarefully = true
    case ("careful", .text("never")): looksCarefully = false
    case ("careful", _): return "write one of \"open\", \"never\""
    case ("headings", .text(let word)):
      guard let wanted = ReaderSettings.Headings(rawValue: word) else { return Self.headingsRule }
      headings = wanted
    case ("headings", _): return Self.headingsRule
    case ("measure", .number(let columns)) where ReaderSettings.measures.contains(columns):
      measure = columns
    case ("measure", _):
      let range = ReaderSettings.measures
      return "write a number of columns from \(range.lowerBound) to \(range.upperBound)"
    case ("theme", .text(let name)) where !name.isEmpty: theme = name
    case ("theme", _): return "write the name of a theme in quotation marks; morgue themes lists them"
    default:
      let remedy = nearestName(to: key, in: Self.keys).map { "did you mean \($0)?" }
      return "no such setting; \(remedy ?? "there are \(Self.keys.joined(separator: ", "))")"
    }
    return nil
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "this is no JSON object" }
    return context.underlyingError.map { "\($0)" } ?? context.debugDescription
  }
}

/// A value of the file, told apart as far as settings need.
private enum Value: Decodable, Sendable {
  case number(Int)
  case text(String)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Each attempt that fails says that the value is of another kind.
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .other
    }
  }
}

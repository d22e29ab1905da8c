/// The user's settings. To add one, declare it here and put it into `Setting.all`; file, manual and `set` follow.

import Queries

extension Setting {
  package static let all = [careful, headings, measure, theme]

  package static let careful = Setting(
    "careful",
    .word([("open", "when a story is opened"), ("never", "not at all")]),
    standard: .text("open"),
    "When the careful model checks stories, where it is installed (✓ in the sidebar: it has)",
    takesEffect: .withNextStory)

  package static let headings = Setting(
    "headings",
    .word([
      ("usual", "those by source and by tag, not by day"), ("all", "every order that has groups"),
      ("none", "none"),
    ]), standard: .text("usual"),
    "Which orders have headings between their groups, until \(key: .headings) shows or hides them",
    takesEffect: .atOnce)

  package static let measure = Setting(
    "measure", .number(40...120), standard: .number(72), "The maximum line width of a story, in columns",
    takesEffect: .atOnce)

  package static let theme = Setting(
    "theme",
    .text(
      rule: "write the name of a theme, or the path of its file; morgue themes lists the themes"),
    standard: .text("clipping"), "The colour theme", takesEffect: .atOnce)
}

package struct Settings: Equatable, Sendable {
  /// Those that differ from the standard.
  private var values: [String: Setting.Value] = [:]

  package init() {}

  package subscript(setting: Setting) -> Setting.Value { values[setting.name] ?? setting.standard }

  /// Sets a value; what is wrong with it is returned, and then nothing changes.
  package mutating func set(_ setting: Setting, to value: Setting.Value) -> String? {
    guard setting.allows(value) else { return setting.rule }
    values[setting.name] = value
    return nil
  }

  private func number(_ setting: Setting) -> Int {
    if case .number(let number) = self[setting] { number } else { 0 }
  }

  private func text(_ setting: Setting) -> String { self[setting].description }

  // MARK: By name

  package var looksCarefully: Bool { text(.careful) == "open" }
  var headings: Headings { Headings(rawValue: text(.headings)) ?? .usual }
  var measure: Int { number(.measure) }
  package var theme: String { text(.theme) }
}

/// Where headings stand between the groups of the list.
enum Headings: String {
  /// Where the list is sorted by source or tag, not where by date: days have few stories in small archives.
  case usual
  case all, none

  var orders: Set<SortOrder> {
    switch self {
    case .usual: [.source, .tag]
    case .all: Set(SortOrder.allCases)
    case .none: []
    }
  }
}

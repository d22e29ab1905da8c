/// The page of documentation whose tables a run replaces.

struct MarkdownPage {
  /// The marks that a table stands between.
  enum Part: String {
    case measured, stages

    var start: String { "<!-- \(rawValue): start -->" }
    var end: String { "<!-- \(rawValue): end -->" }
  }

  /// The page with everything between the marks of a part replaced; nil where it lacks them.
  static func replacing(_ part: Part = .measured, of page: String, with section: String) -> String? {
    guard let start = page.firstRange(of: part.start), let end = page.firstRange(of: part.end),
      start.upperBound <= end.lowerBound
    else { return nil }
    return page[..<start.upperBound] + "\n" + section + page[end.lowerBound...]
  }

  /// What stands between the marks.
  /// - Parameter date: the day of the run, as 2026-11-23.
  static func section(_ report: Report, date: String, command: String, machine: String) -> String {
    let remarks = report.remarks.map { "- \($0)\n" }.joined()
    return "\nMeasured on \(date) with `\(command)` on \(machine).\n\n\(Table(report: report).text)\n"
      + (remarks.isEmpty ? "" : remarks + "\n")
  }

  /// The same for stages.
  static func section(_ stages: [StageTable], date: String, command: String, machine: String) -> String {
    let tables = stages.map { "\(Table.grouped($0.stories)) stories:\n\n\($0.text)\n" }
    return "\nMeasured on \(date) with `\(command)` on \(machine).\n\n" + tables.joined()
  }
}

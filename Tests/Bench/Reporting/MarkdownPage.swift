/// The page of documentation whose table a run replaces.

struct MarkdownPage {
  static let start = "<!-- measured: start -->"
  static let end = "<!-- measured: end -->"

  /// The page with everything between the two marks replaced; nil where it lacks them.
  static func replacing(_ page: String, with section: String) -> String? {
    guard let start = page.firstRange(of: start), let end = page.firstRange(of: end),
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
}

/// The page of documentation that holds the recorded table.

enum AccuracyPage {
  static let start = "<!-- measured: start -->"
  static let end = "<!-- measured: end -->"

  /// The recorded table; nil where the page lacks its marks.
  static func table(_ page: String) -> Report? {
    guard let start = page.firstRange(of: start), let end = page.firstRange(of: end),
      start.upperBound <= end.lowerBound
    else { return nil }
    return Table.read(String(page[start.upperBound..<end.lowerBound]))
  }

  /// The page with everything between the two marks replaced; nil where it lacks them.
  static func replacing(_ page: String, with section: String) -> String? {
    guard let start = page.firstRange(of: start), let end = page.firstRange(of: end),
      start.upperBound <= end.lowerBound
    else { return nil }
    return page[..<start.upperBound] + "\n" + section + page[end.lowerBound...]
  }

  /// What stands between the marks.
  /// - Parameter date: the day of the run, as 2026-11-23.
  static func section(_ report: Report, date: String, command: String) -> String {
    "\nLast measured on \(date) with `\(command)`.\n\n\(Table(report: report).text)\n"
  }
}

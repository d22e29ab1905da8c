/// How dates are read: ISO 8601, and the words that people use.

import Articles

extension QueryDate {
  /// Reads `2018`, `2018-11`, `2018-11-28`, `November 2018`, `28 nov 2018`, `yesterday`, `last month`,
  /// `last 7 days`, `3 weeks ago`; blanks, dashes and underscores are alike in the words.
  package init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    guard let date = Self.iso(lowered) ?? Self.words(lowered) else { return nil }
    self = date
  }

  private static func iso(_ text: String) -> QueryDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ number($0) != nil }), parts[0].utf8.count == 4, let year = number(parts[0]),
      year > 0
    else { return nil }
    switch parts.count {
    case 1: return .year(year)
    case 2:
      guard parts[1].utf8.count == 2, let month = number(parts[1]), (1...12).contains(month) else {
        return nil
      }
      return .month(year: year, month: month)
    default: return CalendarDay(text).map { .day($0) }
    }
  }

  private static func words(_ text: String) -> QueryDate? {
    let words = text.unicodeScalars.split { "-_,.".unicodeScalars.contains($0) || $0.properties.isWhitespace }
      .map(String.init)
    switch words.count {
    case 1: return words[0] == "today" ? .current(.day) : words[0] == "yesterday" ? .previous(.day) : nil
    case 2:
      if let unit = Unit(rawValue: words[1]), unit != .day {
        return words[0] == "this" ? .current(unit) : words[0] == "last" ? .previous(unit) : nil
      }
      return month(words[0], words[1])
    case 3:
      if ["last", "past"].contains(words[0]) { return counted(words[1], words[2]).map { .latest($0, $1) } }
      if words[2] == "ago" { return counted(words[0], words[1]).map { .ago($0, $1) } }
      return day(words[0], words[1], words[2]) ?? day(words[1], words[0], words[2])
    default: return nil
    }
  }

  private static func counted(_ count: String, _ unit: String) -> (Int, Unit)? {
    guard let count = number(count), (1...mostUnits).contains(count),
      let unit = Unit.allCases.first(where: { unit == $0.rawValue || unit == $0.plural })
    else { return nil }
    return (count, unit)
  }

  private static func month(_ name: String, _ year: String) -> QueryDate? {
    guard let month = month(named: name), year.utf8.count == 4, let year = number(year), year > 0 else {
      return nil
    }
    return .month(year: year, month: month)
  }

  private static func day(_ day: String, _ name: String, _ year: String) -> QueryDate? {
    guard let day = number(day), case .month(let year, let month)? = month(name, year) else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { .day($0) }
  }

  /// By its name, or the first three letters of it.
  private static func month(named name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return names.firstIndex { $0 == name || $0.prefix(3) == name || name == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }

  /// To nine ASCII digits, nothing else.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

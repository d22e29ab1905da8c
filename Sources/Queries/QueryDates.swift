/// Stretches of time in a query, absolute or counted from today.

package import Articles

/// A day, month or year as a query words it.
package enum QueryDate: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDay)
  case relative(Relative)

  package enum Relative: String, Hashable, Sendable, CaseIterable {
    case today, yesterday
    /// Weeks start on Monday, as ISO 8601 has them.
    case thisWeek = "this week"
    case lastWeek = "last week"
    case thisMonth = "this month"
    case lastMonth = "last month"
    case thisYear = "this year"
    case lastYear = "last year"
  }

  /// Reads `2018`, `2018-11`, `2018-11-28`, `yesterday`, `last month`, `last-month`.
  package init?(_ text: some StringProtocol) {
    let word = text.lowercased()
    if let relative = Relative(
      rawValue: word.split(whereSeparator: { "- _".contains($0) }).joined(separator: " "))
    {
      self = .relative(relative)
      return
    }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), parts.first?.count == 4,
      let year = Int(parts[0]), year > 0
    else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2:
      guard parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      self = .month(year: year, month: month)
    default:
      guard let day = CalendarDay(word) else { return nil }
      self = .day(day)
    }
  }

  package var printed: String {
    switch self {
    case .year(let year): String(String(year + 10_000).dropFirst())
    case .month(let year, let month):
      QueryDate.year(year).printed + "-" + String(String(month + 100).dropFirst())
    case .day(let day): day.description
    case .relative(let relative): relative.rawValue.split(separator: " ").joined(separator: "-")
    }
  }

  /// Its first and last day; nil where the calendar has none.
  package func days(today: CalendarDay) -> ClosedRange<CalendarDay>? {
    switch self {
    case .year(let year): Self.span(year, 1, year, 12)
    case .month(let year, let month): Self.span(year, month, year, month)
    case .day(let day): day...day
    case .relative(let relative): relative.days(today)
    }
  }

  /// From the first day of a month to the last day of another.
  fileprivate static func span(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> ClosedRange<
    CalendarDay
  >? {
    let length = CalendarDay.length(ofMonth: lastMonth, year: lastYear)
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(year: lastYear, month: lastMonth, day: length), first <= last
    else { return nil }
    return first...last
  }
}

extension QueryDate.Relative {
  fileprivate func days(_ today: CalendarDay) -> ClosedRange<CalendarDay>? {
    switch self {
    case .today: return today...today
    case .yesterday:
      return CalendarDay(daysSince1970: today.daysSince1970 - 1).map { $0...$0 }
    case .thisWeek: return week(of: today.daysSince1970)
    case .lastWeek: return week(of: today.daysSince1970 - 7)
    case .thisMonth: return QueryDate.span(today.year, today.month, today.year, today.month)
    case .lastMonth:
      let (year, month) = today.month == 1 ? (today.year - 1, 12) : (today.year, today.month - 1)
      return QueryDate.span(year, month, year, month)
    case .thisYear: return QueryDate.span(today.year, 1, today.year, 12)
    case .lastYear: return QueryDate.span(today.year - 1, 1, today.year - 1, 12)
    }
  }

  private func week(of day: Int) -> ClosedRange<CalendarDay>? {
    // 1970-01-01 was a Thursday, three days after a Monday.
    let sinceMonday = ((day + 3) % 7 + 7) % 7
    guard let first = CalendarDay(daysSince1970: day - sinceMonday),
      let last = CalendarDay(daysSince1970: day - sinceMonday + 6)
    else { return nil }
    return first...last
  }
}

/// What a query asks of an article's day.
package enum QueryDates: Hashable, Sendable {
  /// From its first day on.
  case after(QueryDate)
  /// Up to the day before its first.
  case before(QueryDate)
  /// From the first day of one to the last day of the other; nil is open.
  case within(QueryDate?, QueryDate?)

  /// First and last day, nil for open ends; nil altogether where no day can be meant.
  package func days(today: CalendarDay) -> (first: CalendarDay?, last: CalendarDay?)? {
    switch self {
    case .after(let date):
      guard let days = date.days(today: today) else { return nil }
      return (days.lowerBound, nil)
    case .before(let date):
      guard let days = date.days(today: today),
        let last = CalendarDay(daysSince1970: days.lowerBound.daysSince1970 - 1)
      else { return nil }
      return (nil, last)
    case .within(let from, let to):
      let first = from?.days(today: today)
      let last = to?.days(today: today)
      if (from != nil && first == nil) || (to != nil && last == nil) { return nil }
      return (first?.lowerBound, last?.upperBound)
    }
  }

  package func contains(_ day: CalendarDay, today: CalendarDay) -> Bool {
    guard let (first, last) = days(today: today) else { return false }
    return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }

  package var printed: String {
    switch self {
    case .after(let date): "after:" + date.printed
    case .before(let date): "before:" + date.printed
    case .within(let from, let to) where from == to: "date:" + (from?.printed ?? "..")
    case .within(let from, let to): "date:" + (from?.printed ?? "") + ".." + (to?.printed ?? "")
    }
  }
}

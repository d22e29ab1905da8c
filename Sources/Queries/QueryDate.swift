/// A stretch of days as a query words it, absolute or counted from today.

package import Articles

package enum QueryDate: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDay)
  /// The day, week, month or year that today lies in.
  case current(Unit)
  /// The one before it.
  case previous(Unit)
  /// So many days, weeks, months or years that end today.
  case latest(Int, Unit)
  /// The day that is so far back.
  case ago(Int, Unit)

  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case day
    /// From Monday on, as ISO 8601 has it.
    case week
    case month, year
  }

  /// The most units that can be counted back.
  package static let mostUnits = 9999

  /// As it reads back: ISO 8601, or words with dashes between them.
  package var printed: String {
    switch self {
    case .year(let year): String(String(year + 10_000).dropFirst())
    case .month(let year, let month):
      QueryDate.year(year).printed + "-" + String(String(month + 100).dropFirst())
    case .day(let day): day.description
    case .current(.day): "today"
    case .previous(.day): "yesterday"
    case .current(let unit): "this-" + unit.rawValue
    case .previous(let unit): "last-" + unit.rawValue
    case .latest(let count, let unit): "last-\(count)-\(unit.plural)"
    case .ago(let count, let unit): "\(count)-\(unit.plural)-ago"
    }
  }

  /// Its first and last day; nil where the calendar has none.
  package func days(today: CalendarDay) -> ClosedRange<CalendarDay>? {
    switch self {
    case .year(let year): return Self.span(year, 1, year, 12)
    case .month(let year, let month): return Self.span(year, month, year, month)
    case .day(let day): return day...day
    case .current(let unit): return unit.around(today)
    case .previous(let unit): return unit.around(today).flatMap { unit.around($0.lowerBound, back: 1) }
    case .latest(let count, let unit):
      guard let before = unit.back(count, from: today),
        let first = CalendarDay(daysSince1970: before.daysSince1970 + 1), first <= today
      else { return nil }
      return first...today
    case .ago(let count, let unit): return unit.back(count, from: today).map { $0...$0 }
    }
  }

  /// From the first day of a month to the last day of another.
  fileprivate static func span(
    _ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int
  ) -> ClosedRange<CalendarDay>? {
    let length = CalendarDay.length(ofMonth: lastMonth, year: lastYear)
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(year: lastYear, month: lastMonth, day: length), first <= last
    else { return nil }
    return first...last
  }
}

extension QueryDate.Unit {
  var plural: String { rawValue + "s" }

  /// The whole unit that a day lies in, or the one that lies `back` days before its first.
  fileprivate func around(_ day: CalendarDay, back: Int = 0) -> ClosedRange<CalendarDay>? {
    guard let day = CalendarDay(daysSince1970: day.daysSince1970 - back) else { return nil }
    switch self {
    case .day: return day...day
    case .week:
      // 1970-01-01 was a Thursday, three days after a Monday.
      let sinceMonday = ((day.daysSince1970 + 3) % 7 + 7) % 7
      guard let first = CalendarDay(daysSince1970: day.daysSince1970 - sinceMonday),
        let last = CalendarDay(daysSince1970: day.daysSince1970 - sinceMonday + 6)
      else { return nil }
      return first...last
    case .month: return QueryDate.span(day.year, day.month, day.year, day.month)
    case .year: return QueryDate.span(day.year, 1, day.year, 12)
    }
  }

  /// The day so many units before another; in a shorter month, its last day.
  fileprivate func back(_ count: Int, from day: CalendarDay) -> CalendarDay? {
    switch self {
    case .day: return CalendarDay(daysSince1970: day.daysSince1970 - count)
    case .week: return CalendarDay(daysSince1970: day.daysSince1970 - 7 * count)
    case .month, .year:
      let months = day.year * 12 + day.month - 1 - (self == .year ? 12 : 1) * count
      guard months >= 12 else { return nil }
      let (year, month) = (months / 12, months % 12 + 1)
      return CalendarDay(
        year: year, month: month, day: min(day.day, CalendarDay.length(ofMonth: month, year: year)))
    }
  }
}

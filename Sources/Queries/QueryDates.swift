/// What a query asks of an article's day.

package import Articles

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

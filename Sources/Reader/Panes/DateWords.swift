/// Dates as the reader prints them.

import Articles

enum DateWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `28 Nov 2018`, with the time where there is one.
  static func long(_ date: PublishedDate) -> String {
    guard let minute = date.minute else { return long(date.day) }
    return long(date.day) + " " + two(minute / 60) + ":" + two(minute % 60)
  }

  /// `28 Nov 2018`.
  static func long(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

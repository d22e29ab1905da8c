/// Dates as news collections write them.

import Articles

enum RecordDate {
  /// A date in ISO 8601 or as papers and mails print it, or seconds or milliseconds since 1970; nil for what
  /// is none, and for what can be read in two ways.
  static func read(_ text: String, named name: String) -> PublishedDate? {
    if let moment = Double(text) { return date(moment) }
    let bytes = Array(text.utf8.prefix(64).drop { $0 == 0x20 })
    var cursor = TokenCursor(bytes[...])
    guard let date = PrintedDate.take(&cursor) else { return nil }
    guard let date = date.date else { return name == "publishdate" ? monthFirst(bytes) : nil }
    // Midnight without a zone is what programs write of a day alone.
    return date.minute == 0 && date.utcOffset == nil ? PublishedDate(day: date.day) : date
  }

  /// From here on a number is milliseconds: in seconds it would be after the year 5000.
  private static let millisecondsFrom = 1e11

  private static func date(_ number: Double) -> PublishedDate? {
    let seconds = abs(number) < millisecondsFrom ? number : number / 1000
    // Eight digits are no moment that news are of, but may be a day: 20181128.
    if number == number.rounded(), (1000_01_01...9999_12_31).contains(number) {
      let value = Int(number)
      return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        .map { PublishedDate(day: $0) }
    }
    guard abs(seconds) < millisecondsFrom else { return nil }
    let moment = Timestamp(secondsSince1970: Int(seconds))
    return moment.day.map {
      PublishedDate(
        day: $0, minute: (moment.secondsSince1970 - $0.daysSince1970 * 86_400) / 60, utcOffset: 0)
    }
  }

  /// RealNews prints 01-06-2023 under this name, the month first.
  private static func monthFirst(_ bytes: [UInt8]) -> PublishedDate? {
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2] else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { PublishedDate(day: $0) }
  }
}

/// Points in time, and the times that publishers print.

/// A second in UTC; its text form is ISO 8601, `2026-11-23T18:42:00Z`.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let secondsSince1970: Int

  package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Reads `2026-11-23T18:42:00Z`; nothing else.
  package init?(_ iso: some StringProtocol) {
    let text = Array(iso.utf8)
    guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
      let day = CalendarDay(String(iso.prefix(10)))
    else { return nil }
    func pair(_ at: Int) -> Int? { twoDigits(text[at..<(at + 2)]) }
    guard let hour = pair(11), let minute = pair(14), let second = pair(17), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.init(secondsSince1970: day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// The UTC day; nil outside the years 1 to 9999.
  package var day: CalendarDay? {
    let (days, rest) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return CalendarDay(daysSince1970: rest < 0 ? days - 1 : days)
  }

  package var description: String {
    guard let day else { return "@\(secondsSince1970)" }
    let second = secondsSince1970 - day.daysSince1970 * 86_400
    return day.description + "T" + padded(second / 3600, to: 2) + ":" + padded(second / 60 % 60, to: 2)
      + ":" + padded(second % 60, to: 2) + "Z"
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}

/// When a story was published, as exactly as its publisher said: a day, perhaps a time of that day.
///
/// Text forms: `2018-11-28`, `2018-11-28T14:03`, `2018-11-28T14:03+02:00`, `...Z`.
package struct PublishedDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let day: CalendarDay
  /// Minutes since local midnight, where a time was given.
  package let minute: Int?
  /// Minutes that local time is ahead of UTC, where that was given.
  package let utcOffset: Int?

  package init(day: CalendarDay, minute: Int? = nil, utcOffset: Int? = nil) {
    self.day = day
    self.minute = minute
    self.utcOffset = minute == nil ? nil : utcOffset
  }

  package init?(_ iso: some StringProtocol) {
    guard let day = CalendarDay(iso.prefix(10)) else { return nil }
    var rest = iso.dropFirst(10)
    guard !rest.isEmpty else {
      self.init(day: day)
      return
    }
    guard rest.first == "T", let minute = Self.clock(rest.dropFirst().prefix(5)) else { return nil }
    rest = rest.dropFirst(6)
    switch rest.first {
    case nil: self.init(day: day, minute: minute)
    case "Z" where rest.count == 1: self.init(day: day, minute: minute, utcOffset: 0)
    case "+", "-":
      guard let offset = Self.clock(rest.dropFirst()) else { return nil }
      self.init(day: day, minute: minute, utcOffset: rest.first == "-" ? -offset : offset)
    default: return nil
    }
  }

  /// `14:03` as minutes.
  private static func clock(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = twoDigits(parts[0].utf8),
      let minute = twoDigits(parts[1].utf8), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  package var description: String {
    guard let minute else { return day.description }
    let time = day.description + "T" + padded(minute / 60, to: 2) + ":" + padded(minute % 60, to: 2)
    switch utcOffset {
    case nil: return time
    case 0?: return time + "Z"
    case let offset?:
      let size = abs(offset)
      return time + (offset < 0 ? "-" : "+") + padded(size / 60, to: 2) + ":" + padded(size % 60, to: 2)
    }
  }

  /// By the moment; a day without a time stands at its start, a time without a zone counts as UTC.
  package static func < (a: PublishedDate, b: PublishedDate) -> Bool {
    a.order != b.order ? a.order < b.order : a.description < b.description
  }

  private var order: Int { day.daysSince1970 * 1440 + (minute ?? 0) - (utcOffset ?? 0) }
}

/// The number that exactly two ASCII digits spell; `Int` would take a sign too.
private func twoDigits(_ text: some Collection<UInt8>) -> Int? {
  guard text.count == 2, text.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return text.reduce(0) { $0 * 10 + Int($1) - 48 }
}

/// Dates and times as papers print them.

import Articles

/// A printed date: what it says, or that it can be read in two ways.
struct PrintedDate: Equatable {
  /// Nil if day and month are ambiguous, as in 03/04/2020.
  var date: PublishedDate?

  /// Takes a date, and a time behind it, at the cursor.
  static func take(_ cursor: inout TokenCursor) -> PrintedDate? {
    cursor.attempt { cursor in
      takeWeekday(&cursor)
      guard let day = takeDay(&cursor) else { return nil }
      let time = cursor.attempt { PrintedTime.take(&$0) }
      return PrintedDate(
        date: day.map { PublishedDate(day: $0, minute: time?.minute, utcOffset: time?.utcOffset) })
    }
  }

  private static func takeWeekday(_ cursor: inout TokenCursor) {
    guard cursor.takeWord({ CalendarWords.weekdays.contains($0) }) != nil else { return }
    _ = cursor.takeSign(".")
    _ = cursor.takeSign(",")
    _ = cursor.takeWord { ["the", "le", "der", "den", "el"].contains($0) }
  }

  /// The inner optional is nil for a day that is ambiguous.
  private static func takeDay(_ cursor: inout TokenCursor) -> CalendarDay?? {
    cursor.attempt { takeMonthFirst(&$0) } ?? cursor.attempt { takeDayFirst(&$0) }
      ?? cursor.attempt { takeNumeric(&$0) }
  }

  /// November 28, 2018; Nov. 28 2018; November 28th, 2018.
  private static func takeMonthFirst(_ cursor: inout TokenCursor) -> CalendarDay?? {
    guard let month = takeMonth(&cursor), let day = cursor.takeNumber(), day.digits <= 2 else { return nil }
    _ = cursor.takeWord { ["st", "nd", "rd", "th"].contains($0) }
    _ = cursor.takeSign(",")
    guard let year = takeYear(&cursor) else { return nil }
    return CalendarDay(year: year, month: month, day: day.value).map { .some($0) }
  }

  /// 28 November 2018; 28. November 2018; 28 de noviembre de 2018; 1er mars 2019; 28-Nov-2018.
  private static func takeDayFirst(_ cursor: inout TokenCursor) -> CalendarDay?? {
    guard let day = cursor.takeNumber(), day.digits <= 2 else { return nil }
    while cursor.takeWord({ ["st", "nd", "rd", "th", "er", "de", "of"].contains($0) }) != nil {}
    _ = cursor.takeSign(".-")
    guard let month = takeMonth(&cursor) else { return nil }
    _ = cursor.takeWord { ["de", "del"].contains($0) }
    _ = cursor.takeSign(",-")
    guard let year = takeYear(&cursor) else { return nil }
    return CalendarDay(year: year, month: month, day: day.value).map { .some($0) }
  }

  /// 2018-11-28, 2018/11/28, 2018年11月28日; 28.11.2018; 28/11/2018 and 11/28/2018 where one part is no month.
  private static func takeNumeric(_ cursor: inout TokenCursor) -> CalendarDay?? {
    guard let first = cursor.takeNumber(), let separator = takeSeparator(&cursor),
      let second = cursor.takeNumber(), second.digits <= 2, takeSeparator(&cursor) == separator,
      let third = cursor.takeNumber()
    else { return nil }
    if first.digits == 4, third.digits <= 2 {
      _ = cursor.takeWord { $0 == "日" }
      return CalendarDay(year: first.value, month: second.value, day: third.value).map { .some($0) }
    }
    guard first.digits <= 2, third.digits == 4, separator != "年" else { return nil }
    let dayFirst = CalendarDay(year: third.value, month: second.value, day: first.value)
    let monthFirst = CalendarDay(year: third.value, month: first.value, day: second.value)
    // Papers that print dots put the day first.
    if separator == "." { return dayFirst.map { .some($0) } }
    switch (dayFirst, monthFirst) {
    case (let day?, nil), (nil, let day?): return .some(day)
    case (let a?, let b?): return a == b ? .some(a) : .some(nil)
    case (nil, nil): return nil
    }
  }

  /// What parts the numbers; the second of a pair of characters counts as the first.
  private static func takeSeparator(_ cursor: inout TokenCursor) -> Unicode.Scalar? {
    if cursor.takeWord({ $0 == "年" || $0 == "月" }) != nil { return "年" }
    guard let sign = cursor.takeSign("-/.") else { return nil }
    return sign
  }

  private static func takeMonth(_ cursor: inout TokenCursor) -> Int? {
    guard let word = cursor.takeWord({ CalendarWords.months[$0] != nil }) else { return nil }
    _ = cursor.takeSign(".")
    return CalendarWords.months[word]
  }

  private static func takeYear(_ cursor: inout TokenCursor) -> Int? {
    guard let year = cursor.takeNumber(), year.digits == 4, (1600...2200).contains(year.value) else {
      return nil
    }
    return year.value
  }
}

/// A printed time of day.
struct PrintedTime: Equatable {
  /// Since midnight.
  var minute: Int
  /// In minutes; nil where no zone is printed, or one of several meanings.
  var utcOffset: Int?

  private static let introductions: Set<Word> = ["at", "t", "um", "à", "a", "alle", "kl"]

  /// Takes `14:03`, `5:42 PM ET`, `at 5 p.m. EST`, `14h03`, `14.03 Uhr`, `T08:15:00Z`, `0815 GMT`.
  static func take(_ cursor: inout TokenCursor) -> PrintedTime? {
    _ = cursor.takeSign(",|—–-·•(")
    _ = cursor.takeWord { introductions.contains($0) }
    _ = cursor.takeWord { $0 == "las" }
    guard let number = cursor.takeNumber() else { return nil }
    let digits = number.digits
    var hour = number.value
    var minute = 0
    var isTime = false
    if digits == 4 {
      (hour, minute) = (hour / 100, hour % 100)
    } else if cursor.takeSign(":.") != nil || cursor.takeWord({ $0 == "h" }) != nil {
      guard let (value, digits) = cursor.takeNumber(), digits == 2 else { return nil }
      minute = value
      isTime = true
      takeSeconds(&cursor)
    }
    if let isAfternoon = takeHalf(&cursor) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      isTime = true
    }
    if cursor.takeWord({ ["uhr", "hrs", "hours", "h"].contains($0) }) != nil { isTime = true }
    let zone = takeZone(&cursor)
    guard isTime || zone != nil, hour < 24, minute < 60 else { return nil }
    return PrintedTime(minute: hour * 60 + minute, utcOffset: zone ?? nil)
  }

  private static func takeSeconds(_ cursor: inout TokenCursor) {
    _ = cursor.attempt { $0.takeSign(":") == nil ? nil : $0.takeNumber() }
    _ = cursor.attempt { $0.takeSign(".") == nil ? nil : $0.takeNumber() }
  }

  /// `p.m.`, `PM`: true for the afternoon.
  private static func takeHalf(_ cursor: inout TokenCursor) -> Bool? {
    if let half = cursor.takeWord({ $0 == "am" || $0 == "pm" }) { return half == "pm" }
    return cursor.attempt { cursor in
      guard let half = cursor.takeWord({ $0 == "a" || $0 == "p" }), cursor.takeSign(".") != nil,
        cursor.takeWord({ $0 == "m" }) != nil
      else { return nil }
      _ = cursor.takeSign(".")
      return half == "p"
    }
  }

  /// A zone by name or as `+02:00`; the inner optional is nil for a name of several meanings.
  private static func takeZone(_ cursor: inout TokenCursor) -> Int?? {
    if let name = cursor.takeWord({ CalendarWords.zones[$0] != nil }) { return CalendarWords.zones[name] }
    let bracketed: Word? = cursor.attempt { cursor in
      guard cursor.takeSign("(") != nil, let name = cursor.takeWord({ CalendarWords.zones[$0] != nil }),
        cursor.takeSign(")") != nil
      else { return nil }
      return name
    }
    if let bracketed { return CalendarWords.zones[bracketed] }
    return cursor.attempt { cursor in
      guard let sign = cursor.takeSign("+-"), let (value, digits) = cursor.takeNumber() else { return nil }
      var (hours, minutes) = digits == 4 ? (value / 100, value % 100) : (value, 0)
      if digits == 2, cursor.takeSign(":") != nil {
        guard let (value, _) = cursor.takeNumber() else { return nil }
        minutes = value
      }
      guard hours <= 14, minutes < 60 else { return nil }
      hours = hours * 60 + minutes
      return .some(sign == "-" ? -hours : hours)
    }
  }
}

/// The calendar day, month or year that a date in the text means.

import Articles

/// Reads dates as ISO 8601: `2018-12-04`, `2018-12`, `2018`. What lacks a year or a month is told from the day
/// of publication, or from a full date in the headline or dateline; else it stays open.
struct DateReader {
  let story: AnnotatedText
  let names: [Name]
  let today: CalendarDay?

  init(story: AnnotatedText, names: [Name], published: CalendarDay?) {
    self.story = story
    self.names = names
    today = published ?? Self.dateline(of: story, names)
  }

  /// Nil where the text leaves it open.
  func iso(_ index: Int) -> String? {
    let name = names[index]
    guard name.type == .date, !isSpan(name.tokens) else { return nil }
    let parts = Parts(name.tokens, story)
    if let year = parts.year { return parts.iso(year: year) }
    if parts.weekday != nil, index + 1 < names.count, names[index + 1].type == .date,
      isJoined(name, names[index + 1])
    {
      return iso(index + 1)
    }
    guard let today else { return nil }
    let ahead = looksAhead(from: name.tokens)
    if let weekday = parts.weekday { return day(weekday, ahead: ahead, from: today)?.description }
    guard let month = parts.month else { return nil }
    return parts.iso(year: year(of: month, parts.day, ahead: ahead, from: today))
  }

  /// "June 12-18", "2016–17", "415 BC": no one day, month or year of ours.
  private func isSpan(_ date: Range<Int>) -> Bool {
    for at in date {
      let token = story.tokens[at]
      if token.kind == .number {
        if story.bytes[token.start..<token.end].contains(UInt8(ascii: "-")) { return true }
      } else if token.kind == .punctuation, !token.isMark(",") {
        return true
      } else if token.isWord, !token.has([.month, .weekday]), token.hash != Self.of {
        return true
      }
    }
    return false
  }

  private static let of = WordHash.of("of")

  // MARK: Reckoning

  /// 1970-01-01 was a Thursday; Monday is 0. The day itself counts as past.
  private func day(_ weekday: Int, ahead: Bool?, from today: CalendarDay) -> CalendarDay? {
    let now = today.daysSince1970
    let behind = ((now + 3) % 7 - weekday + 7) % 7
    return CalendarDay(daysSince1970: ahead == true ? now + 7 - behind : now - behind)
  }

  /// The nearest year in which the date is on the right side; where the sentence tells no side, the
  /// nearest of all.
  private func year(of month: Int, _ day: Int?, ahead: Bool?, from today: CalendarDay) -> Int {
    let date = month * 32 + (day ?? (ahead == true ? 31 : 1))
    let now = today.month * 32 + today.day
    switch ahead {
    case true?: return date >= now ? today.year : today.year + 1
    case false?: return date <= now ? today.year : today.year - 1
    case nil:
      // A day is the nearest one; of bare months news means those behind, but for the ones right ahead.
      if day != nil {
        let distance = month - today.month
        return distance > 6 ? today.year - 1 : distance < -6 ? today.year + 1 : today.year
      }
      if date <= now { return today.month - month > 12 - Self.soon ? today.year + 1 : today.year }
      return month - today.month <= Self.soon ? today.year : today.year - 1
    }
  }

  /// Whether the sentence speaks of what is to come: the nearest verb or preposition before the date tells.
  private func looksAhead(from date: Range<Int>) -> Bool? {
    let tokens = story.tokens
    let start = story.sentence(at: date.lowerBound).tokens.lowerBound
    var at = date.lowerBound - 1
    while at >= max(start, date.lowerBound - Self.reach) {
      let token = tokens[at]
      if Self.ahead.contains(token.hash) { return true }
      if Self.behind.contains(token.hash) { return false }
      if token.shape == .lower, token.has(.cue) || endsLikePast(token), at + 1 < tokens.count {
        // "is to be sentenced in", "would be told on": the auxiliary before it decides.
        guard at - 1 >= start, tokens[at - 1].has([.auxiliary, .adverb]) || tokens[at - 1].hash == Self.to
        else {
          return false
        }
      }
      at -= 1
    }
    return nil
  }

  private func endsLikePast(_ token: Token) -> Bool {
    token.end - token.start > 3 && story.bytes[token.end - 2] == UInt8(ascii: "e")
      && story.bytes[token.end - 1] == UInt8(ascii: "d")
  }

  private static let reach = 24
  /// Months.
  private static let soon = 2
  private static let to = WordHash.of("to")
  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
  private static let ahead = hashes(
    "will would shall may might next until till through coming expected due scheduled set plans planned hopes wants 'll by before is are"
  )
  private static let behind = hashes("last past since was were had did has have been ago after")

  /// "Tuesday, September 1": nothing but a comma between.
  private func isJoined(_ first: Name, _ second: Name) -> Bool {
    (first.tokens.upperBound..<second.tokens.lowerBound).allSatisfy { story.tokens[$0].isMark(",") }
  }

  /// A full date that ends the headline or stands in the first words of the first paragraph behind a
  /// place in capitals.
  private static func dateline(of story: AnnotatedText, _ names: [Name]) -> CalendarDay? {
    for name in names where name.type == .date {
      let passage = story.passage(at: name.tokens.lowerBound)
      guard passage <= 1 else { return nil }
      let range = story.passages[passage].tokens
      let parts = Parts(name.tokens, story)
      guard let year = parts.year, let month = parts.month, let day = parts.day else { continue }
      let opensDateline =
        name.tokens.lowerBound - range.lowerBound <= 8 && story.tokens[range.lowerBound].shape == .allCaps
      if story.passages[passage].isHeadline && name.tokens.upperBound == range.upperBound || opensDateline {
        return CalendarDay(year: year, month: month, day: day)
      }
    }
    return nil
  }

  // MARK: Words

  /// What the words of a date say.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    /// Monday is 0.
    var weekday: Int?

    init(_ tokens: Range<Int>, _ story: AnnotatedText) {
      for at in tokens {
        let token = story.tokens[at]
        let digits = story.bytes[token.start..<token.end].prefix { (48...57).contains($0) }
        if !digits.isEmpty {
          let number = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 48) }
          if digits.count == 4 {
            // 1990s is no year.
            if token.end - token.start == 4 { year = number }
          } else {
            day = number
          }
        } else if token.has(.month) {
          month = Self.months.firstIndex(of: Self.opening(token, story)).map { $0 + 1 }
        } else if token.has(.weekday) {
          weekday = Self.weekdays.firstIndex(of: Self.opening(token, story))
        }
      }
    }

    func iso(year: Int) -> String? {
      guard let month else { return padded(year, 4) }
      guard let day else { return padded(year, 4) + "-" + padded(month, 2) }
      return CalendarDay(year: year, month: month, day: day)?.description
    }

    private func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func opening(_ token: Token, _ story: AnnotatedText) -> String {
      String(decoding: story.bytes[token.start..<min(token.end, token.start + 3)], as: UTF8.self).lowercased()
    }

    private static let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  }
}

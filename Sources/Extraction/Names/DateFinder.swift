/// Dates as the text says them.

import Articles

/// `Dec. 10, 2018`, `10 December`, `June 12-18`, `Tuesday`, `March`, `2014`, `1990s`. Centuries and lengths of time are none.
struct DateFinder {
  let story: AnnotatedText
  private var tokens: [Token] { story.tokens }

  /// The date that starts at a token; `end` is where its sentence does.
  func date(at: Int, to end: Int) -> Range<Int>? {
    let token = tokens[at]
    if token.has(.weekday), token.isCapital { return at..<(at + 1) }
    if token.has(.month), token.isCapital { return month(at, end) }
    return token.kind == .number ? figures(at, end) : nil
  }

  // MARK: Months and days

  private func month(_ at: Int, _ end: Int) -> Range<Int>? {
    let next = at + 1 < end ? Figure(tokens[at + 1], story.bytes) : nil
    if tokens[at].shape == .allCaps, next == nil { return nil }
    if isAmbiguous(at, end) { return nil }
    switch next {
    case .day?, .days?: return at..<year(behind: lastDay(at + 1, end), end)
    default: return at..<year(behind: at + 1, end)
    }
  }

  /// The end of "10", "10-17", "10 to 17".
  private func lastDay(_ at: Int, _ end: Int) -> Int {
    guard at + 2 < end, case .day(let first)? = Figure(tokens[at], story.bytes),
      case .day(let second)? = Figure(tokens[at + 2], story.bytes), first < second
    else { return at + 1 }
    if Self.isDash(tokens[at + 1]) { return at + 3 }
    // "July 10 to 17", but not "June 5 and 12 people".
    guard Self.joining.contains(tokens[at + 1].hash) else { return at + 1 }
    guard at + 3 < end else { return at + 3 }
    let after = tokens[at + 3]
    return after.has([.grammar, .month]) || after.kind == .punctuation ? at + 3 : at + 1
  }

  /// Over ", 2018", "2018" or "of 2018".
  private func year(behind at: Int, _ end: Int) -> Int {
    if at < end, isYear(at) { return at + 1 }
    guard at + 1 < end, isYear(at + 1) else { return at }
    return tokens[at].isMark(",") || tokens[at].hash == Self.of ? at + 2 : at
  }

  /// May is a verb, and it, April and June are given names.
  private func isAmbiguous(_ at: Int, _ end: Int) -> Bool {
    if at + 1 < end, tokens[at + 1].kind == .number || year(behind: at + 1, end) > at + 1 { return false }
    if at > 0, tokens[at - 1].kind == .number || tokens[at - 1].has([.preposition, .adverb]) { return false }
    if tokens[at].has(.auxiliary) { return true }
    return tokens[at].has(.givenName) && at + 1 < end && tokens[at + 1].isCapital
      && !tokens[at + 1].has([.common, .grammar])
  }

  // MARK: Figures

  private func figures(_ at: Int, _ end: Int) -> Range<Int>? {
    if at + 1 < end, isEra(at + 1) { return at..<(at + 2) }
    switch Figure(tokens[at], story.bytes) {
    case .day?, .days?:
      let last = lastDay(at, end)
      for last in Set([last, at + 1]).sorted(by: >) {
        let month = last < end && tokens[last].hash == Self.of ? last + 1 : last
        if month < end, tokens[month].has(.month), tokens[month].isCapital {
          return at..<year(behind: month + 1, end)
        }
      }
      return nil
    case .year(let year)?:
      guard isTold(year, at, end) else { return nil }
      return at..<(isSpan(at, end) ? at + 3 : at + 1)
    case .years?: return at..<(at + 1)
    case .decade?: return at..<(at + 1)
    case .shortDecade?:
      let before = at > 1 ? Figure(tokens[at - 2], story.bytes) : nil
      return before == .decade ? at..<(at + 1) : nil
    case nil: return nil
    }
  }

  /// "2016–17", "2021/2022", without blanks.
  private func isSpan(_ at: Int, _ end: Int) -> Bool {
    guard at + 2 < end, Self.isDash(tokens[at + 1]) || tokens[at + 1].isMark("/"),
      tokens[at + 2].kind == .number, tokens[at + 1].start == tokens[at].end,
      tokens[at + 2].start == tokens[at + 1].end
    else { return false }
    let length = tokens[at + 2].end - tokens[at + 2].start
    return length == 2 || isYear(at + 2)
  }

  /// Whether words beside a number of four figures make it a year.
  private func isTold(_ year: Int, _ at: Int, _ end: Int) -> Bool {
    guard at > 0 else { return false }
    if at + 1 < end {
      let next = tokens[at + 1]
      // "2500 years", "1478 hours"; what is far from our time needs a clear end.
      if Self.units.contains(next.hash) { return false }
      if !(1700...2040).contains(year), next.shape == .lower, !next.has(.grammar) { return false }
    }
    let before = tokens[at - 1]
    if before.has([.preposition, .vagueTime]) || before.isMark("(") || Self.leads.contains(before.hash) {
      return true
    }
    if before.has(.determiner) || before.kind == .possessive { return !isEdition(at, end) }
    // "in 2014 and 2018", "(1962 – 1969)", "2013, 2015".
    if at > 1, case .year(let first)? = Figure(tokens[at - 2], story.bytes),
      abs(first - year) < Self.lifetime,
      before.has(.conjunction) || before.isMark(",") || Self.isDash(before)
        || Self.joining.contains(before.hash)
    {
      return true
    }
    // "Companies Act, 1956." closes with its year.
    let closes = at + 1 >= end || [".", ",", ";", ")"].contains { tokens[at + 1].isMark($0) }
    return (1700...2040).contains(year) && before.isMark(",") && closes && at > 1 && tokens[at - 2].isWord
  }

  /// "the 2008 Summer Olympics": the year is part of an event's name.
  private func isEdition(_ at: Int, _ end: Int) -> Bool {
    var next = at + 1
    while next < end, next < at + 5, tokens[next].isCapital {
      if tokens[next].has(.eventNoun) { return true }
      next += 1
    }
    return false
  }

  private func isYear(_ at: Int) -> Bool {
    if case .year? = Figure(tokens[at], story.bytes) { return true }
    return false
  }

  private func isEra(_ at: Int) -> Bool {
    tokens[at].isCapital && Self.eras.contains(tokens[at].hash)
      && (tokens[at].shape == .allCaps || tokens[at].isStopped)
  }

  private static func isDash(_ token: Token) -> Bool {
    token.isMark("-") || token.isMark("\u{2013}") || token.isMark("\u{2014}")
  }

  /// Years between two that stand side by side.
  private static let lifetime = 150
  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
  private static let of = WordHash.of("of")
  private static let joining = hashes("to and until")
  private static let leads = hashes(
    "early late mid circa ca ca. c. spring summer autumn fall winter class born")
  private static let eras = hashes("bc bce b.c. b.c.e. ad a.d. ce c.e.")
  private static let units = hashes(
    """
    people years hours minutes days weeks months men women children troops soldiers metres meters kilometres \
    kilometers miles feet km m tons tonnes kg dollars euros pounds percent per hectares acres homes houses jobs \
    votes seats cases deaths times points pages words members workers residents
    """)
}

/// What a number in a date can be.
private enum Figure: Equatable {
  case day(Int)
  /// 12-18 in one token.
  case days
  case year(Int)
  /// 1976-1983 in one token.
  case years
  /// 1990s.
  case decade
  /// 70s.
  case shortDecade

  init?(_ token: Token, _ bytes: [UInt8]) {
    guard token.kind == .number else { return nil }
    let text = bytes[token.start..<token.end]
    let digits = text.prefix { (48...57).contains($0) }
    guard digits.count <= 4 else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    let isDay = digits.count <= 2 && (1...31).contains(number)
    let isYear = digits.count == 4 && (1000..<2200).contains(number)
    let rest = text.dropFirst(digits.count)
    if rest.isEmpty {
      guard isDay || isYear else { return nil }
      self = isDay ? .day(number) : .year(number)
    } else if rest.elementsEqual("s".utf8), number % 10 == 0, isYear || digits.count == 2 {
      self = isYear ? .decade : .shortDecade
    } else if isDay, ["st", "nd", "rd", "th"].contains(where: { rest.elementsEqual($0.utf8) }) {
      self = .day(number)
    } else if rest.first == UInt8(ascii: "-"), rest.dropFirst().allSatisfy({ (48...57).contains($0) }) {
      let second = rest.count - 1
      guard isDay && second <= 2 || isYear && (second == 4 || second == 2) else { return nil }
      self = isDay ? .days : .years
    } else {
      return nil
    }
  }
}

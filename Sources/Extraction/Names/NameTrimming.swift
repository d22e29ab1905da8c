/// What a name cannot begin or end with.

import Articles

/// Takes from labelled names what the guideline leaves out, whatever the corpora did that the model learnt
/// from: marks and linking words at the ends, titles before persons; and parts a heading in capitals from the
/// name behind it.
enum NameTrimming {
  static func trim(_ labels: inout [NameLabel], _ range: Range<Int>, _ tokens: [Token]) {
    splitAtSlashes(&labels, range, tokens)
    var start = range.lowerBound
    while start < range.upperBound {
      guard let type = labels[start].type else {
        start += 1
        continue
      }
      var end = start + 1
      while end < range.upperBound, continues(labels[end], type) { end += 1 }
      end = linked(&labels, start..<end, range.upperBound, tokens)
      trimName(&labels, start..<end, tokens, labels[start].type ?? type)
      start = end
    }
  }

  /// "AP/TIME" are two names; behind "REUTERS/" stands who took the picture.
  private static func splitAtSlashes(_ labels: inout [NameLabel], _ range: Range<Int>, _ tokens: [Token]) {
    for slash in range.dropFirst().dropLast() where tokens[slash].isMark("/") {
      guard let type = labels[slash].type, labels[slash - 1].type == type, labels[slash + 1].type == type
      else {
        continue
      }
      let isCredit = tokens[slash - 1].hash == reuters
      var next = slash + 1
      while isCredit, next < range.upperBound, labels[next].type == type,
        next == slash + 1 || !labels[next].begins
      {
        labels[next].type = .person
        next += 1
      }
      labels[slash].type = nil
      labels[slash + 1].begins = true
    }
  }

  /// "Supreme Court Justice Ann Lee", "White House Press Secretary": the office begins within the name.
  private static func cutOffice(
    _ labels: inout [NameLabel], _ start: Int, _ end: inout Int, _ tokens: [Token]
  ) {
    guard end < tokens.count else { return }
    let isBeforePerson = labels[end].type == .person
    while end - start > 1,
      isBeforePerson && tokens[end - 1].has(.title)
        || tokens[end - 1].hash == press && tokens[end].hash == secretary
    {
      end -= 1
      labels[end].type = nil
    }
  }

  private static func continues(_ label: NameLabel, _ type: EntityType) -> Bool {
    label.type == type && !label.begins
  }

  /// "Freedom of" right before "Information Act" is one name with it, of the type of the second half; a place
  /// there is only the place of the first. Where the name ends now.
  private static func linked(
    _ labels: inout [NameLabel], _ name: Range<Int>, _ limit: Int, _ tokens: [Token]
  ) -> Int {
    let end = name.upperBound
    guard end < limit, let first = labels[name.lowerBound].type, first != .person,
      isLinking(tokens[end - 1]), !tokens[end - 1].has(.conjunction), let second = labels[end].type,
      second != .person
    else { return end }
    var last = end + 1
    while last < limit, continues(labels[last], second) { last += 1 }
    for at in name.lowerBound..<last {
      labels[at].type = second == .place ? first : second
      labels[at].begins = at == name.lowerBound
    }
    return last
  }

  private static func trimName(
    _ labels: inout [NameLabel], _ name: Range<Int>, _ tokens: [Token], _ type: EntityType
  ) {
    var start = name.lowerBound
    var end = name.upperBound
    let keepsSmall = type == .work || type == .event || type == .misc
    while end > start,
      isLoose(tokens[end - 1])
        || end - start > 1 && (isLinking(tokens[end - 1]) || !keepsSmall && isSmall(tokens[end - 1]))
    {
      end -= 1
      labels[end].type = nil
    }
    if lacksCapitals(start..<end, tokens) { for at in start..<end { labels[at].type = nil } }
    if type == .organization { cutOffice(&labels, start, &end, tokens) }
    guard type == .person else { return }
    while end - start > 1, tokens[start].has([.honorific, .title]),
      end - start > 2 || !tokens[start].has(.givenName)
    {
      labels[start].type = nil
      start += 1
    }
    if start < end { labels[start].begins = true }
    // JEFF ZIENTS Zients was: two words in capitals, then one that is not.
    var capitals = 0
    for at in start..<end {
      if tokens[at].shape == .allCaps, !tokens[at].isStopped {
        capitals += 1
      } else {
        if capitals >= 2, tokens[at].shape == .capitalised, !tokens[at].isStopped {
          labels[at].begins = true
        }
        capitals = 0
      }
    }
  }

  /// "blood pressure": what has no capital is no name, unless nothing near it has one: some text comes without.
  private static func lacksCapitals(_ name: Range<Int>, _ tokens: [Token]) -> Bool {
    name.allSatisfy {
      (tokens[$0].shape == .lower || tokens[$0].kind == .number) && !tokens[$0].hyphenated
    }
      && (max(0, name.lowerBound - near)..<min(tokens.count, name.lowerBound + near)).contains {
        tokens[$0].isCapital
      }
  }

  private static let near = 30
  private static let reuters = WordHash.of("reuters")
  private static let press = WordHash.of("press")
  private static let secretary = WordHash.of("secretary")

  /// "think" of "Center for Progress think tank".
  private static func isSmall(_ token: Token) -> Bool {
    token.isWord && token.shape == .lower && !token.hyphenated && !token.has([.bodyNoun, .placeNoun])
  }

  /// "of", "the", "and" in small letters: no name ends with it.
  private static func isLinking(_ token: Token) -> Bool {
    token.shape == .lower && token.has([.determiner, .preposition, .conjunction])
  }

  /// A dash, a comma, a slash, a colon, a semicolon, a possessive.
  private static func isLoose(_ token: Token) -> Bool {
    switch token.kind {
    case .possessive: true
    case .punctuation: [0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x2013, 0x2014].contains(token.scalar)
    case .word, .number: false
    }
  }
}

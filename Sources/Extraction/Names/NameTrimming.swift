/// What a name cannot begin or end with.

import Articles

/// Takes from labelled names what the guideline leaves out, whatever the corpora did that the model learnt
/// from: marks and linking words at the ends, titles before persons; and parts a heading in capitals from the
/// name behind it.
enum NameTrimming {
  static func trim(_ labels: inout [NameLabel], _ range: Range<Int>, _ tokens: [Token]) {
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
    if let slash = (start..<end).first(where: { tokens[$0].isMark("/") }), slash > start, slash + 1 < end {
      // "AP/TIME" are two; behind "REUTERS/" stands who took the picture.
      labels[slash].type = nil
      labels[slash + 1].begins = true
      if tokens[start].hash == reuters { for at in (slash + 1)..<end { labels[at].type = .person } }
      trimName(&labels, (slash + 1)..<end, tokens, labels[slash + 1].type ?? type)
      end = slash
    }
    let endsSmall = type != .person && type != .organization && type != .place
    while end > start,
      isLoose(tokens[end - 1])
        || end - start > 1 && (isLinking(tokens[end - 1]) || !endsSmall && isSmall(tokens[end - 1]))
    {
      end -= 1
      labels[end].type = nil
    }
    if (start..<end).allSatisfy({
      (tokens[$0].shape == .lower || tokens[$0].kind == .number) && !tokens[$0].hyphenated
    }),
      hasCapitals(near: start, tokens)
    {
      // "blood pressure": where names have capitals, what has none is no name.
      for at in start..<end { labels[at].type = nil }
    }
    // "Supreme Court Justice Ann Lee", "White House Press Secretary": the office begins within the name.
    if type == .organization, end < tokens.count {
      let isBeforePerson = labels[end].type == .person
      while end - start > 1,
        isBeforePerson && tokens[end - 1].has(.title)
          || tokens[end - 1].hash == press && tokens[end].hash == secretary
      {
        end -= 1
        labels[end].type = nil
      }
    }
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

  /// Whether somebody wrote capitals here: some text comes without.
  private static func hasCapitals(near at: Int, _ tokens: [Token]) -> Bool {
    (max(0, at - near)..<min(tokens.count, at + near)).contains { tokens[$0].isCapital }
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

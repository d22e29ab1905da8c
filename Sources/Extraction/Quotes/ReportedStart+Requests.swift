/// Orders, promises and charges: vowed to …, urged them to …, accused them of …

import Articles

extension ReportedStart {
  private var tokens: [Token] { story.tokens }

  func infinitive(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < min(end, start + 4),
      tokens[at].has([.weekday, .vagueTime, .adverb]) || tokens[at].hash == Self.not
    { at += 1 }
    guard at + 1 < end, tokens[at].hash == Self.to, tokens[at + 1].isWord, tokens[at + 1].shape == .lower,
      !tokens[at + 1].has([.determiner, .preposition])
    else { return nil }
    return start
  }

  /// Somebody, then "to" and a verb.
  func request(_ start: Int, _ end: Int) -> Int? {
    guard tokens[start].isWord, !isLower(start, .preposition) || tokens[start].hash == Self.on else {
      return nil
    }
    for at in start..<min(end, start + 12) {
      if tokens[at].kind == .punctuation || isVerb(at) || isLower(at, [.relative, .that]) { return nil }
      if at > start, tokens[at].hash == Self.not, at + 1 < end, tokens[at + 1].hash == Self.to {
        return start
      }
      if at > start, tokens[at].hash == Self.to, at + 1 < end, tokens[at + 1].isWord,
        tokens[at + 1].shape == .lower, !tokens[at + 1].has([.determiner, .preposition, .pronoun])
      {
        return start
      }
    }
    return nil
  }

  /// Somebody, then "of", "for" or "as".
  func charge(_ verb: Token, _ start: Int, _ end: Int) -> Bool {
    guard tokens[start].isWord, !isLower(start, .preposition), end - start >= 4 else { return false }
    for at in (start + 1)..<min(end, start + 14) {
      if tokens[at].kind == .punctuation || isVerb(at) || isLower(at, [.relative, .that]) { return false }
      if Self.charges.contains(tokens[at].hash), at + 1 < end,
        tokens[at].hash != Self.of || Self.accusing.contains(verb.hash)
      {
        return true
      }
    }
    return false
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let charges = hashes("of for as")
  private static let accusing = hashes("accused accuses accuse accusing")
  private static let of = WordHash.of("of")
  private static let on = WordHash.of("on")
  private static let not = WordHash.of("not")
}

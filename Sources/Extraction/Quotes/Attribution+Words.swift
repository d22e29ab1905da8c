/// Which words are verbs that report, and which only look like them.

import Articles

extension AttributionFinder {
  private var tokens: [Token] { story.tokens }

  func isCue(_ at: Int) -> Bool { tokens[at].has(.cue) && tokens[at].shape == .lower && !isNoun(at) }

  func isLoose(_ at: Int) -> Bool {
    tokens[at].has(.looseCue) && tokens[at].shape == .lower && !isNoun(at)
  }

  /// "the reports", "a call": behind an article it is no verb.
  func isNoun(_ at: Int) -> Bool {
    guard at > 0, story.sentenceOf[at - 1] == story.sentenceOf[at], !phrases.isSinceOfVerb(at - 1) else {
      return false
    }
    if isObject(at) || isOwned(at) || isDescribed(at) || isThinkTank(at) { return true }
    let before = tokens[at - 1]
    // "Some said", "many warned"
    let isSubject =
      Self.pronominal.contains(before.hash) && (story.isPastForm(at) || tokens[at].has(.plainCue))
    return before.has(.determiner) && !before.has([.she, .that]) && !isSubject
      || before.kind == .possessive && !isGerund(at) && at + 1 < tokens.count
        && (tokens[at + 1].has(.preposition) || tokens[at + 1].kind == .punctuation)
      || before.has(.preposition) && !isGerund(at) && (before.hash != Self.to || endsInS(at))
  }

  /// "raised fears that", "growing fears of"
  private func isObject(_ at: Int) -> Bool {
    let before = tokens[at - 1]
    return endsInS(at) && before.shape == .lower && !before.has([.auxiliary, .personNoun, .groupNoun])
      && (story.isPastForm(at - 1) || isGerund(at - 1))
  }

  /// "the mayor's proposed deal": a participle behind an owner; "she's called it", "he's said that" are verbs.
  private func isOwned(_ at: Int) -> Bool {
    at > 1 && tokens[at - 1].kind == .possessive && story.isPastForm(at) && at + 1 < tokens.count
      && tokens[at + 1].isWord
      && !tokens[at + 1].has([.determiner, .pronoun, .that, .he, .she, .they, .it, .first, .preposition])
      && phrases.name(at: at - 2) != nil
  }

  /// "a vague promise to end it": no verb agrees with one.
  private func isDescribed(_ at: Int) -> Bool {
    guard at > 1, Self.nouns.contains(tokens[at].hash) else { return false }
    let (article, word) = (tokens[at - 2], tokens[at - 1])
    return article.has(.determiner) && article.shape == .lower && word.isWord && word.shape == .lower
      && !endsInS(at - 1) && !phrases.isSpeakerNoun(at - 1) && !word.has(.grammar)
  }

  private func isThinkTank(_ at: Int) -> Bool {
    tokens[at].hash == Self.think && at + 1 < tokens.count && Self.tanks.contains(tokens[at + 1].hash)
  }

  func isGerund(_ at: Int) -> Bool { story.isGerund(at) }

  /// "pointed to reports": no infinitive.
  private func endsInS(_ at: Int) -> Bool { story.bytes[tokens[at].end - 1] == UInt8(ascii: "s") }

  func isPassive(_ verb: Int, _ lower: Int) -> Bool {
    guard verb > lower, !isGerund(verb) else { return false }
    return Self.beForms.contains(tokens[verb - 1].hash)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let think = WordHash.of("think")
  private static let tanks = hashes("tank tanks")
  /// Verbs that are nouns as well.
  private static let nouns = hashes(
    "promise pledge demand claim report call request vow offer appeal charge order")
  private static let beForms = hashes("was were been being is are be")
}

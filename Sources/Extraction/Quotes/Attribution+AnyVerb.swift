/// Attributions whose verb is in no cue list: if the punctuation shows that somebody speaks, any verb will do.

import Articles

extension AttributionFinder {
  private var tokens: [Token] { story.tokens }

  /// `…,” Ann Lee shot back` · `…,” they conclude`: behind a comma before the closing mark.
  func anyVerbBehind(_ clause: Range<Int>) -> Attribution? {
    let start = clause.lowerBound
    let end = min(clause.upperBound, start + 12)
    if tokens[start].shape == .lower, isSpokenForm(start) {
      guard let speaker = phrases.phrase(from: start + 1, to: end), isSomebody(speaker),
        speaker.head != .pronoun
      else { return nil }
      return Attribution(
        cue: start..<(start + 1), speaker: speaker, window: clause, rule: "quote.verb-behind")
    }
    guard !tokens[start].has([.conjunction, .relative]),
      !(tokens[start].has(.preposition) && tokens[start].shape == .lower)
    else { return nil }
    for verb in (start + 1)..<max(start + 1, end) {
      if tokens[verb].isMark(",") || tokens[verb].isMark(";") || tokens[verb].isMark(":") { return nil }
      // "they conclude": whatever stands behind the pronoun is its verb.
      let isPlural =
        verb == start + 1 && tokens[start].has(.they) && tokens[verb].isWord && tokens[verb].shape == .lower
        && !tokens[verb].has(.grammar)
      guard isPlural || isSpokenForm(verb) else { continue }
      guard let speaker = phrases.subject(of: verb, from: start), isSomebody(speaker),
        speaker.tokens.upperBound == verb || tokens[verb - 1].has([.adverb, .weekday])
          || tokens[verb - 1].isMark(")")
      else { return nil }
      return Attribution(
        cue: verb..<(verb + 1), speaker: speaker, window: clause, rule: "quote.verb-behind")
    }
    return nil
  }

  /// `Ann Lee fired back angrily: “` · `he demurred, “`: right before the mark that opens the words.
  func anyVerbBefore(_ clause: Range<Int>) -> Attribution? {
    let lower = max(clause.lowerBound, clause.upperBound - 24)
    let mark = clause.upperBound - 1
    guard mark > lower, clause.upperBound + 1 < tokens.count,
      tokens[mark].isMark(":") || tokens[mark].isMark(",") && tokens[clause.upperBound + 1].isCapital
    else { return nil }
    var verb = mark - 1
    while verb > lower, mark - verb < 4, tokens[verb].shape == .lower,
      tokens[verb].has(.adverb) || Self.particles.contains(tokens[verb].hash) || isManner(verb)
    { verb -= 1 }
    guard verb > lower, !isCue(verb), isSpokenForm(verb) || isGerund(verb), tokens[verb].shape == .lower,
      !isNoun(verb),
      !isPassive(verb, lower), let speaker = phrases.subject(of: verb, from: lower), isSomebody(speaker)
    else { return nil }
    return Attribution(
      cue: verb..<(verb + 1), speaker: speaker, window: clause, rule: "quote.verb-before")
  }

  /// A name or pronoun, or a noun that can speak.
  private func isSomebody(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .name(let index): phrases.names[index].type == .person || phrases.names[index].type == .organization
    case .pronoun: !tokens[phrase.tokens.lowerBound].has(.it)
    case .description: phrases.isSpeakerNoun(phrase.tokens.upperBound - 1)
    }
  }

  /// A form that shows that a word is the verb of its clause, and no auxiliary.
  private func isSpokenForm(_ at: Int) -> Bool {
    let token = tokens[at]
    guard token.isWord, token.shape == .lower, !token.has(.auxiliary), !token.has(.preposition) else {
      return false
    }
    return token.has([.finiteVerb, .cue]) && !isNoun(at) || story.isPastForm(at)
  }

  /// "angrily"
  private func isManner(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.end - token.start > 4 && story.bytes[token.end - 1] == UInt8(ascii: "y")
      && story.bytes[token.end - 2] == UInt8(ascii: "l")
  }

  private static let particles: Set<UInt64> = Set(
    ["back", "out", "on", "off", "in", "up", "away", "again"].map { WordHash.of($0) })
}

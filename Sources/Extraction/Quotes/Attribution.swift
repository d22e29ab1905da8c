/// The words that ascribe a quote: cue and speaker.

import Articles

struct Attribution: Sendable {
  var cue: Range<Int>
  var speaker: NounPhrase?
  /// Where to look for medium, listener and source.
  var window: Range<Int>
  var rule: String
}

/// Finds attributions behind, before and around quoted words.
struct AttributionFinder {
  /// No farther than this many tokens from the quote.
  static let reach = 60
  let story: AnnotatedText
  let phrases: NounPhrases
  private var tokens: [Token] { story.tokens }

  // MARK: Behind

  /// `…,” said Kim Song` · `…,” the ambassador said` · `…,” according to aides`.
  func behind(_ clause: Range<Int>) -> Attribution? {
    var at = clause.lowerBound
    while at < clause.upperBound,
      tokens[at].isMark(",") || tokens[at].isMark("\u{2014}") || tokens[at].isMark("\u{2013}")
        || tokens[at].isMark("-")
    { at += 1 }
    guard at < clause.upperBound else { return nil }
    let end = min(clause.upperBound, at + Self.reach)
    if let found = accordingTo(at, end, window: clause) { return found }
    let first = tokens[at]
    // "…,” adding that it was": the speaker stands before the words.
    if first.has(.cue), first.shape == .lower, isGerund(at) { return nil }
    if first.has(.cue), first.shape == .lower {
      var next = at + 1
      while next < end, tokens[next].has(.adverb), tokens[next].shape == .lower { next += 1 }
      let speaker = phrases.phrase(from: next, to: end) ?? source(next, end)
      return Attribution(
        cue: at..<(at + 1), speaker: speaker, window: clause, rule: "quote.cue-subject-behind")
    }
    if first.has([.conjunction, .relative]) || first.has(.preposition) && first.shape == .lower {
      return nil
    }
    for verb in (at + 1)..<max(at + 1, min(end, at + 32)) where isCue(verb) {
      guard
        let speaker = phrases.subject(of: quoted(verb, at) ?? verb, from: at)
          ?? (verb - at < 5 ? plainSubject(verb, at) : nil)
      else {
        continue
      }
      return Attribution(
        cue: verb..<(verb + 1), speaker: speaker, window: clause, rule: "quote.subject-cue-behind")
    }
    return nil
  }

  /// `big plans” for November, he said`: an attribution at the end of a clause, behind a comma.
  func trailing(_ clause: Range<Int>) -> (attribution: Attribution, comma: Int)? {
    let end = clause.upperBound
    let start = max(clause.lowerBound, end - 24)
    for comma in stride(from: end - 1, through: start, by: -1) where tokens[comma].isMark(",") {
      guard comma + 1 < end else { continue }
      if let found = accordingTo(comma + 1, end, window: (comma + 1)..<end) { return (found, comma) }
      guard let verb = ((comma + 1)..<min(end, comma + 16)).first(where: isCue) else { continue }
      if tokens[comma + 1].has([.conjunction, .relative, .preposition]) { continue }
      if verb == comma + 1 {
        guard let speaker = phrases.phrase(from: verb + 1, to: end) else { continue }
        return (
          Attribution(
            cue: verb..<(verb + 1), speaker: speaker, window: (comma + 1)..<end, rule: "quote.trailing"),
          comma
        )
      }
      guard verb + 1 >= end || !tokens[verb + 1].has([.that, .determiner, .pronoun]),
        let speaker = phrases.subject(of: verb, from: comma + 1)
      else { continue }
      return (
        Attribution(
          cue: verb..<(verb + 1), speaker: speaker, window: (comma + 1)..<end, rule: "quote.trailing"), comma
      )
    }
    return nil
  }

  /// `“…” — Ann Lee`: a dash and a name, and no more.
  func signature(_ clause: Range<Int>) -> Attribution? {
    let dash = clause.lowerBound
    guard dash + 1 < clause.upperBound, tokens[dash].kind == .punctuation,
      Self.dashes.contains(tokens[dash].scalar),
      let phrase = phrases.phrase(from: dash + 1, to: clause.upperBound), phrase.head != .pronoun,
      tokens[dash + 1].isCapital, clause.upperBound - phrase.tokens.upperBound <= 6,
      (phrase.tokens.upperBound..<clause.upperBound).allSatisfy({ !isCue($0) })
    else { return nil }
    return Attribution(
      cue: dash..<(dash + 1), speaker: phrase, window: clause, rule: "quote.signature")
  }

  private static let dashes: Set<UInt32> = [0x2014, 0x2015, 0x2013, 0x2D]

  func accordingTo(_ at: Int, _ end: Int, window: Range<Int>) -> Attribution? {
    guard at + 2 < end, tokens[at].hash == Self.according, tokens[at + 1].hash == Self.to else { return nil }
    let limit = min(end, at + 16)
    // A comma ends the source: the name behind it is the quote's own.
    let comma = ((at + 2)..<limit).first { tokens[$0].isMark(",") } ?? limit
    let apart = comma < limit && tokens[at].isCapital
    let speaker = phrases.phrase(from: at + 2, to: apart ? comma : end) ?? source(at + 2, comma)
    return Attribution(
      cue: at..<(at + 2),
      speaker: apart ? speaker.flatMap { phrases.named($0, between: comma, end) } ?? speaker : speaker,
      window: window, rule: "quote.according-to")
  }

  /// Any noun that is said to be the source: "reports emerging on Monday".
  private func source(_ start: Int, _ end: Int) -> NounPhrase? {
    var at = start
    while at < end, tokens[at].kind != .punctuation,
      at == start
        || !(tokens[at].shape == .lower
          && tokens[at].has([.preposition, .relative, .that, .auxiliary, .conjunction]))
    {
      at += 1
    }
    return at > start ? NounPhrase(head: .description, tokens: start..<at) : nil
  }

  // MARK: Before

  /// `He said: “` · `told reporters on Friday that “` · `accused him of trying to “`.
  func before(_ clause: Range<Int>, isTitleCase: Bool) -> Attribution? {
    let lower = max(clause.lowerBound, clause.upperBound - Self.reach)
    var at = clause.upperBound - 1
    while at >= lower, tokens[at].isMark(",") || tokens[at].isMark(":") || tokens[at].has(.that) { at -= 1 }
    let marked = at < clause.upperBound - 1
    guard at >= lower else { return nil }
    if let named = label(clause, lower) ?? inverted(clause) ?? wordsOf(clause, lower) ?? anyVerbBefore(clause)
    {
      return named
    }
    var verb = at
    while verb >= lower {
      if isCue(verb) || isLoose(verb) || isTitleCase && tokens[verb].has([.cue, .looseCue]) && verb > lower {
        if let found = attribution(verb, from: lower, clause, isTitleCase) {
          var found = found
          let near = at - verb
          found.rule =
            isCue(verb)
            ? (marked || near == 0 ? "quote.cue-before" : "quote.cue-of-clause") : "quote.loose-cue"
          return found
        }
      }
      verb -= 1
    }
    // The senator scolded him: “…”
    let colon = clause.upperBound - 1
    if tokens[colon].isMark(":"), let subject = phrases.clauseSubject(lower..<colon) {
      return Attribution(
        cue: colon..<(colon + 1), speaker: subject, window: clause, rule: "quote.colon")
    }
    // According to the report, the plan is “dead.”
    if let found = accordingTo(clause.lowerBound, clause.upperBound, window: clause) { return found }
    return nil
  }

  /// `Said Ann Lee, who grew up there, “We won.”`
  private func inverted(_ clause: Range<Int>) -> Attribution? {
    let verb = clause.lowerBound
    guard tokens[verb].shape == .capitalised, tokens[verb].has(.cue), isInverted(verb), clause.count <= 40,
      !Self.passives.contains(tokens[verb].hash),
      tokens[clause.upperBound - 1].isMark(",") || tokens[clause.upperBound - 1].isMark(":"),
      let speaker = phrases.phrase(from: verb + 1, to: clause.upperBound),
      speaker.tokens.lowerBound <= verb + 6
    else { return nil }
    return Attribution(
      cue: verb..<(verb + 1), speaker: speaker, window: clause, rule: "quote.cue-before")
  }

  /// In the words of Ann Lee, “…” · in her words, “…”
  private func wordsOf(_ clause: Range<Int>, _ lower: Int) -> Attribution? {
    let comma = clause.upperBound - 1
    guard comma > lower, tokens[comma].isMark(","),
      let noun = (lower..<comma).last(where: { tokens[$0].hash == Self.words }), noun > lower
    else { return nil }
    let speaker =
      tokens[noun + 1].hash == Self.of
      ? phrases.phrase(from: noun + 2, to: comma)
      : noun == comma - 1 && tokens[noun - 1].kind == .possessive
        ? phrases.subject(of: noun, from: lower) : nil
    guard let speaker else { return nil }
    return Attribution(
      cue: noun..<(tokens[noun + 1].hash == Self.of ? noun + 2 : noun + 1), speaker: speaker, window: clause,
      rule: "quote.words-of")
  }

  private static let words = WordHash.of("words")
  private static let of = WordHash.of("of")

  /// "Asked why, she said": whoever they open with is no subject.
  private static let passives: Set<UInt64> = Set(["asked", "told", "asking"].map { WordHash.of($0) })

  /// `Trump: “Wrong.”`
  private func label(_ clause: Range<Int>, _ lower: Int) -> Attribution? {
    let colon = clause.upperBound - 1
    guard tokens[colon].isMark(":"), colon - clause.lowerBound <= 6, colon > clause.lowerBound,
      let index = phrases.name(at: colon - 1),
      phrases.names[index].type == .person || phrases.names[index].type == .organization,
      phrases.names[index].tokens.lowerBound - clause.lowerBound <= 3
    else { return nil }
    return Attribution(
      cue: colon..<(colon + 1), speaker: NounPhrase(head: .name(index), tokens: phrases.names[index].tokens),
      window: clause,
      rule: "quote.label")
  }

  private func attribution(_ verb: Int, from lower: Int, _ clause: Range<Int>, _ isTitleCase: Bool)
    -> Attribution?
  {
    let gerund = isGerund(verb)
    var speaker: NounPhrase?
    if verb > lower, tokens[verb - 1].hash == Self.to,
      tokens[verb - 1].shape == .lower || tokens[verb - 1].has(.determiner)
    {
      // "refused to call": the subject of the clause.
      speaker = phrases.clauseSubject(clause.lowerBound..<verb)
    } else if isPassive(verb, lower) {
      return nil
    } else {
      let direct = phrases.subject(of: verb, from: lower)
      let hasAuxiliary = verb > lower && tokens[verb - 1].has([.auxiliary, .adverb])
      if gerund, !hasAuxiliary {
        let adjacent = phrases.name(at: verb - 1).map { phrases.names[$0].type == .person } ?? false
        speaker = adjacent ? direct : phrases.clauseSubject(lower..<verb) ?? outerSubject(clause) ?? direct
      } else {
        speaker = direct ?? phrases.clauseSubject(lower..<verb)
        if let found = direct, case .description = found.head,
          !phrases.isSpeakerNoun(found.tokens.upperBound - 1),
          !isBeside(found.tokens, verb, lower)
        {
          speaker = phrases.clauseSubject(lower..<verb) ?? direct
        }
      }
    }
    guard speaker != nil || isCue(verb) else { return nil }
    return Attribution(
      cue: verb..<(verb + 1), speaker: speaker, window: clause.lowerBound..<clause.upperBound,
      rule: "")
  }

  /// "as the heckler yelled": a phrase with an article right before the verb, which no preposition governs.
  private func isBeside(_ phrase: Range<Int>, _ verb: Int, _ lower: Int) -> Bool {
    tokens[phrase.lowerBound].has(.determiner) && phrase.upperBound == verb
      && !(phrase.lowerBound > lower && tokens[phrase.lowerBound - 1].has(.preposition))
  }

  /// The subject of the sentence, where quoted words stand between it and the verb.
  func outerSubject(_ clause: Range<Int>) -> NounPhrase? {
    let sentence = story.sentence(at: clause.lowerBound).tokens.lowerBound
    let start = max(story.datelineEnd(sentence), clause.lowerBound - Self.reach)
    return start < clause.lowerBound ? phrases.clauseSubject(start..<clause.lowerBound) : nil
  }

  private static let according = WordHash.of("according")
  static let to = WordHash.of("to")
}

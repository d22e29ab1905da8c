/// The words that can be a speaker: names, pronouns, descriptions.

import Articles

/// A speaker as the text words it.
struct NounPhrase: Sendable {
  enum Head: Sendable, Equatable {
    /// Index into the story's names.
    case name(Int)
    case pronoun
    /// A person, group or thing by a noun: "the ambassador", "officials".
    case description
  }

  var head: Head
  /// For a name its own tokens, else all of the phrase.
  var tokens: Range<Int>
}

/// Finds noun phrases beside a token, without a parser: by word classes, names and punctuation.
struct NounPhrases {
  let story: AnnotatedText
  let names: [Name]
  /// The name that covers each token, or -1.
  let nameAt: [Int32]
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, names: [Name]) {
    self.story = story
    self.names = names
    var map = [Int32](repeating: -1, count: story.tokens.count)
    for (index, name) in names.enumerated() {
      for at in name.tokens { map[at] = Int32(truncatingIfNeeded: index) }
    }
    nameAt = map
  }

  func name(at token: Int) -> Int? { nameAt[token] >= 0 ? Int(nameAt[token]) : nil }

  // MARK: Behind a token

  /// The phrase that starts at a token: "said THE AMBASSADOR", "according to AIDES".
  func phrase(from start: Int, to limit: Int) -> NounPhrase? {
    guard start < limit else { return nil }
    if isPronoun(start) { return NounPhrase(head: .pronoun, tokens: start..<(start + 1)) }
    var at = start
    while at < limit, continues(at, start), at < start + 14 { at += 1 }
    guard at > start else { return nil }
    let phrase = headed(start..<at)
    if let phrase, phrase.head == .description, let named = namedBehind(at, limit, phrase) { return named }
    return phrase
  }

  // MARK: Before a token

  /// The subject of a verb, at the right end of `lower..<verb`.
  func subject(of verb: Int, from lower: Int) -> NounPhrase? {
    var at = verb - 1
    while at >= lower, tokens[at].shape == .lower,
      tokens[at].has([.auxiliary, .adverb])
        || isSinceOfVerb(at)
    { at -= 1 }
    if at >= lower, tokens[at].kind == .possessive,
      name(at: max(lower, at - 1)) != nil || isPronoun(max(lower, at - 1))
    {
      at -= 1
    }
    guard at >= lower else { return nil }
    if tokens[at].has(.relative), at - 1 >= lower {
      at -= tokens[at - 1].isMark(",") ? 2 : 1
      // "Ann Lee, 61, who said"
      if at - 1 > lower, tokens[at].kind == .number, tokens[at - 1].isMark(",") { at -= 2 }
      guard at >= lower else { return nil }
    } else if let before = beforeDashes(at, lower) {
      at = before
    } else if tokens[at].isMark(",") || tokens[at].isMark(")")
      || isCloser(at) && at > lower && tokens[at - 1].isMark(",")
    {
      let comma = isCloser(at) ? at - 1 : at
      guard let before = beforeAside(comma, lower) else { return nil }
      at = before
      // "A spokesman for the ministry, Ann Lee, said"
      if let named = namedAside(before + 1, comma), let phrase = phrase(endingAt: before, from: lower),
        phrase.head == .description
      {
        return named
      }
    }
    return phrase(endingAt: at, from: lower)
  }

  private func phrase(endingAt end: Int, from lower: Int) -> NounPhrase? {
    var last = end
    var best: NounPhrase?
    var isBehindBody = false
    for _ in 0..<5 {
      // Dates between the subject and its verb: "Trump on Friday said".
      while last >= lower,
        tokens[last].has(.weekday) || tokens[last].kind == .number
          || name(at: last).map({ names[$0].type == .date }) == true
      {
        last -= 1
      }
      guard last >= lower else { break }
      if isPronoun(last) { return NounPhrase(head: .pronoun, tokens: last..<(last + 1)) }
      if tokens[last].isMark(")"), let before = beforeAside(last, lower) {
        last = before
        continue
      }
      var first = last + 1
      while first > lower, continuesBack(first - 1), last - first < 14 { first -= 1 }
      if first <= last, let phrase = headed(first..<(last + 1)) {
        // "a spokesman for the ministry": the noun before the preposition is the one that speaks.
        if isBehindBody, phrase.head == .description, !tokens[phrase.tokens.upperBound - 1].has(.personNoun) {
          break
        }
        if best == nil || phrase.head != .pronoun { best = better(phrase, than: best) }
        isBehindBody = best?.tokens == phrase.tokens && standsBehindBody(phrase, first)
        if let best, let both = joint(best, lower) { return both }
      }
      guard first > lower + 1, tokens[first - 1].has(.preposition),
        !Self.clauseOpeners.contains(tokens[first - 1].hash)
      else { break }
      last = first - 2
    }
    return best.map { bearer(of: $0, lower) ?? $0 }
  }

  private func better(_ phrase: NounPhrase, than other: NounPhrase?) -> NounPhrase {
    guard let other else { return phrase }
    switch phrase.head {
    case .pronoun: return other
    case .description: return isSpeakerNoun(phrase.tokens.upperBound - 1) ? phrase : other
    case .name(let index):
      if names[index].type == .person { return phrase }
      if case .description = other.head { return other }
      return phrase
    }
  }

  /// The subject of a whole clause: the first phrase that no preposition governs.
  func clauseSubject(_ clause: Range<Int>) -> NounPhrase? {
    var at = clause.lowerBound
    if at < clause.upperBound, tokens[at].has([.preposition, .adverb, .conjunction]) || isParticiple(at),
      let comma = clause.prefix(25).first(where: { tokens[$0].isMark(",") }), comma + 1 < clause.upperBound
    {
      at = comma + 1
      // "At a fair in Ames, Iowa, on Sunday, she said"
      while let place = name(at: at), names[place].type == .place || names[place].type == .date,
        names[place].tokens.upperBound + 1 < clause.upperBound,
        tokens[names[place].tokens.upperBound].isMark(",")
      {
        at = names[place].tokens.upperBound + 1
      }
    }
    while at < clause.upperBound {
      if isPronoun(at) { return NounPhrase(head: .pronoun, tokens: at..<(at + 1)) }
      if tokens[at].has(.preposition), tokens[at].shape == .lower {
        // Over the phrase that it governs.
        at += 1
        while at < clause.upperBound, continues(at, at) { at += 1 }
        continue
      }
      var end = at
      var speaker: Int?
      while end < clause.upperBound, continues(end, at), end < at + 14 {
        if isSpeakerNoun(end), tokens[end].shape == .lower || tokens[end].has(.common) && name(at: end) == nil
        {
          speaker = end
        }
        if let index = name(at: end), names[index].type == .misc, end == clause.lowerBound + 1,
          tokens[at].has(.determiner), names[index].tokens.upperBound < clause.upperBound
        {
          // "The Belgian complained"
          let next = tokens[names[index].tokens.upperBound]
          if next.shape == .lower, next.has(.cue) {
            return NounPhrase(head: .description, tokens: at..<names[index].tokens.upperBound)
          }
        }
        if let index = name(at: end), names[index].type != .date, names[index].type != .misc {
          let next = names[index].tokens.upperBound
          let owns = next < clause.upperBound && tokens[next].kind == .possessive
          let modifies =
            next < clause.upperBound && isSpeakerNoun(next)
            && (tokens[next].shape == .lower || tokens[next].has(.title) && names[index].type != .person)
          if !owns, !modifies, names[index].tokens.lowerBound >= at, !isPartyOf(index, clause.upperBound) {
            return NounPhrase(head: .name(index), tokens: names[index].tokens)
          }
        } else if let speaker, speaker < end, !isSpeakerNoun(end) {
          break
        }
        end += 1
      }
      if let speaker {
        // "The senator, Ann Lee, scolded"
        if speaker + 2 < clause.upperBound, tokens[speaker + 1].isMark(","),
          let index = name(at: speaker + 2),
          names[index].type == .person
        {
          return NounPhrase(head: .name(index), tokens: names[index].tokens)
        }
        return NounPhrase(head: .description, tokens: at..<(speaker + 1))
      }
      at = max(end, at + 1)
    }
    return nil
  }

  // MARK: Words

  func isPronoun(_ at: Int) -> Bool {
    tokens[at].has([.he, .she, .they, .it, .first]) && !tokens[at].has(.determiner)
      && tokens[at].shape != .allCaps
      || tokens[at].has(.first) && tokens[at].end == tokens[at].start + 1
  }

  /// "has since said"
  func isSinceOfVerb(_ at: Int) -> Bool {
    at > 0 && tokens[at].hash == Self.since && tokens[at - 1].has(.auxiliary)
  }

  func isSpeakerNoun(_ at: Int) -> Bool {
    tokens[at].has([.personNoun, .groupNoun, .speakingThing, .title])
  }

  private func isParticiple(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.end - token.start > 5
      && story.bytes[(token.end - 3)..<token.end].elementsEqual([0x69, 0x6E, 0x67])
  }

  private func continues(_ at: Int, _ start: Int) -> Bool {
    let token = tokens[at]
    if name(at: at) != nil { return true }
    switch token.kind {
    case .possessive, .number: return true
    case .punctuation: return token.isMark("/") || token.isMark("&")
    case .word:
      if token.shape == .lower, token.has([.preposition, .auxiliary, .conjunction, .relative, .that, .cue]) {
        return false
      }
      // "a letter OBTAINED by"
      if at > start, token.shape == .lower, at + 1 < tokens.count, tokens[at + 1].hash == Self.by,
        isSpeakerNoun(at - 1)
      {
        return false
      }
      return !(at > start && token.has([.adverb, .determiner, .pronoun]) && !token.isCapital)
    }
  }

  private func continuesBack(_ at: Int) -> Bool {
    let token = tokens[at]
    if name(at: at) != nil { return true }
    switch token.kind {
    case .possessive, .number: return true
    case .punctuation: return token.isMark("/") || token.isMark("&")
    case .word:
      return
        !(token.shape == .lower
        && token.has([.preposition, .auxiliary, .conjunction, .relative, .that, .cue]))
        && !token.has([.conjunction, .preposition])
    }
  }

  /// What stands at the end of a phrase decides who it is.
  private func headed(_ range: Range<Int>) -> NounPhrase? {
    var last = range.upperBound - 1
    while last >= range.lowerBound,
      name(at: last).map({ names[$0].type == .date }) == true || tokens[last].kind == .number
    { last -= 1 }
    guard last >= range.lowerBound else { return nil }
    let whole = range.lowerBound..<(last + 1)
    if let index = name(at: last) {
      switch names[index].type {
      case .person, .organization, .place: return NounPhrase(head: .name(index), tokens: names[index].tokens)
      default: return NounPhrase(head: .description, tokens: whole)
      }
    }
    if isSpeakerNoun(last) { return NounPhrase(head: .description, tokens: whole) }
    if let person = whole.last(where: { at in name(at: at).map { names[$0].type == .person } == true }),
      let index = name(at: person), tokens[names[index].tokens.upperBound].kind != .possessive
    {
      return NounPhrase(head: .name(index), tokens: names[index].tokens)
    }
    guard tokens[range.lowerBound].has(.determiner) || tokens[last].isCapital else { return nil }
    return NounPhrase(head: .description, tokens: whole)
  }

  private static let by = WordHash.of("by")
  private static let since = WordHash.of("since")
  /// Prepositions before which no noun governs the phrase: they open a clause or say when.
  private static let clauseOpeners: Set<UInt64> = Set(
    ["after", "before", "since", "until", "than", "as", "during", "because"].map { WordHash.of($0) })
}

/// Where reported words start behind the verb that reports them.

import Articles

/// Reads on from a reporting verb: over listener, day, place and medium, to the words that are reported.
struct ReportedStart {
  /// How the reported words hang on their verb.
  enum Form: Sendable {
    /// said that …
    case that
    /// said …
    case clause
    /// asked whether …
    case question
    /// vowed to …
    case infinitive
    /// urged them to …
    case request
    /// accused them of …
    case charge
  }

  /// No farther than this many tokens from the verb.
  private static let reach = 18
  let story: AnnotatedText
  let phrases: NounPhrases
  private var tokens: [Token] { story.tokens }

  /// The first of the reported words; nil where the verb has none. `end` bounds the sentence.
  func find(after verb: Int, before end: Int) -> (at: Int, form: Form)? {
    let word = tokens[verb]
    var at = verb + 1
    while at < end, isLower(at, .adverb) || tokens[at].hash == Self.out, !tokens[at].has(.question) {
      at += 1
    }
    guard at < end else { return nil }
    // "conceded when the polls closed": that is when it was said.
    if tokens[at].hash == Self.when, !word.has([.cueToSomebody, .plainCue, .cueOfRequest]) { return nil }
    if word.has([.cueOfClause, .cueOfThat]) {
      if let that = complementizer(from: at, to: end, word) {
        // "said that, as they came late, …"
        return (that + 2 < end && tokens[that + 1].isMark(",") ? that + 2 : that + 1, .that)
      }
      if let question = question(from: at, to: end, word) { return (question, .question) }
    }
    if word.has(.cueOfInfinitive), let to = infinitive(at, end) { return (to, .infinitive) }
    if word.has(.cueOfRequest), let found = request(at, end) { return (found, .request) }
    if word.has(.cueOfCharge), charge(word, at, end) { return (at, .charge) }
    guard word.has(.cueOfClause) else { return nil }
    return bare(after: verb, at, end).map { ($0, .clause) }
  }

  // MARK: That, whether, to

  /// "that" at once, or behind listener, day, place and medium: told the council on Monday that …
  private func complementizer(from start: Int, to end: Int, _ verb: Token) -> Int? {
    let bridged =
      tokens[start].has([.that, .preposition, .weekday, .vagueTime, .month, .adverb, .question])
      || tokens[start].kind != .word || verb.has([.cueToSomebody, .cueOfRequest])
      || phrases.name(at: start) != nil || tokens[start].hash == Self.last || isTime(start)
    for at in start..<(bridged ? max(start, min(end, start + Self.reach)) : start) {
      if tokens[at].has(.that), tokens[at].shape == .lower, at + 1 < end {
        // "the states that have": no clause of its own begins behind a relative.
        let isFar = at > start && !tokens[at - 1].has([.weekday, .vagueTime]) && !tokens[at - 1].isMark(",")
        // "rules that would", "remarks that were": the verb may be a noun.
        if isFar, story.isPastForm(at + 1) || verb.has(.plainCue) && isOfNoun(at, from: start) { return nil }
        return isVerb(at + 1) && !story.isContraction(at + 1) && (isFar || at == start && mayBeNoun(verb))
          ? nil : at
      }
      if tokens[at].kind == .punctuation, !Self.bridges.contains(tokens[at].scalar) { break }
      if at > start, isVerb(at) || isLower(at, .relative) { break }
    }
    return nil
  }

  /// "said on Monday the clauses that breach it are dead": a noun that no preposition governs opens the words.
  private func isOfNoun(_ that: Int, from start: Int) -> Bool {
    (start..<that).contains { at in
      tokens[at].has(.determiner) && tokens[at].shape == .lower && !isLower(at - 1, .preposition)
    }
  }

  private func question(from start: Int, to end: Int, _ verb: Token) -> Int? {
    if tokens[start].has(.question), tokens[start].shape == .lower {
      return tokens[start].hash == Self.if && !verb.has(.cueOfRequest) ? nil : start
    }
    guard verb.has(.cueToSomebody) else { return nil }
    for at in start..<min(end, start + 10) {
      if tokens[at].has(.question), tokens[at].shape == .lower, !tokens[at].has(.relative), at > start {
        return at
      }
      if Self.about.contains(tokens[at].hash), Self.asked.contains(verb.hash), at + 2 < end { return at + 1 }
      if tokens[at].kind == .punctuation || isVerb(at) || tokens[at].hash == Self.to
        || isLower(at, .conjunction)
      {
        break
      }
    }
    return nil
  }

  // MARK: Bare clauses

  private func bare(after verb: Int, _ start: Int, _ end: Int) -> Int? {
    let word = tokens[verb]
    var at = start
    if word.has(.cueToSomebody), let listener = phrases.phrase(from: at, to: min(end, at + 10)) {
      // "told the council the plan was dead": the listener ends before the next article or pronoun.
      at = listener.tokens.upperBound
      guard at < end,
        tokens[at].has([.determiner, .pronoun]) || tokens[at].isCapital || isTime(at)
          || story.isContraction(at)
          || isLower(at, .preposition) && overCircumstances(at, end) > at
      else { return nil }
    }
    // "with all votes reporting, the race": nothing is reported.
    if tokens[at].isMark(","), story.isGerund(verb), !word.has(.plainCue) { return nil }
    at = overCircumstances(at, end)
    // "denied it and said": a pronoun that nothing is said of.
    guard at < end, opens(at, end),
      !(at + 1 < end && Self.objectForms.contains(tokens[at].hash) && isLower(at + 1, .conjunction))
    else { return nil }
    if word.has(.plainCue) {
      return end - at >= 2 && tokens[at].hash != Self.to
        && (!Self.vague.contains(tokens[at].hash) || hasSubjectAndVerb(at, end)) ? at : nil
    }
    return hasSubjectAndVerb(at, end) ? at : nil
  }

  /// Over days, places and media: "said in a statement on Thursday night".
  private func overCircumstances(_ start: Int, _ end: Int) -> Int {
    var at = start
    var last = start
    while at < end, at < start + Self.reach {
      if isTime(at) || tokens[at].isMark(",") || isLower(at, .adverb) {
        at += 1
        last = at
      } else if tokens[at].isMark("\u{2014}") || tokens[at].isMark("-") || tokens[at].isMark("\u{2013}") {
        guard
          let other = ((at + 1)..<max(at + 1, min(end, at + 12))).first(where: {
            tokens[$0].scalar == tokens[at].scalar
          })
        else { break }
        at = other + 1
        last = at
      } else if isLower(at, .preposition), !Self.approximate.contains(tokens[at].hash) {
        // The phrase that it governs ends at a day, a medium, or where a pronoun begins the clause.
        var noun = at + 1
        var closed: Int?
        while noun < min(end, at + 10), closed == nil || isTime(noun) {
          if isTime(noun) || tokens[noun].has(.medium), tokens[noun].shape != .lower || !isVerb(noun) {
            closed = noun + 1
          } else if tokens[noun].kind == .punctuation || isVerb(noun) || noun > at + 1 && isPronoun(noun) {
            if isPronoun(noun) { closed = noun }
            break
          }
          noun += 1
        }
        guard let closed else { break }
        at = closed
        last = at
      } else {
        break
      }
    }
    return last
  }

  /// Whether a clause can open so.
  private func opens(_ at: Int, _ end: Int) -> Bool {
    let first = tokens[at]
    guard first.isWord || first.kind == .number || first.scalar == 0x24 else { return false }
    if first.has(.preposition), first.shape == .lower {
      // "about half of …", "if elected", "in the end he …"
      return Self.approximate.contains(first.hash) && at + 1 < end && hasVerb(at..<min(end, at + 16))
        || hasSubjectAndVerb(at, end)
    }
    if Self.hosts.contains(first.hash) { return true }
    if first.has([.auxiliary, .relative]), first.shape == .lower { return false }
    return !(first.has(.conjunction) && !first.has(.pronoun)) && first.hash != Self.so
  }

  /// A subject, and a verb behind it before anything that opens another clause.
  private func hasSubjectAndVerb(_ start: Int, _ end: Int) -> Bool {
    var at = start
    if story.isContraction(at) { return true }
    if isVerb(at), tokens[at].shape == .lower, !tokens[at].has([.pronoun]) { return false }
    // "in the end, he left", "Ann Lee, the mayor, left"
    let opensWide = isLower(at, .preposition) || phrases.name(at: at) != nil
    at += 1
    while at < min(end, start + 22) {
      let token = tokens[at]
      if token.kind == .punctuation, !token.isMark("/"), !(token.isMark(",") && opensWide) { return false }
      if isLower(at, [.relative, .that]) || token.has(.conjunction) && !Self.joins.contains(token.hash) {
        return false
      }
      // "declared an emergency after three died": what has a verb is another clause.
      if Self.hosts.contains(token.hash), token.shape == .lower { return false }
      if isVerb(at) || story.isPastForm(at) && !isParticipleOfNoun(at) { return true }
      at += 1
    }
    return false
  }

  /// "which officials said would hurt": what is reported lacks its subject, which stands before the speaker.
  func gap(after verb: Int, of speaker: Int, before end: Int) -> Int? {
    let at = verb + 1
    return at + 2 < end && speaker > 0 && tokens[verb].has(.plainCue) && tokens[at].shape == .lower
      && tokens[at].has(.auxiliary) && Self.gaps.contains(tokens[speaker - 1].hash) ? at : nil
  }

  // MARK: Words

  func hasVerb(_ range: Range<Int>) -> Bool { range.contains { isVerb($0) || story.isPastForm($0) } }

  /// A word that only the verb of a clause is.
  func isVerb(_ at: Int) -> Bool {
    tokens[at].shape == .lower && tokens[at].has([.auxiliary, .finiteVerb])
  }

  /// "report", "remarks": no past tense, no gerund.
  func mayBeNoun(_ verb: Token) -> Bool {
    let last = story.bytes[verb.end - 1]
    return !verb.has(.plainCue) && last != UInt8(ascii: "d") && last != UInt8(ascii: "g")
  }

  func isTime(_ at: Int) -> Bool {
    tokens[at].has([.weekday, .vagueTime, .month])
      || phrases.name(at: at).map { phrases.names[$0].type == .date } == true
      || Self.timeWords.contains(tokens[at].hash) && at + 1 < tokens.count
        && tokens[at + 1].has([.weekday, .vagueTime, .month])
  }

  /// "a proposed law": behind an article it is no verb.
  private func isParticipleOfNoun(_ at: Int) -> Bool {
    tokens[at - 1].has([.determiner, .preposition]) || tokens[at - 1].kind == .possessive
  }

  func isLower(_ at: Int, _ classes: WordClass) -> Bool {
    tokens[at].shape == .lower && tokens[at].has(classes)
  }

  private func isPronoun(_ at: Int) -> Bool {
    phrases.isPronoun(at) && !Self.objects.contains(tokens[at].hash)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let gaps = hashes("which what that who")
  private static let bridges: Set<UInt32> = [
    0x2C, 0x2F, 0x2D, 0x2014, 0x2013, 0x26, 0x2019, 0x27, 0x28, 0x29,
  ]
  private static let approximate = hashes("about around over under per like nearly up below above")
  private static let hosts = hashes(
    "if when while although though once since as because after before whenever unless")
  private static let joins = hashes("and or nor")
  private static let about = hashes("about")
  private static let asked = hashes("asked asks ask asking")
  private static let timeWords = hashes("last this next late early earlier later that")
  private static let objects = hashes("him them me us himself herself themselves itself")
  private static let objectForms = objects.union(hashes("it her this that these those all"))
  /// What is said, but says nothing of itself: said nothing about the plan.
  private static let vague = hashes(
    "something anything nothing everything little much no yes goodbye hello so thanks sorry")
  private static let out = WordHash.of("out")
  static let to = WordHash.of("to")
  private static let so = WordHash.of("so")
  private static let last = WordHash.of("last")
  private static let `if` = WordHash.of("if")
  private static let when = WordHash.of("when")
}

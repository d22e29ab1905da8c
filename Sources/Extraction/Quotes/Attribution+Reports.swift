/// The reporters of words without quotation marks.

import Articles

extension AttributionFinder {
  private var tokens: [Token] { story.tokens }

  /// A verb that can report what follows it.
  func isReport(_ at: Int) -> Bool {
    tokens[at].shape == .lower
      && tokens[at].has([.cueOfClause, .cueOfThat, .cueOfInfinitive, .cueOfRequest, .cueOfCharge])
      && !isNoun(at)
      || tokens[at].hash == Self.asked && tokens[at].shape == .capitalised
  }

  /// The subject of a reporting verb: nil where the verb is none, a reporter without a speaker where it is
  /// not said who.
  func reporter(_ verb: Int, from lower: Int, _ form: ReportedStart.Form) -> (
    speaker: NounPhrase?, isAsked: Bool
  )? {
    if tokens[verb].shape == .capitalised { return asked(verb) }
    guard verb > lower else { return isGerund(verb) || Self.asked == tokens[verb].hash ? asked(verb) : nil }
    let before = tokens[verb - 1]
    if before.hash == Self.to, before.shape == .lower {
      guard form == .that || form == .question, let subject = phrases.clauseSubject(lower..<verb) else {
        return nil
      }
      return (subject, false)
    }
    if isPassive(verb, lower) {
      guard tokens[verb].has([.cueToSomebody, .cueOfRequest]), form == .that || form == .question else {
        return nil
      }
      return asked(verb)
    }
    if isGerund(verb) {
      if before.has(.auxiliary), let direct = phrases.subject(of: verb, from: lower) {
        return (direct, false)
      }
      if let index = phrases.name(at: verb - 1), phrases.names[index].type == .person {
        return (NounPhrase(head: .name(index), tokens: phrases.names[index].tokens), false)
      }
      // "with officials reporting at the time"
      if let direct = phrases.subject(of: verb, from: lower), direct.tokens.lowerBound > lower,
        tokens[direct.tokens.lowerBound - 1].hash == Self.with
      {
        return (direct, false)
      }
      return (
        whoSpokeBefore(verb, lower) ?? phrases.clauseSubject(lower..<verb) ?? outerSubject(lower..<verb),
        false
      )
    }
    if let direct = phrases.subject(of: verb, from: lower) {
      return (direct, false)
    }
    var at = verb - 1
    while at > lower, tokens[at].shape == .lower, tokens[at].has([.auxiliary, .adverb]) { at -= 1 }
    if tokens[at].has(.conjunction) || tokens[at].isMark(",") {
      if tokens[at].hash == Self.when || tokens[at].hash == Self.if { return asked(verb) }
      return phrases.clauseSubject(lower..<at).map { ($0, false) }
    }
    guard form == .that || tokens[verb].has(.plainCue) else { return nil }
    return plainSubject(verb, lower).map { ($0, false) }
  }

  /// `“No,” the mayor said in Oslo, adding that …` · `…, according to one diplomat, adding that …`: where words of
  /// somebody's stand before, the subject of the sentence may be within them.
  private func whoSpokeBefore(_ gerund: Int, _ lower: Int) -> NounPhrase? {
    guard tokens[gerund - 1].isMark(",") else { return nil }
    for at in stride(from: gerund - 2, through: max(lower, gerund - 24), by: -1) {
      if let source = accordingTo(at, gerund, window: lower..<gerund) { return source.speaker }
      guard isCue(at), !isGerund(at) else { continue }
      guard (lower..<at).contains(where: { phrases.isCloser($0) }) else { return nil }
      return phrases.subject(of: at, from: lower)
        ?? (isInverted(at) ? phrases.phrase(from: at + 1, to: gerund) : nil)
    }
    return nil
  }

  /// "private contractors said", "six in 10 say": any noun or number before a verb that is nothing else.
  func plainSubject(_ verb: Int, _ lower: Int) -> NounPhrase? {
    var at = verb - 1
    while at >= lower, tokens[at].shape == .lower, tokens[at].has([.auxiliary, .adverb]) { at -= 1 }
    guard at >= lower else { return nil }
    if tokens[at].kind == .punctuation, tokens[at].scalar == 0x25 { at -= 1 }
    guard at >= lower, tokens[at].isWord || tokens[at].kind == .number, !story.isPastForm(at),
      !(tokens[at].shape == .lower && tokens[at].has([.preposition, .relative, .that, .conjunction])),
      !tokens[at].has([.determiner]) || Self.pronominal.contains(tokens[at].hash)
    else { return nil }
    var first = at
    while first > lower, at - first < 8,
      tokens[first - 1].isWord || tokens[first - 1].kind == .possessive || tokens[first - 1].kind == .number,
      !(tokens[first - 1].shape == .lower
        && tokens[first - 1].has([.preposition, .conjunction, .auxiliary, .that, .relative]))
    { first -= 1 }
    return NounPhrase(
      head: .description, tokens: first..<(verb > at + 1 && tokens[at + 1].scalar == 0x25 ? at + 2 : at + 1))
  }

  /// "Asked by a reporter whether": who asks stands behind "by", or is not said.
  private func asked(_ verb: Int) -> (speaker: NounPhrase?, isAsked: Bool)? {
    guard verb + 2 < tokens.count, tokens[verb + 1].hash == Self.by,
      story.sentenceOf[verb] == story.sentenceOf[verb + 2]
    else { return (nil, true) }
    return (
      phrases.phrase(from: verb + 2, to: min(story.sentence(at: verb).tokens.upperBound, verb + 12)), true
    )
  }

  /// A verb that may stand before its subject: "said Ann Lee".
  func isInverted(_ verb: Int) -> Bool {
    let token = tokens[verb]
    return story.bytes[token.end - 1] == UInt8(ascii: "d") || story.bytes[token.end - 1] == UInt8(ascii: "s")
      || token.hash == Self.wrote
  }

  static let pronominal: Set<UInt64> = Set(
    ["many", "some", "others", "another", "most", "few", "each", "both", "all"].map { WordHash.of($0) })
  /// "was quoted as saying": the verb whose subject speaks.
  func quoted(_ saying: Int, _ lower: Int) -> Int? {
    guard saying - 2 > lower, tokens[saying].hash == Self.saying, tokens[saying - 1].hash == Self.as,
      Self.quoted.contains(tokens[saying - 2].hash)
    else { return nil }
    return saying - 2
  }

  private static let with = WordHash.of("with")
  private static let saying = WordHash.of("saying")
  private static let `as` = WordHash.of("as")
  private static let quoted: Set<UInt64> = Set(["quoted", "cited", "reported"].map { WordHash.of($0) })
  private static let asked = WordHash.of("asked")
  private static let when = WordHash.of("when")
  private static let `if` = WordHash.of("if")
  private static let by = WordHash.of("by")
  private static let wrote = WordHash.of("wrote")
}

/// The longest stretch of tokens that can be one name or several side by side.

enum NameRun {
  /// The run that starts at a token; empty where no name can start.
  static func from(_ start: Int, in sentence: Sentence, _ tokens: [Token], _ lexicon: Lexicon) -> Range<Int> {
    let end = sentence.tokens.upperBound
    guard canStart(tokens[start]) || phrase(at: start, end, tokens, lexicon) != nil else {
      return start..<start
    }
    var at = start
    if let known = phrase(at: start, end, tokens, lexicon) { at = known.end } else { at += 1 }
    var inChain = false
    while at < end {
      if let known = phrase(at: at, end, tokens, lexicon), tokens[at].isCapital {
        at = known.end
      } else if canStart(tokens[at]) || tokens[at].has(.nameSuffix) && tokens[at].isCapital {
        at += 1
      } else if tokens[at].isMark("&"), at + 1 < end, tokens[at + 1].isCapital, tokens[at - 1].isCapital {
        at += 2
      } else if let next = acrossParticles(at, end, tokens) {
        at = next
      } else if let next = acrossOf(at, start, end, tokens) {
        at = next
        inChain = true
      } else if let next = acrossAnd(at, end, tokens, inChain) {
        at = next
      } else {
        break
      }
    }
    return start..<at
  }

  private static func canStart(_ token: Token) -> Bool {
    guard token.isCapital, !token.has(.weekday), !token.has(.month) || token.has(.givenName) else {
      return false
    }
    // US, IT and WHO are written like words of grammar.
    return !token.has(.grammar) || token.has(.title) || token.has(.placeNoun)
      || token.shape == .allCaps && token.has([.place, .organization])
      || token.isInitial || token.has(.direction)
  }

  /// The longest entry of the phrase table at a token.
  static func phrase(
    at start: Int, _ end: Int, _ tokens: [Token], _ lexicon: Lexicon
  ) -> (phrase: Lexicon.Phrase, end: Int)? {
    guard tokens[start].has(.opensPhrase) else { return nil }
    var best: (Lexicon.Phrase, Int)?
    var hash: UInt64 = 0
    for at in start..<min(end, start + lexicon.longestPhrase) {
      hash = WordHash.joining(hash, tokens[at].hash)
      guard let phrase = lexicon.phrases[hash] else { continue }
      let written = tokens[start].isCapital && (tokens[at].isCapital || at > start)
      let last = tokens[at].isCapital || tokens[at].kind == .number
      guard written || last && at > start && tokens[start].has(.particle) else { continue }
      if phrase.needsCapitals || at == start && tokens[start].has(.grammar), tokens[start].shape != .allCaps {
        continue
      }
      best = (phrase, at + 1)
    }
    return best
  }

  /// "de la", "van der", "bin" between two capitals.
  private static func acrossParticles(_ at: Int, _ end: Int, _ tokens: [Token]) -> Int? {
    guard tokens[at].has(.particle), tokens[at].shape == .lower, tokens[at - 1].isCapital,
      !tokens[at - 1].has(.role)
    else { return nil }
    var next = at + 1
    if next < end, tokens[next].has(.particle), tokens[next].shape == .lower { next += 1 }
    guard next < end, tokens[next].isCapital, !tokens[next].has(.grammar) else { return nil }
    return next + 1
  }

  /// "Ministry of Health", "Committee for the Salvation": the words after "of" belong to the name.
  private static func acrossOf(_ at: Int, _ start: Int, _ end: Int, _ tokens: [Token]) -> Int? {
    let length = tokens[at].end - tokens[at].start
    guard tokens[at].has(.preposition), tokens[at].shape == .lower, length == 2 || length == 3,
      tokens[at].scalar == 0x6F || tokens[at].scalar == 0x66
    else { return nil }
    let isOf = length == 2 && tokens[at].scalar == 0x6F
    let isFor = length == 3
    let before = tokens[at - 1]
    // Secretary of State Mary Stone
    if isOf, before.isCapital, before.has(.title), at + 2 < end, isOffice(tokens[at + 1]),
      tokens[at + 2].isCapital
    {
      return at + 2
    }
    guard before.isCapital,
      before.has(.bodyOf) || isOf && before.has([.placeNoun, .eventNoun]) && !before.has(.role),
      isOf || isFor
    else { return nil }
    var next = at + 1
    if next < end, tokens[next].has(.determiner), tokens[next].shape == .lower { next += 1 }
    guard next < end, tokens[next].isCapital, !tokens[next].has(.grammar) || tokens[next].has(.place),
      !tokens[next].has(.weekday), !tokens[next].has(.honorific)
    else { return nil }
    return next + 1
  }

  /// What a secretary is of: State, Defense.
  static func isOffice(_ token: Token) -> Bool {
    token.isCapital && token.has([.common, .placeNoun]) && !token.has([.place, .givenName])
  }

  /// "Food and Drug Administration", "Department of Health and Human Services".
  private static func acrossAnd(_ at: Int, _ end: Int, _ tokens: [Token], _ inChain: Bool) -> Int? {
    guard tokens[at].has(.conjunction), tokens[at].end - tokens[at].start == 3, tokens[at].scalar == 0x61,
      tokens[at - 1].isCapital, !tokens[at - 1].has([.role, .givenName])
    else { return nil }
    var next = at + 1
    while next < end, next < at + 5, tokens[next].isCapital,
      !tokens[next].has([.role, .givenName, .grammar, .weekday])
    {
      next += 1
    }
    guard next > at + 1 else { return nil }
    if tokens[next - 1].has(.bodyNoun), tokens[at - 1].has(.common) { return next }
    return inChain && (tokens[at + 1].has(.common) || tokens[at - 1].has(.common)) ? next : nil
  }
}

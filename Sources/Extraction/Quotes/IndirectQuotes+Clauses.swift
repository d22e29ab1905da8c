/// Reported words that stand before their cue, or around it.

import Articles

extension IndirectQuotes {
  // MARK: According to X, …

  /// `According to Ann Lee, the harvest was lost` · `As the paper reported, …`
  func opening(_ words: Range<Int>) -> QuoteFinder.Draft? {
    var first = words.lowerBound
    if Self.openers.contains(tokens[first].hash), first + 2 < words.upperBound { first += 1 }
    var found: Attribution?
    var from = first
    if let according = finder.accordingTo(first, words.upperBound, window: words),
      let speaker = according.speaker
    {
      found = according
      found?.rule = "indirect.according-to"
      from = speaker.tokens.upperBound
    } else if tokens[first].hash == Self.as {
      for verb in (first + 1)..<max(first + 1, min(words.upperBound, first + 14)) {
        if tokens[verb].isMark(",") { break }
        guard tokens[verb].shape == .lower, tokens[verb].has([.plainCue, .cueOfClause]),
          verb > first + 1 || verb + 1 < words.upperBound && tokens[verb + 1].hash == Self.by
        else { continue }
        let speaker =
          verb > first + 1
          ? finder.phrases.subject(of: verb, from: first + 1)
          : finder.phrases.phrase(from: verb + 2, to: min(words.upperBound, verb + 14))
        // "as its name suggests": nobody says it.
        guard let speaker, speaker.head != .description || isSpeaker(speaker) else { break }
        found = Attribution(
          cue: verb..<(verb + 1), speaker: speaker, window: words, rule: "indirect.as")
        from = max(verb + 1, speaker.tokens.upperBound)
        break
      }
    }
    guard let found, from < words.upperBound else { return nil }
    let comma = (from..<min(words.upperBound, from + 30)).first { tokens[$0].isMark(",") }
    // "According to Ann Lee the harvest was lost"
    let isBare =
      found.rule == "indirect.according-to" && starts.hasVerb(from..<(comma ?? words.upperBound))
      && (tokens[from].has([.determiner, .pronoun]) || tokens[from].isCapital)
    guard let start = isBare ? from : comma.map({ $0 + 1 }),
      words.upperBound - start > 2, !(start..<words.upperBound).contains(where: { taken[$0] })
    else { return nil }
    return made([start..<words.upperBound], found, words)
  }

  // MARK: …, X said

  /// `The harvest was lost, Ann Lee said` · `… is larger, according to the poll` · `The test, she said, was …`
  func closing(_ words: Range<Int>) -> (draft: QuoteFinder.Draft, words: Range<Int>)? {
    let start = max(words.lowerBound, words.upperBound - 70)
    for at in stride(from: words.upperBound - 1, through: start, by: -1) {
      if tokens[at].hash == Self.according,
        let found = finder.accordingTo(at, words.upperBound, window: at..<words.upperBound),
        tokens[at].shape == .lower
      {
        return around(
          words, at, found, found.speaker?.tokens.upperBound ?? words.upperBound, "indirect.according-to")
      }
      guard tokens[at].isMark(",") || isLongDash(at), at > words.lowerBound + 1, at + 1 < words.upperBound,
        !taken[at + 1]
      else { continue }
      guard let found = attribution(at + 1, words) else { continue }
      return around(words, at, found.attribution, found.end, found.attribution.rule)
    }
    return nil
  }

  /// The words before an attribution, and those behind it where it stands in their middle.
  private func around(
    _ words: Range<Int>, _ cut: Int, _ found: Attribution, _ end: Int, _ rule: String
  ) -> (draft: QuoteFinder.Draft, words: Range<Int>)? {
    var before = clauseStart(words, cut)..<cut
    while let last = before.last, tokens[last].isMark(",") { before = before.lowerBound..<last }
    guard before.count >= 1, !before.contains(where: { taken[$0] }) else { return nil }
    var found = found
    found.rule = rule
    var pieces = [before]
    var stop = end
    let comma = (end..<max(end, min(words.upperBound, end + 30))).first {
      tokens[$0].isMark(",") && $0 + 2 < words.upperBound && goesOn($0 + 1, words)
    }
    if let comma, !(comma..<words.upperBound).contains(where: { taken[$0] }) {
      pieces.append((comma + 1)..<words.upperBound)
      stop = words.upperBound
      if found.rule == "indirect.trailing" { found.rule = "indirect.inserted" }
    }
    guard
      before.count >= 6 && (found.rule != "indirect.trailing" || opensClause(before.lowerBound))
        || starts.hasVerb(before)
        || pieces.count > 1 && starts.hasVerb(pieces[1])
    else {
      return nil
    }
    guard let draft = made(pieces, found, before.lowerBound..<stop) else { return nil }
    return (draft, before.lowerBound..<stop)
  }

  /// No phrase that only says when, where or how.
  private func opensClause(_ at: Int) -> Bool {
    !tokens[at].has([.preposition, .conjunction, .adverb]) && !finder.isGerund(at)
  }

  /// The words behind an inserted attribution: not one who is described, not the reporter's own clause.
  private func goesOn(_ at: Int, _ words: Range<Int>) -> Bool {
    let first = tokens[at]
    if first.shape == .lower, first.has(.relative) || Self.ownClauses.contains(first.hash) { return false }
    if finder.isGerund(at), first.has([.cue, .looseCue]) { return false }
    // "said a spokesman, Ann Lee, who …", "said on Thursday, two days after …"
    if let name = finder.phrases.name(at: at) {
      let end = finder.phrases.names[name].tokens.upperBound
      if end + 1 < words.upperBound, tokens[end].isMark(","), tokens[end + 1].has(.relative) { return false }
    }
    if at + 1 < words.upperBound, Self.times.contains(tokens[at + 1].hash) { return false }
    return starts.hasVerb(at..<words.upperBound)
  }

  /// Where the clause begins that an attribution closes: behind a semicolon, behind the dateline.
  private func clauseStart(_ words: Range<Int>, _ cut: Int) -> Int {
    let floor = max(words.lowerBound, cut - 120)
    var at = cut
    while at > floor, !tokens[at - 1].isMark(";") { at -= 1 }
    return at
  }

  /// `Ann Lee said`, `said Ann Lee`, `the ministry told the BBC on Monday`: with nothing reported behind.
  private func attribution(_ start: Int, _ words: Range<Int>) -> (attribution: Attribution, end: Int)? {
    let limit = min(words.upperBound, start + 24)
    let first = tokens[start]
    guard !(start..<limit).prefix(16).contains(where: { taken[$0] }) else { return nil }
    if first.shape == .lower, first.has([.cue, .cueOfClause]), !finder.isGerund(start) {
      // "…, emailed some friends": a verb with an object goes on with the sentence.
      guard first.has(.cueOfClause), !first.has(.cueToSomebody) else { return nil }
      guard let speaker = finder.phrases.phrase(from: start + 1, to: min(words.upperBound, start + 20)),
        isSpeaker(speaker), finder.isInverted(start)
      else { return nil }
      let end = speaker.tokens.upperBound
      guard !reports(end, words), !closesAside(start - 1, words) else { return nil }
      return (made(start, speaker, start..<words.upperBound), end)
    }
    guard !(first.shape == .lower && first.has([.conjunction, .relative, .that])) || first.hash == Self.as,
      !(first.shape == .lower && first.has(.preposition) && first.hash != Self.as)
    else { return nil }
    let from = first.hash == Self.as ? start + 1 : start
    for verb in max(start + 1, from + 1)..<max(start + 1, from + 1, limit) {
      if starts.isVerb(verb), !finder.isCue(verb), !Self.perfect.contains(tokens[verb].hash) { return nil }
      if tokens[verb].kind == .punctuation, tokens[verb].scalar == 0x3B || tokens[verb].scalar == 0x3A {
        return nil
      }
      guard finder.isCue(verb), tokens[verb].has([.plainCue, .cueOfClause]), !finder.isGerund(verb) else {
        continue
      }
      guard ends(verb, words), !finder.isPassive(verb, from),
        let speaker = finder.phrases.subject(of: verb, from: from) ?? finder.plainSubject(verb, from)
      else { return nil }
      return (made(verb, speaker, start..<words.upperBound), verb + 1)
    }
    return nil
  }

  /// "Ann Lee of Oslo, who runs the place, says …": what stands before the first comma says nothing, and the
  /// one before the verb ends an aside about it.
  private func closesAside(_ comma: Int, _ words: Range<Int>) -> Bool {
    guard tokens[comma].isMark(","),
      let first = (words.lowerBound..<comma).first(where: { tokens[$0].isMark(",") }),
      first > words.lowerBound,
      tokens[words.lowerBound].isCapital, !starts.hasVerb(words.lowerBound..<first)
    else { return false }
    return !starts.hasVerb((first + 1)..<comma) || tokens[first + 1].has([.relative, .determiner])
  }

  private func made(_ cue: Int, _ speaker: NounPhrase, _ window: Range<Int>) -> Attribution {
    Attribution(
      cue: cue..<(cue + 1), speaker: speaker, window: window, rule: "indirect.trailing")
  }

  private func isSpeaker(_ phrase: NounPhrase) -> Bool {
    switch phrase.head {
    case .name(let index): finder.phrases.names[index].type != .date
    case .pronoun: false
    case .description:
      finder.phrases.isSpeakerNoun(phrase.tokens.upperBound - 1)
    }
  }

  /// Nothing but when, where and to whom it was said follows.
  private func ends(_ verb: Int, _ words: Range<Int>) -> Bool {
    let next = verb + 1
    guard next < words.upperBound else { return true }
    let token = tokens[next]
    if token.kind == .punctuation {
      return token.isMark(",") || token.scalar == 0x2014 || token.scalar == 0x2D || token.scalar == 0x28
    }
    if tokens[verb].has(.cueToSomebody) {
      guard let listener = finder.phrases.phrase(from: next, to: min(words.upperBound, next + 10)) else {
        return false
      }
      let end = listener.tokens.upperBound
      return end >= words.upperBound || tokens[end].kind == .punctuation
        || tokens[end].has([.preposition, .weekday, .vagueTime, .adverb]) && tokens[end].hash != Self.to
          && !reports(end, words)
    }
    return
      (token.has([.preposition, .weekday, .vagueTime, .adverb, .month]) && token.hash != Self.to
      || starts.isTime(next)) && !reports(next, words)
  }

  /// Whether something is reported before the next mark.
  private func reports(_ start: Int, _ words: Range<Int>) -> Bool {
    for at in start..<max(start, min(words.upperBound, start + 24)) {
      if tokens[at].kind == .punctuation { return false }
      if tokens[at].shape == .lower, tokens[at].has(.relative) { return false }
      // "said a spokesman for the group that led it"
      if tokens[at].has(.that), at + 1 < words.upperBound,
        starts.isVerb(at + 1) || story.isPastForm(at + 1)
      {
        return false
      }
      if starts.isVerb(at) || tokens[at].shape == .lower && tokens[at].has([.that, .question]) {
        return true
      }
    }
    return false
  }

  private func isLongDash(_ at: Int) -> Bool {
    tokens[at].scalar == 0x2014 && tokens[at].kind == .punctuation
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let openers = hashes("and but")
  private static let ownClauses = hashes("but while although though whereas whose who")
  private static let times = hashes("hours days weeks months years minutes hour day week month year")
  private static let perfect = hashes("has have had")
  private static let according = WordHash.of("according")
  private static let `as` = WordHash.of("as")
  private static let by = WordHash.of("by")
  private static let to = WordHash.of("to")
}

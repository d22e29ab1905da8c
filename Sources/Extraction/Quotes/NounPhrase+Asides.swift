/// What stands beside a subject: asides between commas or brackets, and others joined to it.

import Articles

extension NounPhrases {
  private var tokens: [Token] { story.tokens }

  /// A person's name, with or without titles, that is all of an aside.
  func namedAside(_ open: Int, _ close: Int) -> NounPhrase? {
    guard open + 1 < close, tokens[open].isMark(","), let index = name(at: close - 1),
      names[index].type == .person
        ? names[index].tokens.lowerBound - open <= 3
        : names[index].type == .organization && names[index].tokens.lowerBound == open + 1
    else { return nil }
    return NounPhrase(head: .name(index), tokens: names[index].tokens)
  }

  /// "in a meeting with the board of the Harbour Times Mayor Lee said": one who follows a body's name is no part
  /// of what stands before it.
  func standsBehindBody(_ phrase: NounPhrase, _ first: Int) -> Bool {
    guard case .name(let person) = phrase.head, names[person].type == .person,
      first < phrase.tokens.lowerBound
    else { return false }
    return (first..<phrase.tokens.lowerBound).contains { at in
      guard let other = name(at: at), names[other].type == .organization else { return false }
      let next = names[other].tokens.upperBound
      return next == phrase.tokens.lowerBound || tokens[next].isCapital && tokens[next].has(.title)
    }
  }

  /// "Ann Lee, director of the farm, presenting the plan, said": a title behind a person's name and a comma is hers.
  func bearer(of phrase: NounPhrase, _ lower: Int) -> NounPhrase? {
    let first = phrase.tokens.lowerBound
    guard phrase.head == .description, tokens[phrase.tokens.upperBound - 1].has([.personNoun, .title]),
      !tokens[first].has(.determiner), first - 2 >= lower, tokens[first - 1].isMark(","),
      let index = name(at: first - 2), names[index].type == .person
    else { return nil }
    return NounPhrase(head: .name(index), tokens: names[index].tokens)
  }

  /// "According to the director of the farm, Ann Lee, it was lost": a name between commas is that of the one described.
  func named(_ phrase: NounPhrase, between comma: Int, _ limit: Int) -> NounPhrase? {
    guard phrase.head == .description, tokens[phrase.tokens.upperBound - 1].has([.personNoun, .title]),
      comma + 2 < limit, let index = name(at: comma + 1), names[index].type == .person
    else { return nil }
    let next = names[index].tokens.upperBound
    guard next < tokens.count, tokens[next].isMark(",") else { return nil }
    return NounPhrase(head: .name(index), tokens: names[index].tokens)
  }

  /// "Union MP Ann Lee": a body whose name stands before a member's, with at most a title between them.
  func isPartyOf(_ index: Int, _ limit: Int) -> Bool {
    guard names[index].type == .organization else { return false }
    var next = names[index].tokens.upperBound
    for _ in 0..<2 {
      guard next < limit, tokens[next].isCapital else { return false }
      guard let other = name(at: next) else {
        next += 1
        continue
      }
      if names[other].type == .person { return true }
      guard names[other].type == .organization else { return false }
      next = names[other].tokens.upperBound
    }
    return next < limit && name(at: next).map { names[$0].type == .person } ?? false
  }

  /// "said the spokesman, Josh Earnest" · "said a spokeswoman for Halden Farms, Ann Lee."
  func namedBehind(_ end: Int, _ limit: Int, _ phrase: NounPhrase) -> NounPhrase? {
    var comma = end
    if comma < limit, tokens[comma].has(.preposition), tokens[comma].shape == .lower,
      tokens[phrase.tokens.upperBound - 1].has([.personNoun, .title])
    {
      comma += 1
      while comma < limit, comma - end < 8, tokens[comma].kind != .punctuation { comma += 1 }
    }
    guard comma + 1 < limit, tokens[comma].isMark(","), let index = name(at: comma + 1),
      names[index].type == .person
    else { return nil }
    let next = names[index].tokens.upperBound
    guard comma == end || next >= limit || tokens[next].kind == .punctuation else { return nil }
    return NounPhrase(head: .name(index), tokens: names[index].tokens)
  }

  func isCloser(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && [0x201D, 0x22, 0x27, 0x2019].contains(tokens[at].scalar)
  }

  /// Skips back over ", the mayor of Springfield," or "(R-Ariz.)".
  func beforeAside(_ end: Int, _ lower: Int) -> Int? {
    let opens: Unicode.Scalar = tokens[end].isMark(")") ? "(" : ","
    var at = end - 1
    while at > lower, end - at < 30 {
      if tokens[at].isMark(opens) { return opens == "," ? outermost(at, lower) - 1 : at - 1 }
      at -= 1
    }
    return end - 1 >= lower && opens == "," ? end - 1 : nil
  }

  /// Skips back over "Ann Lee — who ran twice — said".
  func beforeDashes(_ end: Int, _ lower: Int) -> Int? {
    guard isDash(end) else { return nil }
    return (lower..<end).suffix(30).last { isDash($0) && $0 > lower && $0 < end - 1 }.map { $0 - 1 }
  }

  private func isDash(_ at: Int) -> Bool {
    tokens[at].kind == .punctuation && [0x2014, 0x2013].contains(tokens[at].scalar)
      || tokens[at].isMark("-") && story.spaceBefore(at) && story.spaceAfter(at)
  }

  /// ", whose father, a baker, left Oslo,": behind the second comma nothing names anybody, so the aside began earlier.
  private func outermost(_ comma: Int, _ lower: Int) -> Int {
    let next = tokens[comma + 1]
    guard next.isWord, next.shape == .lower, !next.has([.determiner, .relative, .role, .preposition]) else {
      return comma
    }
    var at = comma - 1
    while at > lower, comma - at < 30 {
      if tokens[at].isMark(","), Self.asides.contains(tokens[at + 1].hash) { return at }
      at -= 1
    }
    return comma
  }

  /// "Ann Lee and Robert Cole": two that open the clause are nobody's alone.
  func joint(_ phrase: NounPhrase, _ lower: Int) -> NounPhrase? {
    guard case .name(let index) = phrase.head else { return nil }
    let last = names[index].tokens
    guard last.lowerBound - 2 >= lower, tokens[last.lowerBound - 1].hash == Self.and,
      let other = name(at: last.lowerBound - 2), names[other].type == names[index].type,
      tokens[names[other].tokens.upperBound].hash == Self.and
    else { return nil }
    let first = names[other].tokens.lowerBound
    guard first == story.sentence(at: first).tokens.lowerBound else { return nil }
    return NounPhrase(head: .description, tokens: first..<last.upperBound)
  }

  private static let asides: Set<UInt64> = Set(["who", "whose", "which"].map { WordHash.of($0) })
  private static let and = WordHash.of("and")
}

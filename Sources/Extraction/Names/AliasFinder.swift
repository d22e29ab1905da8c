/// Other names that the text itself gives somebody or something.

import Articles

/// "Port Osker, formerly known as Delmar,", "Breslau (now Wrocław)", "Robert Berg, nicknamed Bobo": the second
/// name is another for the first.
struct AliasFinder {
  let story: AnnotatedText
  let names: [Name]
  private var tokens: [Token] { story.tokens }

  /// For a name that is another for one before it, that one. Linear: it looks a few words back from each.
  func bases() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for index in names.indices where names[index].type != .date {
      let told = told(index)
      let base = told?.base ?? translated(index) ?? listed(index, found)
      guard let base, NameKey.of(words(base)) != NameKey.of(words(index)) else { continue }
      // What is called so today is shown by that.
      if told?.isNow == true, names[base].type != .person, found[base] == nil {
        found[base] = index
      } else {
        found[index] = found[base] ?? base
      }
    }
    return found
  }

  private func words(_ name: Int) -> String { story.words(names[name].tokens) }

  /// The name that the words before say this one is another for.
  private func told(_ index: Int) -> (base: Int, isNow: Bool)? {
    let name = names[index].tokens
    let sentence = story.sentence(at: name.lowerBound).tokens
    guard let cue = AliasCue(before: name, from: sentence.lowerBound, tokens) else { return nil }
    // "is known as Osker's friend"; "also known, in Spanish, as": the language is no name for it.
    if name.upperBound < tokens.count, tokens[name.upperBound].kind == .possessive { return nil }
    if name.count == 1, tokens[name.lowerBound].has(.nationality) { return nil }
    if cue.strength == .bracketed, let base = opensWithTwo(index, sentence) { return (base, false) }
    guard cue.end >= sentence.lowerBound, cue.end < name.lowerBound - 1 else { return nil }
    let mark = tokens[cue.end]
    let parted = AliasCue.parts(mark)
    switch cue.strength {
    case .strong: break
    case .weak:
      guard parted, !cue.isPassive, !cue.isOwned, !cue.isJoined || opening(before: cue.end, sentence) != nil
      else {
        return nil
      }
    case .bracketed: guard mark.isMark("(") || mark.isMark("[") else { return nil }
    }
    guard let base = base(before: cue.end, parted, sentence),
      fits(names[base], names[index], cue.strength == .strong)
    else { return nil }
    // "A tunnel in Osker is called", "a deal with Osker, known as": what a preposition governs may be no subject.
    if cue.isPassive || names[base].type != names[index].type && !isSpeltAlike(base, index),
      isGoverned(names[base].tokens.lowerBound, sentence)
    {
      return nil
    }
    return (base, cue.isNow && cue.strength == .weak)
  }

  /// The name that ends right before a token. Logarithmic.
  private func named(upTo end: Int) -> Int? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].tokens.upperBound == end ? low : nil
  }

  /// "Osker Bay, or Osker Sound, is": the sentence opens with two names of similar spelling.
  private func opensWithTwo(_ index: Int, _ sentence: Range<Int>) -> Int? {
    let name = names[index].tokens
    guard index > 0, name.upperBound < sentence.upperBound else { return nil }
    let before = names[index - 1].tokens
    let next = tokens[name.upperBound]
    guard
      before.lowerBound == sentence.lowerBound
        || before.lowerBound == sentence.lowerBound + 1 && tokens[sentence.lowerBound].has(.determiner),
      next.isMark(",") || next.isMark("(") || next.has(.auxiliary),
      names[index - 1].type == names[index].type,
      (before.upperBound..<name.lowerBound).allSatisfy({
        tokens[$0].isMark(",") || tokens[$0].hash == Self.or || tokens[$0].has(.determiner)
      })
    else { return nil }
    return isSpeltAlike(index - 1, index) ? index - 1 : nil
  }

  /// "(German: Osker)", "Osker Parti ("Osker Party")", "Osker Bay (Osker Bugt)": in brackets behind a name its
  /// words in another language.
  private func translated(_ index: Int) -> Int? {
    let name = names[index].tokens
    let sentence = story.sentence(at: name.lowerBound).tokens
    if name.count == 1, tokens[name.lowerBound].has(.nationality) { return nil }
    var at = name.lowerBound - 1
    while at > sentence.lowerBound, AliasCue.isQuote(tokens[at]) { at -= 1 }
    guard at > sentence.lowerBound else { return nil }
    if tokens[at].isMark(":"), tokens[at - 1].has(.nationality), let open = opening(before: at, sentence),
      at - open <= AliasCue.reach
    {
      return base(before: open, true, sentence)
    }
    var before = at
    while before > sentence.lowerBound, AliasCue.isQuote(tokens[before - 1]) { before -= 1 }
    guard tokens[at].isMark("("), let base = named(upTo: before), fits(names[base], names[index], false),
      names[base].type != .person
    else { return nil }
    if isLatin(base) != isLatin(index) { return base }
    var end = name.upperBound
    while end < tokens.count, AliasCue.isQuote(tokens[end]) { end += 1 }
    // "Rivers Party (Partido de los Ríos, PR)"
    if end + 2 < tokens.count, tokens[end].isMark(","), tokens[end + 1].shape == .allCaps,
      tokens[end + 2].isMark(")"), names[index].type == .organization
    {
      return base
    }
    guard end < tokens.count, tokens[end].isMark(")") else { return nil }
    let isQuoted = at + 1 < name.lowerBound && end > name.upperBound
    return isQuoted || isSpeltAlike(base, index) ? base : nil
  }

  private func isLatin(_ name: Int) -> Bool { tokens[names[name].tokens.lowerBound].scalar < 0x250 }

  /// The two share a word that is theirs alone, or begin with the same letters.
  private func isSpeltAlike(_ first: Int, _ second: Int) -> Bool {
    guard abs(names[first].count - names[second].count) <= 1 else { return false }
    let (one, other) = (NameKey.of(words(first)), NameKey.of(words(second)))
    // "Osker Weekly (Osker)" may be a paper and its town.
    guard !one.hasPrefix(other), !one.hasSuffix(other), !other.hasPrefix(one), !other.hasSuffix(one) else {
      return false
    }
    let own = Set(
      names[first].tokens.filter { !tokens[$0].has(Self.anybodys) && tokens[$0].isWord }.map {
        tokens[$0].hash
      })
    if names[second].tokens.contains(where: { own.contains(tokens[$0].hash) }) { return true }
    guard names[first].count == 1, names[second].count == 1 else { return false }
    return one.utf8.prefix(3).elementsEqual(other.utf8.prefix(3))
  }

  private static let anybodys: WordClass = [
    .common, .grammar, .direction, .bodyNoun, .placeNoun, .nationality, .place, .particle, .givenName,
  ]

  /// The name that ends right before a mark or word, brackets in between left out, or that the bracket
  /// around it hangs on.
  private func base(before mark: Int, _ parted: Bool, _ sentence: Range<Int>) -> Int? {
    var end = parted ? mark : mark + 1
    if parted, !tokens[mark].isMark("("), let open = opening(before: mark, sentence) { end = open }
    while end > sentence.lowerBound, AliasCue.isQuote(tokens[end - 1]) { end -= 1 }
    if end > sentence.lowerBound, tokens[end - 1].isMark(")"), let open = opening(before: end - 1, sentence) {
      end = open
      while end > sentence.lowerBound, AliasCue.isQuote(tokens[end - 1]) { end -= 1 }
    }
    guard let base = named(upTo: end) else { return nil }
    // "Osker, Ohio, formerly Delmar": it may be either's.
    let first = names[base].tokens.lowerBound
    if names[base].type == .place, first - 1 > sentence.lowerBound, tokens[first - 1].isMark(","),
      let other = named(upTo: first - 1), names[other].type == .place
    {
      return nil
    }
    return base
  }

  private func isGoverned(_ name: Int, _ sentence: Range<Int>) -> Bool {
    var at = name - 1
    while at > sentence.lowerBound, tokens[at].has(.determiner) { at -= 1 }
    return at >= sentence.lowerBound && tokens[at].has(.preposition)
  }

  /// The bracket that is still open at a token.
  private func opening(before end: Int, _ sentence: Range<Int>) -> Int? {
    var depth = 0
    for at in stride(from: end - 1, through: max(sentence.lowerBound, end - Self.longestAside), by: -1) {
      if tokens[at].isMark(")") { depth += 1 }
      if tokens[at].isMark("(") {
        if depth == 0 { return at }
        depth -= 1
      }
    }
    return nil
  }

  /// "(also called Delmar, Osker or Delm)": the next of a list of such names.
  private func listed(_ index: Int, _ found: [Int: Int]) -> Int? {
    guard index > 0, let base = found[index - 1], names[index].type == names[index - 1].type else {
      return nil
    }
    let gap = names[index - 1].tokens.upperBound..<names[index].tokens.lowerBound
    guard (1...4).contains(gap.count), story.sentenceOf[gap.lowerBound] == story.sentenceOf[gap.upperBound],
      gap.allSatisfy({
        tokens[$0].isMark(",") || tokens[$0].hash == Self.or || AliasCue.isQuote(tokens[$0])
          || tokens[$0].has(.determiner)
      }),
      gap.contains(where: { tokens[$0].hash == Self.or })
        || opening(before: gap.lowerBound, story.sentence(at: gap.lowerBound).tokens) != nil
    else { return nil }
    return base
  }

  private func fits(_ base: Name, _ alias: Name, _ strong: Bool) -> Bool {
    base.type == alias.type || strong && base.type != .date
  }

  /// Words of a bracket that are looked through.
  private static let longestAside = 40
  private static let or = WordHash.of("or")
}

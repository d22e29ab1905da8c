/// Other names that the text itself gives somebody or something.

import Articles

/// "Port Osker, formerly known as Delmar,", "Breslau (now Wrocław)", "Robert Berg, nicknamed Bobo": the second
/// name is another for the first.
struct AliasFinder {
  let story: Story
  let names: [Name]
  private let endingAt: [Int: Int]
  private var tokens: [Token] { story.tokens }

  init(story: Story, names: [Name]) {
    self.story = story
    self.names = names
    endingAt = Dictionary(names.indices.map { (names[$0].tokens.upperBound, $0) }) { $1 }
  }

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

  /// How sure the words before an alias make it.
  private enum Cue {
    /// known as, nicknamed, also called: whatever the taggers take the two names for.
    case strong
    /// formerly, now: beside a comma or bracket, of two names of one type.
    case weak
    /// or: only right behind an opening bracket.
    case bracketed
  }

  /// The name that the words before say this one is another for.
  private func told(_ index: Int) -> (base: Int, isNow: Bool)? {
    let name = names[index].tokens
    let sentence = story.sentence(at: name.lowerBound).tokens
    if name.upperBound < tokens.count, tokens[name.upperBound].kind == .possessive { return nil }
    // "also known, in Spanish, as": the language is no name for it.
    if name.count == 1, tokens[name.lowerBound].has(.nationality) { return nil }
    var at = name.lowerBound - 1
    var cue: Cue?
    var called = false
    var named = false
    var passive = false
    var joined = false
    var owned = false
    var isNow = false
    while at >= sentence.lowerBound, name.lowerBound - at <= Self.reach {
      let token = tokens[at]
      if token.kind == .word, token.shape == .lower || tokens[at].has(.determiner) {
        if Self.strong.contains(token.hash) {
          cue = .strong
        } else if token.hash == Self.known, at + 1 < name.lowerBound, Self.asBy.contains(tokens[at + 1].hash)
        {
          cue = .strong
        } else if Self.calling.contains(token.hash) {
          called = true
        } else if token.hash == Self.named {
          named = true
        } else if Self.weak.contains(token.hash) {
          cue = cue ?? .weak
          isNow = isNow || token.hash == Self.now
        } else if Self.bracketed.contains(token.hash) {
          cue = cue ?? .bracketed
        } else if token.hash == Self.and {
          joined = true
        } else if Self.owning.contains(token.hash) {
          owned = true
        } else if Self.being.contains(token.hash) {
          passive = true
        } else if !Self.between.contains(token.hash) {
          break
        }
      } else if !Self.isQuote(token) {
        break
      }
      at -= 1
    }
    if cue == .bracketed, let base = opensWithTwo(index, sentence) { return (base, false) }
    guard at >= sentence.lowerBound, at < name.lowerBound - 1 else { return nil }
    let opens = tokens[at].isMark("(") || tokens[at].isMark("[")
    let parted = opens || tokens[at].isMark(",") || tokens[at].isMark(";")
    if called && (passive || parted) || named && (passive || cue != nil && parted) { cue = .strong }
    switch cue {
    case .strong?: break
    case .weak?:
      guard parted, !passive, !owned, !joined || opening(before: at, sentence) != nil else { return nil }
    case .bracketed?: guard opens else { return nil }
    case nil: return nil
    }
    guard let base = base(before: at, parted, sentence), fits(names[base], names[index], cue == .strong)
    else {
      return nil
    }
    // "A tunnel in Osker is called", "a deal with Osker, known as": what a preposition governs may be no subject.
    if passive || names[base].type != names[index].type && !isSpeltAlike(base, index),
      isGoverned(names[base].tokens.lowerBound, sentence)
    {
      return nil
    }
    return (base, isNow && cue == .weak)
  }

  /// "Osker Bay, or Osker Sound, is": the sentence opens with two names that are spelt alike.
  private func opensWithTwo(_ index: Int, _ sentence: Range<Int>) -> Int? {
    let name = names[index].tokens
    guard index > 0, name.upperBound < sentence.upperBound else { return nil }
    let before = names[index - 1].tokens
    let next = tokens[name.upperBound]
    guard
      before.lowerBound == sentence.lowerBound
        || before.lowerBound == sentence.lowerBound + 1 && tokens[sentence.lowerBound].has(.determiner),
      next.isMark(",") || next.isMark("(") || Self.being.contains(next.hash),
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
    while at > sentence.lowerBound, Self.isQuote(tokens[at]) { at -= 1 }
    guard at > sentence.lowerBound else { return nil }
    if tokens[at].isMark(":"), tokens[at - 1].has(.nationality), let open = opening(before: at, sentence),
      at - open <= Self.reach
    {
      return base(before: open, true, sentence)
    }
    var before = at
    while before > sentence.lowerBound, Self.isQuote(tokens[before - 1]) { before -= 1 }
    guard tokens[at].isMark("("), let base = endingAt[before], fits(names[base], names[index], false),
      names[base].type != .person
    else { return nil }
    if isLatin(base) != isLatin(index) { return base }
    var end = name.upperBound
    while end < tokens.count, Self.isQuote(tokens[end]) { end += 1 }
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
    while end > sentence.lowerBound, Self.isQuote(tokens[end - 1]) { end -= 1 }
    if end > sentence.lowerBound, tokens[end - 1].isMark(")"), let open = opening(before: end - 1, sentence) {
      end = open
      while end > sentence.lowerBound, Self.isQuote(tokens[end - 1]) { end -= 1 }
    }
    guard let base = endingAt[end] else { return nil }
    // "Osker, Ohio, formerly Delmar": it may be either's.
    let first = names[base].tokens.lowerBound
    if names[base].type == .place, first - 1 > sentence.lowerBound, tokens[first - 1].isMark(","),
      let other = endingAt[first - 1], names[other].type == .place
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
        tokens[$0].isMark(",") || tokens[$0].hash == Self.or || Self.isQuote(tokens[$0])
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

  private static func isQuote(_ token: Token) -> Bool {
    token.kind == .punctuation && [0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D].contains(token.scalar)
  }

  /// Words before an alias that are looked at, and words of a bracket.
  private static let reach = 9
  private static let longestAside = 40
  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
  private static let known = WordHash.of("known")
  private static let asBy = hashes("as by simply")
  private static let strong = hashes(
    "nicknamed dubbed renamed translated aka a.k.a. alias née pseudonym moniker")
  private static let calling = hashes("called spelled spelt titled")
  private static let now = WordHash.of("now")
  private static let named = WordHash.of("named")
  private static let weak = hashes("formerly originally previously now literally lit lit.")
  private static let or = WordHash.of("or")
  private static let bracketed = hashes("or also")
  private static let and = WordHash.of("and")
  private static let being = hashes("is was are were be been")
  private static let owning = hashes("by of under his her its their")
  private static let between = hashes(
    """
    the known as to has have had commonly popularly widely better best simply sometimes often usually locally \
    colloquially informally officially once later today currently still more just who which that referred \
    stage name nickname acronym abbreviation written rendered stylised stylized generally mostly internationally
    """)
}

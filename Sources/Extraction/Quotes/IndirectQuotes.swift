/// Words reported without quotation marks.

import Articles

/// Finds "X said (that) …", "…, X said" and "According to X, …" in sentences that hold no quote yet.
/// Meant to be right rather than complete.
struct IndirectQuotes {
  let story: Story
  let finder: AttributionFinder
  private var tokens: [Token] { story.tokens }

  /// Adds to the drafts; `taken` marks the tokens that quoted words and their clauses cover.
  func drafts(taken: [Bool]) -> [QuoteFinder.Draft] {
    var found: [QuoteFinder.Draft] = []
    for sentence in story.sentences where !sentence.isTitleCase && sentence.tokens.count >= 5 {
      if let draft = draft(in: sentence.tokens, taken) { found.append(draft) }
    }
    return found
  }

  private func draft(in sentence: Range<Int>, _ taken: [Bool]) -> QuoteFinder.Draft? {
    guard !sentence.contains(where: { taken[$0] }) else { return nil }
    var end = sentence.upperBound
    while end > sentence.lowerBound, tokens[end - 1].kind == .punctuation { end -= 1 }
    guard end - sentence.lowerBound >= 4 else { return nil }
    if let found = finder.accordingTo(sentence.lowerBound, end, window: sentence), let speaker = found.speaker
    {
      let comma = (speaker.tokens.upperBound..<min(end, speaker.tokens.upperBound + 30)).first {
        tokens[$0].isMark(",")
      }
      guard let comma, end - comma > 3 else { return nil }
      return made((comma + 1)..<end, found, sentence, "indirect.according-to", 0.8)
    }
    for cue in sentence where tokens[cue].has(.cueOfClause) && finder.isCue(cue) {
      guard cue > sentence.lowerBound,
        let speaker = finder.phrases.subject(of: cue, from: max(sentence.lowerBound, cue - 60))
      else { continue }
      guard let start = Self.contentStart(after: cue + 1, before: end, story: story, finder: finder),
        end - start >= 3
      else { continue }
      let found = Attribution(
        cue: cue..<(cue + 1), speaker: speaker, window: sentence, confidence: 0.7, rule: "indirect.clause")
      return made(start..<clauseEnd(start, end), found, sentence, "indirect.clause", 0.7)
    }
    if let tail = finder.trailing(sentence.lowerBound..<end), tail.comma - sentence.lowerBound >= 3 {
      return made(sentence.lowerBound..<tail.comma, tail.attribution, sentence, "indirect.trailing", 0.75)
    }
    return inserted(sentence.lowerBound..<end, sentence)
  }

  /// `The test, the ministry said, was its biggest`: the attribution in the middle of the clause.
  private func inserted(_ clause: Range<Int>, _ sentence: Range<Int>) -> QuoteFinder.Draft? {
    for cue in clause where tokens[cue].has(.cueOfClause) && finder.isCue(cue) {
      guard cue + 2 < clause.upperBound, tokens[cue + 1].isMark(",") else { continue }
      let lower = max(clause.lowerBound, cue - 14)
      guard let comma = (lower..<cue).last(where: { tokens[$0].isMark(",") }), comma - clause.lowerBound >= 2,
        let speaker = finder.phrases.subject(of: cue, from: comma + 1)
      else { continue }
      let found = Attribution(
        cue: cue..<(cue + 1), speaker: speaker, window: sentence, confidence: 0.75, rule: "indirect.inserted")
      var draft = made(clause.lowerBound..<comma, found, sentence, "indirect.inserted", 0.75)
      draft.content.append((cue + 2)..<clause.upperBound)
      return draft
    }
    return nil
  }

  /// The reported clause ends where another one of the reporter's begins: ", which …", ", but …", "; …".
  private func clauseEnd(_ start: Int, _ end: Int) -> Int {
    for at in start..<max(start, end - 2) where at - start >= 3 {
      if tokens[at].isMark(";") { return at }
      guard tokens[at].isMark(","), tokens[at + 1].shape == .lower else { continue }
      if Self.breaks.contains(tokens[at + 1].hash) { return at }
      if tokens[at + 1].hash == Self.and,
        tokens[at + 2].has([.determiner, .pronoun]) || tokens[at + 2].isCapital
      {
        return at
      }
    }
    return end
  }

  private static let breaks: Set<UInt64> = Set(
    ["which", "but", "while", "although", "though", "whereas"].map { WordHash.of($0) })
  private static let plain: Set<UInt64> = Set(["said", "says", "say"].map { WordHash.of($0) })
  private static let and = WordHash.of("and")

  private func made(
    _ content: Range<Int>, _ found: Attribution, _ sentence: Range<Int>, _ rule: String, _ confidence: Double
  ) -> QuoteFinder.Draft {
    var content = content
    while content.count > 1, tokens[content.lowerBound].kind == .punctuation {
      content = (content.lowerBound + 1)..<content.upperBound
    }
    return QuoteFinder.Draft(
      kind: .indirect, content: [content], attribution: found, carriedFrom: nil, confidence: confidence,
      rule: rule,
      extent: sentence)
  }

  /// Where the reported clause starts behind a cue: over the listener, the day and the medium to
  /// "that" or to the first word of a clause; nil where none follows.
  static func contentStart(after cue: Int, before end: Int, story: Story, finder: AttributionFinder) -> Int? {
    let tokens = story.tokens
    // "that" not far behind: said in a letter obtained Tuesday by the agency that …
    let bridged =
      cue < end
      && (tokens[cue].has([.that, .preposition, .weekday, .vagueTime, .adverb]) || tokens[cue].kind == .number
        || tokens[cue - 1].has(.cueToSomebody) || tokens[cue].has(.month))
    for at in cue..<(bridged ? max(cue, min(end, cue + 16)) : cue) {
      if tokens[at].has(.that), tokens[at].shape == .lower, at + 1 < end {
        return at + 1
      }
      if tokens[at].kind == .punctuation, !tokens[at].isMark(","), !tokens[at].isMark("/"),
        !tokens[at].isMark("-")
      {
        break
      }
      if at > cue, tokens[at].has(.auxiliary) { break }
    }
    guard cue < end, tokens[cue - 1].has(.cueOfClause) else { return nil }
    var at = cue
    if tokens[cue - 1].has(.cueToSomebody),
      let listener = finder.phrases.phrase(from: at, to: min(end, at + 10))
    {
      at = listener.tokens.upperBound
    }
    while at < end, tokens[at].has([.weekday, .vagueTime]) || tokens[at].isMark(",") { at += 1 }
    guard at < end else { return nil }
    let first = tokens[at]
    guard first.isWord || first.kind == .number,
      !first.has([.preposition, .auxiliary, .relative, .conjunction]) || first.has(.pronoun)
        || first.isCapital
    else { return nil }
    // A clause has a verb: one of the small ones, or a word that ends like one. After a plain "said"
    // nothing but a clause comes.
    let clause = at..<min(end, at + 40)
    guard
      tokens[cue - 1].has(.cue) && Self.plain.contains(tokens[cue - 1].hash) && clause.count >= 4
        || clause.contains(where: { tokens[$0].has(.auxiliary) || isVerbLike(tokens[$0], story) })
    else { return nil }
    return at
  }

  private static func isVerbLike(_ token: Token, _ story: Story) -> Bool {
    guard token.isWord, token.shape == .lower, token.end - token.start > 3 else { return false }
    return story.bytes[token.end - 1] == 0x64 && story.bytes[token.end - 2] == 0x65
  }
}

/// The way that a quote took: medium, who obtained it, who was told, who reported it.

import Articles

struct ChainFinder {
  let story: Story
  let phrases: NounPhrases
  private var tokens: [Token] { story.tokens }

  init(story: Story, phrases: NounPhrases) {
    self.story = story
    self.phrases = phrases
  }

  /// The hops in the order of the way that the words took. Looks at no more than the attribution's surroundings.
  func hops(of draft: QuoteFinder.Draft) -> [Hop] {
    guard let found = draft.attribution, !found.cue.isEmpty else { return [] }
    let sentence = story.sentence(at: found.cue.lowerBound).tokens
    var hops: [Hop] = []
    let end = min(sentence.upperBound, found.cue.upperBound + 24)
    if let listener = listener(found, end) { hops.append(listener) }
    var at = max(sentence.lowerBound, found.cue.lowerBound - 24)
    while at < end {
      if draft.content.contains(where: { $0.contains(at) }), at > found.cue.upperBound { break }
      if let medium = medium(at, end) {
        hops.append(hop(.medium, medium))
        at = medium.upperBound
        if let source = obtained(at, end) { hops.append(source) }
      } else {
        at += 1
      }
    }
    if let source = reported(draft, found, sentence) { hops.append(source) }
    if let commander = ordered(sentence, around: found.cue) { hops.append(commander) }
    return hops.sorted { (Self.place($0.kind), $0.range) < (Self.place($1.kind), $1.range) }
  }

  /// The way from who had it said to who printed it.
  private static func place(_ kind: Hop.Kind) -> Int {
    switch kind {
    case .ordered: 0
    case .medium: 1
    case .toldTo: 2
    case .obtainedBy: 3
    case .reportedBy: 4
    }
  }

  /// "on the orders of the president", "commissioned by the ministry"
  private func ordered(_ sentence: Range<Int>, around cue: Range<Int>) -> Hop? {
    let window = max(sentence.lowerBound, cue.lowerBound - 30)..<min(sentence.upperBound, cue.upperBound + 30)
    for at in window where at + 2 < sentence.upperBound && tokens[at].shape == .lower {
      let isOf =
        Self.orders.contains(tokens[at].hash) && tokens[at + 1].hash == Self.of
        && at > window.lowerBound && tokens[at - 1].has([.preposition, .determiner])
      let isBy = Self.ordering.contains(tokens[at].hash) && tokens[at + 1].hash == Self.by
      guard isOf || isBy, let source = source(from: at + 2, to: min(sentence.upperBound, at + 14)) else {
        continue
      }
      return hop(.ordered, source)
    }
    return nil
  }

  private func hop(_ kind: Hop.Kind, _ tokens: Range<Int>) -> Hop {
    Hop(kind, text: story.words(tokens), range: story.range(tokens))
  }

  /// "in a letter", "on Twitter", "during a news conference": the words behind the preposition.
  private func medium(_ at: Int, _ end: Int) -> Range<Int>? {
    guard at + 1 < end, tokens[at].has(.preposition), tokens[at].shape == .lower,
      Self.ways.contains(tokens[at].hash)
    else { return nil }
    if Self.sites.contains(tokens[at + 1].hash), tokens[at + 1].isCapital { return (at + 1)..<(at + 2) }
    var noun = at + 1
    while noun < min(end, at + 7), tokens[noun].isWord || tokens[noun].kind == .possessive,
      !tokens[noun].has([.preposition, .that]) || tokens[noun].has(.vagueTime)
    {
      if tokens[noun].has(.medium), tokens[noun].shape == .lower {
        var last = noun + 1
        if last < end, tokens[last].has(.medium), tokens[last].shape == .lower { last += 1 }
        return (at + 1)..<last
      }
      noun += 1
    }
    return nil
  }

  /// "obtained Tuesday by The Associated Press"
  private func obtained(_ at: Int, _ end: Int) -> Hop? {
    guard at < end, Self.obtaining.contains(tokens[at].hash) else { return nil }
    for by in (at + 1)..<max(at + 1, min(end, at + 6)) where tokens[by].hash == Self.by {
      guard let source = source(from: by + 1, to: min(tokens.count, by + 12)) else { return nil }
      return hop(.obtainedBy, source)
    }
    return nil
  }

  /// A name with its leading article, or a description.
  private func source(from start: Int, to end: Int) -> Range<Int>? {
    guard let phrase = phrases.phrase(from: start, to: end) else { return nil }
    if case .name = phrase.head {
      let withArticle =
        phrase.tokens.lowerBound == start + 1 && tokens[start].isCapital && tokens[start].has(.determiner)
      return withArticle ? start..<phrase.tokens.upperBound : phrase.tokens
    }
    return phrase.head == .description ? phrase.tokens : nil
  }

  /// "told reporters", "said in an interview with the BBC"
  private func listener(_ found: Attribution, _ end: Int) -> Hop? {
    let cue = found.cue.upperBound - 1
    if tokens[cue].has(.cueToSomebody), tokens[cue].hash != Self.asked,
      let listener = source(from: cue + 1, to: min(end, cue + 9))
    {
      let overlaps = found.speaker.map { $0.tokens.overlaps(listener) } ?? false
      return overlaps ? nil : hop(.toldTo, listener)
    }
    for at in (cue + 1)..<max(cue + 1, min(end - 1, cue + 10)) where tokens[at].hash == Self.interview {
      for with in (at + 1)..<min(end, at + 4) where tokens[with].hash == Self.with {
        return source(from: with + 1, to: min(tokens.count, with + 8)).map { hop(.toldTo, $0) }
      }
    }
    return nil
  }

  /// ", AP/TIME reported." at the end of the sentence, when another is the speaker.
  private func reported(_ draft: QuoteFinder.Draft, _ found: Attribution, _ sentence: Range<Int>) -> Hop? {
    var last = sentence.upperBound - 1
    while last > sentence.lowerBound, tokens[last].kind == .punctuation { last -= 1 }
    guard last > sentence.lowerBound + 2, last != found.cue.lowerBound,
      Self.reporting.contains(tokens[last].hash)
    else { return nil }
    var start = last
    while start > sentence.lowerBound, last - start < 10, !closesClause(start - 1),
      !tokens[start - 1].has(.preposition)
    {
      start -= 1
    }
    guard start < last, start > sentence.lowerBound, closesClause(start - 1),
      phrases.name(at: start) != nil || tokens[start].has(.determiner)
    else { return nil }
    return hop(.reportedBy, start..<last)
  }

  private func closesClause(_ at: Int) -> Bool {
    tokens[at].isMark(",") || tokens[at].isMark("\u{201D}") || tokens[at].isMark("\"")
      || tokens[at].isMark("\u{2019}")
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let ways = hashes("in on during at via through by")
  private static let sites = hashes(
    "twitter facebook instagram telegram youtube weibo tiktok truth snapchat linkedin x")
  private static let obtaining = hashes("obtained seen reviewed published released provided")
  private static let reporting = hashes("reported reports")
  private static let orders = hashes("order orders request behest instructions instruction")
  private static let ordering = hashes("ordered commissioned requested")
  private static let of = WordHash.of("of")
  private static let by = WordHash.of("by")
  private static let with = WordHash.of("with")
  private static let asked = WordHash.of("asked")
  private static let interview = WordHash.of("interview")
}

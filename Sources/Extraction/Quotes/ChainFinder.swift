/// The attribution chain of a quote: medium, who obtained it, who was told, who reported it.

import Articles

struct ChainFinder {
  let story: AnnotatedText
  let phrases: NounPhrases
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, phrases: NounPhrases) {
    self.story = story
    self.phrases = phrases
  }

  /// The hops in the order of the way that the words took. Looks at no more than the attribution's surroundings.
  func hops(of draft: QuoteFinder.Draft) -> [Hop] {
    guard let found = draft.attribution, !found.cue.isEmpty else {
      return draft.attribution.map { introduced($0) } ?? []
    }
    let sentence = story.sentence(at: found.cue.lowerBound).tokens
    var hops: [Hop] = []
    let end = min(sentence.upperBound, found.cue.upperBound + 24)
    if let listener = listener(found, end) { hops.append(listener) }
    var at = max(sentence.lowerBound, found.cue.lowerBound - 24)
    while at < end {
      if draft.content.contains(where: { $0.contains(at) }) {
        if at > found.cue.upperBound, draft.kind == .indirect { break }
        at += 1
        continue
      }
      guard let medium = medium(at, end) else {
        at += 1
        continue
      }
      hops.append(hop(.medium, medium))
      at = medium.upperBound
      if let to = addressed(at, end), !hops.contains(where: { $0.kind == .toldTo }) { hops.append(to) }
      for next in at..<min(end, at + 12) {
        if let source = obtained(next, min(sentence.upperBound, next + 8)) {
          hops.append(source)
          break
        }
      }
    }
    if let source = cited(found) ?? reported(draft, found, sentence) { hops.append(source) }
    if let commander = ordered(draft, sentence, around: found.cue) { hops.append(commander) }
    return hops.sorted { (Self.place($0.kind), $0.range) < (Self.place($1.kind), $1.range) }
  }

  /// "issued the following statement through their solicitor:"
  private func introduced(_ found: Attribution) -> [Hop] {
    guard found.rule == "quote.introduced" else { return [] }
    let noun = found.window.suffix(24).first { tokens[$0].has(.medium) && tokens[$0].shape == .lower }
    return noun.map { [hop(.medium, $0..<($0 + 1))] } ?? []
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
  private func ordered(_ draft: QuoteFinder.Draft, _ sentence: Range<Int>, around cue: Range<Int>) -> Hop? {
    let window = max(sentence.lowerBound, cue.lowerBound - 30)..<min(sentence.upperBound, cue.upperBound + 30)
    for at in window where at + 2 < sentence.upperBound && tokens[at].shape == .lower {
      if draft.content.contains(where: { $0.contains(at) }) { continue }
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
    let opens = at == story.sentence(at: at).tokens.lowerBound
    guard at + 1 < end, tokens[at].has(.preposition), tokens[at].shape == .lower || opens,
      Self.ways.contains(tokens[at].hash)
        || tokens[at].hash == Self.to && at > 0 && tokens[at - 1].hash == Self.according
    else { return nil }
    if Self.sites.contains(tokens[at + 1].hash), tokens[at + 1].isCapital { return (at + 1)..<(at + 2) }
    var noun = at + 1
    while noun < min(end, at + 7), tokens[noun].isWord || tokens[noun].kind == .possessive,
      !tokens[noun].has([.preposition, .that]) || tokens[noun].has(.vagueTime)
    {
      if isMedium(noun) {
        var last = noun + 1
        while last < end, isMedium(last) { last += 1 }
        // "according to the spokesman": that one speaks; "through a spokesman" words went.
        guard tokens[at].hash != Self.to || !tokens[last - 1].has(.personNoun) else { return nil }
        return (at + 1)..<last
      }
      noun += 1
    }
    return nil
  }

  private func isMedium(_ at: Int) -> Bool {
    tokens[at].shape == .lower && (tokens[at].has(.medium) || Self.media.contains(tokens[at].hash))
  }

  /// "in a memo TO THE BOARD", "on a call WITH ANALYSTS"
  private func addressed(_ at: Int, _ end: Int) -> Hop? {
    guard at + 1 < end, Self.links.contains(tokens[at].hash) else { return nil }
    return audience(at + 1, min(end, at + 10)).map { hop(.toldTo, $0) }
  }

  /// "obtained Tuesday by The Associated Press", "remarks carried by the state news agency, TIA"
  private func obtained(_ at: Int, _ end: Int) -> Hop? {
    let isCarried = Self.carrying.contains(tokens[at].hash)
    guard at < end, tokens[at].shape == .lower, Self.obtaining.contains(tokens[at].hash) || isCarried else {
      return nil
    }
    for by in (at + 1)..<max(at + 1, min(end, at + 6)) where tokens[by].hash == Self.by {
      guard let source = source(from: by + 1, to: min(tokens.count, by + 12)) else { return nil }
      return hop(isCarried ? .reportedBy : .obtainedBy, source)
    }
    return nil
  }

  /// "The paper reported, citing two officials, that …": the paper.
  private func cited(_ found: Attribution) -> Hop? {
    guard found.rule == "indirect.citing" else { return nil }
    let start = max(found.window.lowerBound, found.cue.lowerBound - 10)
    for verb in start..<found.cue.lowerBound where tokens[verb].has(.cue) && verb > found.window.lowerBound {
      return phrases.subject(of: verb, from: found.window.lowerBound).map { hop(.reportedBy, $0.tokens) }
    }
    return nil
  }

  /// A name or description, or a plural without an article: "reporters", "analysts".
  private func audience(_ start: Int, _ end: Int) -> Range<Int>? {
    // "a memo to the board, Ann Lee said": the name is the speaker's.
    let comma = (start..<max(start, end)).first { tokens[$0].isMark(",") } ?? end
    if let found = source(from: start, to: comma) { return found }
    guard start < end, tokens[start].isWord, tokens[start].shape == .lower, !tokens[start].has(.grammar),
      story.bytes[tokens[start].end - 1] == UInt8(ascii: "s") || Self.staff.contains(tokens[start].hash)
    else { return nil }
    return start..<(start + 1)
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
    if Self.writing.contains(tokens[cue].hash), cue + 2 < end, tokens[cue + 1].hash == Self.to {
      return audience(cue + 2, min(end, cue + 10)).map { hop(.toldTo, $0) }
    }
    if Self.telling.contains(tokens[cue].hash), let listener = audience(cue + 1, min(end, cue + 9)) {
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
  private static let ways = hashes("in on during at via through by under")
  private static let links = hashes("to with")
  private static let carrying = hashes("carried broadcast aired quoted")
  private static let telling = hashes("told tells tell telling informed reassured assured reminded")
  private static let writing = hashes("wrote writes write writing said")
  private static let staff = hashes("staff police parliament congress lawmakers")
  /// Media that elsewhere are other things.
  private static let media = hashes(
    "telephone phone reply indictment brief radio television log website newsletter voicemail announcement spokesman spokeswoman"
  )
  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
  private static let sites = hashes(
    "twitter facebook instagram telegram youtube weibo tiktok truth snapchat linkedin x")
  private static let obtaining = hashes("obtained seen reviewed published released provided")
  private static let reporting = hashes("reported reports")
  private static let orders = hashes("order orders request behest instructions instruction")
  private static let ordering = hashes("ordered commissioned requested")
  private static let of = WordHash.of("of")
  private static let by = WordHash.of("by")
  private static let with = WordHash.of("with")
  private static let interview = WordHash.of("interview")
}

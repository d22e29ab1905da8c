/// Where reported words end.

import Articles

/// Reads on to the end of what is reported: where the reporter speaks again.
struct ReportedEnd {
  /// Behind this many tokens a clause has its verb, even where no list knows it.
  private static let subjectReach = 7
  let story: AnnotatedText
  let finder: AttributionFinder
  private var tokens: [Token] { story.tokens }

  /// What the reporting verb stands in.
  enum Host: Sendable {
    case clause
    /// A clause within another: "While she said …, he left".
    case inner
    /// It takes an infinitive: "vowed to … and left".
    case infinitive
  }

  /// The end of the words from `start`, before `end`. Where the reporting clause stands within another,
  /// as in "While she said …, he left", they end at the comma. Nil where quoted words cut them short.
  func find(from start: Int, before end: Int, within host: Host, taken: [Bool]) -> Int? {
    var at = start
    var isWhole = host == .infinitive
    // "that during his visit, the president …": the clause proper begins behind the comma.
    if host == .clause, let main = mainClause(start, end, taken) { at = main }
    while at < end {
      if taken[at] { return cut(start, at) }
      isWhole =
        isWhole || tokens[at].shape == .lower && tokens[at].has([.auxiliary, .finiteVerb])
        || story.isPastForm(at) || at - start >= Self.subjectReach
      if isDash(at), let other = pair(of: at, end) {
        at = other + 1
        continue
      }
      if let other = relativeAside(at, end) {
        at = other
        continue
      }
      if at - start >= 2, ends(at, start, end, host, isWhole) { return at }
      at += 1
    }
    return end
  }

  /// "gas, which leaks often, was the cause": a verb right behind the second comma goes on with the clause.
  private func relativeAside(_ comma: Int, _ end: Int) -> Int? {
    guard tokens[comma].isMark(","), comma + 2 < end, tokens[comma + 1].shape == .lower,
      tokens[comma + 1].has(.relative)
    else { return nil }
    let close = ((comma + 2)..<max(comma + 2, min(end, comma + 24))).first { tokens[$0].isMark(",") }
    guard let close, close + 1 < end, tokens[close + 1].shape == .lower,
      tokens[close + 1].has([.auxiliary, .finiteVerb]), !finder.isCue(close + 1)
    else { return nil }
    return close + 1
  }

  /// Behind the comma that closes what stands before the clause proper: a phrase or another clause.
  private func mainClause(_ start: Int, _ end: Int, _ taken: [Bool]) -> Int? {
    let first = tokens[start]
    let isClause = Self.openers.contains(first.hash)
    guard first.shape == .lower, first.has(.preposition) && first.hash != Self.to || isClause
    else { return nil }
    for at in (start + 2)..<max(start + 2, min(end, start + 30)) {
      if taken[at] || tokens[at].isMark(";") { return nil }
      guard tokens[at].isMark(","), at + 1 < end else { continue }
      let next = tokens[at + 1]
      if next.shape == .lower, Self.breaks.contains(next.hash) || next.has(.relative) { continue }
      return isClause && reportsAgain(at + 1, end) ? nil : at + 1
    }
    return nil
  }

  /// Quoted words that are somebody's own quote, or its cue, follow: what goes before them is whole up to a
  /// comma or colon not far back.
  private func cut(_ start: Int, _ at: Int) -> Int? {
    let last = (max(start, at - 10)..<at).last {
      tokens[$0].isMark(",") || tokens[$0].isMark(":") || tokens[$0].isMark(";")
    }
    guard let last, last - start >= 4 else { return nil }
    return last
  }

  private func ends(_ at: Int, _ start: Int, _ end: Int, _ host: Host, _ isWhole: Bool) -> Bool {
    let token = tokens[at]
    guard at + 1 < end else { return false }
    if token.kind == .punctuation {
      switch token.scalar {
      case 0x3B: return true
      case 0x2014, 0x2013, 0x2D: return isDash(at) && at - start >= 5
      case 0x2C: return comma(at, end, host, isWhole)
      default: return false
      }
    }
    guard token.shape == .lower, token.has(.conjunction), Self.joins.contains(token.hash) else {
      return token.hash == Self.according && tokens[at + 1].hash == Self.to
    }
    return host == .infinitive && goesOn(at + 1) || reportsAgain(at + 1, end)
  }

  /// A verb that is no infinitive: it is the speaker's own.
  private func goesOn(_ at: Int) -> Bool {
    let at = tokens[at].has(.adverb) ? at + 1 : at
    guard at < tokens.count, tokens[at].shape == .lower, tokens[at].isWord else { return false }
    return tokens[at].has([.finiteVerb, .auxiliary]) && !tokens[at].has(.question) || story.isPastForm(at)
  }

  private func comma(_ at: Int, _ end: Int, _ host: Host, _ isWhole: Bool) -> Bool {
    // “…,” while the mayor wrote …
    if at + 2 < end, finder.phrases.isCloser(at + 1), Self.breaks.contains(tokens[at + 2].hash) {
      return isWhole
    }
    let next = tokens[at + 1]
    if host == .inner, !next.has(.conjunction), next.kind != .number,
      !(next.has(.preposition) && next.shape == .lower)
    {
      return true
    }
    if host == .infinitive, goesOn(at + 1) { return true }
    guard next.shape == .lower else { return reportsAgain(at + 1, end) }
    // "the law, which divides the party, …": not before the clause has its verb.
    if Self.breaks.contains(next.hash) { return isWhole || !next.has(.relative) }
    if finder.isGerund(at + 1),
      next.has([.cue, .looseCue, .cueOfThat, .cueOfCharge]) || Self.comments.contains(next.hash)
    {
      return true
    }
    if next.hash == Self.according { return true }
    return reportsAgain(Self.joins.contains(next.hash) ? at + 2 : at + 1, end)
  }

  /// "and added", "but has said", "and the mayor warned", ", he said": the reporter goes on.
  private func reportsAgain(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, tokens[at].shape == .lower, tokens[at].has([.auxiliary, .adverb]) { at += 1 }
    guard at < end else { return false }
    if isReport(at) {
      // "and said": the same speaker; an infinitive belongs to the words themselves.
      return at == start || tokens[at - 1].has(.adverb) || Self.perfect.contains(tokens[at - 1].hash)
    }
    for verb in (at + 1)..<max(at + 1, min(end, at + 9)) {
      if tokens[verb].kind == .punctuation, !tokens[verb].isMark(",") { return false }
      if tokens[verb].shape == .lower, tokens[verb].has([.auxiliary, .finiteVerb]), !tokens[verb].has(.cue) {
        guard Self.perfect.contains(tokens[verb].hash) else { return false }
        continue
      }
      if isReport(verb) {
        return tokens[verb].has([.plainCue, .cueOfClause])
          && (finder.phrases.subject(of: verb, from: start) ?? finder.plainSubject(verb, start)).map {
            $0.tokens.lowerBound <= start + 3
          } ?? false
      }
      if tokens[verb].shape == .lower, tokens[verb].has([.conjunction, .that]) { return false }
    }
    return false
  }

  private func isReport(_ at: Int) -> Bool {
    finder.isCue(at) && !finder.isGerund(at) && tokens[at].has([.cueOfClause, .cueToSomebody, .cueOfThat])
  }

  /// A hyphen within a word is part of its token; a dash has space around it, or is a long one.
  private func isDash(_ at: Int) -> Bool {
    guard tokens[at].kind == .punctuation, [0x2014, 0x2013, 0x2D].contains(tokens[at].scalar),
      at + 1 < tokens.count
    else {
      return false
    }
    return tokens[at].scalar == 0x2014
      || story.spaceBefore(at) && (story.spaceAfter(at) || tokens[at + 1].scalar == 0x2D)
  }

  private func pair(of at: Int, _ end: Int) -> Int? {
    ((at + 2)..<max(at + 2, min(end, at + 40))).first { tokens[$0].scalar == tokens[at].scalar && isDash($0) }
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let breaks = hashes("which who whose whom but while although though whereas compared where")
  private static let openers = hashes(
    "if when while although though once since as because after before whenever unless until")
  private static let joins = hashes("and but")
  private static let comments = hashes(
    "citing calling referring pointing quoting accusing describing criticizing")
  private static let perfect = hashes("has have had")
  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
}

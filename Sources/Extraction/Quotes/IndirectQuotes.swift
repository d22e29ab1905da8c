/// Words reported without quotation marks.

import Articles

/// Finds "X said (that) …", "X vowed to …", "…, X said", "According to X, …" and their like.
///
/// Each sentence is read once from left to right; what a verb reports is left behind before the next verb
/// is looked for, and every step looks a bounded number of tokens around, so it is linear.
struct IndirectQuotes {
  /// Reported words are no longer than this.
  private static let longest = 300
  let story: AnnotatedText
  let finder: AttributionFinder
  /// The tokens that quoted words, their clauses and cues cover.
  let taken: [Bool]
  /// The tokens inside quotation marks that may be somebody's words.
  let utterable: [Bool]
  let starts: ReportedStart
  private let ends: ReportedEnd
  var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, finder: AttributionFinder, taken: [Bool], utterable: [Bool]) {
    self.story = story
    self.finder = finder
    self.taken = taken
    self.utterable = utterable
    starts = ReportedStart(story: story, phrases: finder.phrases)
    ends = ReportedEnd(story: story, finder: finder)
  }

  func drafts() -> [QuoteFinder.Draft] {
    guard isEnglish else { return [] }
    var found: [QuoteFinder.Draft] = []
    for sentence in story.sentences where !sentence.isTitleCase && sentence.tokens.count >= 4 {
      read(sentence.tokens, into: &found)
    }
    return found
  }

  /// Every language has words that look like English verbs; none has as many of its small words.
  private var isEnglish: Bool {
    var words = 0
    var small = 0
    for token in tokens where token.isWord {
      words += 1
      if token.has(.grammar) { small += 1 }
    }
    return words < 20 || small * 6 >= words
  }

  private func read(_ sentence: Range<Int>, into found: inout [QuoteFinder.Draft]) {
    var end = sentence.upperBound
    while end > sentence.lowerBound, tokens[end - 1].kind == .punctuation { end -= 1 }
    guard end - sentence.lowerBound >= 3 else { return }
    let words = min(story.datelineEnd(sentence.lowerBound), end - 1)..<end
    if let draft = opening(words) {
      found.append(draft)
      return
    }
    if let tail = closing(words) {
      behindCues(words.lowerBound..<tail.words.lowerBound, tail.words.lowerBound, into: &found)
      if let last = found.last, last.extent.upperBound > tail.words.lowerBound,
        last.extent.lowerBound >= words.lowerBound
      {
        return
      }
      found.append(tail.draft)
      return
    }
    behindCues(words, end, into: &found)
  }

  // MARK: Cue before

  private func behindCues(_ words: Range<Int>, _ end: Int, into found: inout [QuoteFinder.Draft]) {
    var at = words.lowerBound
    var floor = at
    while at < words.upperBound {
      if !taken[at], finder.isReport(at), let draft = reported(at, from: floor, words) {
        at = max(at + 1, draft.content.last?.upperBound ?? 0)
        floor = at
        found.append(draft)
      } else {
        at += 1
      }
    }
  }

  private func reported(_ verb: Int, from floor: Int, _ words: Range<Int>) -> QuoteFinder.Draft? {
    let end = min(words.upperBound, verb + Self.longest)
    guard verb + 1 < end else { return nil }
    let lower = max(words.lowerBound, verb - AttributionFinder.reach)
    if let draft = citing(verb, lower, end, words) { return draft }
    // "That said, …": nobody did.
    if verb == words.lowerBound + 1, tokens[verb - 1].has(.that), tokens[verb + 1].isMark(",") { return nil }
    // "declined to say who …": nothing was said.
    if verb - 2 >= lower, tokens[verb - 1].hash == AttributionFinder.to,
      Self.refusals.contains(tokens[verb - 2].hash)
    {
      return nil
    }
    guard let (start, form) = starts.find(after: verb, before: end) ?? gap(verb, lower, end), !taken[start],
      let who = finder.reporter(verb, from: lower, form)
    else { return nil }
    // "in her opening remarks for guests": a noun like a verb.
    if form == .clause, starts.mayBeNoun(tokens[verb]), tokens[start].shape == .lower,
      tokens[start].has(.preposition)
    {
      return nil
    }
    let inner = who.isAsked || isInner(verb, lower, who.speaker)
    let kind: ReportedEnd.Host =
      inner ? .inner : form == .infinitive || form == .request ? .infinitive : .clause
    guard let stop = ends.find(from: start, before: end, within: kind, taken: taken) else { return nil }
    guard stop - start >= 2 else { return nil }
    let rule =
      switch form {
      case .that: "indirect.that"
      case .clause: "indirect.clause"
      case .question: "indirect.question"
      case .infinitive: "indirect.infinitive"
      case .request: "indirect.request"
      case .charge: "indirect.charge"
      }
    var found = Attribution(
      cue: verb..<(verb + 1), speaker: who.speaker, window: words, rule: rule)
    // "After saying that …, Ann Lee left": the subject stands behind.
    if found.speaker == nil, finder.isGerund(verb), stop + 1 < words.upperBound, tokens[stop].isMark(",") {
      found.speaker = finder.phrases.clauseSubject((stop + 1)..<words.upperBound)
    }
    return made([start..<stop], found, lower..<stop)
  }

  /// "The paper reported, citing two officials, that …": those who are cited speak.
  private func citing(_ verb: Int, _ lower: Int, _ end: Int, _ words: Range<Int>) -> QuoteFinder.Draft? {
    guard
      let cite = (verb..<max(verb, min(end, verb + 8))).first(where: { tokens[$0].hash == Self.citing }),
      tokens[cite - 1].isMark(","),
      let that = (cite..<max(cite, min(end, cite + 16))).first(where: {
        tokens[$0].has(.that) && tokens[$0 - 1].isMark(",")
      }), that + 2 < end, !taken[that + 1],
      let speaker = finder.phrases.phrase(from: cite + 1, to: that),
      let stop = ends.find(from: that + 1, before: end, within: .clause, taken: taken)
    else { return nil }
    let found = Attribution(
      cue: cite..<(cite + 1), speaker: speaker, window: words, rule: "indirect.citing")
    return made([(that + 1)..<stop], found, lower..<stop)
  }

  /// "which officials said would hurt"
  private func gap(_ verb: Int, _ lower: Int, _ end: Int) -> (Int, ReportedStart.Form)? {
    guard tokens[verb].has(.plainCue), let speaker = finder.phrases.subject(of: verb, from: lower) else {
      return nil
    }
    return starts.gap(after: verb, of: speaker.tokens.lowerBound, before: end).map { ($0, .clause) }
  }

  /// Whether the reporting clause stands within another one: "While she said …", "those who said …".
  private func isInner(_ verb: Int, _ lower: Int, _ speaker: NounPhrase?) -> Bool {
    // "After arguing that …, he left"
    if finder.isGerund(verb), verb > lower, verb - lower < 6, tokens[verb - 1].has(.preposition) {
      return true
    }
    let subject = min(speaker?.tokens.lowerBound ?? verb, verb)
    if (max(lower, subject)..<verb).contains(where: {
      tokens[$0].has(.relative) && tokens[$0].shape == .lower
    }) {
      return true
    }
    var at = subject
    while at > lower, !tokens[at - 1].isMark(","), !tokens[at - 1].isMark(";"), subject - at < 14 { at -= 1 }
    while at < subject, Self.openers.contains(tokens[at].hash) { at += 1 }
    return at < verb && tokens[at].has(.conjunction) && Self.subordinators.contains(tokens[at].hash)
  }

  func made(_ content: [Range<Int>], _ found: Attribution, _ extent: Range<Int>) -> QuoteFinder.Draft? {
    let pieces = content.compactMap { piece -> Range<Int>? in
      var piece = piece
      while let first = piece.first, tokens[first].kind == .punctuation, !isOpening(first) {
        piece = (first + 1)..<piece.upperBound
      }
      while let last = piece.last,
        tokens[last].isMark(",") || tokens[last].isMark(";") || tokens[last].isMark(":")
      {
        piece = piece.lowerBound..<last
      }
      return piece.isEmpty ? nil : piece
    }
    guard !pieces.isEmpty, pieces.contains(where: { $0.contains { tokens[$0].isWord } }) else { return nil }
    let isMixed = pieces.contains { $0.contains { utterable[$0] } }
    return QuoteFinder.Draft(
      kind: isMixed ? .mixed : .indirect, content: pieces, attribution: found, carriedFrom: nil,
      rule: found.rule, extent: extent
    )
  }

  private func isOpening(_ at: Int) -> Bool {
    [0x201C, 0x22, 0x2018, 0x27, 0x60, 0x24, 0xA3, 0x20AC, 0x40, 0x23].contains(tokens[at].scalar)
  }

  private static let citing = WordHash.of("citing")
  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let openers = hashes("and but even so or")
  private static let refusals = hashes("declined declines declining refused refuses refusing unable failed")
  private static let subordinators = hashes(
    "while when after although though as because if since where before once whereas whenever until whether")
}

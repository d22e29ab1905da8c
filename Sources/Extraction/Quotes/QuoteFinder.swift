/// Quotes in quotation marks: which quoted words are somebody's, and whose.

import Articles

/// Reads the stretches between quotation marks in order and makes quotes of them: with the
/// attribution beside them, as the continuation of the quote before, or carried over from the
/// paragraph before. Short quoted words that nobody is said to utter are left out.
struct QuoteFinder {
  /// Fewer words than this need a cue.
  static let shortest = 5
  static let sentenceBeforeRule = "quote.sentence-before"

  /// A quote before it is known which entity its speaker is.
  struct Draft {
    var kind: Quote.Kind
    var content: [Range<Int>]
    var attribution: Attribution?
    /// The quote whose speaker is this one's too.
    var carriedFrom: Int?
    var rule: String
    /// Tokens of the sentences that it stands in.
    var extent: Range<Int>
  }

  let story: AnnotatedText
  let stretches: [Stretch]
  let finder: AttributionFinder
  let shape: StretchShape
  let starts: ReportedStart
  let ends: ReportedEnd
  /// False for every token.
  let untaken: [Bool]
  var tokens: [Token] { story.tokens }
  var drafts: [Draft] = []
  /// The draft that each stretch went into.
  private(set) var draftOf: [Int?]

  init(story: AnnotatedText, stretches: [Stretch], phrases: NounPhrases) {
    self.story = story
    self.stretches = stretches
    finder = AttributionFinder(story: story, phrases: phrases)
    shape = StretchShape(story: story)
    starts = ReportedStart(story: story, phrases: phrases)
    ends = ReportedEnd(story: story, finder: finder)
    untaken = Array(repeating: false, count: story.tokens.count)
    draftOf = Array(repeating: nil, count: stretches.count)
    // Marks inside a turn belong to its words.
    let turns = Turns(story: story, finder: finder).drafts()
    var spoken = Set<Int>()
    for turn in turns { spoken.insert(story.passage(at: turn.extent.lowerBound)) }
    for index in stretches.indices where !spoken.contains(stretches[index].passage) { read(index) }
    drafts += turns
  }

  private mutating func read(_ index: Int) {
    let stretch = stretches[index]
    guard draftOf[index] == nil, let first = stretch.inner.first, let last = stretch.inner.last else {
      return
    }
    let passage = story.passages[stretch.passage].tokens
    let previous = index > 0 && stretches[index - 1].passage == stretch.passage ? index - 1 : nil
    let pre = clauseBefore(stretch, previous.map { stretches[$0].close + 1 } ?? passage.lowerBound)
    let next =
      index + 1 < stretches.count && stretches[index + 1].passage == stretch.passage
      ? stretches[index + 1].open : passage.upperBound
    let post = clauseBehind(stretch, next)
    let words = stretch.inner.reduce(0) { $0 + (tokens[$1].isWord || tokens[$1].kind == .number ? 1 : 0) }
    guard words > 0 else { return }
    let extent =
      sentenceStart(stretch.open)..<max(stretch.inner.upperBound, post.isEmpty ? 0 : post.upperBound)

    if let colon = shape.labelEnd(stretch) {
      speakByLabel(index, colon, extent)
      return
    }
    if previous != nil, !pre.isEmpty, shape.namesWork(stretch, before: pre) { return }
    let behind = attributionBehind(stretch, post, last)
    let spoken = spokenBefore(index)
    if let joined = continuation(index, spoken, pre), !speaksAnew(behind, joined, pre) {
      drafts[joined].content.append(stretch.inner)
      drafts[joined].extent = drafts[joined].extent.lowerBound..<extent.upperBound
      draftOf[index] = joined
      if drafts[joined].attribution == nil || drafts[joined].carriedFrom != nil, let behind {
        drafts[joined].attribution = behind
        drafts[joined].carriedFrom = nil
        drafts[joined].rule = behind.rule
      }
      return
    }
    if let shared = sharer(index, spoken) {
      if !covers(shared, stretch) { drafts[shared].content.append(stretch.inner) }
      draftOf[index] = shared
      return
    }
    let isTitleCase = story.sentence(at: stretch.open).isTitleCase
    let endsInside = shape.endsOpen(stretch)
    var before = pre.isEmpty ? nil : finder.before(pre, isTitleCase: isTitleCase).map { outermost($0, pre) }
    if let found = participle(pre, post) ?? passive(pre, post) { before = found }
    if let cue = before?.cue, let speaker = speakerBefore(spoken, cue, pre) { before?.speaker = speaker }
    if !pre.isEmpty, !isTitleCase, shape.namesProgramme(stretch, before: pre) { return }
    // The broadcast of “Fox News Sunday,” …
    if !pre.isEmpty, !isTitleCase, shape.looksLikeTitle(stretch), before?.rule != "quote.loose-cue" {
      let isColon = tokens[pre.upperBound - 1].isMark(":")
      let isFar = before.map { $0.cue.upperBound < pre.upperBound - 1 } ?? true
      if isColon ? shape.modifies(post) : isFar { return }
    }
    // "The plan was dead – “Let us get on,” she said –": behind a dash, too, where an attribution follows.
    let introduced =
      !pre.isEmpty
      && (tokens[pre.upperBound - 1].isMark(":") || tokens[pre.upperBound - 1].isMark(",")
        || behind != nil && endsInside && tokens[first].isCapital && shape.isDash(pre.upperBound - 1))

    if shape.isHeading(stretch), pre.isEmpty, behind == nil { return }
    if !pre.isEmpty, shape.namesWork(stretch, before: pre), before?.cue.upperBound != stretch.open { return }
    if let behind,
      pre.isEmpty
        || introduced && endsInside && !reports(behind)
          && before?.rule != "quote.label" && !frames(before, pre, post)
    {
      add(index, .direct, behind, behind.rule, extent)
    } else if let before,
      !(behind != nil && endsInside && !introduced && before.rule == "quote.loose-cue" && !reports(behind))
    {
      readIntroduced(index, before, pre, post, words, introduced, extent)
    } else if let behind, pre.isEmpty == false {
      add(
        index, endsInside && tokens[first].isCapital ? .direct : .mixed, behind, behind.rule, extent)
      widen(drafts.count - 1, from: extent.lowerBound, pre)
    } else if let tail = trailing(post), words > 1 || !shape.modifies(post) {
      add(index, .mixed, tail.attribution, tail.attribution.rule, extent)
      drafts[drafts.count - 1].content = [sentenceStart(stretch.open)..<tail.comma]
    } else if pre.isEmpty {
      standsAlone(index, post, words, extent)
    } else if words >= 8 || words >= Self.shortest && (tokens[last].isMark(".") || endsInside) {
      let from = speakerOfSentence(spoken, stretch)
      let rule = from == nil ? "quote.long-without-cue" : "quote.same-sentence"
      add(index, introduced ? .direct : .mixed, nil, rule, extent)
      drafts[drafts.count - 1].carriedFrom = from
    }
  }

  // MARK: Cases

  private mutating func readIntroduced(
    _ index: Int, _ found: Attribution, _ pre: Range<Int>, _ post: Range<Int>, _ words: Int,
    _ introduced: Bool,
    _ extent: Range<Int>
  ) {
    let stretch = stretches[index]
    if words == 1, shape.modifies(post), !isReported(stretch, found) { return }
    if !introduced, namesWork(stretch, found) { return }
    let first = tokens[stretch.inner.lowerBound]
    let adjacent = found.cue.upperBound == stretch.open
    let direct =
      introduced
      && (first.isCapital || tokens[pre.upperBound - 1].isMark(":") || found.rule == "quote.cue-before")
      || adjacent && found.rule == "quote.cue-before"
        && (first.isCapital || tokens[found.cue.lowerBound].has(.cueOfClause) && isWhole(stretch, post))
    if direct,
      found.rule != "quote.loose-cue" || tokens[pre.upperBound - 1].isMark(":")
        || introduced && first.isCapital && isWhole(stretch, post)
    {
      add(index, .direct, found, found.rule, extent)
      return
    }
    // A second stretch of the same clause belongs to the quote before it.
    if let last = drafts.indices.last, drafts[last].attribution?.cue == found.cue, drafts[last].kind == .mixed
    {
      drafts[last].content.append(stretch.inner)
      draftOf[index] = last
      return
    }
    add(index, .mixed, found, found.rule, extent)
    widenClause(drafts.count - 1, found, stretch, post)
  }

  /// Words in marks that open their sentence, without a cue beside them.
  private mutating func standsAlone(_ index: Int, _ post: Range<Int>, _ words: Int, _ extent: Range<Int>) {
    let stretch = stretches[index]
    let goesOn = post.first.map { tokens[$0].isWord && tokens[$0].shape == .lower } ?? false
    let last = stretch.inner.last.map { tokens[$0] }
    let whole =
      last.map { $0.isMark(".") || $0.isMark("?") || $0.isMark("!") || $0.isMark("\u{2026}") } ?? false
    let endsPassage = post.isEmpty || post.allSatisfy { tokens[$0].kind == .punctuation }
    if goesOn, words < 8 { return }
    guard words >= 3 && (whole || endsPassage) || words >= Self.shortest else { return }
    if let from = carrier(index) {
      add(index, .direct, nil, "quote.carried-over", extent)
      drafts[drafts.count - 1].carriedFrom = from
    } else if let before = sentenceBefore(stretch), !answersQuestion(index) {
      add(index, .direct, before, Self.sentenceBeforeRule, extent)
    } else {
      add(index, .direct, nil, "quote.alone", extent)
    }
  }

  private mutating func add(
    _ index: Int, _ kind: Quote.Kind, _ attribution: Attribution?, _ rule: String,
    _ extent: Range<Int>
  ) {
    draftOf[index] = drafts.count
    drafts.append(
      Draft(
        kind: kind, content: [stretches[index].inner], attribution: attribution, rule: rule, extent: extent))
  }

  private mutating func speakByLabel(_ index: Int, _ colon: Int, _ extent: Range<Int>) {
    let start = stretches[index].inner.lowerBound
    let name = finder.phrases.name(at: colon - 1)
    let speaker = NounPhrase(head: name.map { .name($0) } ?? .description, tokens: start..<colon)
    let found = Attribution(
      cue: colon..<(colon + 1), speaker: speaker, window: start..<colon, rule: "quote.transcript")
    add(index, .direct, found, found.rule, extent)
    drafts[drafts.count - 1].content = [(colon + 1)..<stretches[index].inner.upperBound]
  }

  // MARK: Clauses

  func sentenceStart(_ token: Int) -> Int { story.sentence(at: token).tokens.lowerBound }

  /// What stands in the sentence before the opening mark, not farther back than `floor`.
  private func clauseBefore(_ stretch: Stretch, _ floor: Int) -> Range<Int> {
    let start = max(floor, story.datelineEnd(sentenceStart(stretch.open)), stretch.open - 120)
    // "… of Jacksonville, Fla. “She is …”": the stop of the abbreviation ends the sentence, too.
    let inner = stretch.inner.lowerBound
    if stretch.open > start, tokens[stretch.open - 1].isStopped,
      !tokens[stretch.open - 1].has([.title, .honorific]),
      inner < stretch.close, tokens[inner].isCapital, tokens[stretch.inner.upperBound - 1].isMark(".")
    {
      return stretch.open..<stretch.open
    }
    return min(start, stretch.open)..<stretch.open
  }

  private func clauseBehind(_ stretch: Stretch, _ limit: Int) -> Range<Int> {
    let start = stretch.close + 1
    guard stretch.isClosed, start < limit else { return start..<start }
    let end = min(limit, story.sentence(at: start).tokens.upperBound, start + 120)
    return start..<max(start, end)
  }

  private mutating func widen(_ draft: Int, from start: Int, _ pre: Range<Int>) {
    guard drafts[draft].kind == .mixed, let end = drafts[draft].content.last?.upperBound else { return }
    let from = max(start, pre.lowerBound)
    drafts[draft].content = [from..<end]
  }
}

/// Several quoted words in one sentence.

import Articles

extension QuoteFinder {
  /// The mixed quote of this sentence that these words belong to as well: its clause runs over them, or they
  /// are joined to its words: called him “rude” and “a liar” who had “lost it.”
  func sharer(_ index: Int, _ previous: Int?) -> Int? {
    guard let previous, let draft = draftOf[previous], drafts[draft].kind == .mixed else { return nil }
    let stretch = stretches[index]
    let gap = (stretches[previous].close + 1)..<max(stretches[previous].close + 1, stretch.open)
    guard story.sentenceOf[stretches[previous].open] == story.sentenceOf[stretch.open] else { return nil }
    if covers(draft, stretch) { return draft }
    return isJoined(gap) ? draft : nil
  }

  /// Stretches come in order, so that no piece but the last can run over one.
  func covers(_ draft: Int, _ stretch: Stretch) -> Bool {
    drafts[draft].content.last.map {
      $0.lowerBound <= stretch.inner.lowerBound && stretch.inner.upperBound <= $0.upperBound
    } ?? false
  }

  /// Nothing but “and”, commas, articles and prepositions: no verb of its own.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 5 else { return false }
    var joins = gap.isEmpty
    for at in gap {
      let token = tokens[at]
      if token.isMark(",") || token.isMark(":") || Self.joins.contains(token.hash) {
        joins = true
      } else if token.has([.auxiliary, .relative, .that, .pronoun]) && !token.has(.determiner)
        || !token.has([.determiner, .preposition, .adverb])
      {
        return false
      }
    }
    return joins
  }

  /// The quote before in the same sentence, whose speaker is taken to go on.
  func speakerOfSentence(_ previous: Int?, _ stretch: Stretch) -> Int? {
    guard let previous, let draft = draftOf[previous], drafts[draft].attribution != nil,
      story.sentenceOf[stretches[previous].open] == story.sentenceOf[stretch.open]
    else { return nil }
    return draft
  }

  /// `Calling it “a farce,” Ann Lee left`: a participle before the words, and its subject behind them.
  func participle(_ pre: Range<Int>, _ post: Range<Int>) -> Attribution? {
    guard let verb = pre.first, pre.count <= 12, finder.isGerund(verb),
      tokens[verb].has([.cue, .looseCue, .cueOfCharge]),
      let subject = finder.phrases.clauseSubject(post)
    else { return nil }
    return Attribution(
      cue: verb..<(verb + 1), speaker: subject, window: pre, rule: "quote.participle")
  }

  /// `The plan was called “crazy” by Ann Lee`: of a passive the speaker stands behind the words.
  func passive(_ pre: Range<Int>, _ post: Range<Int>) -> Attribution? {
    guard let by = post.first, tokens[by].hash == Self.by,
      let verb = pre.suffix(4).last(where: { at in
        tokens[at].shape == .lower && tokens[at].has([.cue, .looseCue])
          && finder.isPassive(at, pre.lowerBound)
      }),
      let speaker = finder.phrases.phrase(from: by + 1, to: min(post.upperBound, by + 14))
    else { return nil }
    return Attribution(cue: verb..<(verb + 1), speaker: speaker, window: pre, rule: "quote.loose-cue")
  }

  /// The speaker whose sentence a gerund goes on: “We won,” said Ann Lee, adding, “
  func speakerBefore(_ previous: Int?, _ cue: Range<Int>, _ pre: Range<Int>) -> NounPhrase? {
    guard let previous, let draft = draftOf[previous], let verb = cue.first, finder.isGerund(verb),
      let found = drafts[draft].attribution, let speaker = found.speaker,
      story.sentenceOf[stretches[previous].close] == story.sentenceOf[verb],
      finder.phrases.clauseSubject(pre.lowerBound..<verb) == nil
    else { return nil }
    return speaker
  }

  private static let by = WordHash.of("by")
  private static let joins: Set<UInt64> = Set(["and", "or", "but", "then", "nor"].map { WordHash.of($0) })
}

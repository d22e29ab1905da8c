/// The reported clause that quoted words stand in.

import Articles

extension QuoteFinder {
  /// "Ann Lee said that he once called it “a farce”": the outermost verb whose reported clause still runs
  /// where the quoted words open.
  func outermost(_ found: Attribution, _ pre: Range<Int>) -> Attribution {
    guard found.rule == "quote.cue-of-clause" || found.rule == "quote.loose-cue", !found.cue.isEmpty else {
      return found
    }
    let lower = max(pre.lowerBound, pre.upperBound - AttributionFinder.reach)
    guard found.cue.lowerBound > lower else { return found }
    for verb in lower..<found.cue.lowerBound where finder.isReport(verb) && tokens[verb].has(.cueOfClause) {
      guard let (start, form) = starts.find(after: verb, before: pre.upperBound),
        form == .that || form == .clause, start < found.cue.lowerBound,
        ends.find(from: start, before: pre.upperBound, within: .clause, taken: untaken) == pre.upperBound,
        let who = finder.reporter(verb, from: lower, form), !who.isAsked, let speaker = who.speaker
      else { continue }
      return Attribution(
        cue: verb..<(verb + 1), speaker: speaker, window: pre, rule: "quote.cue-of-clause")
    }
    return found
  }

  /// Says that … “…” …: the clause behind the cue is the quote.
  mutating func widenClause(_ draft: Int, _ found: Attribution, _ stretch: Stretch, _ post: Range<Int>) {
    let verb = found.cue.lowerBound
    guard tokens[verb].has([.cueOfClause, .cueOfRequest, .cueOfInfinitive]), verb < stretch.open,
      let (start, form) = starts.find(after: verb, before: stretch.open + 2), start <= stretch.open,
      form != .charge
    else { return }
    var end = story.sentence(at: stretch.open).tokens.upperBound
    end = max(end, stretch.inner.upperBound)
    while end > stretch.inner.upperBound, tokens[end - 1].kind == .punctuation { end -= 1 }
    if let tail = trailing(post), tail.comma > stretch.inner.upperBound { end = min(end, tail.comma) }
    if stretch.isClosed, stretch.close + 1 < end,
      let stop = ends.find(from: stretch.close, before: end, within: .clause, taken: untaken)
    {
      end = stop
    }
    while end > stretch.inner.upperBound, tokens[end - 1].kind == .punctuation { end -= 1 }
    drafts[draft].content = [start..<max(end, stretch.inner.upperBound)]
    drafts[draft].extent = drafts[draft].extent.lowerBound..<max(drafts[draft].extent.upperBound, end)
  }

  /// Said that it was a “new” plan: the clause is reported, whatever of it is quoted.
  func isReported(_ stretch: Stretch, _ found: Attribution) -> Bool {
    guard found.rule == "quote.cue-of-clause", found.speaker != nil, let verb = found.cue.first,
      tokens[verb].has(.cueOfClause),
      let start = starts.find(after: verb, before: stretch.open)
    else { return false }
    return start.form == .that || start.form == .clause
  }

  /// Says “it is a farce.”: a clause of its own, and the end of the sentence.
  func isWhole(_ stretch: Stretch, _ post: Range<Int>) -> Bool {
    starts.hasVerb(stretch.inner) && !starts.isVerb(stretch.inner.lowerBound) && stretch.inner.count > 3
      && post.allSatisfy { tokens[$0].kind == .punctuation }
  }

  /// Whether each token is inside marks whose words somebody may have said: no title, no nickname.
  func utterable() -> [Bool] {
    var inside = untaken
    for stretch in stretches {
      let isNickname =
        finder.phrases.name(at: stretch.open).map {
          finder.phrases.names[$0].tokens.lowerBound < stretch.open
        } ?? false
      // “Havfrue”: one word with a capital is a name.
      let isName = stretch.inner.count == 1 && tokens[stretch.inner.lowerBound].isCapital
      guard stretch.inner.contains(where: { tokens[$0].isWord }), !shape.looksLikeTitle(stretch), !isNickname,
        !isName,
        stretch.open == story.passages[stretch.passage].tokens.lowerBound
          || !shape.namesWork(stretch, before: max(0, stretch.open - 4)..<stretch.open)
      else { continue }
      for at in stretch.inner { inside[at] = true }
    }
    return inside
  }
}

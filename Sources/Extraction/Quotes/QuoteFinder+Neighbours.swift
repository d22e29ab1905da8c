/// How quoted words hang together with the words before them.

import Articles

extension QuoteFinder {
  /// The quote that these words go on: over the cue in its middle, or from the paragraph before
  /// that no mark closes.
  func continuation(_ index: Int, _ previous: Int?, _ pre: Range<Int>) -> Int? {
    let stretch = stretches[index]
    guard pre.isEmpty || tokens[pre.upperBound - 1].isMark(",") else { return nil }
    if let previous, let draft = draftOf[previous], drafts[draft].kind == .direct {
      let gap = (stretches[previous].close + 1)..<max(stretches[previous].close + 1, stretch.open)
      if gap.isEmpty { return draft }
      guard let cue = drafts[draft].attribution?.cue, gap.contains(cue.lowerBound) else { return nil }
      if let own = reporting(pre), own != cue.lowerBound { return nil }
      // Nothing but the attribution's own sentence stands between.
      let last = gap.upperBound - 1
      return story.sentenceOf[cue.lowerBound] == story.sentenceOf[last] || tokens[last].isMark(",")
        ? draft : nil
    }
    guard previous == nil, index > 0, stretch.open == story.passages[stretch.passage].tokens.lowerBound else {
      return nil
    }
    let before = stretches[index - 1]
    guard before.passage == stretch.passage - 1, !before.isClosed, let draft = draftOf[index - 1],
      tokens[before.open].scalar == tokens[stretch.open].scalar
    else { return nil }
    return draft
  }

  /// The last stretch of the paragraph before this one that is somebody's words.
  func spokenBefore(_ index: Int) -> Int? {
    var at = index - 1
    while at >= 0, at >= index - 3, stretches[at].passage == stretches[index].passage {
      if draftOf[at] != nil { return at }
      at -= 1
    }
    return nil
  }

  /// `“We won,” Ann Lee said. “Now we rest,” she added.`: words with a cue of their own.
  func speaksAnew(_ behind: Attribution?, _ draft: Int, _ pre: Range<Int>) -> Bool {
    guard let behind, !behind.cue.isEmpty, pre.isEmpty, let own = drafts[draft].attribution,
      drafts[draft].carriedFrom == nil
    else { return false }
    return own.cue.upperBound <= behind.cue.lowerBound
  }

  /// The verb right before the comma or colon that opens quoted words: "She added, “".
  private func reporting(_ pre: Range<Int>) -> Int? {
    var at = pre.upperBound - 1
    while at > pre.lowerBound,
      tokens[at].kind == .punctuation || tokens[at].shape == .lower && tokens[at].has(.adverb)
    {
      at -= 1
    }
    return pre.contains(at) && finder.isCue(at) ? at : nil
  }

  /// The quote that ends the paragraph before, when these words open theirs.
  func carrier(_ index: Int) -> Int? {
    let stretch = stretches[index]
    guard index > 0, let draft = draftOf[index - 1] else { return nil }
    let before = stretches[index - 1]
    if before.passage == stretch.passage {
      return drafts[draft].attribution != nil || drafts[draft].carriedFrom != nil ? draft : nil
    }
    guard before.passage == stretch.passage - 1,
      stretch.open == story.passages[stretch.passage].tokens.lowerBound
    else { return nil }
    let end = story.passages[before.passage].tokens.upperBound
    let rest =
      before.close + 1 < end
      ? story.sentenceOf[end - 1] == story.sentenceOf[min(before.close + 1, end - 1)] : true
    return rest && !answersQuestion(index) ? draft : nil
  }

  /// Words that open a paragraph behind `“…?” Ann Lee asked`: somebody else says them, who is not named.
  func answersQuestion(_ index: Int) -> Bool {
    guard index > 0, let draft = draftOf[index - 1], stretches[index - 1].passage < stretches[index].passage,
      let cue = drafts[draft].attribution?.cue, !cue.isEmpty
    else { return false }
    return Self.asking.contains(tokens[cue.lowerBound].hash)
      && drafts[draft].content.last.map { tokens[$0.upperBound - 1].isMark("?") } ?? false
  }

  private static let asking: Set<UInt64> = Set(["asked", "asks", "ask", "asking"].map { WordHash.of($0) })

  /// `The mayor disagreed. “It is false.”`: who the sentence before speaks of.
  func sentenceBefore(_ stretch: Stretch) -> Attribution? {
    let sentence = Int(story.sentenceOf[stretch.open])
    guard sentence > 0 else { return nil }
    let before = story.sentences[sentence - 1]
    guard before.passage == stretch.passage || before.passage == stretch.passage - 1,
      before.tokens.count <= 60
    else { return nil }
    let ended = tokens[before.tokens.upperBound - 1]
    guard before.passage == stretch.passage || ended.isMark(":") || ended.isMark(".") || ended.isMark(",")
    else { return nil }
    let introduces = ended.isMark(":") && before.passage < stretch.passage
    for at in before.tokens.reversed() where finder.isCue(at) {
      // "asks why": the answer is another's.
      if Self.asking.contains(tokens[at].hash) { return nil }
      if let speaker = finder.phrases.subject(of: at, from: before.tokens.lowerBound) {
        return Attribution(
          cue: at..<(at + 1), speaker: speaker, window: before.tokens, rule: Self.sentenceBeforeRule)
      }
    }
    guard let subject = finder.phrases.clauseSubject(before.tokens),
      subject.head != .description || introduces,
      !story.passages[before.passage].isHeadline
    else { return nil }
    return Attribution(
      cue: 0..<0, speaker: subject, window: before.tokens,
      rule: introduces ? "quote.introduced" : Self.sentenceBeforeRule)
  }
}

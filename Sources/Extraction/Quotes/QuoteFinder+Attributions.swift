/// Which attribution beside quoted words is theirs.

import Articles

extension QuoteFinder {
  func attributionBehind(_ stretch: Stretch, _ post: Range<Int>, _ last: Int) -> Attribution? {
    guard !post.isEmpty else { return signatureBelow(stretch) }
    let token = tokens[last]
    let first = tokens[post.lowerBound]
    // Behind a full stop a new sentence begins, unless it cannot be one.
    if let signed = finder.signature(post) { return signed }
    if token.isMark("."), !(first.isWord && first.shape == .lower && (first.has([.cue, .pronoun]))) {
      return nil
    }
    let open =
      token.isMark(",") || token.isMark("?") || token.isMark("!") || token.isMark("\u{2014}")
      || token.isMark("\u{2026}")
      || token.isMark("-") || token.isMark("\u{2013}") || token.isMark(".")
    guard
      open || first.isMark(",") || first.isMark("\u{2014}") || first.isMark("-") || first.has(.cue)
        || first.hash == Self.according || first.has([.he, .she])
        || stretch.open == sentenceStart(stretch.open) && first.isCapital
    else { return nil }
    if let found = finder.behind(post) { return found }
    let before = stretch.open - 1
    let opens =
      stretch.open == sentenceStart(stretch.open) || tokens[before].isMark(",") || tokens[before].isMark(":")
    return opens && token.isMark(",") && !shape.looksLikeTitle(stretch) ? finder.anyVerbBehind(post) : nil
  }

  /// "— Ann Lee" as the paragraph below.
  private func signatureBelow(_ stretch: Stretch) -> Attribution? {
    let next = stretch.passage + 1
    guard stretch.close + 1 >= story.passages[stretch.passage].tokens.upperBound, next < story.passages.count,
      (3...8).contains(story.passages[next].tokens.count)
    else { return nil }
    let below = story.passages[next].tokens
    guard let found = finder.signature(below), let speaker = found.speaker, case .name = speaker.head,
      below.upperBound - speaker.tokens.upperBound <= 1
    else { return nil }
    return found
  }

  func trailing(_ post: Range<Int>) -> (attribution: Attribution, comma: Int)? {
    guard post.count > 2, let last = post.last else { return nil }
    let end = tokens[last].kind == .punctuation ? last : last + 1
    return post.lowerBound < end ? finder.trailing(post.lowerBound..<end) : nil
  }

  /// `When a man shouted, “Go,” she said, “`: what follows the words opens the next ones.
  func frames(_ before: Attribution?, _ pre: Range<Int>, _ post: Range<Int>) -> Bool {
    guard let last = post.last, tokens[last].isMark(",") || tokens[last].isMark(":") else { return false }
    return before?.cue.upperBound == pre.upperBound - 1
  }

  /// "…, AP reported": a hop of the way, not the speaker, where somebody else speaks.
  func reports(_ found: Attribution?) -> Bool {
    found.map { Self.reportVerbs.contains(tokens[$0.cue.lowerBound].hash) } ?? false
  }

  /// Read “War and Peace”: a title behind a verb of reading, writing or singing.
  func namesWork(_ stretch: Stretch, _ found: Attribution) -> Bool {
    Self.workVerbs.contains(tokens[found.cue.lowerBound].hash)
      && stretch.inner.allSatisfy { !tokens[$0].isWord || tokens[$0].isCapital || tokens[$0].has(.grammar) }
  }

  private static let workVerbs: Set<UInt64> = Set(
    ["read", "reads", "wrote", "writes", "written", "writing", "sang", "sings", "quoting", "posted"].map {
      WordHash.of($0)
    })
  private static let according = WordHash.of("according")
  private static let reportVerbs: Set<UInt64> = Set(["reported", "reports"].map { WordHash.of($0) })
}

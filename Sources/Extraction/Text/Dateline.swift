/// Where a story says that it was written.

extension AnnotatedText {
  /// The token behind `OSLO, March 3 (Norland Press) —` at the start of a paragraph; elsewhere `start` itself.
  func datelineEnd(_ start: Int) -> Int {
    let passage = passages[passage(at: start)].tokens
    guard passage.lowerBound == start, tokens[start].shape == .allCaps else { return start }
    for at in (start + 1)..<max(start + 1, min(passage.upperBound, start + 14))
    where tokens[at].kind == .punctuation {
      if [0x2014, 0x2013, 0x2D, 0x2015].contains(tokens[at].scalar), spaceBefore(at) {
        var next = at + 1
        while next < passage.upperBound, tokens[next].scalar == tokens[at].scalar { next += 1 }
        return next
      }
    }
    return start
  }
}

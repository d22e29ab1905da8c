/// Dates as the text says them.

enum DateFinder {
  /// The date that starts at a token: `Dec. 10, 2018`, `10 December`, `Tuesday`, `March`, `2014`.
  static func date(_ tokens: [Token], _ at: Int, _ end: Int) -> Range<Int>? {
    let token = tokens[at]
    if token.has(.weekday), token.isCapital { return at..<(at + 1) }
    if token.has(.month), token.shape == .capitalised {
      if ambiguousMonth(tokens, at, end) { return nil }
      var last = at + 1
      if last < end, isDay(tokens[last]) {
        last += 1
        if last + 1 < end, tokens[last].isMark(","), isYear(tokens[last + 1]) {
          last += 2
        } else if last < end, isYear(tokens[last]) {
          last += 1
        }
      } else if last < end, isYear(tokens[last]) {
        last += 1
      }
      return at..<last
    }
    if isDay(token), at + 1 < end, tokens[at + 1].has(.month), tokens[at + 1].isCapital {
      return at..<(at + 2 < end && isYear(tokens[at + 2]) ? at + 3 : at + 2)
    }
    if isYear(token), token.scalar == 0x31 || token.scalar == 0x32 {
      let before = at > 0 ? tokens[at - 1] : token
      if before.has([.preposition, .determiner, .vagueTime]) || before.isMark("(") { return at..<(at + 1) }
    }
    return nil
  }

  /// May is a verb, and it, April and June are given names.
  private static func ambiguousMonth(_ tokens: [Token], _ at: Int, _ end: Int) -> Bool {
    if at + 1 < end, tokens[at + 1].kind == .number { return false }
    if at > 0, tokens[at - 1].kind == .number || tokens[at - 1].has([.preposition, .adverb]) { return false }
    if tokens[at].has(.auxiliary) { return true }
    return tokens[at].has(.givenName) && at + 1 < end && tokens[at + 1].isCapital
      && !tokens[at + 1].has([.common, .grammar])
  }

  private static func isDay(_ token: Token) -> Bool {
    token.kind == .number && token.end - token.start <= 4 && token.end - token.start >= 1
      && !(token.end - token.start == 4 && token.classes.isEmpty && isYear(token))
      && token.end - token.start != 3
  }

  private static func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.end - token.start == 4 && token.shape == .other
      && (token.scalar == 0x31 || token.scalar == 0x32)
  }
}

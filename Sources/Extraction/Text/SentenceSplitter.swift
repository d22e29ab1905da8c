/// Where sentences end.

/// Splits a passage at full stops, question and exclamation marks; abbreviations and initials, whose
/// stop the tokenizer keeps on the word, split only before a word that is no name. Where a caption or a
/// heading in capitals has run into the text, the sentence begins behind it.
enum SentenceSplitter {
  static func split(_ tokens: [Token], _ passage: Range<Int>, _ emit: (Range<Int>) -> Void) {
    var start = passage.lowerBound
    var at = start
    while at < passage.upperBound {
      let token = tokens[at]
      if at > start, runsIn(tokens, at, start, passage.upperBound) {
        emit(start..<at)
        start = at
      }
      at += 1
      guard endsSentence(token, tokens, at, passage.upperBound) else { continue }
      while at < passage.upperBound, closes(tokens[at], after: tokens[at - 1]) { at += 1 }
      if at < passage.upperBound, !opensSentence(tokens[at], after: token) { continue }
      emit(start..<at)
      start = at
    }
    if start < passage.upperBound { emit(start..<passage.upperBound) }
  }

  private static func endsSentence(_ token: Token, _ tokens: [Token], _ next: Int, _ limit: Int) -> Bool {
    switch token.kind {
    case .punctuation:
      return token.scalar == 0x2E || token.scalar == 0x21 || token.scalar == 0x3F || token.scalar == 0x2026
        || token.scalar == 0x3002 || token.scalar == 0xFF01 || token.scalar == 0xFF1F || token.scalar == 0x61F
    case .word:
      // "in the U.S. The", "at Acme Inc. He"
      guard token.end > token.start + 2, token.isStopped, next < limit, !token.has([.title, .honorific])
      else {
        return false
      }
      let following = tokens[next]
      return following.isCapital && following.has(.grammar) && following.shape == .capitalised
    case .number, .possessive: return false
    }
  }

  /// Whether a sentence begins here without a mark before it.
  private static func runsIn(_ tokens: [Token], _ at: Int, _ start: Int, _ limit: Int) -> Bool {
    let token = tokens[at]
    guard token.isCapital else { return false }
    if isShouted(token), tokens[at - 1].shape != .allCaps { return opensDateline(tokens, at, limit) }
    return token.shape == .capitalised && !token.isStopped && endsHeading(tokens, at, start)
  }

  /// "PARIS (Reuters) - ", "ST. ANNE, Ohio (AP) — ".
  private static func opensDateline(_ tokens: [Token], _ at: Int, _ limit: Int) -> Bool {
    var next = at + 1
    while next < min(limit, at + 6), tokens[next].isCapital || tokens[next].isMark(",") { next += 1 }
    guard next < limit, tokens[next].isMark("(") else { return false }
    var close = next + 1
    while close < min(limit, next + 4), tokens[close].isCapital { close += 1 }
    guard close > next + 1, close + 1 < limit, tokens[close].isMark(")") else { return false }
    return tokens[close + 1].isMark("-") || tokens[close + 1].isMark("–") || tokens[close + 1].isMark("—")
  }

  /// Behind "SURGEON GENERAL: JEFF ZIENTS": the sentence so far is written in capitals, four words and more.
  private static func endsHeading(_ tokens: [Token], _ at: Int, _ start: Int) -> Bool {
    guard at - start >= 4, at - start <= 16, isShouted(tokens[at - 1]) else { return false }
    var words = 0
    for token in tokens[start..<at] where token.kind == .word {
      guard token.shape == .allCaps || token.isStopped else { return false }
      words += 1
    }
    return words >= 4
  }

  private static func isShouted(_ token: Token) -> Bool {
    token.shape == .allCaps && !token.isStopped && token.end - token.start >= 3
  }

  /// A quotation mark or bracket that touches the end of the sentence.
  private static func closes(_ token: Token, after last: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch token.scalar {
    case 0x201D, 0x2019, 0xBB, 0x29, 0x5D, 0x203A: return true
    case 0x22, 0x27: return token.start == last.end
    case 0x2E, 0x21, 0x3F: return token.start == last.end
    default: return false
    }
  }

  private static func opensSentence(_ token: Token, after end: Token) -> Bool {
    switch token.kind {
    case .word: return token.shape != .lower
    case .number: return true
    case .possessive: return false
    case .punctuation:
      return token.scalar != 0x2C && token.scalar != 0x3B && token.scalar != 0x2014 && token.scalar != 0x2013
        && token.scalar != 0x2D && token.scalar != 0x3A
    }
  }

  /// Most of its content words have capitals, common words among them.
  static func isTitleCase(_ tokens: ArraySlice<Token>) -> Bool {
    var capitals = 0
    var lowers = 0
    var common = 0
    for token in tokens where token.kind == .word && !token.has(.grammar) {
      if token.isCapital {
        capitals += 1
        if token.has(.common), token.start != tokens.first?.start { common += 1 }
      } else if token.shape == .lower {
        lowers += 1
      }
    }
    return common >= 2 && capitals >= 3 && lowers * 4 <= capitals
  }
}

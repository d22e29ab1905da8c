/// What the ending of a word shows of its form.

extension AnnotatedText {
  /// "saying": -ing.
  func isGerund(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.end - token.start > 4
      && bytes[(token.end - 3)..<token.end].elementsEqual([0x69, 0x6E, 0x67])
  }

  /// "warned": -ed, in small letters.
  func isPastForm(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.isWord && token.shape == .lower && token.end - token.start > 3
      && bytes[token.end - 1] == UInt8(ascii: "d") && bytes[token.end - 2] == UInt8(ascii: "e")
  }

  /// "he'd", "it's", but not "don't": a subject and its verb in one.
  func isContraction(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.has(.finiteVerb) && bytes[token.end - 1] != UInt8(ascii: "t")
      && bytes[token.start..<token.end].contains { $0 == UInt8(ascii: "'") || $0 == Self.lastOfApostrophe }
  }

  /// Of the three bytes of ’.
  private static let lastOfApostrophe: UInt8 = 0x99
}

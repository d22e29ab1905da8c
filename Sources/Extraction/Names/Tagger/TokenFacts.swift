/// What the features of the fast tagger are made of: one token, in numbers.

import Articles

struct TokenFacts: Sendable {
  /// Folded hash of the word in small letters.
  var word: UInt32 = 0
  /// How it is written.
  var shape: UInt32 = 0
  /// Its first and last four bytes in small letters, the outermost in the low byte.
  var head: UInt32 = 0
  var tail: UInt32 = 0
  var classes: UInt64 = 0
  var entry = WordEntry()
  /// The rules' label: as `TaggerLabel`, and 13 and 14 for dates.
  var rule: UInt8 = 0
  /// Which rule that was.
  var ruleKind: UInt32 = 0
  var isCapital = false

  /// Before and behind a sentence.
  static let start = TokenFacts(word: 1, shape: 1)
  static let end = TokenFacts(word: 2, shape: 2)

  init(word: UInt32 = 0, shape: UInt32 = 0) {
    self.word = word
    self.shape = shape
  }

  init(_ token: Token, _ bytes: UnsafePointer<UInt8>, _ words: WordTable) {
    word = UInt32(truncatingIfNeeded: token.hash ^ (token.hash >> 32))
    isCapital = token.isCapital
    classes = token.classes.rawValue & Self.telling
    if token.kind == .punctuation {
      shape = 0x1000 | (token.scalar & 0xFFF)
      return
    }
    let length = token.end - token.start
    var form = UInt32(token.kind.rawValue) << 3 | UInt32(token.shape.rawValue)
    form = form << 3 | (token.isStopped ? 1 : 0) | (token.hasDigit ? 2 : 0) | (token.hyphenated ? 4 : 0)
    shape = form << 2 | UInt32(min(length, 4) - 1)
    guard token.kind == .word else { return }
    entry = words.entry(of: token.hash, isCapital: token.isCapital)
    for step in 0..<min(4, length) {
      head |= UInt32(Self.small(bytes[token.start + step])) << UInt32(8 * step)
      tail |= UInt32(Self.small(bytes[token.end - 1 - step])) << UInt32(8 * step)
    }
  }

  @inline(__always) private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  /// The classes that can tell something about names.
  private static let telling: UInt64 = {
    let all: WordClass = [
      .determiner, .preposition, .conjunction, .auxiliary, .he, .she, .first, .function, .common, .maleName,
      .femaleName, .familyFirst, .honorific, .title, .personNoun, .groupNoun, .particle, .nameSuffix,
      .roleModifier, .place, .nationality, .organization, .bodyNoun, .bodyOf, .placeNoun, .eventNoun, .month,
      .weekday, .direction, .cue, .looseCue, .medium, .plainAcronym, .opensPhrase,
    ]
    return all.rawValue
  }()
}

/// The smallest piece of text that the rules look at.

import Articles

/// A word, a number or a mark, with its place and what the lexicon knows of it.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number
    /// `'s` or `’s` behind a word, or the bare apostrophe of a plural.
    case possessive
    case punctuation
  }

  /// How a word is written. Scripts without capital letters are `caseless`.
  enum Shape: UInt8, Sendable { case lower, capitalised, allCaps, caseless, other }

  var start: Int
  var end: Int
  var kind: Kind
  var shape: Shape
  /// The first scalar: tells one punctuation mark from another.
  var scalar: UInt32
  /// What the lexicon says about the word, whatever its case.
  var classes: WordClass
  /// Hash of the word in lower case, for phrase look-ups and comparisons.
  var hash: UInt64
  /// A word that keeps a full stop: `U.S.`, `Mr.`, `J.`
  var isStopped = false
  /// A word with a hyphen whose first part is a country, people or body, or whose last is a people:
  /// `U.S.-owned`, `pro-Russian`.
  var hyphenated = false
  var hasDigit = false

  var range: TextRange { TextRange(start, end) }
  var isWord: Bool { kind == .word }
  /// `J.`: one letter and a stop.
  var isInitial: Bool { isStopped && kind == .word && end - start <= 3 && shape == .capitalised }
  /// Written as names are: a capital first, or all capitals.
  var isCapital: Bool { kind == .word && (shape == .capitalised || shape == .allCaps) }

  func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .punctuation && scalar == mark.value }
}

/// Hashing of words: FNV-1a over the bytes with ASCII letters in lower case and the typographic
/// apostrophe as a straight one. The same in every run, unlike `Hasher`.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(seed) { adding($1, to: $0) }
  }

  /// The hash of a word sequence grows by one word.
  static func joining(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
  }
}

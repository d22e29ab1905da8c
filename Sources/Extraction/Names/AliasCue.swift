/// The words before a name that make it another name for something.

import Articles

/// "formerly known as", "(also called", "was renamed": read backwards from the name.
struct AliasCue {
  enum Strength {
    /// known as, nicknamed, also called: whatever the taggers take the two names for.
    case strong
    /// formerly, now: beside a comma or bracket, of two names of one type.
    case weak
    /// or: only right behind an opening bracket.
    case bracketed
  }

  var strength: Strength
  /// The last token before these words: a mark, or the end of the other name.
  var end: Int
  /// "is called", "was renamed".
  var isPassive = false
  var isNow = false
  /// "and formerly".
  var isJoined = false
  /// "formerly of", "by his".
  var isOwned = false

  /// Nil where no such words stand before the name.
  init?(before name: Range<Int>, from first: Int, _ tokens: [Token]) {
    var strength: Strength?
    var (called, named) = (false, false)
    var at = name.lowerBound - 1
    reading: while at >= first, name.lowerBound - at <= Self.reach {
      let token = tokens[at]
      if token.kind == .word, token.shape == .lower || token.has(.determiner) {
        switch Self.words[token.hash] {
        case .naming: strength = .strong
        case .known:
          if at + 1 < name.lowerBound, Self.behindKnown.contains(tokens[at + 1].hash) { strength = .strong }
        case .calling: called = true
        case .named: named = true
        case .time: strength = strength ?? .weak
        case .now:
          strength = strength ?? .weak
          isNow = true
        case .also: strength = strength ?? .bracketed
        case .and: isJoined = true
        case .owning: isOwned = true
        case .being: isPassive = true
        case .between: break
        case nil: break reading
        }
      } else if !Self.isQuote(token) {
        break
      }
      at -= 1
    }
    end = at
    let parted = at >= first && Self.parts(tokens[at])
    if called && (isPassive || parted) || named && (isPassive || strength != nil && parted) {
      strength = .strong
    }
    guard let strength else { return nil }
    self.strength = strength
  }

  /// A bracket, a comma or a semicolon.
  static func parts(_ token: Token) -> Bool {
    ["(", "[", ",", ";"].contains { token.isMark($0) }
  }

  static func isQuote(_ token: Token) -> Bool {
    token.kind == .punctuation && [0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D].contains(token.scalar)
  }

  /// Words before a name that are looked at.
  static let reach = 9

  private enum Word { case naming, known, calling, named, time, now, also, and, owning, being, between }

  private static let behindKnown = Set(["as", "by", "simply"].map { WordHash.of($0) })
  private static let words: [UInt64: Word] = {
    var words: [UInt64: Word] = [:]
    for (list, word) in lists {
      for each in list.split(separator: " ") { words[WordHash.of(each)] = word }
    }
    return words
  }()

  private static let lists: [(String, Word)] = [
    (
      """
      the as to has have had commonly popularly widely better best simply sometimes often usually locally \
      colloquially informally officially once later today currently still more just who which that referred \
      stage name nickname acronym abbreviation written rendered stylised stylized generally mostly internationally
      """, .between
    ),
    ("nicknamed dubbed renamed translated aka a.k.a. alias née pseudonym moniker", .naming),
    ("known", .known), ("called spelled spelt titled", .calling), ("named", .named),
    ("formerly originally previously literally lit lit.", .time), ("now", .now), ("or also", .also),
    ("and", .and), ("by of under his her its their", .owning), ("is was are were be been", .being),
  ]
}

/// Where a line may end: the Unicode line breaking rules (UAX #14), cut down to what news needs.

/// What a cluster is to line breaking.
///
/// After UAX #14, rule by rule: spaces (LB18), zero-width space (LB8), glue (LB11, LB12), opening and
/// closing punctuation (LB13 to LB17), neutral quotation marks (LB19), hyphens and dashes but not
/// before a number (LB21, LB25), the slash (LB13, a break behind it between words), ideographs,
/// Hangul and emoji (LB31), small kana and the like that start no line (LB21, NS). A word is never
/// broken otherwise: South-East Asian scripts, which need a dictionary, break only at spaces.
enum BreakClass: UInt8 {
  case word, digit, space, glue, opening, closing, highClosing, quote, hyphen, dash, slash, ideograph
  case zeroWidthSpace
  /// Not seen, and no matter here: soft hyphens, marks of direction.
  case unseen

  init(_ cluster: Cluster, in utf8: Span<UInt8>) {
    let first = utf8[cluster.bytes.lowerBound]
    if first < 0x80 {
      self.init(ascii: first)
    } else {
      self.init(utf8.scalar(at: cluster.bytes.lowerBound).scalar, width: cluster.width)
    }
  }

  private init(ascii: UInt8) {
    switch ascii {
    case 0x61...0x7A, 0x41...0x5A: self = .word
    case 0x20, 0x09...0x0D: self = .space
    case 0x30...0x39: self = .digit
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "/"): self = .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "%"):
      self = .closing
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): self = .highClosing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quote
    default: self = .word
    }
  }

  private init(_ scalar: Unicode.Scalar, width: Int) {
    switch scalar.value {
    // No-break space, figure space, no-break hyphen, narrow no-break space, word joiner.
    case 0xA0, 0x2007, 0x2011, 0x202F, 0x2060, 0xFEFF: self = .glue
    case 0x200B: self = .zeroWidthSpace
    case 0x2010, 0x2012, 0x2013: self = .hyphen
    case 0x2014, 0x2015, 0x2E3A, 0x2E3B: self = .dash
    case 0xA1, 0xAB, 0xBF, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: self = .opening
    case 0xBB, 0x203A: self = .highClosing
    case 0x2019, 0x201D, 0x2026, 0x203C, 0x2047...0x2049: self = .closing
    // Typographic spaces may end a line but keep their width within one.
    case 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .hyphen
    case 0..<0x300: self = width == 0 ? .unseen : .word
    default: self = Self.byWidth(scalar, width)
    }
  }

  private static func byWidth(_ scalar: Unicode.Scalar, _ width: Int) -> BreakClass {
    if width == 0 { return .unseen }
    let isCJKPunctuation =
      (0x3001..<0x3100).contains(scalar.value) || (0xFE10..<0xFE70).contains(scalar.value)
      || (0xFF00..<0xFFF0).contains(scalar.value)
    // A syllable of an Indic script may be as wide as an ideograph, but is part of a word.
    guard isCJKPunctuation || width == 2 && cellWidth(scalar) == 2 else { return .word }
    guard isCJKPunctuation else { return .ideograph }
    switch scalar.properties.generalCategory {
    case .openPunctuation: return .opening
    case .closePunctuation: return .closing
    default: return startsNoLine.contains(scalar) ? .closing : .ideograph
    }
  }

  /// Commas and stops, iteration and sound marks, small kana.
  private static let startsNoLine = Set(
    "、。，．・：；？！％゛゜ゝゞヽヾー々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ～".unicodeScalars)
}

/// What came before, as far as a break depends on it.
struct BreakContext {
  private var last = BreakClass.space
  private var sawSpace = false
  /// Whether the hyphen or slash that came last has a word before it: then it may end a line.
  private var joinsWords = false

  mutating func passSpace() {
    sawSpace = true
  }

  /// Takes in the next cluster, and says whether a line may end before it.
  mutating func mayBreak(before next: BreakClass) -> Bool {
    let mayBreak = decide(next)
    if next == .unseen { return mayBreak }
    if next == .hyphen || next == .slash {
      let followsWord = [.word, .digit, .closing, .ideograph].contains(last)
      joinsWords = !sawSpace && (followsWord || last == next && joinsWords)
    }
    (last, sawSpace) = (next, false)
    return mayBreak
  }

  private func decide(_ next: BreakClass) -> Bool {
    if last == .zeroWidthSpace { return true }
    if last == .glue || next == .glue || next == .unseen || last == .opening { return false }
    // French sets a space before its high punctuation, which must not start a line for that.
    if next == .highClosing || next == .closing && !sawSpace { return false }
    if sawSpace { return true }
    switch (last, next) {
    case (.hyphen, .word), (.hyphen, .ideograph), (.slash, .word): return joinsWords
    case (.dash, _): return next != .dash && next != .quote
    case (.quote, _), (_, .quote), (_, .zeroWidthSpace), (_, .hyphen), (_, .dash), (_, .slash): return false
    case (.ideograph, _), (_, .ideograph): return true
    default: return false
    }
  }
}

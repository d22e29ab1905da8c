/// The features of a token: which rows of the weights speak about it.

import CKernels

/// Collects the rows of one token. A feature is a template and a value, hashed to a row; two
/// features that meet in one row share it.
struct FeatureRows {
  /// No token has more.
  static let limit = 160
  let rows: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// Where the rows of each ground end, in the order of `NameGround`; zero for those not reached.
  private(set) var ends = SIMD8<Int32>.zero
  private let shift: UInt32

  /// Where the weights of the first row lie.
  private let weights: UnsafeRawPointer

  /// `bits`: the binary logarithm of how many rows there are. `weights`: their weights, which are fetched into the
  /// cache while further rows are collected; nil where nobody is about to weigh them.
  init(_ rows: UnsafeMutablePointer<UInt32>, bits: Int, weights: UnsafePointer<SIMD16<Int8>>? = nil) {
    self.rows = rows
    shift = UInt32(32 - bits)
    self.weights = weights.map { UnsafeRawPointer($0) } ?? UnsafeRawPointer(rows)
  }

  /// All rows since the last call speak for one ground.
  @inline(__always) mutating func end(_ ground: NameGround) { ends[Int(ground.rawValue)] = Int32(count) }

  @inline(__always) mutating func add(_ template: UInt32, _ value: UInt32) {
    var hash = (value ^ (template &* 0x9E37_79B1)) &* 0x85EB_CA6B
    hash ^= hash >> 15
    let row = (hash &* 0xC2B2_AE35) >> shift
    rows[count] = row
    kernels_prefetch(weights + Int(row) &<< 4)
    count += 1
  }

  @inline(__always) mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
    add(template, (first &* 0x01B8_73A5) ^ (second &+ 0x7F4A_7C15 &+ (first >> 3)))
  }
}

/// What a token's features read, beside its own facts and those of its neighbours.
struct TokenPosition {
  /// The nearest tokens in small letters around the capitals that it stands among.
  var before: TokenFacts
  var behind: TokenFacts
  /// How many capitals stand among those before it, and in all.
  var step: UInt32
  var run: UInt32
  /// Bits: first word of a sentence, sentence in title case, headline, first sentence.
  var position: UInt32
  /// Bits: seen in small letters elsewhere in the story, seen with a capital inside a sentence.
  var elsewhere: UInt32
  /// 0 for news; while learning, the kind of another corpus.
  var domain: UInt32
}

enum TaggerFeatures {
  /// Writes the rows of the token that `facts` points at; two tokens or pads stand on either side.
  static func write(_ facts: UnsafePointer<TokenFacts>, _ place: TokenPosition, into rows: inout FeatureRows)
  {
    word(facts, place, &rows)
    rows.end(.word)
    clusters(facts, &rows)
    rows.end(.clusters)
    neighbours(facts, place, &rows)
    rows.end(.neighbours)
    rules(facts, place, &rows)
    rows.end(.rules)
    if place.domain != 0 {
      rows.add(120, place.domain)
      rows.add(121, place.domain, UInt32(facts[0].rule))
      rows.add(122, place.domain, UInt32(facts[0].entry.middle))
      rows.add(123, place.domain, facts[0].shape)
    }
  }

  private static func word(
    _ facts: UnsafePointer<TokenFacts>, _ place: TokenPosition, _ rows: inout FeatureRows
  ) {
    let token = facts[0]
    rows.add(1, 0)
    rows.add(2, token.word)
    rows.add(3, token.word, token.shape)
    rows.add(4, token.shape)
    rows.add(5, token.shape, place.position)
    rows.add(6, place.elsewhere, place.position)
    if token.head != 0 {
      rows.add(7, token.head & 0xFFFF)
      rows.add(8, token.head & 0xFF_FFFF)
      rows.add(9, token.head)
      rows.add(10, token.tail & 0xFFFF)
      rows.add(11, token.tail & 0xFF_FFFF)
      rows.add(12, token.tail)
    }
    rows.add(13, UInt32(truncatingIfNeeded: token.classes), UInt32(truncatingIfNeeded: token.classes >> 32))
    var classes = token.classes
    while classes != 0 {
      rows.add(14, UInt32(classes.trailingZeroBitCount))
      classes &= classes - 1
    }
    let ratio = UInt32(bitPattern: Int32(token.entry.ratio))
    rows.add(15, ratio, place.position)
    rows.add(16, UInt32(token.entry.rare >> 2), token.shape)
  }

  private static func clusters(_ facts: UnsafePointer<TokenFacts>, _ rows: inout FeatureRows) {
    for step in -2...2 {
      let entry = facts[step].entry
      let template = UInt32(30 + step)
      rows.add(template, UInt32(entry.fine))
      rows.add(template + 10, UInt32(entry.brownPath6))
      if step * step < 2 {
        rows.add(template + 20, UInt32(entry.middle), facts[step].isCapital ? 1 : 0)
        rows.add(template + 30, UInt32(entry.brown))
      }
    }
    rows.add(70, UInt32(facts[0].entry.coarse), facts[0].shape)
    rows.add(71, UInt32(facts[0].entry.brownPath4), facts[0].shape)
    rows.add(72, UInt32(facts[-1].entry.middle), UInt32(facts[0].entry.middle))
    rows.add(73, UInt32(facts[0].entry.middle), UInt32(facts[1].entry.middle))
    rows.add(
      74, UInt32(facts[-1].entry.coarse), UInt32(facts[1].entry.coarse) << 8 | UInt32(facts[0].entry.coarse))
  }

  private static func neighbours(
    _ facts: UnsafePointer<TokenFacts>, _ place: TokenPosition, _ rows: inout FeatureRows
  ) {
    rows.add(80, facts[-2].word)
    rows.add(81, facts[-1].word)
    rows.add(82, facts[1].word)
    rows.add(83, facts[2].word)
    rows.add(84, facts[-2].shape)
    rows.add(85, facts[-1].shape)
    rows.add(86, facts[1].shape)
    rows.add(87, facts[2].shape)
    rows.add(88, facts[-1].shape << 16 | facts[0].shape, facts[1].shape)
    rows.add(89, facts[-1].word, facts[0].isCapital ? facts[0].shape : facts[0].word)
    rows.add(90, facts[1].word, facts[0].isCapital ? facts[0].shape : facts[0].word)
    rows.add(
      91, UInt32(truncatingIfNeeded: facts[-1].classes), UInt32(truncatingIfNeeded: facts[-1].classes >> 32))
    rows.add(
      92, UInt32(truncatingIfNeeded: facts[1].classes), UInt32(truncatingIfNeeded: facts[1].classes >> 32))
    rows.add(93, facts[1].tail & 0xFF_FFFF)
    rows.add(94, facts[-1].tail & 0xFF_FFFF)
    rows.add(95, facts[-2].word, facts[-1].word)
    rows.add(96, facts[1].word, facts[2].word)
    guard facts[0].isCapital else { return }
    rows.add(97, place.before.word, place.step)
    rows.add(98, place.behind.word, place.run - place.step)
    rows.add(99, UInt32(place.before.entry.fine))
    rows.add(100, UInt32(place.behind.entry.fine))
    rows.add(101, place.step, place.run)
    rows.add(102, UInt32(place.before.entry.middle), UInt32(place.behind.entry.middle))
  }

  private static func rules(
    _ facts: UnsafePointer<TokenFacts>, _ place: TokenPosition, _ rows: inout FeatureRows
  ) {
    let own = UInt32(facts[0].rule)
    let around = UInt32(facts[-1].rule) << 8 | UInt32(facts[1].rule)
    rows.add(110, own)
    rows.add(111, own, around)
    rows.add(112, own, facts[0].ruleKind)
    rows.add(113, own, facts[0].shape)
    rows.add(114, own, place.elsewhere << 8 | place.position)
    rows.add(115, own, UInt32(facts[0].entry.middle))
    rows.add(116, own, facts[1].shape)
    rows.add(117, own, place.run << 8 | place.step)
    rows.add(118, own, UInt32(truncatingIfNeeded: facts[0].classes ^ (facts[0].classes >> 32)))
    rows.add(119, facts[-1].ruleKind, facts[1].ruleKind)
  }
}

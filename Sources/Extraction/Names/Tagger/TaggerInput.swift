/// A story as the fast tagger reads it: the stretches that can hold names, and the features of
/// their tokens.

import Articles

struct TaggerInput {
  private let story: AnnotatedText
  private let words: WordTable
  private let rowBits: Int
  private let weights: UnsafePointer<SIMD16<Int8>>?
  private let domain: UInt32
  /// The rules' label and kind of each token.
  private var rules: [UInt8]
  private var ruleKinds: [UInt32]
  /// How far the rules are trusted beyond what was learnt, in units of weights.
  private var trust: [UInt8]
  /// Tokens that the rules take for the surname of somebody whom the story names in full.
  private(set) var isSurname: [Bool]
  /// Words that stand in the story in small letters, and with a capital inside a sentence.
  private var small: WordSet
  private var capital: WordSet

  /// - Parameter weights: those of the rows, where they are about to be weighed.
  init(
    story: AnnotatedText, ruled: [Name], words: WordTable, rowBits: Int,
    weights: UnsafePointer<SIMD16<Int8>>? = nil, domain: UInt32 = 0
  ) {
    self.story = story
    self.words = words
    self.rowBits = rowBits
    self.weights = weights
    self.domain = domain
    let count = story.tokens.count
    rules = Array(repeating: 0, count: count)
    ruleKinds = Array(repeating: 0, count: count)
    trust = Array(repeating: 0, count: count)
    isSurname = Array(repeating: false, count: count)
    for name in ruled {
      guard let type = name.type else { continue }
      let kind = UInt32(truncatingIfNeeded: WordHash.of(name.rule))
      let trusted: UInt8 =
        type == .date || name.isListed
        ? Self.trustInTables : name.rule == "person.title-before" ? Self.trustInTitles : 0
      let isOfPerson = name.rule == "person.surname"
      for at in name.tokens {
        let begins = at == name.tokens.lowerBound
        let label = TaggerLabel.number(of: type, begins: begins) ?? (begins ? 13 : 14)
        rules[at] = UInt8(label)
        ruleKinds[at] = kind
        trust[at] = trusted
        if isOfPerson { isSurname[at] = true }
      }
    }
    small = WordSet(expecting: count)
    capital = WordSet(expecting: count)
    for sentence in story.sentences where !sentence.isTitleCase {
      for at in sentence.tokens {
        let token = story.tokens[at]
        guard token.kind == .word else { continue }
        if token.shape == .lower {
          small.insert(token.hash)
        } else if at > sentence.tokens.lowerBound, token.shape == .capitalised {
          capital.insert(token.hash)
        }
      }
    }
  }

  /// The corpora that were learnt from differ in what they call a name; our tables say what we do.
  private static let trustInTables: UInt8 = 48
  private static let trustInTitles: UInt8 = 32

  /// The label by rules that is trusted, and how far; dates stand outside of names.
  func trusted(at token: Int) -> (label: Int, score: Int16)? {
    guard trust[token] > 0 else { return nil }
    let label = Int(rules[token])
    return (label < TaggerLabel.count ? label : TaggerLabel.outside, Int16(trust[token]))
  }

  /// Gives the tokens of each stretch in order, each with its rows. Tokens outside of stretches are
  /// outside of names.
  func forEachToken(
    _ body: (_ stretch: Range<Int>, _ token: Int, _ rows: FeatureRows) -> Void
  ) {
    var facts: [TokenFacts] = []
    var befores: [Int] = []
    var behinds: [Int] = []
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureRows.limit) { space in
      guard let base = space.baseAddress else { return }
      for (index, sentence) in story.sentences.enumerated() {
        let stretches = Self.stretches(of: sentence.tokens, story.tokens)
        guard !stretches.isEmpty else { continue }
        read(sentence, stretches, &facts, &befores, &behinds)
        facts.withUnsafeBufferPointer { facts in
          guard let first = facts.baseAddress else { return }
          for stretch in stretches {
            for at in stretch {
              let inside = at - sentence.tokens.lowerBound
              var rows = FeatureRows(base, bits: rowBits, weights: weights)
              let place = TokenPosition(
                before: facts[befores[inside] + 2], behind: facts[behinds[inside] + 2],
                step: UInt32(min(inside - befores[inside], 7)),
                run: UInt32(min(behinds[inside] - befores[inside], 8)),
                position: position(at, index, sentence), elsewhere: elsewhere(at), domain: domain)
              TaggerFeatures.write(first + (inside + 2), place, into: &rows)
              body(stretch, at, rows)
            }
          }
        }
      }
    }
  }

  /// The stretches of a sentence that can hold names: capitals, with two tokens before and one
  /// behind, and short gaps between.
  static func stretches(of sentence: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for at in sentence where tokens[at].isCapital || tokens[at].shape == .caseless && tokens[at].kind == .word
    {
      let start = max(sentence.lowerBound, at - 2)
      let end = min(sentence.upperBound, at + 2)
      if let last = stretches.last, start <= last.upperBound + 1 {
        stretches[stretches.count - 1] = last.lowerBound..<end
      } else {
        stretches.append(start..<end)
      }
    }
    return stretches
  }

  /// Fills the facts of a sentence, two pads on either side, and where each run of capitals ends.
  private func read(
    _ sentence: Sentence, _ stretches: [Range<Int>], _ facts: inout [TokenFacts], _ befores: inout [Int],
    _ behinds: inout [Int]
  ) {
    let range = sentence.tokens
    facts.removeAll(keepingCapacity: true)
    facts.append(.start)
    facts.append(.start)
    facts.append(contentsOf: repeatElement(TokenFacts(), count: range.count))
    facts.append(.end)
    facts.append(.end)
    var next = range.lowerBound
    story.bytes.withUnsafeBufferPointer { bytes in
      guard let bytes = bytes.baseAddress else { return }
      for at in range where story.tokens[at].kind == .word { words.fetch(story.tokens[at].hash) }
      for stretch in stretches {
        for at in max(next, stretch.lowerBound - 2)..<min(range.upperBound, stretch.upperBound + 2) {
          var fact = TokenFacts(story.tokens[at], bytes, words)
          fact.rule = rules[at]
          fact.ruleKind = ruleKinds[at]
          facts[at - range.lowerBound + 2] = fact
        }
        next = min(range.upperBound, stretch.upperBound + 2)
      }
    }
    befores.removeAll(keepingCapacity: true)
    behinds.removeAll(keepingCapacity: true)
    var last = -1
    for at in range {
      befores.append(last)
      if !joins(story.tokens[at]) { last = at - range.lowerBound }
    }
    behinds.append(contentsOf: repeatElement(range.count, count: range.count))
    var first = range.count
    for inside in stride(from: range.count - 1, through: 0, by: -1) {
      behinds[inside] = first
      if !joins(story.tokens[range.lowerBound + inside]) { first = inside }
    }
  }

  /// Stands inside a run of capitals: a capital, "of", "&", a particle.
  private func joins(_ token: Token) -> Bool {
    token.isCapital || token.has(.particle) || token.isMark("&")
      || token.has(.preposition) && token.end - token.start == 2 && token.scalar == 0x6F
  }

  private func position(_ at: Int, _ index: Int, _ sentence: Sentence) -> UInt32 {
    var bits: UInt32 = at == sentence.tokens.lowerBound ? 1 : 0
    if at == sentence.tokens.lowerBound + 1, story.tokens[at - 1].kind == .punctuation { bits |= 1 }
    if sentence.isTitleCase { bits |= 2 }
    if story.passages[sentence.passage].isHeadline { bits |= 4 }
    if index == 0 { bits |= 8 }
    return bits
  }

  private func elsewhere(_ at: Int) -> UInt32 {
    let hash = story.tokens[at].hash
    return (small.contains(hash) ? 1 : 0) | (capital.contains(hash) ? 2 : 0)
  }
}

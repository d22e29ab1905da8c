/// Capitals that stand for the governments that sit there.

import Articles

/// "Pyongyang is accusing", "urged Moscow to", "talks with Tehran": the city itself neither speaks nor
/// listens. Where no such words stand beside a capital, it is the city.
struct Governments {
  let story: AnnotatedText
  let lexicon: Lexicon
  let names: [Name]
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, lexicon: Lexicon, names: [Name]) {
    self.story = story
    self.lexicon = lexicon
    self.names = names
  }

  /// For each name of a capital that acts, the words that show it. Linear.
  func acting() -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    let seat = datelined()
    for (index, name) in names.enumerated().reversed() where name.type == .place && name.count <= 2 {
      guard isCapital(name) || seat == tokens[name.tokens.lowerBound].hash && name.count == 1 else {
        continue
      }
      if let words = deed(behind: name.tokens.upperBound, name) ?? address(around: name) {
        found[index] = words
      } else if let shared = found[index + 1], joined(index) {
        found[index] = shared
      }
    }
    return found
  }

  private func isCapital(_ name: Name) -> Bool {
    lexicon.capitals[story.words(name.tokens).lowercased()] != nil
  }

  /// The city of the dateline, which an unknown country's news come from.
  private func datelined() -> UInt64? {
    guard let first = names.first(where: { story.passage(at: $0.tokens.lowerBound) > 0 }),
      first.type == .place, first.count == 1, tokens[first.tokens.lowerBound].shape == .allCaps,
      first.tokens.lowerBound == story.sentence(at: first.tokens.lowerBound).tokens.lowerBound
    else { return nil }
    return tokens[first.tokens.lowerBound].hash
  }

  /// "Washington and Brussels": between two names only "and".
  private func joined(_ index: Int) -> Bool {
    let gap = names[index].tokens.upperBound..<names[index + 1].tokens.lowerBound
    return gap.count == 1 && tokens[gap.lowerBound].has(.conjunction)
  }

  /// A verb of saying or ruling right behind, with the auxiliaries and adverbs before it.
  private func deed(behind end: Int, _ name: Name) -> Range<Int>? {
    let start = name.tokens.lowerBound
    let sentence = story.sentence(at: start).tokens
    if start > sentence.lowerBound,
      tokens[start - 1].has(.preposition) || tokens[start - 1].kind == .possessive
    {
      return nil
    }
    var at = end
    while at < sentence.upperBound, at < end + 4, tokens[at].has([.auxiliary, .adverb]),
      tokens[at].shape == .lower,
      !tokens[at].has([.cue, .looseCue])
    {
      at += 1
    }
    guard at < sentence.upperBound,
      tokens[at].shape == .lower || sentence.isEmpty || story.sentence(at: start).isTitleCase,
      tokens[at].has([.cue, .looseCue]) || Self.deeds.contains(tokens[at].hash)
    else { return nil }
    return end..<(at + 1)
  }

  /// "accused Pyongyang of", "relations with Tehran".
  private func address(around name: Name) -> Range<Int>? {
    let sentence = story.sentence(at: name.tokens.lowerBound).tokens
    let before = name.tokens.lowerBound - 1
    guard before >= sentence.lowerBound else { return nil }
    if tokens[before].has([.cue, .looseCue]), name.tokens.upperBound < sentence.upperBound,
      Self.behind.contains(tokens[name.tokens.upperBound].hash)
    {
      return before..<(before + 1)
    }
    if before > sentence.lowerBound, tokens[before].hash == Self.with,
      Self.dealings.contains(tokens[before - 1].hash)
    {
      return (before - 1)..<(before + 1)
    }
    return nil
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
  private static let with = WordHash.of("with")
  private static let behind = hashes("of to for that over not against")
  private static let dealings = hashes(
    "relations ties talks deal agreement treaty dispute tensions negotiations trade truce ceasefire alliance")
  private static let deeds = hashes(
    """
    refused refuses rejected rejects wants wanted insists insisted signed signs expelled expels agreed agrees offered \
    offers threatened threatens recalled recalls hopes hoped fears feared seeks sought backs backed imposed imposes \
    ordered orders banned bans summoned summons vowed vows watching denied denies demanded demands retaliated \
    pledged pledges considers considered sent sends blames blamed blasts condemned condemns protested protests ignores \
    expects expected prefers prefer fired fires conducted conducts seized seizes negotiating negotiated hoping seeking \
    preparing prepared planning plans planned refusing backing threatening offering resumed resumes outlawed fails \
    allowed allows intends intended cooperating supports supported supplies supplied accepts accepted accept seek want \
    threaten refuse agree impose reject deny ready willing unwilling keen determined reluctant
    """.replacing("\n", with: " "))
}

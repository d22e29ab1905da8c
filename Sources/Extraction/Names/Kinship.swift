/// What a relation before a name tells.

enum Kinship {
  /// "his niece, Sharon Hicks", "her husband Tom Berg": him or her.
  static func gender(before name: Int, story: AnnotatedText) -> Gender? {
    guard let noun = noun(before: name, story) else { return nil }
    let hash = story.tokens[noun].hash
    return men.contains(hash) ? .male : women.contains(hash) ? .female : nil
  }

  /// The same and "son of Walter Hicks": somebody is named for the sake of another.
  static func isRelative(before name: Int, story: AnnotatedText) -> Bool {
    let tokens = story.tokens
    let first = story.sentence(at: name).tokens.lowerBound
    if gender(before: name, story: story) != nil { return true }
    let at = name > first && tokens[name - 1].has(.determiner) ? name - 1 : name
    guard at - 2 >= first, tokens[at - 1].hash == of else { return false }
    return descent.contains(tokens[at - 2].hash)
  }

  /// Whether a story has fathers and sons in it: then two of one surname may be any two.
  static func isSpokenOf(in story: AnnotatedText) -> Bool {
    story.tokens.contains { kin.contains($0.hash) }
  }

  /// A role of one word that is a relation.
  static func isRelation(_ role: Range<Int>, story: AnnotatedText) -> Bool {
    guard role.count == 1 else { return false }
    let hash = story.tokens[role.lowerBound].hash
    return kin.contains(hash)
  }

  private static func noun(before name: Int, _ story: AnnotatedText) -> Int? {
    let tokens = story.tokens
    let first = story.sentence(at: name).tokens.lowerBound
    var at = name - 1
    if at > first, tokens[at].isMark(",") { at -= 1 }
    return at >= first && tokens[at].shape == .lower ? at : nil
  }

  private static let of = WordHash.of("of")
  private static let men = hashes(
    "son brother husband father grandfather grandson nephew uncle widower stepson stepfather half-brother")
  private static let women = hashes(
    "daughter sister wife mother grandmother granddaughter niece aunt widow stepdaughter stepmother half-sister"
  )
  private static let kin = men.union(women).union(descent)
  private static let descent = hashes(
    "son daughter child grandson granddaughter brother sister sons daughters children nephew niece cousin")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
}

/// Whether a relation before a name tells him from her.

enum Kinship {
  /// "his niece, Sharon Hicks", "her husband Tom Berg".
  static func gender(before name: Int, story: Story) -> Gender? {
    let tokens = story.tokens
    let first = story.sentence(at: name).tokens.lowerBound
    var at = name - 1
    if at > first, tokens[at].isMark(",") { at -= 1 }
    guard at >= first, tokens[at].shape == .lower else { return nil }
    return men.contains(tokens[at].hash) ? .male : women.contains(tokens[at].hash) ? .female : nil
  }

  private static let men = hashes(
    "son brother husband father grandfather grandson nephew uncle widower stepson stepfather half-brother")
  private static let women = hashes(
    "daughter sister wife mother grandmother granddaughter niece aunt widow stepdaughter stepmother half-sister"
  )

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(WordHash.of))
  }
}

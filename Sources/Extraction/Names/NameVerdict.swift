/// What a name is, by its own words and those beside it.

import Articles

struct NameVerdict {
  let story: Story
  let sentence: Sentence
  let range: Range<Int>
  /// A title or honorific stands right before it.
  let titled: Bool
  private var tokens: [Token] { story.tokens }

  init(story: Story, sentence: Sentence, range: Range<Int>, titled: Bool) {
    self.story = story
    self.sentence = sentence
    self.range = range
    self.titled = titled
  }

  /// Nil where it is no name at all; a nil type where the rest of the story must tell.
  func decide() -> (type: EntityType?, rule: String)? {
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    let allCommon = range.allSatisfy { tokens[$0].has([.common, .grammar]) }
    if titled, !allCommon { return (.person, "person.title-before") }
    if sentence.isTitleCase, range.count == 1 { return allCommon ? nil : (nil, "name.headline") }
    if range.count > 1 {
      if first.has(.givenName), !last.has([.placeNoun, .eventNoun]) || range.count > 3 {
        return (.person, "person.given-name")
      }
      if first.isInitial || first.has(.familyFirst) && range.count <= 3 && !allCommon {
        return (.person, "person.given-name")
      }
      if last.has(.placeNoun) || first.has(.placeNoun) && !last.has(.common) { return (.place, "place.noun") }
      if last.has(.eventNoun) { return (.event, "event.noun") }
      if first.has(.direction) { return (.place, "place.direction") }
    }
    if let type = beside(allCommon) { return type }
    if range.count == 1 { return single(first, allCommon) }
    if range.contains(where: { tokens[$0].isInitial }) { return (.person, "person.initial") }
    if last.has(.nameSuffix) { return (.person, "person.suffix") }
    if range.contains(where: { tokens[$0].shape == .allCaps && !tokens[$0].isStopped }) {
      return range.allSatisfy { tokens[$0].shape == .allCaps }
        ? (nil, "name.capitals") : (.organization, "organization.capitals")
    }
    let commons = range.reduce(0) { $0 + (tokens[$1].has(.common) ? 1 : 0) }
    if commons == 0, range.count <= 4 { return (.person, "person.two-names") }
    if commons * 2 < range.count, range.count <= 3 { return (.person, "person.two-names") }
    return (.misc, "misc.words")
  }

  /// What stands before and behind.
  private func beside(_ allCommon: Bool) -> (type: EntityType?, rule: String)? {
    let end = sentence.tokens.upperBound
    let before = range.lowerBound > sentence.tokens.lowerBound ? tokens[range.lowerBound - 1] : nil
    if range.upperBound + 1 < end, tokens[range.upperBound].isMark(",") {
      let second = tokens[range.upperBound + 1]
      if second.kind == .number, second.end - second.start == 2, !allCommon,
        range.upperBound + 2 < end, tokens[range.upperBound + 2].kind == .punctuation
      {
        return (.person, "person.age")
      }
      if second.hash == Self.who, !allCommon { return (.person, "person.who") }
      if let before, before.has(.preposition), second.has(.place), second.isCapital, range.count <= 2 {
        return (.place, "place.in-country")
      }
    }
    if let before, before.shape == .lower, before.has(.preposition), range.count <= 2, !allCommon,
      Self.placePrepositions.contains(before.hash)
    {
      return (.place, "place.in")
    }
    if range.upperBound < end, range.count <= 2, !allCommon, tokens[range.upperBound].shape == .lower,
      tokens[range.upperBound].has(.placeNoun)
    {
      return (.place, "place.noun-behind")
    }
    return nil
  }

  private func single(_ token: Token, _ allCommon: Bool) -> (type: EntityType?, rule: String)? {
    // "the North's programme"
    if token.has(.direction), range.lowerBound > sentence.tokens.lowerBound,
      tokens[range.lowerBound - 1].has(.determiner)
    {
      return (.place, "place.direction")
    }
    if allCommon, !token.has([.givenName, .familyFirst]) { return nil }
    if token.shape == .allCaps, token.end - token.start >= 2, token.end - token.start <= 6,
      !sentence.isTitleCase
    {
      return (.organization, "organization.acronym")
    }
    if range.lowerBound == sentence.tokens.lowerBound { return (nil, "name.first-word") }
    if token.has(.givenName) { return (nil, "name.given") }
    return (nil, "name.single")
  }

  private static let who = WordHash.of("who")
  private static let placePrepositions: Set<UInt64> = Set(
    ["in", "near", "throughout", "outside"].map { WordHash.of($0) })
}

/// What a name is, by its own words and those beside it.

import Articles

struct NameVerdict {
  let story: AnnotatedText
  let sentence: Sentence
  let range: Range<Int>
  /// A title or honorific stands right before it.
  let titled: Bool
  private var tokens: [Token] { story.tokens }

  init(story: AnnotatedText, sentence: Sentence, range: Range<Int>, titled: Bool) {
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
    if let type = betweenBodies(allCommon) { return type }
    if range.count == 1 { return single(first, allCommon) }
    if range.contains(where: { tokens[$0].isInitial }) { return (.person, "person.initial") }
    if last.has(.nameSuffix) { return (.person, "person.suffix") }
    if range.contains(where: { tokens[$0].shape == .allCaps && !tokens[$0].isStopped }) {
      return range.allSatisfy { tokens[$0].shape == .allCaps }
        ? (nil, "name.capitals") : (.organization, "organization.capitals")
    }
    let commons = range.reduce(0) { $0 + (tokens[$1].has(.common) ? 1 : 0) }
    if behindArticle { return allCommon ? nil : (.organization, "organization.article") }
    if commons == 0, range.count <= 4 { return (.person, "person.two-names") }
    if commons * 2 < range.count, range.count <= 3 { return (.person, "person.two-names") }
    return nil
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
    // BAMAKO (Reuters) - and AMMAN —
    if range.lowerBound == story.passages[sentence.passage].tokens.lowerBound, range.count <= 3,
      range.upperBound + 1 < end
    {
      let next = tokens[range.upperBound]
      let second = tokens[range.upperBound + 1]
      if next.isMark("("), second.has(.organization) || second.has(.opensPhrase) && second.isCapital {
        return (.place, "place.dateline")
      }
      if next.isMark("\u{2014}") || next.isMark("\u{2013}"),
        range.allSatisfy({ tokens[$0].shape == .allCaps })
      {
        return (.place, "place.dateline")
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

  /// "the company Acme Widgets", "the Pacto Histórico party": a small noun tells that it is a body; so
  /// does the acronym behind it.
  private func betweenBodies(_ allCommon: Bool) -> (type: EntityType?, rule: String)? {
    let end = sentence.tokens.upperBound
    if range.count > 1, range.upperBound + 2 < end, tokens[range.upperBound].isMark("("),
      tokens[range.upperBound + 1].shape == .allCaps, tokens[range.upperBound + 2].isMark(")"),
      tokens[range.upperBound + 1].scalar == tokens[range.lowerBound].scalar
    {
      return (.organization, "organization.acronym-behind")
    }
    guard !allCommon else { return nil }
    if range.lowerBound > sentence.tokens.lowerBound {
      let before = tokens[range.lowerBound - 1]
      if before.shape == .lower, Self.bodyWords.contains(before.hash) {
        return (.organization, "organization.noun-before")
      }
    }
    if range.upperBound < end {
      let after = tokens[range.upperBound]
      if after.shape == .lower, Self.bodyWords.contains(after.hash), behindArticle {
        return (.organization, "organization.noun-behind")
      }
    }
    return nil
  }

  /// "the" right before a name that is no title's: persons go without.
  private var behindArticle: Bool {
    guard range.lowerBound > sentence.tokens.lowerBound else { return false }
    let before = tokens[range.lowerBound - 1]
    return before.hash == Self.the
  }

  private func single(_ token: Token, _ allCommon: Bool) -> (type: EntityType?, rule: String)? {
    // "the North's programme"
    if token.has(.direction), range.lowerBound > sentence.tokens.lowerBound,
      tokens[range.lowerBound - 1].has(.determiner)
    {
      return (.place, "place.direction")
    }
    if allCommon, !token.has([.givenName, .familyFirst]) { return nil }
    if token.has(.plainAcronym) { return nil }
    if token.hyphenated { return (.misc, "misc.hyphenated") }
    if token.shape == .allCaps, token.hasDigit { return nil }
    if token.shape == .allCaps, token.end - token.start >= 2, token.end - token.start <= 6,
      !sentence.isTitleCase
    {
      return (.organization, "organization.acronym")
    }
    if range.lowerBound == sentence.tokens.lowerBound { return (nil, "name.first-word") }
    if token.has(.givenName) { return (nil, "name.given") }
    return (nil, "name.single")
  }

  private static let the = WordHash.of("the")
  private static let bodyWords: Set<UInt64> = Set(
    [
      "company", "firm", "newspaper", "daily", "magazine", "website", "party", "group", "club", "team",
      "brand", "retailer",
      "startup", "agency", "broadcaster", "publisher", "bank", "airline", "union", "network", "channel",
      "automaker", "label",
      "movement", "militia", "charity", "platform",
    ].map { WordHash.of($0) })
  private static let who = WordHash.of("who")
  private static let placePrepositions: Set<UInt64> = Set(
    ["in", "near", "throughout", "outside"].map { WordHash.of($0) })
}

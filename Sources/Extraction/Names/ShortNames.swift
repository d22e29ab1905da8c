/// Which long name a short one of the same story means.

import Articles

/// "the Monitor" for the Osker Valley Monitor, "Delmar" for Delmar Marine Works, where only one longer name
/// of the story, given before, comes into question.
struct ShortNames {
  let story: Story
  let names: [Name]

  /// For a short name of a body, the long name that it is part of. Linear in the names and their words.
  func longForms() -> [Int: Int] {
    var byWord: [UInt64: [Int]] = [:]
    var seen: Set<String> = []
    var alone: Set<UInt64> = []
    var found: [Int: Int] = [:]
    let headlined = names.prefix { story.passages[story.passage(at: $0.tokens.lowerBound)].isHeadline }.count
    // A headline calls a body by the short name of what the story names in full.
    for index in Array(headlined..<names.count) + Array(0..<headlined) {
      let name = names[index]
      let first = story.tokens[name.tokens.lowerBound]
      if let long = long(of: name, byWord[first.hash] ?? [], alone) {
        found[index] = long
        continue
      }
      if name.count == 1 { alone.insert(first.hash) }
      guard name.type == .organization, (2...8).contains(name.count),
        seen.insert(EntityLinker.key(story.words(name.tokens))).inserted
      else { continue }
      for word in Set(name.tokens.map { story.tokens[$0].hash }) where (byWord[word]?.count ?? 0) < Self.most
      {
        byWord[word, default: []].append(index)
      }
    }
    return found
  }

  /// With more long names than these a word tells nothing.
  private static let most = 8

  private func long(of name: Name, _ longer: [Int], _ alone: Set<UInt64>) -> Int? {
    guard name.type == .organization, name.count <= 3, name.canonical == nil else { return nil }
    let token = story.tokens[name.tokens.lowerBound]
    guard name.count > 1 || !token.has([.nationality, .direction, .place]) && token.shape != .allCaps else {
      return nil
    }
    let fitting = longer.filter { ends(names[$0], with: name) || begins(names[$0], with: name, alone) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "the Supreme Court" for the Supreme Court of Ardania or the Ardanian Supreme Court.
  private func ends(_ long: Name, with short: Name) -> Bool {
    let before = short.tokens.lowerBound - 1
    guard before >= 0, story.tokens[before].has(.determiner), short.count < long.count else { return false }
    return words(long).suffix(short.count).elementsEqual(words(short))
  }

  /// A company or team by the words before what it makes or is.
  private func begins(_ long: Name, with short: Name, _ alone: Set<UInt64>) -> Bool {
    guard short.count < long.count, !alone.contains(story.tokens[short.tokens.lowerBound].hash) else {
      return false
    }
    return words(long).starts(with: words(short))
      && words(long).dropFirst(short.count).allSatisfy { Self.trades.contains($0) }
  }

  private func words(_ name: Name) -> [UInt64] {
    name.tokens.compactMap { story.tokens[$0].isWord ? story.tokens[$0].hash : nil }
  }

  /// What stands behind a company's or a team's own name.
  private static let trades = Set(
    """
    inc inc. corp corp. corporation co co. company ltd ltd. limited plc llc ag ab sa nv gmbh group holdings holding \
    industries partners partner associates brothers & and sons capital investors investments investment works foods \
    food motors motor airlines airways air lines bank banking energy power chemical chemicals marine media systems \
    software technologies technology tech pharmaceuticals pharma maritime mutual newswire news insurance financial \
    finance rail railways railway water oil gas steel mining petroleum resources electric electronics hotels hotel \
    stores markets brands products enterprises solutions services logistics shipping airport records entertainment \
    studios pictures city united rovers town athletic wanderers county albion rangers coachworks hydro
    """.split(separator: " ").map(WordHash.of))
}

/// What names say about others of the same story.

import Articles

/// Gives a single word the type of the longer name that begins or ends with it: "Halvorsen said" is of
/// Halvorsen Foods where nobody is called Halvorsen, and "the Lee letter" of Ann Lee where no body is.
/// Taggers see a sentence at a time and forget. And where every word has a capital, a name ends where it does
/// elsewhere: "Lawmakers Rip Ann Lee" is about Ann Lee, not about Rip Ann Lee. Linear.
struct StoryAgreement {
  let story: AnnotatedText

  func settle(_ names: inout [Name]) {
    shortenInHeadings(&names)
    settleWords(&names)
  }

  private func shortenInHeadings(_ names: inout [Name]) {
    let elsewhere = Set(
      names.lazy.filter { $0.type == .person && $0.count > 1 && !isInHeading($0) }.map { words($0.tokens) })
    guard !elsewhere.isEmpty else { return }
    for index in names.indices where names[index].type == .person && names[index].count > 2 {
      let tokens = names[index].tokens
      guard isInHeading(names[index]), !elsewhere.contains(words(tokens)) else { continue }
      let shorter = (1...(tokens.count - 2)).lazy.map { tokens.dropFirst($0) }
      if let name = shorter.first(where: { elsewhere.contains(words($0)) }) { names[index].tokens = name }
    }
  }

  private func isInHeading(_ name: Name) -> Bool { story.sentence(at: name.tokens.lowerBound).isTitleCase }

  private func words(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(WordHash.seed) { WordHash.joining($0, story.tokens[$1].hash) }
  }

  private func settleWords(_ names: inout [Name]) {
    var bodies: Set<UInt64> = []
    var persons: Set<UInt64> = []
    for name in names where name.count > 1 {
      let (first, last) = (story.tokens[name.tokens.lowerBound], story.tokens[name.tokens.upperBound - 1])
      switch name.type {
      case .organization where first.isCapital && !first.isStopped && !first.has(Self.tellsNothing):
        bodies.insert(first.hash)
      case .person where last.isCapital && !last.isStopped: persons.insert(last.hash)
      default: break
      }
    }
    let named = surnamesOnly(of: names, persons)
    for index in names.indices where names[index].count == 1 {
      let word = story.tokens[names[index].tokens.lowerBound].hash
      guard !names[index].isListed || (named[word] ?? names.count) < index else { continue }
      let (isBody, isPerson) = (bodies.contains(word), persons.contains(word))
      guard isBody != isPerson else { continue }
      switch names[index].type {
      case .person where isBody:
        names[index].type = .organization
        names[index].roles = []
      case .misc where isPerson && story.tokens[names[index].tokens.lowerBound].has(.nationality): continue
      case .organization where isPerson, .place where isPerson, .misc where isPerson:
        names[index].type = .person
        names[index].canonical = nil
      // A place stays a place: organizations are named after their places.
      default: continue
      }
      names[index].rule += "+story"
    }
  }

  /// Surnames that tables have for places or organizations, each with its first full name: Jordan, Ford. Where nobody
  /// is in, at or from such a place, the story does not speak of it.
  private func surnamesOnly(of names: [Name], _ persons: Set<UInt64>) -> [UInt64: Int] {
    var first: [UInt64: Int] = [:]
    var places: Set<UInt64> = []
    for (index, name) in names.enumerated() {
      let last = story.tokens[name.tokens.upperBound - 1].hash
      if name.type == .person, name.count > 1 {
        first[last] = first[last] ?? index
      } else if name.count == 1, name.isListed, persons.contains(last), name.tokens.lowerBound > 0,
        Self.locating.contains(story.tokens[name.tokens.lowerBound - 1].hash)
      {
        places.insert(last)
      }
    }
    return first.filter { !places.contains($0.key) }
  }

  private static let locating = Set(
    "in at from near to into toward towards outside across between with visit visited".split(separator: " ")
      .map(
        WordHash.of))

  private static let tellsNothing: WordClass = [.common, .place, .nationality, .bodyNoun, .grammar, .role]
}

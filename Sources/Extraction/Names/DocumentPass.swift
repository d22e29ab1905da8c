/// What the whole story tells about names that one sentence leaves open.

import Articles

/// Full names carried over to bare surnames, acronyms to their long forms, and known names into
/// headlines and to the starts of sentences.
struct DocumentPass {
  let story: AnnotatedText
  let lexicon: Lexicon

  func settle(_ names: inout [Name]) {
    let known = knownWords(names)
    let surnames = known.persons
    for index in names.indices where names[index].type == nil {
      guard names[index].count == 1 else {
        names[index].type = .organization
        continue
      }
      let hash = story.tokens[names[index].tokens.lowerBound].hash
      if let type = known.types[hash] {
        names[index].type = type
        names[index].rule += "+story"
      } else if surnames.contains(hash) {
        names[index].type = .person
        names[index].rule = "person.surname"
      } else if names[index].rule == "name.given" {
        names[index].type = .person
      }
    }
    listPlaces(&names)
    // A single name that speaks, or that a longer name of a body holds, is a body; of others only
    // those that the story names again and again are kept.
    for index in names.indices where names[index].type == nil {
      let hash = story.tokens[names[index].tokens.lowerBound].hash
      guard names[index].rule != "name.first-word" || known.singles[hash] != nil else { continue }
      if known.bodies.contains(hash) || speaks(names[index]) || known.singles[hash] ?? 0 >= Self.oftenEnough {
        names[index].type = .organization
      }
    }
    // A surname that some rule took for a place or a body.
    for index in names.indices where names[index].count == 1 && names[index].canonical == nil {
      let hash = story.tokens[names[index].tokens.lowerBound].hash
      if names[index].type == .place || names[index].type == .organization,
        names[index].rule != "organization.acronym", known.persons.contains(hash)
      {
        names[index].type = .person
        names[index].rule = "person.surname"
      }
    }
    names.removeAll { $0.type == nil }
  }

  /// "Nayarit and Oaxaca": beside a place in a list stands a place. Forwards, then backwards.
  private func listPlaces(_ names: inout [Name]) {
    for index in names.indices.dropFirst() where names[index].type == nil && names[index - 1].type == .place {
      if listed(names[index - 1], names[index]) { names[index].type = .place }
    }
    for index in names.indices.dropLast().reversed()
    where names[index].type == nil && names[index + 1].type == .place {
      if listed(names[index], names[index + 1]) { names[index].type = .place }
    }
    for index in names.indices where names[index].type == .place && names[index].rule == "name.single" {
      names[index].rule = "place.listed"
    }
  }

  /// Nothing but a comma or "and" between two names.
  private func listed(_ first: Name, _ second: Name) -> Bool {
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    guard first.tokens.upperBound <= second.tokens.lowerBound, (1...2).contains(gap.count) else {
      return false
    }
    return gap.allSatisfy { at in
      let token = story.tokens[at]
      return token.isMark(",") || token.has(.conjunction) && token.end - token.start <= 3
    }
  }

  private static let oftenEnough = 3

  /// What the names that are settled tell.
  private struct Known {
    /// Words of persons' names.
    var persons: Set<UInt64> = []
    /// Words of long names of organizations.
    var bodies: Set<UInt64> = []
    /// Types of single names that some sentence tells.
    var types: [UInt64: EntityType] = [:]
    /// How often each open single name stands inside a sentence.
    var singles: [UInt64: Int] = [:]
  }

  private func knownWords(_ names: [Name]) -> Known {
    var known = Known()
    for name in names {
      let first = story.tokens[name.tokens.lowerBound]
      if name.type == .person {
        for at in name.tokens where story.tokens[at].isCapital && !story.tokens[at].isInitial {
          known.persons.insert(story.tokens[at].hash)
        }
      } else if name.type == .organization, name.count > 1 {
        for at in name.tokens
        where story.tokens[at].isCapital && !story.tokens[at].has([.common, .place, .nationality, .bodyNoun])
        {
          known.bodies.insert(story.tokens[at].hash)
        }
      } else if name.count == 1, let type = name.type, name.canonical == nil, type != .date {
        known.types[first.hash] = known.types[first.hash] ?? type
      } else if name.count == 1, name.type == nil, name.rule == "name.single" {
        known.singles[first.hash, default: 0] += 1
      }
    }
    for word in known.persons { known.types[word] = nil }
    return known
  }

  private func speaks(_ name: Name) -> Bool {
    let tokens = story.tokens
    let after = name.tokens.upperBound
    let before = name.tokens.lowerBound - 1
    if after < tokens.count, tokens[after].has(.cue), tokens[after].shape == .lower { return true }
    return before >= 0 && tokens[before].has(.cue) && tokens[before].shape == .lower
  }
}

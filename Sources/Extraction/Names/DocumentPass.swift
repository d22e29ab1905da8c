/// What the whole story tells about names that one sentence leaves open.

import Articles

/// Full names carried over to bare surnames, acronyms to their long forms, and known names into
/// headlines and to the starts of sentences.
struct DocumentPass {
  let story: Story
  let lexicon: Lexicon

  func settle(_ names: inout [Name]) {
    let known = knownWords(names)
    var surnames = known.persons
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
    // A single name that says something is somebody, or some body.
    for index in names.indices where names[index].type == nil && names[index].rule == "name.single" {
      let hash = story.tokens[names[index].tokens.lowerBound].hash
      if speaks(names[index]) {
        names[index].type = .person
        surnames.insert(hash)
      }
    }
    for index in names.indices where names[index].type == nil {
      let hash = story.tokens[names[index].tokens.lowerBound].hash
      if surnames.contains(hash) {
        names[index].type = .person
      } else if names[index].rule == "name.single" {
        names[index].type = .organization
      } else if known.singles.contains(hash) {
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

  /// Words of full names of persons, and single names whose type some sentence tells.
  private func knownWords(_ names: [Name]) -> (
    persons: Set<UInt64>, types: [UInt64: EntityType], singles: Set<UInt64>
  ) {
    var persons: Set<UInt64> = []
    var types: [UInt64: EntityType] = [:]
    var singles: Set<UInt64> = []
    for name in names {
      let first = story.tokens[name.tokens.lowerBound]
      if name.type == .person {
        for at in name.tokens where story.tokens[at].isCapital && !story.tokens[at].isInitial {
          persons.insert(story.tokens[at].hash)
        }
      } else if name.count == 1, let type = name.type, name.canonical == nil, type != .date {
        types[first.hash] = types[first.hash] ?? type
      } else if name.count == 1, name.type == nil, name.rule == "name.single" {
        singles.insert(first.hash)
      }
    }
    for word in persons { types[word] = nil }
    return (persons, types, singles)
  }

  private func speaks(_ name: Name) -> Bool {
    let tokens = story.tokens
    let after = name.tokens.upperBound
    let before = name.tokens.lowerBound - 1
    if after < tokens.count, tokens[after].has(.cue), tokens[after].shape == .lower { return true }
    return before >= 0 && tokens[before].has(.cue) && tokens[before].shape == .lower
  }
}

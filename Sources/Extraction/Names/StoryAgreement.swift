/// What longer names of a story say about its single words.

import Articles

/// Gives a single word the type of the longer name that begins or ends with it: "Halvorsen said" is of
/// Halvorsen Foods where nobody is called Halvorsen, and "the Lee letter" of Ann Lee where no body is.
/// Taggers see a sentence at a time and forget. Linear.
struct StoryAgreement {
  let story: Story

  func settle(_ names: inout [Name]) {
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
    for index in names.indices where names[index].count == 1 && !names[index].isListed {
      let word = story.tokens[names[index].tokens.lowerBound].hash
      let (isBody, isPerson) = (bodies.contains(word), persons.contains(word))
      guard isBody != isPerson else { continue }
      switch names[index].type {
      case .person where isBody:
        names[index].type = .organization
        names[index].roles = []
      case .organization where isPerson, .place where isPerson: names[index].type = .person
      // A place stays one: bodies are named after their places.
      default: continue
      }
      names[index].rule += "+story"
    }
  }

  private static let tellsNothing: WordClass = [.common, .place, .nationality, .bodyNoun, .grammar, .role]
}

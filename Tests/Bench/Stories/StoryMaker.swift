/// Makes news stories: about five hundred words each, with names, quotes and words as unevenly
/// frequent as in real ones. Story n is the same in every run and for every number of stories.

import TestKit

struct StoryMaker: Sendable {
  private let words = Vocabulary()

  func story(_ number: Int) -> MadeStory {
    var numbers = RandomNumbers(seed: UInt64(number) &* 0xD134_2543_DE82_EF95 &+ 7)
    let place = numbers.pickByRank(words.places)
    let people = (0..<3).map { _ in
      (
        first: numbers.pick(words.firstNames), last: numbers.pickByRank(words.lastNames),
        role: numbers.pick(Vocabulary.roles)
      )
    }
    var writer = StoryWriter(words: words, numbers: numbers, place: place, people: people)
    return writer.story(number)
  }
}

/// One story in the making.
private struct StoryWriter {
  let words: Vocabulary
  var numbers: RandomNumbers
  let place: String
  let people: [(first: String, last: String, role: String)]
  /// Who has been named in full; after that the last name does.
  var introduced: Set<Int> = []
  var wordCount = 0

  mutating func story(_ number: Int) -> MadeStory {
    let headline =
      Vocabulary.capitalized(nounPhrase())
      + " \(numbers.pick(Vocabulary.verbs)) in \(place) over \(nounPhrase())"
    let byline = numbers.pick(words.firstNames) + " " + numbers.pickByRank(words.lastNames)
    let date = MadeDate(from: &numbers)
    let source = numbers.pickByRank(Vocabulary.papers)
    let aim = 350 + numbers.below(300)
    var paragraphs = ["\(place.uppercased()) — " + plainSentence()]
    while wordCount < aim { paragraphs.append(paragraph()) }
    return MadeStory(
      number: number, headline: headline, byline: byline, source: source, date: date, paragraphs: paragraphs)
  }

  private mutating func paragraph() -> String {
    let text: String
    switch numbers.below(10) {
    case 0, 1: text = "“\(plainSentence().dropLast()),” said \(person())."
    case 2: text = "“\(plainSentence())” \(person()) added: “\(plainSentence())”"
    case 3:
      text =
        "According to \(person()), the \(nounPhrase()) was \(numbers.pick(Vocabulary.verbs)) “without a \(numbers.pickByRank(words.nouns))”."
    case 4:
      text =
        "\(Vocabulary.capitalized(person())) told the \(organization()) that the \(nounPhrase()) would be \(numbers.pick(Vocabulary.verbs)). \(plainSentence())"
    default: text = plainSentence() + " " + plainSentence()
    }
    wordCount += text.split(separator: " ").count
    return text
  }

  private mutating func plainSentence() -> String {
    let verb = numbers.pick(Vocabulary.verbs)
    switch numbers.below(5) {
    case 0:
      return
        "The \(nounPhrase()) of the \(organization()) \(verb) the \(nounPhrase()) and the \(nounPhrase()) on \(weekday())."
    case 1:
      return
        "In \(numbers.pickByRank(words.places)), a \(nounPhrase()) \(verb) the \(nounPhrase()) for \(2 + numbers.below(90)) days after the \(nounPhrase())."
    case 2:
      return
        "It was the \(nounPhrase()) that the \(nounPhrase()) \(verb), and not the \(nounPhrase()) of \(MadeDate.years.lowerBound + numbers.below(10))."
    case 3:
      return
        "Nobody at the \(organization()) \(verb) the \(nounPhrase()), which cost the \(nounPhrase()) \(1 + numbers.below(400)) million."
    default: return "A \(nounPhrase()) with a \(nounPhrase()) \(verb) the \(nounPhrase()) in \(place)."
    }
  }

  private mutating func nounPhrase() -> String {
    let noun = numbers.pickByRank(words.nouns)
    return numbers.chance(35) ? numbers.pickByRank(words.adjectives) + " " + noun : noun
  }

  private mutating func person() -> String {
    let index = numbers.below(people.count)
    let person = people[index]
    guard introduced.insert(index).inserted else { return person.last }
    return "\(person.role) \(person.first) \(person.last)"
  }

  private mutating func organization() -> String {
    "\(numbers.pickByRank(words.places)) \(Vocabulary.capitalized(numbers.pickByRank(words.nouns))) \(numbers.pick(Vocabulary.bodies))"
  }

  private mutating func weekday() -> String {
    numbers.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
  }
}

/// Gold stories spoiled in many ways, the same each time: what a finder that errs might find.

import Articles
import TestKit

@testable import Evaluation

struct Spoiler {
  private var dice: RandomNumbers

  init(seed: UInt64) { dice = RandomNumbers(seed: seed) }

  private mutating func happens(_ percent: Int) -> Bool { dice.chance(percent) }

  mutating func spoiled(_ story: Story) -> Story {
    let size = story.text.unicodeScalars.count
    var spoiled = Story(id: story.id, text: story.text)
    for name in story.entities where !happens(15) {
      var name = name
      let span = moved(name.span, size)
      (name.start, name.end) = (span.start, span.end)
      name.optional = nil
      if happens(10) { name.type = EntityType.allCases.randomElement(using: &dice) ?? name.type }
      if happens(10) { name.canonical = nil }
      if happens(10) { name.canonical = spoiled.entities.last?.canonical }
      spoiled.entities.append(name)
    }
    for quote in story.quotes where !happens(15) {
      var quote = quote
      quote.content = quote.content.map { moved($0, size) }
      if happens(10) { quote.kind = Quote.Kind.allCases.randomElement(using: &dice) ?? quote.kind }
      if happens(10) { quote.speaker = nil }
      if happens(10) { quote.speakerCanonical = nil }
      if happens(10) { quote.speaker = spoiled.quotes.last?.speaker }
      spoiled.quotes.append(quote)
    }
    return spoiled
  }

  private mutating func moved(_ span: Span, _ size: Int) -> Span {
    guard happens(20) else { return span }
    let start = min(max(0, span.start + Int.random(in: -6...6, using: &dice)), size - 1)
    return Span(start, min(size, max(start + 1, span.end + Int.random(in: -6...6, using: &dice))))
  }
}

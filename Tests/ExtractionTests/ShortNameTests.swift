/// Which longer name a short one means.

import Articles
import Testing

@testable import Extraction

@Suite struct ShortNameTests {
  /// Names stand in brackets, each with its type before it; the last is the short one.
  @Test(arguments: [
    ("The {organization University of Osker} and the {organization University}.", "University of Osker"),
    (
      "The {organization Osker Union for Rivers} and the {organization Osker Union}.",
      "Osker Union for Rivers"
    ),
    ("{organization Suffolk University} is far from {organization Suffolk}.", "Suffolk University"),
    ("The {organization Pittsburgh Pirates} won. {organization Pirates} fans sang.", "Pittsburgh Pirates"),
    ("The {event Osker Harvest Festival} and the {event Festival}.", "Osker Harvest Festival"),
    ("The {organization Osker Castle} and the {place Castle}.", "Osker Castle"),
    (
      "The {organization Department of Justice} is the {organization Justice Department}.",
      "Department of Justice"
    ),
    (
      "The {organization Rowing Party of China} is the {organization Chinese Rowing Party}.",
      "Rowing Party of China"
    ),
    (
      "The {organization University of Osker} has the {organization University of Osker Press}. The {organization University}",
      "University of Osker"
    ),
    ("The {organization Weller} and the {organization Chicago Weller}.", nil),
    ("The {organization Osker Bank} and the {organization Weller Bank} and the {organization Bank}.", nil),
    (
      "{organization Osker Union} is no {organization Osker Union Trust} for the {organization Union Trust}.",
      "Osker Union Trust"
    ),
    ("The {organization Social Democratic Party} and the {organization Democratic Party}.", nil),
    ("The {organization Assembly of the Osker Union} and the {organization Osker Union}.", nil),
    ("{place Osker} has an {organization Osker University} in {organization Osker}.", nil),
    ("The {place North Atlantic} and the {place Atlantic}.", nil),
    ("The {organization Waffen SS} and the {organization SS}.", nil),
    ("{work Pokemon: The Series} and {work Pokemon}.", nil),
  ])
  func means(_ marked: String, _ expected: String?) throws {
    let plain = marked.replacing(/\{[a-z]+ ([^}]*)\}/) { $0.output.1 }
    let story = AnnotatedText(text: plain, passages: Passages.of(plain), lexicon: .english)
    var names: [Name] = []
    for match in marked.matches(of: /\{([a-z]+) ([^}]*)\}/) {
      let first = names.last?.tokens.upperBound ?? 0
      let words = String(match.output.2)
      let tokens = try #require(
        (first..<story.tokens.count).lazy.flatMap { start in
          (start..<story.tokens.count).lazy.map { start..<($0 + 1) }
        }.first { story.words($0) == words })
      names.append(Name(tokens: tokens, type: EntityType(rawValue: String(match.output.1)), rule: "x"))
    }
    let long = ShortNames(story: story, lexicon: .english, names: names).longForms()[names.count - 1]
    #expect(long.map { story.words(names[$0].tokens) } == expected)
  }
}

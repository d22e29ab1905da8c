/// Labels become names; what rules know of them is kept.

import Articles
import Testing

@testable import Extraction

@Suite struct NameAssemblyTests {
  private static let texts = [
    "Deputy Foreign Minister Anna Berg told Mr. Stone on Dec. 10, 2018 in Oslo that NATO would wait.",
    "LONDON (Reuters) - John Smith, 44, who leads Acme Widgets Inc., saw North Korean leader Kim.",
    "May was cold. On Tuesday, May told the Ministry of Health and the U.S.-North Korea panel so.", "", "…",
  ]

  /// Labels made of the rules' own names give the same names back.
  @Test(arguments: texts) func rulesComeBackUnchanged(_ text: String) {
    let (story, ruled) = Self.read(text)
    let labels = NameLabel.labels(of: ruled, tokens: story.tokens.count)
    let names = Self.assembly(story, ruled).names(of: labels)
    #expect(names.map(Self.shown) == ruled.map(Self.shown))
  }

  /// `TYPE WORD...` for each name that a tagger would label, and what is made of it.
  @Test(arguments: [
    ("President Zorvath Quillim left.", "person 2..<3", "person 2..<3 tagger.person role President"),
    ("Mrs. Quillim left.", "person 1..<2", "person 1..<2 person.title-before"),
    ("He saw Zorv on Tuesday.", "person 2..<3", "person 2..<3 tagger.person, date 4..<5 date"),
    ("the Tuesday Club met.", "organization 1..<3", "organization 1..<3 tagger.organization"),
    ("By Zorv Quill Dec 7 (Reuters)", "person 1..<4", "person 1..<3 person.two-names, date 3..<5 date"),
    ("Sheikh Zorv Quill left.", "person 0..<3", "person 1..<3 tagger.person"),
    (
      "REUTERS/Zorv Quill sat", "organization 0..<4",
      "organization 0..<1 organization.list, person 2..<4 person.two-names"
    ),
    ("the North Korean team", "misc 1..<2 misc 2..<3", "misc 1..<3 misc.list"),
    ("the Freedom of Zorv Act", "organization 1..<3 misc 3..<5", "misc 1..<5 tagger.misc"),
    (
      "the Bank of Zorvland fell", "organization 1..<3 place 3..<4",
      "organization 1..<4 organization.body-noun"
    ),
    ("the Bank of it fell", "organization 1..<3", "organization 1..<2 tagger.organization"),
    (
      "Zorv and Quill Park", "place 0..<2 place 2..<4",
      "place 0..<1 name.first-word, place 2..<4 place.noun"
    ),
    ("He saw it.", "", ""),
  ]) func makesNames(_ text: String, _ labelled: String, _ expected: String) throws {
    let (story, ruled) = Self.read(text)
    var labels = [NameLabel](repeating: .outside, count: story.tokens.count)
    let parts = labelled.split(separator: " ")
    for (type, tokens) in zip(parts, parts.dropFirst()) {
      let bounds = tokens.split(separator: "..<").compactMap { Int($0) }
      guard bounds.count == 2 else { continue }
      for at in bounds[0]..<bounds[1] {
        labels[at] = NameLabel(type: EntityType(rawValue: String(type)), begins: at == bounds[0], margin: 1)
      }
    }
    let names = Self.assembly(story, ruled).names(of: labels)
    #expect(names.map { Self.shown($0) + roles($0, story) }.joined(separator: ", ") == expected)
  }

  /// Neither the end of a sentence nor a mark of a new name is run over.
  @Test func namesEndWhereLabelsSay() {
    let (story, ruled) = Self.read("Ann Ray Bob. Cid")
    let labels = [true, false, true, false, false].enumerated().map { at, begins in
      at == 3 ? .outside : NameLabel(type: .person, begins: begins, margin: 1)
    }
    #expect(Self.assembly(story, ruled).names(of: labels).map(\.tokens) == [0..<2, 2..<3, 4..<5])
  }

  /// Labels of another story are of no use.
  @Test func anotherNumberOfLabelsIsPassedOver() {
    let (story, ruled) = Self.read(Self.texts[0])
    #expect(Self.assembly(story, ruled).names(of: [.outside]).map(Self.shown) == ruled.map(Self.shown))
  }

  private static func read(_ text: String) -> (AnnotatedText, [Name]) {
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    return (story, NameTagger(story: story, lexicon: .english).names())
  }

  private static func assembly(_ story: AnnotatedText, _ ruled: [Name]) -> NameAssembly {
    NameAssembly(story: story, lexicon: .english, ruled: ruled, source: "tagger")
  }

  private static func shown(_ name: Name) -> String {
    "\(name.type?.rawValue ?? "none") \(name.tokens) \(name.rule)"
  }

  private func roles(_ name: Name, _ story: AnnotatedText) -> String {
    name.roles.map { " role " + story.words($0) }.joined()
  }
}

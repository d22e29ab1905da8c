/// Longer names settle what single words are.

import Articles
import Testing

@testable import Extraction

@Suite struct StoryAgreementTests {
  /// A heading's words run into the name behind them; the text tells where it begins.
  @Test(arguments: [
    ("Mayors Rip Ann Halden Over Water Plan Deal\n\nThey met Ann Halden in Oslo.", "2..<4"),
    ("Mayors Rip Ann Halden Over Water Plan Deal\n\nThey met Bob Halden in Oslo.", "1..<4"),
    ("They met Rip Ann Halden in town.\n\nThey met Ann Halden in Oslo.", "2..<5"),
  ])
  func namesInHeadingsAreThoseOfTheText(_ text: String, _ expected: String) {
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    let capitals = story.tokens.indices.filter { story.tokens[$0].isCapital }
    let rip = text.hasPrefix("Mayors") ? 1 : 2
    let last = capitals.last { story.words($0..<($0 + 1)) == "Halden" } ?? 0
    var names = [
      Name(tokens: rip..<(rip + 3), type: .person, rule: "tagger.x"),
      Name(tokens: (last - 1)..<(last + 1), type: .person, rule: "tagger.x"),
    ]
    StoryAgreement(story: story).settle(&names)
    #expect("\(names[0].tokens)" == expected)
  }

  /// Each name as `TYPE FIRST..<END` in tokens; what the last of them becomes.
  @Test(arguments: [
    ("Halden Foods fell. Halden said no.", ["organization 0..<2", "person 4..<5"], "organization"),
    ("Halden Foods fell. Halden is wet.", ["organization 0..<2", "place 4..<5"], "place"),
    ("Ann Halden fell. Halden said no.", ["person 0..<2", "organization 4..<5"], "person"),
    ("Ann Halden fell. Halden is wet.", ["person 0..<2", "place 4..<5"], "person"),
    (
      "Ann Halden of Halden Foods fell. Halden said no.",
      ["person 0..<2", "organization 3..<5", "person 7..<8"], "person"
    ),
    ("City Foods fell. City said no.", ["organization 0..<2", "person 4..<5"], "person"),
  ])
  func settles(_ text: String, _ given: [String], _ expected: String) {
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    var names = given.map { line in
      let parts = line.split(separator: " ")
      let bounds = parts[1].split(separator: "..<").compactMap { Int($0) }
      return Name(
        tokens: bounds[0]..<bounds[1], type: EntityType(rawValue: String(parts[0])), rule: "tagger.x")
    }
    StoryAgreement(story: story).settle(&names)
    #expect(names.last?.type?.rawValue == expected)
  }

  /// A table's place is a surname behind its bearer, unless somebody is there.
  @Test(arguments: [
    ("Ann Jordan fell. Jordan said no.", 0, EntityType.person),
    ("Ann Jordan fell in Jordan. Jordan said no.", 0, .place),
    ("Jordan fell. Ann Jordan said no.", 1, .place),
  ])
  func tablesYieldToSurnames(_ text: String, _ full: Int, _ expected: EntityType) {
    let story = AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
    var names: [Name] = []
    for at in story.tokens.indices where story.words(at..<(at + 1)) == "Jordan" {
      if names.count == full {
        names.append(Name(tokens: (at - 1)..<(at + 1), type: .person, rule: "x"))
      } else {
        names.append(Name(tokens: at..<(at + 1), type: .place, rule: "place.list", canonical: "Jordan"))
      }
    }
    StoryAgreement(story: story).settle(&names)
    #expect(names[full == 0 ? names.count - 1 : 0].type == expected)
  }
}

/// Longer names settle what single words are.

import Articles
import Testing

@testable import Extraction

@Suite struct StoryAgreementTests {
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
    let story = Story(text: text, passages: Passages.of(text), lexicon: .english)
    var names = given.map { line in
      let parts = line.split(separator: " ")
      let bounds = parts[1].split(separator: "..<").compactMap { Int($0) }
      return Name(
        tokens: bounds[0]..<bounds[1], type: EntityType(rawValue: String(parts[0])), rule: "tagger.x")
    }
    StoryAgreement(story: story).settle(&names)
    #expect(names.last?.type?.rawValue == expected)
  }
}

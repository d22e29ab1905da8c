/// Passages found as a reader types them.

import Articles
import Testing

@Suite struct WordsInTextTests {
  /// The passages found, a bar between them.
  @Test(arguments: [
    ("done with it", "“We are not done\nwith  it,” she said.", "done\nwith  it"),
    ("\"We are not", "“We are not done", "“We are not"), ("it's", "It’s late, and it’s cold.", "it’s"),
    ("  bridge ", "A bridge, a bridge.", "bridge|bridge"), ("aa", "aaaa", "aa|aa"),
    ("é x", "é\u{A0}x", "é\u{A0}x"),
    ("", "text", ""), ("   ", "text", ""), ("longer than it", "long", ""), ("Bridge", "bridge", ""),
    ("x", "", ""),
  ])
  func passagesAreFound(_ words: String, _ text: String, _ expected: String) {
    let found = WordsInText.places(of: words, in: text).map { text.slice($0).map(String.init) ?? "none" }
    #expect(found.joined(separator: "|") == expected)
  }
}

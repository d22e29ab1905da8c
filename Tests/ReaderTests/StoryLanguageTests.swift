/// Whoever misses the quotes of a foreign story is told why there are none.

import Articles
import Testing

@testable import Reader

@Suite struct StoryLanguageTests {
  @Test(
    arguments: [
      (nil, nil), ("en", nil), ("de", "in German: no quotes are looked for"),
      ("und", "not in English: no quotes are looked for"),
    ] as [(String?, String?)])
  func theLanguageIsSaid(code: String?, note: String?) {
    #expect(StoryLanguage.note(on: code) == note)
  }

  @Test func itStandsUnderTheHeadline() {
    var story = FakeArchive.small.stories[0]
    story.analysis.language = "fr"
    #expect(BodyLayout.furniture(of: story).last?.hasSuffix("in French: no quotes are looked for") == true)
  }
}

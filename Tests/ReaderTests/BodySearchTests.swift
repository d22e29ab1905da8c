/// Finding words in a story: case, accents, curly marks and line ends do not matter.

import Articles
import Testing

@testable import Reader

@Suite struct BodySearchTests {
  @Test(arguments: [
    ("wall", "The wall and the Wall.", ["wall", "Wall"]),
    ("tomas", "Tomás met TOMAS.", ["Tomás", "TOMAS"]),
    ("o'neil", "Mr O’Neil and Mr O'Neil", ["O’Neil", "O'Neil"]),
    ("sea wall", "the sea\nwall", ["sea\nwall"]),
    ("sea  wall", "the sea wall", ["sea wall"]),
    ("aa", "aaaa", ["aa", "aa"]),
    ("", "anything", []), ("zebra", "no such animal", []),
    ("北京", "他在北京说", ["北京"]),
    ("10-12", "pages 10–12", ["10–12"]),
  ])
  func places(words: String, text: String, expected: [String]) {
    let story = MarkedStory.story(1, headline: "-", source: "-", day: "2024-01-01", paragraphs: [text])
    let found = BodySearch.places(of: words, in: story.article, withTrimmings: false)
    #expect(found.map { story.article.text.slice($0).map(String.init) } == expected)
  }

  @Test func trimmingsAreSearchedWhenTheyAreShown() {
    let story = MarkedStory.story(
      1, headline: "-", source: "-", day: "2024-01-01", paragraphs: ["body"], trimmings: ["Share this"])
    #expect(BodySearch.places(of: "share", in: story.article, withTrimmings: false).isEmpty)
    #expect(BodySearch.places(of: "share", in: story.article, withTrimmings: true).count == 1)
  }
}

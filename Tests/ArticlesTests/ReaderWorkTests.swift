/// Tags, stars and read marks; names of articles.

import Articles
import Testing

@Suite struct ReaderWorkTests {
  private typealias Word = TagName

  @Test(arguments: [
    "dprk", "DPRK", "north-korea", "c++", "人权", "café", "a/b", "3", String(repeating: "x", count: 100),
  ])
  func areTags(text: String) {
    #expect(TagName(text)?.description == text)
  }

  @Test(arguments: [
    "", " ", "two words", "a,b", "+a", "-a", "a\"b", "(a)", "a\nb", "a\u{A0}b", "a\u{1B}", "a\u{202E}",
    "a\u{200B}", "\u{E000}",
    String(repeating: "x", count: 101), String(repeating: "é", count: 51),
  ])
  func areNoTags(text: String) {
    #expect(TagName(text) == nil)
  }

  @Test(arguments: [
    ([], "- - []"), (["+b", "+a", "+b"], "- - [a, b]"), (["+a", "-a"], "- - []"), (["-a"], "- - []"),
    (["*"], "* - []"),
    (["*", "*", "."], "- - []"), (["r", "+x"], "- r [x]"), (["r", "u"], "- - []"),
  ])
  func appliesChanges(steps: [String], result: String) throws {
    var work = ReaderWork.none
    for step in steps { work.apply(try Self.change(step)) }
    let tags = work.tags.map(\.description).joined(separator: ", ")
    #expect("\(work.isStarred ? "*" : "-") \(work.isRead ? "r" : "-") [\(tags)]" == result)
  }

  /// `+a` tags, `-a` takes the tag, `*` stars, `.` takes the star, `r` is read, `u` is unread.
  private static func change(_ step: String) throws -> Change {
    switch step {
    case "*": .star(true)
    case ".": .star(false)
    case "r": .read(true)
    case "u": .read(false)
    default:
      step.hasPrefix("+")
        ? .addTag(try #require(Word(step.dropFirst()))) : .removeTag(try #require(Word(step.dropFirst())))
    }
  }

  @Test func tagsAreSortedAndEachOnce() {
    let tags = ["b", "a", "b"].compactMap { TagName($0) }
    #expect(ReaderWork(tags: tags).tags.map(\.description) == ["a", "b"])
    #expect(ReaderWork(tags: []) == .none)
  }

  @Test(arguments: [
    ("0123456789abcdef", true), ("0123456789abcdeF", false), ("0123456789abcde", false),
    ("0123456789abcdef0", false), ("", false),
    ("0123456789abcdeg", false), ("../../etc/passwd", false), ("0123456789abcdé", false),
  ])
  func namesOfArticles(text: String, isName: Bool) {
    #expect((ArticleID(text)?.description == text) == isName)
  }
}

/// What becomes of labels after the careful model has given them.

import Articles
import Testing

@testable import Extraction

@Suite struct CarefulLabelTests {
  /// Names in brackets, as the model might give them, and as they are kept.
  @Test(arguments: [
    ("[Anna Berg -] She said so", "[Anna Berg] - She said so"),
    ("[President Anna Berg] said", "President [Anna Berg] said"),
    ("[JEFF STONE Stone] was there", "[JEFF STONE] [Stone] was there"),
    ("[ANNA BERG] said", "[ANNA BERG] said"),
    ("[John F. Stone] said", "[John F. Stone] said"),
    ("[Sheikh Sabah al-Ahmad] said", "Sheikh [Sabah al-Ahmad] said"),
  ])
  func namesAreTrimmed(_ given: String, _ expected: String) {
    let words: [String]
    var labels: [NameLabel]
    (words, labels) = Self.labels(Self.words(of: Self.story(given)))
    let plain = Self.story(words.joined(separator: " "))
    NameTrimming.trim(&labels, 0..<labels.count, plain.tokens)
    #expect(Self.shown(words, labels) == expected)
  }

  /// A word whose other places are persons is drawn to a person.
  @Test func placesOfOneWordAgree() {
    let story = Self.story("Stone Stone Stone berg Stone")
    var scored = ScoredTokens(labels: [.outside, .begins(.person), .begins(.place)])
    scored.tokens = [0, 1, 2, 3]
    scored.rows = [0, 6, 0, 0, 6, 0, 0, 3, 4, 0, 3, 4]
    scored.compareWords(story.tokens)
    #expect(scored.rows[7] > scored.rows[8])
    #expect(scored.rows[9...] == [0, 3, 4])
    #expect(scored.rows[1] > scored.rows[0] && scored.rows[1] > scored.rows[2])
  }

  private static func story(_ text: String) -> AnnotatedText {
    AnnotatedText(text: text, passages: Passages.of(text), lexicon: .english)
  }

  private static func words(of story: AnnotatedText) -> [String] {
    story.tokens.indices.map { story.words($0..<($0 + 1)) }
  }

  private static func labels(_ marked: [String]) -> (words: [String], labels: [NameLabel]) {
    var (words, labels, inside, begins) = ([String](), [NameLabel](), false, false)
    for word in marked {
      switch word {
      case "[": (inside, begins) = (true, true)
      case "]": inside = false
      default:
        words.append(word)
        labels.append(NameLabel(type: inside ? .person : nil, begins: inside && begins, margin: 1))
        begins = false
      }
    }
    return (words, labels)
  }

  private static func shown(_ words: [String], _ labels: [NameLabel]) -> String {
    var text = ""
    for (at, word) in words.enumerated() {
      let last = at > 0 ? labels[at - 1].type : nil
      let begins = labels[at].type != nil && (labels[at].begins || last == nil)
      if last != nil, labels[at].type == nil || begins { text += "]" }
      text += (at > 0 ? " " : "") + (begins ? "[" : "") + word
    }
    return text + (labels.last?.type != nil ? "]" : "")
  }
}

/// Ranges that are found again in other words, or are lost.

import Articles
import TestKit
import Testing

@Suite struct TextAnchorTests {
  /// An anchor of the stretch between brackets.
  private func anchor(_ marked: String) throws -> TextAnchor {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let range = TextRange(parts[0].utf8.count, parts[0].utf8.count + parts[1].utf8.count)
    return try #require(TextAnchor(range, of: parts.joined(), textHash: "old"))
  }

  /// The text with bars around what was found.
  private func shown(_ found: TextAnchor.Found, in text: String) -> String {
    guard let range = found.range, let words = text.slice(range) else { return "lost" }
    let rest = text.slice(TextRange(range.end, text.utf8.count)) ?? "?"
    return "\(text.slice(TextRange(0, range.start)) ?? "?")|\(words)|\(rest)"
  }

  @Test(arguments: [
    // Moved, and the only one.
    ("It |rained| today.", "It rained today.", "It |rained| today."),
    ("It |rained| today.", "On Monday it rained.", "On Monday it |rained|."),
    ("É, |é| and e.", "e and é", "e and |é|"),
    // Letters that look alike are other bytes.
    ("A |caf\u{E9}| here", "A cafe\u{301} here", "lost"),
    ("It |rained| today.", "It snowed.", "lost"),
    ("It |rained| today.", "", "lost"),
    // Several: the one with the same surroundings, and not the nearest.
    ("one |yes| two", "three yes four. one yes two", "three yes four. one |yes| two"),
    ("one |yes| two", "one yes three, four yes two", "lost"),
    ("one |yes| two", "one yes two one yes two", "lost"),
    ("a |aa| b", "aaa", "lost"),
    // At the ends of a text.
    ("|It| rained.", "So: It rained.", "So: |It| rained."),
    ("It |rained.|", "It rained. Again", "It |rained.| Again"),
    ("|all|", "all", "|all|"),
    // A place without words.
    ("It || rained.", "So It  rained.", "So It || rained."),
    ("||", "anything", "lost"),
  ])
  func findsTheSameWords(_ old: String, _ text: String, _ expected: String) throws {
    #expect(shown(try anchor(old).find(in: text, textHash: "new"), in: text) == expected)
  }

  @Test func theSameTextIsNotSearched() throws {
    let old = "yes and |yes| and yes"
    let text = old.split(separator: "|").joined()
    #expect(try anchor(old).find(in: text, textHash: "old") == .inPlace(TextRange(8, 11)))
    #expect(try anchor(old).find(in: text, textHash: "new") == .moved(TextRange(8, 11)))
  }

  /// Offsets that a damaged file gives are not followed.
  @Test(arguments: [(-1, 3), (5, 4), (0, 99), (Int.min, Int.max)]) func offsetsOutsideTheText(
    _ start: Int, _ end: Int
  ) {
    let anchor = TextAnchor(start: start, end: end, words: "rained", before: "", after: "", textHash: "x")
    #expect(anchor.find(in: "It rained.", textHash: "x") == .moved(TextRange(3, 9)))
    let long = TextAnchor(
      start: start, end: end, words: "It", lastWords: "ned.", before: "", after: "", textHash: "x")
    #expect(long.find(in: "It rained.", textHash: "y") == .lost)
  }

  @Test func rangesThatAreNone() {
    #expect(TextAnchor(TextRange(0, 9), of: "short", textHash: "") == nil)
    #expect(TextAnchor(TextRange(1, 2), of: "é", textHash: "") == nil)
  }

  @Test(arguments: [0, 1, 399, 400, 401, 1_000]) func longWordsAreKeptByTheirEnds(_ length: Int) throws {
    let inside = String((0..<length).map { Character(Unicode.Scalar(UInt8(97 + $0 * $0 % 23))) })
    let text = "Ä" + inside + "Ö"
    let anchor = try #require(TextAnchor(TextRange(2, 2 + length), of: text, textHash: "old"))
    #expect(anchor.words.unicodeScalars.count == (length <= 400 ? length : 200))
    #expect(anchor.lastWords?.unicodeScalars.count == (length <= 400 ? nil : 200))
    #expect((anchor.start, anchor.end) == (1, 1 + length))
    #expect(anchor.find(in: "É " + text, textHash: "new") == .moved(TextRange(5, 5 + length)))
    guard length > 400 else { return }
    var other = Array(text)
    other.remove(at: length / 2)
    #expect(anchor.find(in: String(other), textHash: "new") == .lost, "other words in between")
  }

  @Test func aLongRepetitionEnds() throws {
    let text = String(repeating: "a", count: 200_000)
    let anchor = try #require(TextAnchor(TextRange(1_000, 1_300), of: text, textHash: "old"))
    #expect(anchor.find(in: text + "a", textHash: "new") == .lost)
  }

  /// Beside a search that tries every place, over texts of few letters, where repeats abound.
  @Test(arguments: 0..<40) func agreesWithAPlainSearch(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed) &* 7_919 &+ 1)
    for _ in 0..<25 {
      let text = random.text(upTo: 60)
      let scalars = Array(text.unicodeScalars)
      let start = random.below(scalars.count + 1)
      let end = start + random.below(min(4, scalars.count - start) + 1)
      let offsets = ScalarOffsets(text)
      let range = try #require(offsets.range([start, end]))
      let anchor = try #require(TextAnchor(range, of: text, textHash: "old"))
      #expect(anchor.find(in: text, textHash: "old") == .inPlace(range))
      let other = random.below(2) == 0 ? random.text(upTo: 60) : random.text(upTo: 5) + text
      let found = anchor.find(in: other, textHash: "new").range.flatMap { ScalarOffsets(other).scalars($0) }
      #expect(found == Self.plain(anchor, in: Array(other.unicodeScalars)), "\(anchor) in \(other)")
    }
  }

  private static func plain(_ anchor: TextAnchor, in text: [Unicode.Scalar]) -> [Int]? {
    let (words, before, after) = (
      Array(anchor.words.unicodeScalars), Array(anchor.before.unicodeScalars),
      Array(anchor.after.unicodeScalars)
    )
    func stands(_ part: [Unicode.Scalar], at place: Int) -> Bool {
      place >= 0 && place + part.count <= text.count && Array(text[place..<(place + part.count)]) == part
    }
    let places = (0...text.count).filter { stands(words, at: $0) }
    if places.count == 1, !words.isEmpty { return [places[0], places[0] + words.count] }
    let fitting = places.filter {
      stands(before, at: $0 - before.count) && stands(after, at: $0 + words.count)
    }
    guard fitting.count == 1, !(words + before + after).isEmpty else { return nil }
    return [fitting[0], fitting[0] + words.count]
  }
}

extension RandomNumbers {
  fileprivate mutating func text(upTo length: Int) -> String {
    (0..<below(length)).map { _ in pick(["a", "b", "é", "\u{301}", "日"]) }.joined()
  }
}

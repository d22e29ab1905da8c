/// The names of quotes.

import Articles
import Testing

@Suite struct QuoteIDTests {
  private let article = ArticleID(number: 0x9F2C_51D0_7AB3_E644)

  private func analysis(_ ranges: [[TextRange]]) -> Analysis {
    Analysis(
      quotes: ranges.map { Quote(kind: .direct, content: $0, confidence: 1, evidence: Evidence("test")) })
  }

  @Test(arguments: [
    "9f2c51d07ab3e644.q1a2b3c4d", "9f2c51d07ab3e644.q00000000", "9f2c51d07ab3e644.q1a2b3c4d.2",
    "9f2c51d07ab3e644.qffffffff.117",
  ]) func isReadAsItIsWritten(_ text: String) { #expect(QuoteID(text)?.description == text) }

  @Test(arguments: [
    "", "9f2c51d07ab3e644", "9f2c51d07ab3e644.q", "9f2c51d07ab3e644.q1a2b3c4", "9f2c51d07ab3e644.q1A2B3C4D",
    "9f2c51d07ab3e644.1a2b3c4d", "9f2c51d07ab3e644.q1a2b3c4d.", "9f2c51d07ab3e644.q1a2b3c4d.1",
    "9f2c51d07ab3e644.q1a2b3c4d.0", "9f2c51d07ab3e644.q1a2b3c4d.02", "9f2c51d07ab3e644.q1a2b3c4d.2.2",
    "9f2c.q1a2b3c4d", "9f2c51d07ab3e644.q1a2b3c4d.-2", "9f2c51d07ab3e644.q1a2b3c4d5",
  ]) func whatIsNone(_ text: String) { #expect(QuoteID(text) == nil) }

  /// A contract: other programs make the same names.
  @Test(arguments: [
    (["We are not done."], "2168aec7"), ([""], "4fd0bfc1"),
  ]) func wordsHaveAFixedHash(_ pieces: [String], _ expected: String) {
    #expect(QuoteHash(of: pieces).description == expected)
  }

  /// Lines broken otherwise and a cue in between change nothing; other words do.
  @Test(arguments: [
    (["We are not done."], true), (["We are", "not done."], true), (["We\n  are not\tdone. "], true),
    (["We are not done"], false), (["we are not done."], false), (["Weare not done."], false), ([], false),
  ]) func wordsDecide(_ pieces: [String], _ isSame: Bool) {
    #expect((QuoteHash(of: pieces) == QuoteHash(of: ["We are not done."])) == isSame)
  }

  @Test func repeatsAreCounted() {
    let text = "“No,” she said. “No.” “No.”"
    let ranges = [TextRange(3, 6), TextRange(23, 26), TextRange(33, 36)]
    #expect(ranges.map { text.slice($0) } == ["No,", "No.", "No."])
    let ids = analysis(ranges.map { [$0] }).quoteIDs(of: article, in: text).map(\.description)
    #expect(ids[2] == ids[1] + ".2")
    #expect(Set(ids).count == 3)
  }

  /// The same words have the same name wherever they stand, and whatever else was found.
  @Test func anotherReadingKeepsTheNames() {
    let (old, new) = ("“Wait.” “Go on.”", "By Ann\n\n“Wait.” “No.” “Go\non.”")
    let before = analysis([[TextRange(3, 8)], [TextRange(15, 21)]]).quoteIDs(of: article, in: old)
    let after = analysis([[TextRange(11, 16)], [TextRange(23, 26)], [TextRange(33, 39)]])
      .quoteIDs(of: article, in: new)
    #expect(old.slice(TextRange(15, 21)) == "Go on." && new.slice(TextRange(33, 39)) == "Go\non.")
    #expect([after[0], after[2]] == before)
  }
}

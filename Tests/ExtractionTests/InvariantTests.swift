/// What holds for any text at all.

import Articles
import TestKit
import Testing

@testable import Extraction

@Suite struct InvariantTests {
  static let pieces = [
    "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "``", "''", " ", "  ", "\n", "\n\n", ".", ",", "?", "!",
    ":", "—", "-",
    "said", "told", "that", "according to", "he", "she", "Ann Lee", "Kim", "Kim Jong-un", "U.S.", "U.N.",
    "the", "The",
    "North", "Ministry of", "President", "Mr.", "J.", "de", "and", "(", ")", "’s", "'s", "s’", "accused",
    "of", "in", "2014",
    "May", "10", "é", "É", "ß", "北京", "مرحبا", "👩‍👩‍👧", "e\u{301}", "\u{202E}", "\u{0}", "\u{FEFF}",
    "http://a.b/c",
    "AT&T", "a", "TRUMP", "AP/TIME", "letter", "letters", "obtained", "by", "Twitter", "reported", "3,000",
    "&", "/", "%",
  ]

  static func check(_ text: String) {
    let analysis = Extractor(.installed).analyse(text)
    let bytes = Array(text.utf8)
    func valid(_ range: TextRange) -> Bool {
      func boundary(_ at: Int) -> Bool { at == bytes.count || at < bytes.count && bytes[at] & 0xC0 != 0x80 }
      return !range.isEmpty && range.end <= bytes.count && boundary(range.start) && boundary(range.end)
    }
    var end = 0
    for mention in analysis.mentions {
      #expect(valid(mention.range) && mention.range.start >= end, "\(text)")
      #expect(analysis.entities.indices.contains(mention.entity))
      #expect(mention.evidence.ranges.allSatisfy(valid))
      end = mention.range.end
    }
    var start = 0
    for quote in analysis.quotes {
      #expect(!quote.content.isEmpty && quote.content.allSatisfy(valid), "\(text)")
      #expect(quote.content == quote.content.sorted() && quote.start >= start)
      #expect([quote.cue, quote.speaker].compactMap { $0 }.allSatisfy(valid))
      #expect(quote.chain.allSatisfy { valid($0.range) })
      #expect(quote.speakerEntity.map { analysis.entities.indices.contains($0) } ?? true)
      #expect((0...1).contains(quote.confidence))
      start = quote.start
    }
    #expect(analysis == Extractor(.installed).analyse(text), "the same text gives the same analysis")
  }

  @Test(arguments: 1...40)
  func randomTexts(seed: Int) {
    var dice = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<40 {
      let length = Int.random(in: 0...60, using: &dice)
      let text = (0..<length).map { _ in
        (Self.pieces.randomElement(using: &dice) ?? "") + (Bool.random(using: &dice) ? " " : "")
      }.joined()
      Self.check(text)
    }
  }

  @Test(arguments: [
    "", " ", "\n\n\n", "word", "Name", ".", "“", "”", "'", "“”", "“ ”", "\u{FEFF}", "é", "’s", "said", "U.S.",
  ])
  func tinyTexts(_ text: String) { Self.check(text) }

  @Test(arguments: [
    "ANN LEE SAID “WE WON” IN OSLO. THE MAYOR OF OSLO AGREED.",
    "ann lee said “we won” in oslo. the mayor of oslo agreed.",
    "北京说，“我们赢了。” «Мы победили», сказал он. قال “لقد فزنا”",
  ])
  func unusualTexts(_ text: String) { Self.check(text) }

  /// A quadratic step anywhere would take very long on these.
  @Test(
    arguments: [
      "“open ", "\"open ", "‘open ", "' a ", "« ", "said ", "“a” said ", "Kim ", "Ann Lee, ", "x", ". ",
      "\n\n“", ", ",
      "he said that ", "accused of “x y” ", "Ministry of ", "Kim Song and Kim Lee said Kim. ", "U.S.-", "A.",
      "the letter ",
      "Mr. Lee of ", "(", "北", "A/", "AP/TIME/", "Lee/Ann ", "“He left,” he said.\n\n",
    ])
  func hugeTexts(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    _ = Extractor(.installed).analyse(text)
  }
}

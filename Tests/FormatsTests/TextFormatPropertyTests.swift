/// What holds of any bytes at all that are read as a story.

import Articles
import TestKit
import Testing

@testable import Formats

struct TextFormatPropertyTests {
  /// Pieces that reach into every grammar and table.
  private static let pieces = [
    "\n", "\r\n", "\r", "\n\n", " ", "\t", "\u{A0}", "\u{FEFF}", "\u{200B}", "é", "”", "“", "刘", "ا", "👩‍👩‍👧",
    "e\u{301}",
    "By ", "Ada Brennan", ", ", "Staff Writer", "Updated ", "28", "2018", "November", ".", "/", "-", "14:03",
    "99:99",
    "Source: ", "URL: https://", "http://", "Leave a Reply", "Share", "Related", "3 Comments", "Reply",
    "Menu",
    "ADVERTISEMENT", "©", "All rights reserved", "HANOI (AP) — ", "The Evening Star", " | ", "(", ")", "年",
    "de ",
    "The board met and voted on the lock, which leaks.", "word ", "99999999999999999999", "+02:00", "T", "Z",
    "'", "’", "\u{2028}", "\u{85}", "\u{2029}",
  ]

  private func check(_ article: ParsedArticle, _ bytes: [UInt8]) {
    #expect(Array(article.text.utf8) == bytes)
    #expect(!article.headline.isEmpty)
    #expect(article.blocks.allSatisfy { !$0.range.isEmpty && article.text.slice($0.range) != nil })
    #expect(zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    #expect(article.blocks.contains { $0.kind == .paragraph })
    // Nothing but white space is in no block.
    let covered = article.blocks.reduce(0) { $0 + $1.range.count }
    let outside = zip(
      [0] + article.blocks.map(\.range.end), article.blocks.map(\.range.start) + [bytes.count])
    let gaps = outside.compactMap { article.text.slice(TextRange($0, $1)) }.joined()
    #expect(covered + gaps.utf8.count == bytes.count)
    #expect(
      gaps.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || "\u{200B}\u{FEFF}".unicodeScalars.contains($0)
      })
  }

  @Test(arguments: 1...400)
  func holdsOfAnyMixture(seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    let text = (0..<Int.random(in: 1...60, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    do {
      check(try TextFormat.read(Array(text.utf8)), Array(text.utf8))
    } catch {
      #expect(error == .noWords)
    }
  }

  @Test(arguments: 1...200)
  func readsOrRefusesAnyBytes(seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      UInt8.random(in: 9...255, using: &random)
    }
    do {
      let article = try TextFormat.read(bytes)
      // What is in another encoding is not the file.
      check(article, article.isVerbatim ? bytes : Array(article.text.utf8))
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  /// A story that is one long line, and one of very many lines.
  @Test func holdsOfExtremes() throws {
    let long = Array(String(repeating: "word ", count: 200_000).utf8)
    check(try TextFormat.read(long), long)
    let many =
      Array(String(repeating: "By Ada Brennan\n\n", count: 5_000).utf8) + Array("The end of it.".utf8)
    check(try TextFormat.read(many), many)
  }

  /// Files that would hang a reader which looks at the rest of the file from each line.
  @Test(arguments: [
    ["Comments"], ["Share", "menu"], ["Reply", "Comments"], ["Related", "A menu of things"],
    ["Comments", "It leaks, and has leaked for years, said the chair of the board."],
  ])
  func readsHostileRepetitions(lines: [String]) throws {
    let again = Array((lines.joined(separator: "\n") + "\n").utf8)
    var bytes = Array("Headline\n\nThe board met.\n\n".utf8)
    let times = 15_000 / lines.count
    for _ in 0..<times { bytes += again }
    #expect(try TextFormat.read(bytes).blocks.count == 2 + times * lines.count)
  }

  @Test(arguments: [UInt8(ascii: "\n"), UInt8(ascii: "\r")])
  func refusesWhatHasTooManyLines(end: UInt8) {
    let bytes = [UInt8](repeating: end, count: TextFormat.lineLimit + 1)
    #expect(throws: FormatError.tooManyLines(limit: TextFormat.lineLimit)) { try TextFormat.read(bytes) }
  }

  @Test(arguments: [
    ("", 0), ("a\nb", 1), ("a\rb", 1), ("a\r\nb\r\n", 2), ("\n\r\n\r\r\n", 4),
    ("a\u{2028}\u{2029}\u{85}b\u{E2}", 3),
  ])
  func countsLineEnds(text: String, count: Int) {
    #expect(TextLine.count(Array(text.utf8)) == count)
  }

  @Test func refusesWhatIsTooLarge() {
    let bytes = [UInt8](repeating: 0x61, count: TextFormat.limit + 1)
    #expect(throws: FormatError.tooLarge(limit: TextFormat.limit)) {
      try TextFormat.read(bytes)
    }
  }
}

/// Leftovers told by their words.

import Testing

@testable import Formats

struct LeftoverTests {
  private func kind(_ line: String) -> Leftover? { Leftover(Array(line.utf8)[...]) }

  @Test(arguments: [
    ("ADVERTISEMENT", Leftover.insert), ("« Previous Post", .insert), ("Share this: the lock", .insert),
    ("Publicite\u{301}", .insert), ("© 2019 The Evening Star. All rights reserved.", .insert),
    ("• Most Read:", .opener), ("Leave a comment on “The lock”", .opener), ("12 Comments »", .comments),
    ("Comments (3)", .comments), ("Reply", .commentControl), ("Share", .likely), ("=====", .likely),
    ("Tags: harbour", .likely), ("2 / 14", .likely), ("Home | News | Tides | Sport", .likely),
    ("Tides, Home, News", .likely), ("Home News", .likely),
  ])
  func isKnownByItsWords(line: String, expected: Leftover) {
    #expect(kind(line) == expected)
  }

  @Test(arguments: [
    "", "…", "News", "Tides Boats News Sport", "News Sport Tides Boats", "Shared by many",
    "Advertisements for locks", "==",
    "Politics of water and of the sport of kings", "No rights reserved",
    String(repeating: "Home | News | ", count: 30),
  ])
  func isNoWordOfAStory(line: String) {
    #expect(kind(line) == nil)
  }
}

struct WordTests {
  @Test func isOneNumberUpToSixteenBytes() {
    #expect(Word("veröffentlicht".utf8) == "veröffentlicht")
    #expect(Word("by".utf8) != Word("yb".utf8))
    #expect(Word("abcdefghijklmnop".utf8) != Word("abcdefghijklmnoq".utf8))
  }

  @Test func isInNoTableBeyond() {
    let long = Word("datenschutzerklärung".utf8)
    #expect(long == Word("rindfleischetikettierung".utf8))
    #expect(!LeftoverTable.shared.sections.contains(long))
  }
}

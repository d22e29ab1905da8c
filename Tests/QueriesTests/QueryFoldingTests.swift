/// What is the same to a search.

import Testing

@testable import Queries

@Suite struct QueryFoldingTests {
  @Test(arguments: [
    ("Garcés", "garces"), ("GARCÉS", "Garce\u{301}s"), ("Łódź", "lodz"), ("Ærø", "aero"),
    ("Straße", "STRASSE"), ("İstanbul", "istanbul"),
    ("Iğdır", "igdir"), ("Nguyễn Phú Trọng", "nguyen phu trong"), ("Đà Nẵng", "da nang"), ("Škoda", "skoda"),
    ("œuvre", "OEUVRE"),
    ("Þórr", "thorr"), ("ΑΘΉΝΑ", "Αθήνα"), ("ΚΌΣΜΟΣ", "κόσμος"), ("МОСКВА", "москва"), ("don’t", "don't"),
    ("U.N.", "u n"),
    ("Jong-un", "jong un"), ("  a — b…", "a b"), ("soft\u{AD}hyphen", "softhyphen"), ("ﬁnd", "find"),
    ("３", "３"),
  ])
  func areTheSame(left: String, right: String) {
    #expect(FoldedText(left) == FoldedText(right))
  }

  @Test(arguments: [("a", "b"), ("ab", "a b"), ("й", "и"), ("1", "2"), ("漢", "字")]) func differ(
    left: String, right: String
  ) {
    #expect(FoldedText(left) != FoldedText(right))
  }

  @Test(arguments: ["", " ", "—", "\u{0}", "…!?", "\u{301}"]) func haveNoWord(text: String) {
    #expect(FoldedText(text).isEmpty)
    #expect(FoldedText(text).words.isEmpty)
    #expect(FoldedText(text).folded.isEmpty)
  }

  @Test(
    arguments: [
      ("Kim", ["kim"]), ("  The U.N. — Council’s ", ["the", "u", "n", "council", "s"]),
      ("北京 Garcés", ["北", "京", "garces"]),
    ] as [(String, [String])])
  func haveWords(text: String, words: [String]) {
    #expect(FoldedText(text).words == words)
    #expect(FoldedText(text).folded == words.joined(separator: " "))
  }
}

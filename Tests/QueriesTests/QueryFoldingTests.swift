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

  /// Folded byte by byte, a text is what it is scalar by scalar.
  @Test func bytesAreFoldedAsScalarsAre() {
    for start in stride(from: UInt32(0), to: 0x2_0000, by: 64) {
      var text = ""
      for value in start..<(start + 64) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text.unicodeScalars.append(scalar)
        if value % 3 == 0 { text += "a" }
        if value % 7 == 0 { text += " B. " }
      }
      for text in [text, "x" + text, String(text.unicodeScalars.reversed().map(Character.init))] {
        var expected: [UInt8] = [0x20]
        for scalar in text.unicodeScalars { Folding.append(scalar, to: &expected) }
        if expected.last != 0x20 { expected.append(0x20) }
        #expect(Array(FoldedText(text).utf8) == Array(expected.dropFirst().dropLast()), "U+\(start)")
      }
    }
  }
}

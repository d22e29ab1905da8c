/// Widths of text, and the tables behind them held against the standard library's Unicode data.

import TestKit
import Testing

@testable import Surface

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("plain ASCII", 11), ("“curly” – dashes…", 17), ("Garcés", 6),
    ("Garce\u{301}s", 6),  // The accent as a mark of its own.
    ("漢字", 4), ("かな", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),  // Hangul spelt in parts.
    ("ﬀ", 1), ("Ａ", 2), ("ﾊ", 1), ("العربية", 7), ("שָׁלוֹם", 4), ("हिन्दी", 4), ("ไทย", 3),
    ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇰🇵", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("a\tb", 3), ("a\r\nb", 3), ("\u{1B}[31m", 5), ("soft\u{AD}hyphen", 10), ("\u{200B}", 0),
    ("\u{FEFF}start", 5), ("\u{202E}abc", 4), ("\u{301}", 1),
    ("e" + String(repeating: "\u{301}", count: 50), 1),
  ])
  func takesCells(text: String, cells: Int) {
    #expect(displayWidth(text) == cells)
  }

  /// The tables may lag behind a newer standard library, so only what both know is compared.
  @Test func tablesAgreeWithTheStandardLibrary() {
    for value in UInt32(0xA0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard let (major, _) = properties.age, major <= 14 else { continue }
      // The soft hyphen is dropped by `Printable`; U+1171E was a non-spacing mark only up to 14.0.
      if value == 0xAD || value == 0x1171E { continue }
      let isMark = [.nonspacingMark, .enclosingMark, .format].contains(properties.generalCategory)
      let isJamo = (0x1160..<0x1200).contains(value) || (0xD7B0..<0xD800).contains(value)
      #expect((cellWidth(scalar) == 0) == (isMark || isJamo), "U+\(String(value, radix: 16))")
      let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
      if properties.isUnifiedIdeograph || properties.isEmojiPresentation && !isFlagLetter {
        #expect(cellWidth(scalar) == 2, "U+\(String(value, radix: 16))")
      }
    }
  }

  /// The short cuts for ASCII and curly quotes must split text where the standard library does.
  @Test func clustersAreTheStandardLibrarys() {
    let pieces = [
      "a", " ", "\r", "\n", "’", "…", "é", "\u{301}", "漢", "\u{200D}", "👩", "🇰", "🇵", "\u{FE0F}", "한", "क",
      "्",
    ]
    var generator = RandomNumbers(seed: 7)
    for _ in 0..<2_000 {
      let text = (0..<8).map { _ in pieces[generator.below(pieces.count)] }.joined()
      let utf8 = text.utf8.span
      var ends: [Int] = []
      while (ends.last ?? 0) < utf8.count {
        ends.append(Cluster(in: utf8, at: ends.last ?? 0).bytes.upperBound)
      }
      var expected = 0
      #expect(
        ends
          == text.map {
            expected += $0.utf8.count; return expected
          }, "\(text.unicodeScalars.map(\.value))")
    }
  }
}

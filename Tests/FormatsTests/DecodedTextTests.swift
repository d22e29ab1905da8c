/// Encodings: what is told and converted, and what is refused.

import TestKit
import Testing

@testable import Formats

@Suite struct DecodedTextTests {
  private static let german =
    "Café de la Gare schließt\n\nDas „Café“ in Genève schließt, sagte Chloé Brûlé. “It’s over.”\n"
  private static let russian = "Мост закрыт\n\nМост в Рамсби закрыт, сказала Ада Брум. Жители недовольны.\n"
  private static let japanese = "橋が閉鎖\n\nラムズビーの橋が閉鎖された。住民は道が長くなるため怒っている。\n"

  private static func wide(_ text: String, bytes: Int, bigEnd: Bool, mark: Bool) -> [UInt8] {
    let units = bytes == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    return ((mark ? [0xFEFF] : []) + units).flatMap { unit in
      let low = (0..<bytes).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
      return bigEnd ? low.reversed() : low
    }
  }

  /// Text in an encoding, by glibc's own converter in the other direction.
  private static func encoded(_ text: String, _ charset: String) throws -> [UInt8] {
    try #require(Iconv.convert(Array(text.utf8)[...], from: "UTF-8", to: charset))
  }

  @Test(arguments: [german, russian, japanese], [2, 4])
  func readsWideLetters(_ text: String, _ bytes: Int) throws {
    for (bigEnd, mark) in [(false, true), (true, true), (false, false), (true, false)] {
      let file = Self.wide(text, bytes: bytes, bigEnd: bigEnd, mark: mark)
      let decoded = try DecodedText(file[...])
      #expect(decoded.text == text && !decoded.isVerbatim, "\(bytes) \(bigEnd) \(mark)")
    }
  }

  @Test(arguments: [
    (german, "CP1252"), (russian, "KOI8-R"), (russian, "CP1251"), (russian, "ISO-8859-5"),
    (russian, "IBM866"),
    (japanese, "SHIFT-JIS"), (japanese, "EUC-JP"), (japanese, "ISO-2022-JP"),
    ("Le conseil a décidé de fermer le pont après la tempête, a déclaré l'élue à Genève.\n", "ISO-8859-1"),
    (
      "Most na rzece został zamknięty, powiedział burmistrz Łukasz Żółkiewski. Mieszkańcy są źli.\n", "CP1250"
    ),
    ("Η γέφυρα έκλεισε, είπε ο δήμαρχος Γιώργος Παπαδόπουλος. Οι κάτοικοι είναι θυμωμένοι.\n", "ISO-8859-7"),
    ("다리가 폐쇄되었다고 시장 에이다 브룸이 말했다. 주민들은 길이 더 길어져서 화가 났다.\n", "EUC-KR"),
    ("市长说这座桥已经关闭。居民们很生气，因为路会更长。修理将于下周开始。\n", "GB18030"),
    (
      "Міст через річку закрито, сказала мер Ада Брум. Мешканці незадоволені, бо дорога стане довшою.\n",
      "KOI8-U"
    ),
    ("The mayor’s plan was “too late,” said Ada Broom. It was shut — again. The café reopened.\n", "CP1252"),
    (
      "Ada’s guide to tariffs and trade\n\nIt’s “a mess,” she said. They’re high and they’re here.\n",
      "CP1252"
    ),
    ("Le conseil a décidé de fermer le pont après la tempête, a déclaré l’élue à Genève.\n", "MACINTOSH"),
  ])
  func tellsEncodingsByTheirBytes(_ text: String, _ charset: String) throws {
    let decoded = try DecodedText(try Self.encoded(text, charset)[...])
    #expect(decoded.text == text && !decoded.isVerbatim)
  }

  @Test func utf8IsTheFileWhateverTheLabelSays() throws {
    for label in [nil, "windows-1252", "utf-16", "nonsense", "Shift_JIS"] {
      let bytes = Array(Self.german.utf8)
      let decoded = try DecodedText(bytes[...], label: label)
      #expect(decoded.bytes == bytes && decoded.text == Self.german && decoded.isVerbatim)
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array("Rain".utf8)
    #expect(try DecodedText(marked[...]).bytes == marked)
  }

  @Test func aLabelGoesBeforeAGuess() throws {
    let bytes = try Self.encoded("Žluťoučký kůň", "ISO-8859-2")
    #expect(try DecodedText(bytes[...], label: " ISO8859-2\n").text == "Žluťoučký kůň")
    // By this label pages mean windows-1252.
    #expect(try DecodedText([0x93, 0x41, 0x94], label: "iso-8859-1").text == "“A”")
    // A label that does not fit yields to what the bytes look like.
    let koi = try Self.encoded(Self.russian, "KOI8-R")
    #expect(try DecodedText(koi[...], label: "euc-kr").text == Self.russian)
  }

  @Test(arguments: [
    ([], FormatError.empty),
    (Array("Bridge \0 shut\n\nThe bridge\0 in Ramsby is shut.\n".utf8), .binary(byte: 0, offset: 7)),
    (Array(0...255), .binary(byte: 0, offset: 0)),
    (Array("Bridge \u{1B}[31mred\u{1B}[0m shut \u{8}\u{8}\u{7}".utf8), .binary(byte: 0x1B, offset: 7)),
    (
      Array("CafÃ© closes\n\nThe CafÃ© in GenÃ¨ve closes, â€œnow,â€\u{9D} said ChloÃ©.\n".utf8), .encodedTwice
    ),
    (Array("Café closes, said Chloé in Gen".utf8) + [0xE8] + Array("ve.".utf8), .brokenUTF8(offset: 32)),
    ([0xFF, 0xFE, 0x41], .unknownEncoding(offset: 0)),
    // A lone half of a letter.
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], .unknownEncoding(offset: 0)),
  ])
  func refuses(_ bytes: [UInt8], _ error: FormatError) {
    #expect(throws: error) { try DecodedText(bytes[...]) }
  }

  /// Letters that twice encoded text is made of, and that are right where they stand.
  @Test(arguments: ["SÃO PAULO", "Ã é", "Âme, château, É", "naïve Ã© but also é", "Æ©"])
  func whatIsRightIsNotTakenForTwiceEncoded(_ text: String) throws {
    #expect(try DecodedText(Array(text.utf8)[...]).text == text)
  }

  @Test func labelsAreThoseOfTheStandard() {
    for (label, charset) in [
      ("latin1", "CP1252"), ("US-ASCII", "CP1252"), ("gb2312", "GB18030"), ("x-sjis", "CP932"),
      ("ks_c_5601-1987", "CP949"),
      ("utf8", "UTF-8"), ("windows-874", "CP874"),
    ] { #expect(CharsetLabels.charset(label) == charset) }
    for label in ["", "utf-7", "hz-gb-2312", "iso-2022-kr", "x-user-defined"] {
      #expect(CharsetLabels.charset(label) == nil)
    }
  }

  @Test func everyCharsetOfTheTableIsKnownToIconv() {
    for charset in CharsetLabels.all {
      #expect(Iconv.utf8([0x41, 0x42, 0x41, 0x42], from: charset) != nil, "\(charset)")
    }
  }

  /// No bytes whatever bring it down.
  @Test func anyBytesAreTextOrRefused() {
    var random = RandomNumbers(seed: 99)
    for _ in 0..<2000 {
      let bytes = random.bytes(8 + random.below(120))
      // What it is does not matter: that it ends does.
      if let decoded = try? DecodedText(bytes[...]) { #expect(Array(decoded.text.utf8) == decoded.bytes) }
    }
  }
}

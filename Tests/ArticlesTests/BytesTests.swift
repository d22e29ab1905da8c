/// Hexadecimal digits, the quick hash, and white space.

import Articles
import Testing

@Suite struct BytesTests {
  @Test(
    arguments: [
      ([], ""), ([0], "00"), ([0x0F, 0xA0, 0xFF], "0fa0ff"), ([0x12, 0x34], "1234"),
    ] as [([UInt8], String)])
  func bytesAndDigits(bytes: [UInt8], digits: String) {
    #expect(Hex.text(bytes) == digits)
    #expect(Hex.bytes(digits) == bytes)
  }

  @Test(arguments: ["0", "0g", "0F", "é", " 0", "000"])
  func whatIsNoByte(digits: String) { #expect(Hex.bytes(digits) == nil) }

  @Test(
    arguments: [
      ("0", 0), ("ff", 255), ("0123456789abcdef", 0x0123_4567_89AB_CDEF), ("ffffffffffffffff", .max),
      ("", nil), ("FF", nil), ("x", nil), ("00000000000000000", nil),
    ] as [(String, UInt64?)])
  func numbers(digits: String, number: UInt64?) { #expect(Hex.number(digits) == number) }

  @Test func aNumberHasSixteenDigits() {
    #expect(Hex.text(UInt64(0)) == "0000000000000000")
    #expect(Hex.text(UInt64(0xAB)) == "00000000000000ab")
  }

  /// Values of the authors' own table.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func quickHash(text: String, hash: UInt64) { #expect(FNV1a(text.utf8).hash == hash) }

  @Test func whiteSpace() {
    #expect((0...255).map(UInt8.init).filter(\.isASCIISpace) == [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20])
    #expect(" \t\r\n".utf8.isBlank)
    #expect(!" x ".utf8.isBlank)
  }
}

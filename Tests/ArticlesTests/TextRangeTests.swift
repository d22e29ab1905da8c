/// Byte ranges, and their conversion from and to scalar offsets.

import Articles
import TestKit
import Testing

@Suite struct TextRangeTests {
  @Test(
    arguments: [
      ("Kim Song", 0, 3, "Kim"), ("Kim Song", 4, 8, "Song"), ("Kim Song", 3, 3, ""),
      ("Garcés!", 0, 7, "Garcés"), ("Garcés!", 4, 6, "é"),
      ("Garcés!", 4, 5, nil), ("Garcés!", 5, 7, nil), ("“yes”", 3, 6, "yes"), ("short", 2, 9, nil),
      ("", 0, 0, ""),
      // Between the parts of one character there is a boundary of scalars all the same.
      ("e\u{301}x", 0, 1, "e"), ("e\u{301}x", 1, 3, "\u{301}"), ("a\r\nb", 1, 2, "\r"),
    ] as [(String, Int, Int, String?)])
  func slices(text: String, start: Int, end: Int, slice: String?) {
    let found = text.slice(TextRange(start, end))
    #expect(found.map { Array($0.unicodeScalars) } == slice.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    (0, 4, 2, 6, true), (0, 4, 4, 6, false), (4, 6, 0, 4, false), (0, 9, 2, 3, true), (2, 2, 0, 9, true),
    (0, 0, 0, 9, false),
  ])
  func overlap(a: Int, b: Int, c: Int, d: Int, overlap: Bool) {
    #expect(TextRange(a, b).overlaps(TextRange(c, d)) == overlap)
  }

  @Test func containsItsStartAndNotItsEnd() {
    let range = TextRange(2, 5)
    #expect([1, 2, 4, 5].map { range.contains($0) } == [false, true, true, false])
    #expect(
      range.contains(TextRange(2, 5)) && range.contains(TextRange(5, 5)) && !range.contains(TextRange(4, 6)))
    #expect(range.count == 3 && !range.isEmpty && TextRange(3, 3).isEmpty)
  }

  @Test func areInOrderOfStartThenLength() {
    let ranges = [TextRange(0, 1), TextRange(0, 5), TextRange(2, 2), TextRange(2, 3)]
    #expect(ranges.shuffled().sorted() == ranges)
  }
}

@Suite struct ScalarOffsetsTests {
  /// Every offset of texts long enough for several checkpoints, against counting from the start.
  @Test(arguments: [
    ["a"], ["é"], ["漢"], ["😀"], ["a", "é", "漢", "😀", "e\u{301}", "\r\n", "🇰🇵"], ["a", "a", "a", "“"],
  ])
  func agreeWithCounting(pieces: [String]) {
    for length in [0, 1, 2, 15, 16, 21, 22, 32, 63, 64, 65, 128, 200] {
      var random = RandomNumbers(seed: UInt64(length))
      let text = (0..<length).map { _ in random.pick(pieces) }.joined()
      let offsets = ScalarOffsets(text)
      var byte = 0
      for (index, scalar) in text.unicodeScalars.enumerated() {
        #expect(offsets.scalar(atByte: byte) == index)
        #expect(offsets.byte(atScalar: index) == byte)
        for inside in 1..<max(1, UTF8.width(scalar)) { #expect(offsets.scalar(atByte: byte + inside) == nil) }
        byte += UTF8.width(scalar)
      }
      let count = text.unicodeScalars.count
      #expect(offsets.scalarCount == count && offsets.byteCount == byte)
      #expect(offsets.scalar(atByte: byte) == count && offsets.byte(atScalar: count) == byte)
      #expect(offsets.scalar(atByte: byte + 1) == nil && offsets.byte(atScalar: count + 1) == nil)
      #expect(offsets.scalar(atByte: -1) == nil && offsets.byte(atScalar: -1) == nil)
    }
  }

  @Test(arguments: [
    ("Garcés said", [0, 6], TextRange(0, 7)), ("Garcés said", [7, 11], TextRange(8, 12)),
    ("plain", [1, 3], TextRange(1, 3)),
    ("“yes”", [1, 4], TextRange(3, 6)), ("", [0, 0], TextRange(0, 0)),
  ])
  func convertRanges(text: String, pair: [Int], range: TextRange) {
    let offsets = ScalarOffsets(text)
    #expect(offsets.range(pair) == range)
    #expect(offsets.scalars(range) == pair)
  }

  @Test(arguments: [[], [1], [3, 2], [-1, 2], [0, 99], [0, 1, 2]]) func refusePairs(pair: [Int]) {
    #expect(ScalarOffsets("Garcés").range(pair) == nil)
  }

  @Test func refuseTheMiddleOfAScalar() {
    #expect(ScalarOffsets("Garcés").scalars(TextRange(0, 5)) == nil)
  }
}

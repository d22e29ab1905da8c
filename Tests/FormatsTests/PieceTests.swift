/// Files of many stories: cut into pieces however their bytes come, and bounded.

import Testing

@testable import Formats

@Suite struct PieceTests {
  /// What comes of a file that is read so many bytes at a time.
  static func pieces(_ cutter: any PieceCutter, _ text: String, by count: Int) -> [String] {
    var cutter = cutter
    var sink = PieceSink()
    var found: [String] = []
    func drain() {
      while let next = sink.take() {
        switch next {
        case .piece(let piece):
          found.append("\(piece.position) " + String(decoding: piece.bytes, as: UTF8.self))
        case .refused(let position, let error): found.append("\(position) \(error.code)")
        }
      }
    }
    do throws(FormatError) {
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: count) {
        try cutter.cut(bytes[start..<min(start + count, bytes.count)], into: &sink)
        drain()
      }
      try cutter.finish(into: &sink)
      drain()
    } catch {
      drain()
      found.append(error.code)
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func linesAreStories(by count: Int) {
    #expect(
      Self.pieces(StoryLines(), "\u{FEFF}{\"a\":1}\r\n\n  \n{}\nno\n{\"b\"", by: max(count, 3))
        == [":1 {\"a\":1}", ":4 {}", ":5 no", ":6 {\"b\""])
  }

  /// A list of objects, its elements as they stand; objects one after the other; what is no story named.
  @Test(arguments: [
    ("[{\"a\":1}, {\"b\":\"]}\\\"\"}]", ["#1 {\"a\":1}", "#2 {\"b\":\"]}\\\"\"}"]),
    ("\n[\n  {\n    \"a\": [1, {}]\n  }\n]\n", ["#1 {\n    \"a\": [1, {}]\n  }"]),
    ("{\"a\":1}", ["#1 {\"a\":1}"]), ("{\"a\":1}\n\n{\"b\":2}", ["#1 {\"a\":1}", "#2 {\"b\":2}"]),
    ("[[{\"a\":1}],{\"b\":2}]", ["#1 not-an-object", "#2 {\"b\":2}"]),
    ("[{\"a\":1},{\"b\":", ["#1 {\"a\":1}", "#2 not-json"]),
    ("[]", ["no-stories"]), ("", ["no-stories"]), ("[1,{}]", ["#1 not-an-object", "#2 {}"]),
    (
      "[{\"a\":1},null,\"]\\\",\" ,{\"b\":2}, -1.5]",
      ["#1 {\"a\":1}", "#2 not-an-object", "#3 not-an-object", "#4 {\"b\":2}", "#5 not-an-object"]
    ),
    ("[{\"a\":1}] and", ["#1 {\"a\":1}", "not-json"]),
  ])
  func elementsOfAListAreStories(_ text: String, _ pieces: [String]) {
    for count in [1, 2, 5, 1000] {
      #expect(Self.pieces(StoryList(), text, by: count) == pieces, "by \(count)")
    }
  }

  @Test func aPieceLargerThanAnyStoryIsRefusedAndTheRestGoesOn() {
    var cutter = StoryList()
    var sink = PieceSink()
    let large = "[{\"a\":\"" + String(repeating: "x", count: TextFormat.limit) + "\"},{\"b\":2}]"
    var found: [String] = []
    do throws(FormatError) {
      try cutter.cut(Array(large.utf8)[...], into: &sink)
      try cutter.finish(into: &sink)
    } catch {
      Issue.record("\(error)")
    }
    while let next = sink.take() {
      if case .refused(let position, let error) = next { found.append("\(position) \(error.code)") }
      if case .piece(let piece) = next { found.append("\(piece.position)") }
    }
    #expect(found == ["#1 too-large", "#2"])
  }

  /// A container whose bytes say how often the next one comes: what unpacking does at its worst.
  private struct Repeats: PieceCutter {
    var count: UInt8?
    var number = 0

    mutating func cut(_ bytes: ArraySlice<UInt8>, into sink: inout PieceSink) throws(FormatError) {
      for byte in bytes {
        guard let times = count else {
          count = byte
          continue
        }
        count = nil
        number += 1
        try sink.unpack(Int(times) << 10, of: 2)
        sink.add(Piece(.member("\(number)"), [UInt8](repeating: byte, count: Int(times) << 10)[...]))
      }
    }

    mutating func finish(into sink: inout PieceSink) throws(FormatError) {}
  }

  @Test func whatUnpacksToTooMuchStops() {
    var limits = PieceSink.Limits()
    (limits.piece, limits.free, limits.ratio) = (100 << 10, 1 << 20, 10)
    var sink = PieceSink(limits)
    var cutter = Repeats()
    #expect(throws: FormatError.inflatesTooMuch(limit: 1 << 20)) {
      for _ in 0..<100 { try cutter.cut([50, 0x61], into: &sink) }
    }
    #expect(cutter.number == 21, "twenty members of 50 KiB are a mebibyte less a little")
    var small = PieceSink(limits)
    var other = Repeats()
    #expect(throws: Never.self) { try other.cut([200, 0x61, 1, 0x62], into: &small) }
    guard case .refused(.member("1"), .tooLarge) = small.take(), case .piece(let piece) = small.take() else {
      Issue.record("the first member is too large, the second is not")
      return
    }
    #expect(piece.position == .member("2") && piece.bytes.count == 1024)
  }

  @Test func positionsStandBehindThePath() {
    #expect(
      [PiecePosition.line(17), .item(3), .member("a/b.html")].map(\.description) == [
        ":17", "#3", "!a/b.html",
      ])
    #expect(PiecePosition.line(17).line == 17 && PiecePosition.item(3).line == nil)
  }
}

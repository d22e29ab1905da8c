/// What the bytes of a terminal mean, as a table.

import Surface
import TestKit
import Testing

@testable import Ncurses

private func decode(_ text: String, settle: Bool = true) -> [InputEvent] {
  var decoder = KeyDecoder()
  let events = decoder.decode(text.utf8, at: 0)
  return settle ? events + decoder.settle() : events
}

@Suite struct KeyDecodingTests {
  static let keys: [(String, Key)] = [
    ("j", Key("j")), ("Q", Key("Q")), (" ", Key(" ")), ("é", Key("é")), ("中", Key("中")),
    ("“", Key("“")), ("e\u{301}", Key("e\u{301}")), ("👨\u{200D}👩\u{200D}👧", Key("👨\u{200D}👩\u{200D}👧")),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{1B}", Key(.escape)),
    ("\u{7F}", Key(.backspace)), ("\u{8}", .control("h")), ("\u{0}", .control(" ")),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\u{1F}", .control("_")),
    ("\u{1B}x", Key(.character("x"), .alt)), ("\u{1B}X", Key(.character("X"), .alt)),
    ("\u{1B}[", Key(.character("["), .alt)), ("\u{1B}O", Key(.character("O"), .alt)),
    ("\u{1B}]", Key(.character("]"), .alt)), ("\u{1B}\r", Key(.enter, .alt)),
    ("\u{1B}\u{4}", Key(.character("d"), [.alt, .control])),
    ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[B", Key(.down)),
    ("\u{1B}[C", Key(.right)), ("\u{1B}[D", Key(.left)), ("\u{1B}[H", Key(.home)),
    ("\u{1B}OF", Key(.end)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[8~", Key(.end)),
    ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)), ("\u{1B}[5~", Key(.pageUp)),
    ("\u{1B}[6~", Key(.pageDown)), ("\u{1B}[Z", Key(.tab, .shift)),
    ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}[1;3B", Key(.down, .alt)),
    ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;6D", Key(.left, [.shift, .control])),
    ("\u{1B}[1;8H", Key(.home, [.shift, .alt, .control])), ("\u{1B}[3;5~", Key(.delete, .control)),
    ("\u{1B}[5;2~", Key(.pageUp, .shift)), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}[[A", Key(.function(1))),
    ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
    ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[1;2P", Key(.function(1), .shift)),
    ("\u{1B}[34~", Key(.function(20))),
    ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}Od", Key(.left, .control)),
    ("\u{1B}[3$", Key(.delete, .shift)), ("\u{1B}[3^", Key(.delete, .control)),
    ("\u{1B}[3@", Key(.delete, [.control, .shift])), ("\u{1B}O5A", Key(.up, .control)),
    ("\u{1B}OM", Key(.enter)), ("\u{1B}Op", Key("0")),
    ("\u{1B}[106;5u", .control("j")), ("\u{1B}[106;2u", Key("J")), ("\u{1B}[13;5u", Key(.enter, .control)),
    ("\u{1B}[27;5;9~", Key(.tab, .control)), ("\u{1B}[27u", Key(.escape)),
  ]

  @Test(arguments: keys)
  func oneKey(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: keys)
  func oneKeyInPieces(bytes: String, key: Key) {
    // What reads as one cluster when it comes at once is typed scalar by scalar here.
    guard bytes.unicodeScalars.count == 1 || bytes.unicodeScalars.first == "\u{1B}" else { return }
    var decoder = KeyDecoder()
    var events: [InputEvent] = []
    for byte in bytes.utf8 { events += decoder.decode([byte], at: 0) }
    #expect(events + decoder.settle() == [.key(key)])
  }

  @Test(arguments: [
    ("gg", [Key("g"), Key("g")]),
    ("\u{1B}\u{1B}", [Key(.escape), Key(.escape)]),
    ("\u{1B}\u{1B}j", [Key(.escape), Key(.character("j"), .alt)]),
    ("a\u{1B}[Bb", [Key("a"), Key(.down), Key("b")]),
    ("\u{1B}é", [Key(.escape), Key("é")]),
    // What means nothing is swallowed whole.
    ("\u{1B}[?62;22cj", [Key("j")]), ("\u{1B}[9999~j", [Key("j")]), ("\u{1B}[57358uj", [Key("j")]),
    ("\u{1B}[106;1:3uj", [Key("j")]), ("\u{1B}]11;rgb:0/0/0\u{7}j", [Key("j")]),
    ("\u{1B}P1$r0m\u{1B}\\j", [Key("j")]), ("\u{1B}[?2004;1$yj", [Key("j")]),
    ("\u{1B}[12\u{1B}[Aj", [Key(.up), Key("j")]), ("\u{80}\u{9B}j", [Key("j")]),
  ])
  func severalKeys(bytes: String, keys: [Key]) {
    #expect(decode(bytes) == keys.map { .key($0) })
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x6A], [0xC3, 0x6A], [0xE4, 0xB8, 0x6A], [0xED, 0xA0, 0x80, 0x6A],
      [0xF4, 0x90, 0x80, 0x80, 0x6A], [0xC0, 0x80, 0x6A],
    ] as [[UInt8]])
  func bytesThatAreNoText(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes, at: 0) == [.key(Key("j"))])
  }

  @Test func escapeIsUndecidedUntilNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B], at: 0) == [])
    #expect(decoder.isUndecided)
    #expect(decoder.settle() == [.key(Key(.escape))])
    #expect(!decoder.isUndecided)
    // Half a character or half a sequence is waited for without haste.
    #expect(decoder.decode([0xE4, 0xB8], at: 0) == [])
    #expect(!decoder.isUndecided)
    #expect(decoder.settle() == [])
    #expect(decoder.decode([0xAD], at: 0) == [.key(Key("中"))])
  }

  @Test func settingsSayWhichByteErases() {
    var decoder = KeyDecoder(erase: 0x08)
    #expect(decoder.decode([0x08, 0x7F], at: 0) == [.key(Key(.backspace)), .key(Key(.backspace))])
  }

  @Test func aTerminalsOwnKeysComeFirst() {
    let known: [[UInt8]: Key] = [
      Array("\u{1B}[224z".utf8): Key(.function(1)), Array("\u{1B}A".utf8): Key(.up),
      Array("\u{1B}Ow".utf8): Key(.home),
    ]
    var decoder = KeyDecoder(known: known)
    #expect(
      decoder.decode("\u{1B}[224z\u{1B}A\u{1B}Ow".utf8, at: 0)
        == [.key(Key(.function(1))), .key(Key(.up)), .key(Key(.home))])
  }

  @Test(arguments: [
    ("\u{1B}[200~two\rlines\u{1B}[201~", "two\nlines"),
    ("\u{1B}[200~a\r\nb\nc\td\u{1B}[201~", "a\nb\nc\td"),
    ("\u{1B}[200~:q\u{1B}[A\u{3}\u{1B}[201~", ":q[A"),
    ("\u{1B}[200~\u{1B}[201~", ""), ("\u{1B}[200~“é中”\u{1B}[201~", "“é中”"),
    ("\u{1B}[200~\u{1B}[20\u{1B}[201~", "[20"),
  ])
  func paste(bytes: String, text: String) {
    #expect(decode(bytes + "j") == [.paste(text), .key(Key("j"))])
    var decoder = KeyDecoder()
    var events: [InputEvent] = []
    for byte in (bytes + "j").utf8 { events += decoder.decode([byte], at: 0) }
    #expect(events == [.paste(text), .key(Key("j"))])
  }

  @Test func pasteInChunksIsOneEvent() {
    let bytes = Array("\u{1B}[200~some pasted words, “中文” among them\u{1B}[201~".utf8)
    for size in 2...9 {
      var decoder = KeyDecoder()
      var events: [InputEvent] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        events += decoder.decode(bytes[start..<min(start + size, bytes.count)], at: 0)
      }
      #expect(events == [.paste("some pasted words, “中文” among them")])
    }
  }

  @Test func pasteIsBounded() {
    var decoder = KeyDecoder()
    let long = [UInt8](repeating: 0x61, count: KeyDecoder.pasteLimit + 100_000)
    let events = decoder.decode(Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~j".utf8), at: 0)
    #expect(
      events == [.paste(String(repeating: "a", count: KeyDecoder.pasteLimit)), .key(Key("j"))])
  }

  @Test func focus() {
    #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test(arguments: 0..<200)
  func randomBytesNeverFail(seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    var decoder = KeyDecoder()
    let favourites = Array("\u{1B}[O;<M~m0123456789$^@PIu?".utf8)
    for _ in 0..<40 {
      let bytes = (0..<50).map { _ in
        random.below(3) == 0 ? random.bytes(1)[0] : random.pick(favourites)
      }
      _ = decoder.decode(bytes, at: 0)
      if random.below(4) == 0 { _ = decoder.settle() }
    }
    // Whatever came, it is open for keys again as soon as a sequence, string or paste is closed.
    _ = decoder.decode(Array("\u{1B}[201~\u{7}~~~~".utf8), at: 0)
    _ = decoder.settle()
    #expect(decoder.decode("j".utf8, at: 0) == [.key(Key("j"))])
  }
}

/// What a terminal's mouse reports mean.

import Surface
import Testing

@testable import Ncurses

@Suite struct MouseDecodingTests {
  static let at = Point(column: 9, row: 4)

  @Test(arguments: [
    ("0;10;5M", MouseEvent(.press, button: 1, at: at)),
    ("0;10;5m", MouseEvent(.release, button: 1, at: at)),
    ("1;10;5M", MouseEvent(.press, button: 2, at: at)),
    ("2;10;5M", MouseEvent(.press, button: 3, at: at)),
    ("32;10;5M", MouseEvent(.drag, button: 1, at: at)),
    ("64;10;5M", MouseEvent(.wheelUp, button: 0, at: at)),
    ("65;10;5M", MouseEvent(.wheelDown, button: 0, at: at)),
    ("16;10;5M", MouseEvent(.press, button: 1, at: at, modifiers: .control)),
    ("69;10;5M", MouseEvent(.wheelDown, button: 0, at: at, modifiers: .shift)),
    ("8;10;5M", MouseEvent(.press, button: 1, at: at, modifiers: .alt)),
    ("0;3000;2000M", MouseEvent(.press, button: 1, at: Point(column: 2999, row: 1999))),
  ])
  func report(bytes: String, event: MouseEvent) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[<\(bytes)".utf8, at: 0) == [.mouse(event)])
  }

  @Test(arguments: ["35;10;5M", "66;10;5M", "0;0;5M", "0;10M", "0;10;5;7M", "999;1;1M", ";;M", "-1;1;1M"])
  func reportsOfNoUse(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[<\(bytes)j".utf8, at: 0) == [.key(Key("j"))])
  }

  @Test func oldReports() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode("\u{1B}[M *%\u{1B}[M#*%".utf8, at: 0) == [
        .mouse(MouseEvent(.press, button: 1, at: Self.at)),
        .mouse(MouseEvent(.release, button: 1, at: Self.at)),
      ])
  }

  @Test(arguments: [
    (0.1, "0;10;5M", MouseEvent.Kind.doubleClick), (0.5, "0;10;5M", .press), (0.1, "0;11;5M", .press),
    (0.1, "2;10;5M", .press),
  ])
  func secondClick(after seconds: Double, bytes: String, kind: MouseEvent.Kind) {
    var decoder = KeyDecoder()
    _ = decoder.decode("\u{1B}[<0;10;5M\u{1B}[<0;10;5m".utf8, at: 7)
    guard case .mouse(let event)? = decoder.decode("\u{1B}[<\(bytes)".utf8, at: 7 + seconds).first
    else {
      Issue.record("no mouse event")
      return
    }
    #expect(event.kind == kind)
  }

  @Test func thirdClickIsAFirst() {
    var decoder = KeyDecoder()
    let events = decoder.decode("\u{1B}[<0;1;1M\u{1B}[<0;1;1M\u{1B}[<0;1;1M".utf8, at: 0)
    let kinds = events.compactMap { if case .mouse(let event) = $0 { event.kind } else { nil } }
    #expect(kinds == [.press, .doubleClick, .press])
  }
}

/// Taking a terminal over and giving it back, seen from within; and what is typed into it.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

@testable import Ncurses

extension OwnTerminal {
  @Suite struct OpeningTests {
    @Test func everythingIsAsBefore() throws {
      let line = try PseudoTerminal(size: Size(columns: 20, rows: 4))
      _ = line.descriptor
      let before = line.settings
      do {
        var terminal = try Terminal(
          input: line.descriptor, output: line.descriptor, environment: ["TERM": "xterm-256color"])
        terminal.present(Grid(size: terminal.size))
        try line.settle()
        #expect(line.settings.isRaw)
        for mode in [1049, 1002, 1006, 1004, 2004] { #expect(line.mode(mode) == true) }
      }
      try line.settle()
      #expect(line.settings == before)
      for mode in [1049, 1002, 1006, 1004, 2004] { #expect(line.mode(mode) == false) }
      #expect(line.mode(25) != false)
      // The palette is the user's own.
      #expect(!String(decoding: line.output, as: UTF8.self).contains("\u{1B}]104"))
    }

    @Test(arguments: ["no-such-terminal", "unknown", ""])
    func unknownTypeCountsAsXterm(type: String) throws {
      try withTerminal(type: type) { terminal, line in
        terminal.present(Grid(terminal.size, ["“words”"]))
        try line.settle()
        #expect(line.screen.text(row: 0) == "“words”")
        let depth = terminal.colorDepth
        #expect(depth == .twoHundredFiftySix)
      }
    }

    @Test func typeThatCannotShowAScreen() throws {
      #expect(throws: TerminalError.dumb("dumb")) { try withTerminal(type: "dumb") { _, _ in } }
    }

    @Test func fileIsNoTerminal() throws {
      let null = open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(null) }
      #expect(throws: TerminalError.notATerminal) {
        _ = try Terminal(input: null, output: null, environment: ["TERM": "xterm"])
      }
    }

    @Test(arguments: [
      TerminalError.notATerminal, .dumb("dumb"), .unknownTerminal("x"), .refused("newterm"),
    ])
    func errorsSayWhatToDoInstead(error: TerminalError) {
      #expect(error.description.contains("morgue list"))
      #expect(!error.description.contains("\n"))
    }

    @Test func readingWaitsForNothing() throws {
      try withTerminal { terminal, line in
        var events = terminal.readEvents()
        #expect(events == [])
        try line.type("j\u{1B}[B\u{1B}[<0;3;2M\u{1B}[200~paste\u{1B}[201~\u{1B}[I")
        let at = Point(column: 2, row: 1)
        events = terminal.readEvents()
        #expect(
          events == [
            .key(Key("j")), .key(Key(.down)), .mouse(MouseEvent(.press, button: 1, at: at)),
            .paste("paste"), .focus(true),
          ])
        try line.type("\u{1B}")
        events = terminal.readEvents()
        #expect(events == [.key(Key(.escape))])
        try line.type([0xE4, 0xB8])
        events = terminal.readEvents()
        #expect(events == [])
        try line.type([0xAD])
        events = terminal.readEvents()
        #expect(events == [.key(Key("中"))])
      }
    }

    @Test func screenIsLeftForAnotherProgram() throws {
      let line = try PseudoTerminal(size: Size(columns: 20, rows: 4))
      _ = line.descriptor
      let before = line.settings
      var terminal = try Terminal(
        input: line.descriptor, output: line.descriptor, environment: ["TERM": "xterm-256color"])
      terminal.present(Grid(terminal.size, ["the reader"]))
      let status = try terminal.released { () throws -> Int in
        try line.settle()
        #expect(line.settings == before)
        for mode in [1049, 1002, 2004] { #expect(line.mode(mode) == false) }
        try line.type("typed meanwhile\n")
        line.resize(Size(columns: 30, rows: 5))
        return 7
      }
      #expect(status == 7)
      try line.settle()
      #expect(line.settings.isRaw)
      for mode in [1049, 1002, 2004] { #expect(line.mode(mode) == true) }
      #expect(line.screen.text(row: 0) == "the reader")
      let events = terminal.readEvents()
      #expect(events == [])
      let event = terminal.resize()
      #expect(event == .resize(Size(columns: 30, rows: 5)))
    }

    @Test func randomBytesTypedNeverFail() throws {
      try withTerminal { terminal, line in
        var random = RandomNumbers(seed: 42)
        for _ in 0..<200 {
          try line.type(random.bytes(64))
          _ = terminal.readEvents()
        }
        let isHungUp = terminal.isHungUp
        #expect(!isHungUp)
      }
    }

    @Test func lineThatIsCut() throws {
      let line = try PseudoTerminal(size: Size(columns: 20, rows: 4))
      let end = dup(line.descriptor)
      defer { close(end) }
      var terminal = try Terminal(input: end, output: end, environment: ["TERM": "xterm"])
      line.hangUp()
      let events = terminal.readEvents()
      #expect(events == [])
      let isHungUp = terminal.isHungUp
      #expect(isHungUp)
      terminal.present(Grid(terminal.size, ["nobody sees it"]))
    }
  }
}

/// The reader opened on a pseudo-terminal, in a home of its own.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

extension Home {
  static let story = """
    Harbour wall to close for repairs

    By Ansel Brandt
    12 March 2024

    PORT ELGIN - The harbour wall of Port Elgin will close to walkers from Monday, Mayor Mira Osei said.

    “We would rather lose a summer than a wall,” Osei told the council.

    Leave a Reply
    Your email address will not be published.
    """

  func openReader(
    _ arguments: [String] = [], size: Size = Size(columns: 120, rows: 40), variables: [String: String] = [:]
  ) throws -> ProbedProgram {
    let sealed = [
      "HOME": path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TMPDIR": path,
    ]
    return try ProbedProgram(
      Home.program, arguments, environment: sealed.merging(variables) { $1 }, size: size)
  }

  /// Files one story and opens the reader on it.
  func openReaderOnAStory(
    size: Size = Size(columns: 120, rows: 40), variables: [String: String] = [:]
  ) throws -> ProbedProgram {
    try write(Self.story, to: "story.txt")
    #expect(try run("import", "story.txt").status == 0)
    let reader = try openReader(size: size, variables: variables)
    try reader.wait(forText: "Harbour wall")
    return reader
  }
}

/// Leaves, and looks whether the terminal is as it was.
func leave(_ reader: ProbedProgram, by keys: String = "Q", expecting end: ProgramEnd = .exit(0)) throws {
  reader.send(keys)
  #expect(try reader.waitForEnd() == end)
  expectRestored(reader)
}

func expectRestored(_ reader: ProbedProgram) {
  #expect(!reader.terminal.settings.isRaw, "line editing is back")
  #expect(reader.terminal.mode(1049) == false, "the alternate screen is left")
  #expect(reader.terminal.mode(25) != false, "the cursor is shown")
  #expect(reader.terminal.mode(2004) == false, "pastes are plain again")
  #expect(reader.terminal.mode(1002) != true && reader.terminal.mode(1000) != true, "so is the mouse")
}

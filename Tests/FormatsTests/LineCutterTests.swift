/// Lines of bytes that come in pieces.

import Testing

@testable import Formats

struct LineCutterTests {
  func lines(_ text: String, pieces size: Int, limit: Int = 5) -> [String] {
    var cutter = LineCutter(limit: limit)
    var rest = Array(text.utf8)[...]
    var lines: [String] = []
    repeat {
      cutter.take(Array(rest.prefix(size)))
      let isLast = rest.isEmpty
      rest = rest.dropFirst(size)
      while let line = cutter.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      if isLast { return lines }
    } while true
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("\n\na", ["", "", "a"]),
      ("a\r\nb", ["a\r", "b"]),
      ("abcde\nf", ["abcde", "f"]), ("abcdef\ng", ["abcdef", "g"]), ("abcdefghijk\nl", ["abcdef", "l"]),
      ("abcdefghijk", ["abcdef"]), ("a\nbcdefghijkl\n\nm", ["a", "bcdefg", "", "m"]),
    ] as [(String, [String])], [1, 2, 3, 100])
  func cuts(_ example: (text: String, lines: [String]), size: Int) {
    #expect(lines(example.text, pieces: size) == example.lines)
  }
}

/// JSON's strings and streamed documents.

import FoundationEssentials
import Testing

@testable import Formats

@Suite struct JSONBytesTests {
  static let texts = [
    "", "plain", "\"\\/", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}", "é\u{7F}\u{80}\u{9F}\u{A0}",
    "\u{2027}\u{2028}\u{202E}\u{202F}\u{2065}\u{2066}\u{2069}\u{206A}", "😀\u{FFFE}\u{10FFFF}",
  ]

  @Test(arguments: texts, [JSONBytes.Escapes.least, .printable])
  func readsBackAsItWas(_ text: String, _ escapes: JSONBytes.Escapes) throws {
    var bytes: [UInt8] = []
    JSONBytes.quote(text, escapes, to: &bytes)
    #expect(try JSONDecoder().decode(String.self, from: Data(bytes)) == text)
  }

  @Test(arguments: texts) func letsNothingThroughThatSteersATerminal(_ text: String) {
    var bytes: [UInt8] = []
    JSONBytes.quote(text, .printable, to: &bytes)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x2028...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
  }

  @Test func escapesAsTheArchivesFilesAlwaysHave() {
    var bytes: [UInt8] = []
    JSONBytes.quote("\u{1}\u{8}\t\n\u{C}\r\"\\/\u{7F}\u{2028}", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/\u{7F}\u{2028}\"")
  }

  @Test func aStreamIsTheDocument() {
    var stream = JSONStream()
    var text = ""
    stream.begin(.object)
    stream.add(.bool(true), "a")
    stream.begin(.array, "list", lines: true)
    text += stream.written()
    for number in 1...2 {
      stream.begin(.object)
      stream.add(.int(number), "n")
      stream.end()
      text += stream.written()
    }
    stream.end()
    stream.begin(.array, "none", lines: true)
    stream.end()
    stream.end()
    text += stream.written()
    #expect(text == "{\"a\":true,\"list\":[\n{\"n\":1},\n{\"n\":2}\n],\"none\":[]}")
  }
}

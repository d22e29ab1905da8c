/// Text files as stories.

import Articles
import Testing

@testable import Formats

/// The kinds and texts of a story's blocks, a line each.
func outline(_ text: String) throws -> [String] {
  let article = try TextFormat.read(Array(text.utf8))
  return article.blocks.map { "\($0.kind.rawValue): \(article.text.slice($0.range) ?? "no such range")" }
}

struct TextFormatTests {
  @Test func readsAStoryAsAReaderKeptIt() throws {
    let story = """
      Harbour Board Votes to Close the Old Lock

      The harbour board voted six to one on Monday to close the lock, which has leaked since spring.

      “Nobody likes it,” said its chair, Ida Brandt.

      Be the first to comment

      Leave a Reply

      Your email address will not be published.
      """
    #expect(
      try outline(story) == [
        "headline: Harbour Board Votes to Close the Old Lock",
        "paragraph: The harbour board voted six to one on Monday to close the lock, which has leaked since spring.",
        "paragraph: “Nobody likes it,” said its chair, Ida Brandt.",
        "trimming: Be the first to comment",
        "trimming: Leave a Reply",
        "trimming: Your email address will not be published.",
      ])
  }

  @Test func keepsTheFileByteForByte() throws {
    let bytes = Array("\u{FEFF}A headline\r\n\r\n  One paragraph.\u{A0}\r\nAnother one.".utf8)
    let article = try TextFormat.read(bytes)
    #expect(Array(article.text.utf8) == bytes)
    #expect(article.headline == "A headline")
    #expect(
      article.blocks.map { article.text.slice($0.range) } == ["A headline", "One paragraph.", "Another one."])
  }

  @Test(arguments: [
    ([UInt8](), FormatError.empty),
    (Array("caf\u{E9} ".utf8) + [0xE9, 0x20], .brokenUTF8(offset: 6)),
    ([0x41, 0x00, 0x42], .binary(byte: 0, offset: 1)),
    ([0x41, 0x01, 0x02, 0x03], .binary(byte: 1, offset: 1)),
    (Array(" \r\n\t\u{A0}\n".utf8), .noWords),
    (Array("Leave a Reply\n\nPrivacy Policy\n".utf8), .noWords),
  ])
  func refusesWhatIsNoStory(bytes: [UInt8], error: FormatError) {
    #expect(throws: error) { try TextFormat.read(bytes) }
  }
}

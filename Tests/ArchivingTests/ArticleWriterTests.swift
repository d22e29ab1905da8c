/// Articles' files: the bytes that the standard library's encoder makes, which the first archives hold.

import Articles
import Testing

@testable import Archiving

@Suite struct ArticleWriterTests {
  static let controls = String(String.UnicodeScalarView((0..<0x30).compactMap { Unicode.Scalar($0) }))

  static let articles: [Article] = [
    article(text: "A bridge is closed\n\nIt rained.\n"),
    article(text: "", blocks: []),
    article(
      text:
        "\u{FEFF}É\r\n\r\nIt rained.\u{7F}\u{80}\u{9F}\u{2028}\u{2029}\u{FFFE}😀 \"a\" \\ / <b>\t\u{8}\u{C}"),
    article(
      text: controls, byline: "Ada \"A.\" Brook", dateline: "RIVERTON\u{1}", source: "A\\B",
      url: "https://a.example/?a=b&c=d"),
    article(text: "Story", source: "Lowland Courier", published: "2018-11-28T14:03+02:00"),
  ]

  static func article(
    text: String, byline: String? = nil, dateline: String? = nil, source: String? = nil, url: String? = nil,
    published: String? = nil, blocks: [Block]? = nil
  ) -> Article {
    Article(
      id: ContentHash.id(source: source, url: url, text: Array(text.utf8)),
      imprint: Imprint(
        headline: String(text.prefix(9)), byline: byline, dateline: dateline, source: source,
        published: published.flatMap { PublishedDate($0) }, url: url), text: text,
      blocks: blocks ?? [
        Block(.headline, TextRange(0, 0)), Block(.paragraph, TextRange(0, text.utf8.count)),
      ],
      provenance: Provenance(
        origin: "in/\u{E9}/\(text.utf8.count).txt", format: "text", filed: Fixed.noon, sha256: "00"))
  }

  @Test(arguments: articles)
  func writesWhatTheEncoderWould(_ article: Article) throws {
    let bytes = ArticleWriter.bytes(article)
    let record: ArticleRecord = try JSONFile.record(bytes, at: "a file")
    #expect(try record.article(version: 1, at: "a file") == article)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: try JSONFile.bytes(record), as: UTF8.self))
  }
}

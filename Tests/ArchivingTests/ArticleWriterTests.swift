/// Articles' files and those of readings: the bytes that the standard library's encoder makes.

import Articles
import Testing

@testable import Archiving

@Suite struct ArticleWriterTests {
  static let controls = String(String.UnicodeScalarView((0..<0x30).compactMap { Unicode.Scalar($0) }))

  static let hash = OriginalHash(of: Array("Story".utf8)).description

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
    article(text: "Story", original: Original(sha256: hash, kept: .file, locator: "row 3", url: "a")),
    article(text: "Story", original: Original(sha256: hash, kept: .pack, source: "A \"B\"")),
  ]

  static func article(
    text: String, byline: String? = nil, dateline: String? = nil, source: String? = nil, url: String? = nil,
    published: String? = nil, blocks: [Block]? = nil, original: Original? = nil
  ) -> Article {
    let original = original ?? Original(sha256: ContentHash.sha256(Array(text.utf8)), kept: .text)
    return Article(
      id: ContentHash.id(of: original),
      imprint: Imprint(
        headline: String(text.prefix(9)), byline: byline, dateline: dateline, source: source,
        published: published.flatMap { PublishedDate($0) }, url: url), text: text,
      blocks: blocks ?? [
        Block(.headline, TextRange(0, 0)), Block(.paragraph, TextRange(0, text.utf8.count)),
      ],
      reader: FormatReader("text", version: 2), original: original,
      provenance: Provenance(
        origin: "in/\u{E9}/\(text.utf8.count).txt", format: "text", filed: Fixed.noon))
  }

  @Test(arguments: articles)
  func writesWhatTheEncoderWould(_ article: Article) throws {
    let bytes = ArticleWriter.bytes(article)
    let record: ArticleRecord = try JSONFile.record(bytes, at: "a file")
    #expect(try record.article(version: 1, at: "a file") == article)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: try JSONFile.bytes(record), as: UTF8.self))
  }

  @Test(arguments: articles, [nil, "0a1b2c3d"])
  func writesReadingsAsTheEncoderWould(_ article: Article, _ version: String?) throws {
    let name = ArticleFileName(id: article.id, version: version, reader: article.reader)
    let bytes = ArticleWriter.bytes(article.reading, of: name)
    let record: ReadingRecord = try JSONFile.record(bytes, at: "a file")
    #expect(try record.reading(of: name, at: "a file") == article.reading)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: try JSONFile.bytes(record), as: UTF8.self))
    let others = [
      ArticleFileName(id: article.id, version: "ffffffff", reader: article.reader),
      ArticleFileName(id: ArticleID(number: 7), version: version, reader: article.reader),
      ArticleFileName(id: article.id, version: version, reader: FormatReader("text", version: 3)),
    ]
    for other in others {
      #expect(throws: ArchiveError.self) { try record.reading(of: other, at: "a file") }
    }
  }

  @Test(arguments: [
    ("0123456789abcdef.json", true), ("0123456789abcdef.0a1b2c3d.json", true),
    ("0123456789abcdef.text-2.json", true), ("0123456789abcdef.0a1b2c3d.jsonl-12.json", true),
    ("0123456789abcdef.json.json", false), ("0123456789abcde.json", false), ("0123456789abcdef", false),
    ("0123456789abcdef.0a1b2c3.json", false), ("0123456789abcdef.text-02.json", false),
    ("0123456789abcdef.text-2.0a1b2c3d.json", false), ("0123456789abcdef.text-0.json", false),
    ("0123456789abcdef.Text-2.json", false), ("0123456789abcdef.text-2.text-3.json", false),
  ])
  func namesOfFiles(_ name: String, isOne: Bool) {
    #expect(ArticleFileName(name)?.text == (isOne ? name : nil))
  }
}

/// Articles and work as files: what comes back is what was written, byte for byte.

import Articles
import Glibc
import Queries
import Testing

@testable import Archiving

@Suite struct RoundTripTests {
  static let nasty: [[UInt8]] = [
    Array("A headline\r\n\r\nA body with Windows line ends.\r\n".utf8),
    [0xEF, 0xBB, 0xBF] + Array("A headline\n\nA body after a byte order mark.".utf8),
    Array(
      (String(repeating: "Many plain words come first. ", count: 40)
        + "\n\nBell \u{7}, escape \u{1B}[31m, a tab\tand a form feed \u{C}.\n").utf8),
    Array(
      "A headline\n\nBidi \u{202E}override\u{202C}, zero\u{200B}width, a lone \u{FEFF} mark, \u{2028} and \u{85}.\n"
        .utf8),
    Array(
      "Nai\u{308}f and na\u{EF}f\n\nThe same letters twice: e\u{301} and \u{E9}, \u{1F469}\u{200D}\u{1F680}.\n\n\n"
        .utf8),
    Array(
      "A headline\n\n\"Quotes\", back\\slashes, </script>, \u{FFFD} and \u{10FFFF}; old Mac\rline ends\r".utf8
    ),
  ]

  @Test(arguments: nasty)
  func theTextIsTheFile(_ bytes: [UInt8]) async throws {
    let scratch = try Scratch()
    let path = try scratch.write("story.txt", bytes)
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let report = try await archive.file([path])
    let id = try #require(report.filed.first, "\(report.refused)")
    let reopened = try Archive(path: scratch.archive, options: Fixed.options)
    let article = try await reopened.article(id)
    #expect(Array(article.text.utf8) == bytes)
    #expect(article.original == Original(sha256: ContentHash.sha256(bytes), kept: .text))
    #expect(article.blocks == (try await archive.article(id)).blocks)
    #expect(try await reopened.analysis(id) == archive.analysis(id))
  }

  static let original = Original(sha256: ContentHash.sha256(Array("É\n\nIt rained.\n".utf8)), kept: .text)

  static let article = Article(
    id: ContentHash.id(of: original),
    imprint: Imprint(
      headline: "É", source: "Lowland Courier", published: PublishedDate("2018-11-28T14:03+02:00")),
    text: "É\n\nIt rained.\n",
    blocks: [Block(.headline, TextRange(0, 2)), Block(.paragraph, TextRange(4, 14))],
    reader: FormatReader("text", version: 2), original: original,
    provenance: Provenance(origin: "in/rain.txt", format: "text", filed: Fixed.noon))

  /// As Documentation/archive-format.md shows it.
  static let articleJSON = """
    {
      "blocks" : [
        {
          "end" : 1,
          "kind" : "headline",
          "start" : 0
        },
        {
          "end" : 13,
          "kind" : "paragraph",
          "start" : 3
        }
      ],
      "headline" : "É",
      "id" : "\(article.id)",
      "original" : {
        "kept" : "text",
        "sha256" : "\(original.sha256)"
      },
      "provenance" : {
        "filed" : "2018-11-28T12:00:00Z",
        "format" : "text",
        "origin" : "in/rain.txt"
      },
      "published" : "2018-11-28T14:03+02:00",
      "reader" : "text-2",
      "schema" : 2,
      "source" : "Lowland Courier",
      "text" : "É\\n\\nIt rained.\\n"
    }

    """

  @Test func anArticleIsSuchAFile() throws {
    let bytes = ArticleWriter.bytes(Self.article)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.articleJSON)
    let record: ArticleRecord = try JSONFile.record(bytes, at: "x")
    #expect(try record.article(version: 1, at: "x") == Self.article)
  }

  @Test(arguments: [
    ("\"start\" : 3", "\"start\" : 14", "blocks"), ("\"end\" : 13", "\"end\" : 99", "blocks"),
    ("\"kind\" : \"headline\"", "\"kind\" : \"poem\"", "blocks"),
    ("2018-11-28T14:03+02:00", "2018-13-28", "published"),
    ("2018-11-28T12:00:00Z", "noon", "filed"), ("\"text\"", "\"texts\"", "text"),
    ("\"start\" : 0", "\"start\" : -1", "blocks"), ("\"reader\"", "\"writer\"", "reader"),
    ("text-2", "text 2", "reader"), ("\"original\"", "\"copy\"", "original"),
    ("\"kept\" : \"text\"", "\"kept\" : \"nowhere\"", "original"),
    ("\"sha256\" : \"", "\"sha256\" : \"0", "original"), ("\"kept\"", "\"lost\"", "kept"),
  ])
  func whatDoesNotHoldTogetherIsDamaged(_ good: String, _ bad: String, _ named: String) throws {
    let bytes = Array(Self.articleJSON.replacing(good, with: bad).utf8)
    do {
      let record: ArticleRecord = try JSONFile.record(bytes, at: "x")
      _ = try record.article(version: 1, at: "x")
      Issue.record("it was read")
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      #expect(reason.contains("\"\(named)\""))
    }
  }

  @Test func anAnalysisOfAnotherShapeIsPassedOver() throws {
    let analysis = Analysis(
      entities: [Entity(type: .person, canonical: "Ada Brook", aliases: ["Brook"], roles: ["mayor"])],
      mentions: [
        Mention(range: TextRange(0, 9), entity: 0, evidence: Evidence("person.full", [TextRange(0, 3)]))
      ],
      quotes: [
        Quote(
          kind: .direct, content: [TextRange(10, 20)], cue: TextRange(21, 25), speaker: TextRange(0, 9),
          speakerEntity: 0,
          chain: [Hop(.medium, text: "a letter", range: TextRange(30, 38))], confidence: 0.5,
          evidence: Evidence("quote")),
        Quote(
          kind: .mixed, content: [TextRange(10, 20)],
          speakers: [Speaker(range: nil, entity: 0), Speaker(range: TextRange(0, 3), entity: nil)],
          polarity: .denied, confidence: 0.5, saidConfidence: 0.75, evidence: Evidence("quote")),
      ], care: .careful)
    let bytes = AnalysisCoding.bytes(analysis)
    #expect(AnalysisCoding.analysis(bytes, textLength: 38) == analysis)
    #expect(AnalysisCoding.analysis(bytes, textLength: 37) == nil, "a range ends behind the text")
    for at in bytes.indices {
      // Cut, it is none; with another byte it is none or another, and never a trap.
      #expect(AnalysisCoding.analysis(Array(bytes[..<at]), textLength: 38) == nil)
      for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] where bytes[at] != byte {
        var spoiled = bytes
        spoiled[at] = byte
        let read = AnalysisCoding.analysis(spoiled, textLength: 38)
        #expect(read?.mentions.allSatisfy { $0.range.end <= 38 && $0.entity == 0 } ?? true)
      }
    }
  }
}

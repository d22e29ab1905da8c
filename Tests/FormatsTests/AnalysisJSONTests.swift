/// JSON as it is printed, and JSON Lines as they are read.

import Articles
@testable import Formats
import Testing

/// Two mentions of one person, one quote; "é" and the quotation marks make bytes and scalars differ.
private let text = "José Roa said “no” in a letter. Roa left."

private func range(_ words: String, in text: String) -> TextRange {
  let start = text.firstRange(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
  return TextRange(start ?? 0, (start ?? 0) + words.utf8.count)
}

private let analysis: Analysis = {
  let name = range("José Roa", in: text)
  let last = range("Roa left", in: text)
  let words = range("no”", in: text)
  return Analysis(
    entities: [Entity(type: .person, canonical: "José Roa", aliases: ["Roa"], roles: ["mayor"])],
    mentions: [
      Mention(range: name, entity: 0, evidence: Evidence("test")),
      Mention(range: TextRange(last.start, last.start + 3), entity: 0, evidence: Evidence("test")),
    ],
    quotes: [
      Quote(
        kind: .mixed, content: [TextRange(words.start, words.start + 2)], cue: range("said", in: text),
        speaker: name, speakerEntity: 0,
        chain: [Hop(.medium, text: "a letter", range: range("a letter", in: text))], confidence: 0.9500000001,
        evidence: Evidence("test")),
      Quote(
        kind: .direct, content: [words], confidence: 1, evidence: Evidence("test")),
    ])
}()

struct AnalysisJSONTests {
  @Test func writesOneLineAnAnalysis() {
    #expect(
      AnalysisJSON.line(id: RecordID("a/1"), text: text, analysis: analysis)
        == #"{"id":"a/1","text":"José Roa said “no” in a letter. Roa left.","#
        + #""entities":[{"start":0,"end":8,"type":"person","canonical":"José Roa"},"#
        + #"{"start":32,"end":35,"type":"person","canonical":"José Roa"}],"#
        + #""quotes":[{"content":[[15,17]],"kind":"mixed","cue":[9,13],"speaker":[0,8],"#
        + #""speaker_canonical":"José Roa","#
        + #""chain":[{"hop":"medium","text":"a letter","range":[22,30]}],"confidence":0.95},"#
        + #"{"content":[[15,18]],"kind":"direct","cue":null,"speaker":null,"speaker_canonical":null,"#
        + #""chain":[],"confidence":1.0}],"language":null}"#)
  }

  /// What only some quotes have is printed of those alone.
  @Test func writesWhatAQuoteHasMore() {
    var analysis = analysis
    analysis.entities.append(Entity(type: .person, canonical: "Ada Brook"))
    analysis.quotes[0].speakers.append(Speaker(range: range("Roa left", in: text), entity: 1))
    analysis.quotes[0].polarity = .notSaid
    analysis.quotes[0].saidConfidence = 0.99
    let line = AnalysisJSON.line(id: nil, text: text, analysis: analysis)
    #expect(
      line.contains(
        #""speaker":[0,8],"speaker_canonical":"José Roa","speakers":[[0,8],[32,40]],"#
          + #""speakers_canonical":["José Roa","Ada Brook"],"chain":[{"hop":"medium","#
          + #""text":"a letter","range":[22,30]}],"polarity":"not said","confidence":0.95,"said_confidence":0.99}"#
      ))
  }

  @Test(arguments: [
    (RecordID?.none, "null"), (.text("x\"y"), #""x\"y""#), (.number("17"), "17"), (.number("-2.5"), "-2.5"),
  ])
  func printsAnIDAsItCame(id: RecordID?, printed: String) {
    let line = AnalysisJSON.line(id: id, text: "", analysis: .empty)
    #expect(line == #"{"id":\#(printed),"text":"","entities":[],"quotes":[],"language":null}"#)
  }

  @Test func escapesWhatATerminalWouldObey() {
    let line = AnalysisJSON.line(id: nil, text: "a\u{1B}[2J\u{9B}\u{7F}\u{2028}\t\"\\\n", analysis: .empty)
    #expect(line.contains(#""text":"a\u001b[2J\u009b\u007f\u2028\t\"\\\n""#))
  }
}

struct TextRecordTests {
  @Test(arguments: [
    (#"{"id":"a","text":"one"}"#, TextRecord(id: .text("a"), text: "one")),
    (#"{"text":"one","id":7,"more":[1,{}]}"#, TextRecord(id: .number("7"), text: "one")),
    (#" {"id":2.5,"text":"\u00e9\n"} "#, TextRecord(id: .number("2.5"), text: "é\n")),
    (#"{"id":null,"text":""}"#, TextRecord(id: nil, text: "")),
    (#"{"text":"one"}"#, TextRecord(id: nil, text: "one")),
    (#"{"id":9007199254740993,"text":""}"#, TextRecord(id: .number("9007199254740993"), text: "")),
  ])
  func readsALine(line: String, record: TextRecord) throws {
    #expect(try TextRecord.read(Array(line.utf8)) == record)
  }

  @Test(arguments: [
    ("", FormatError.notAnObject), ("[1]", .notAnObject), ("one", .notAnObject),
    (#"{"id":1,"text":"#, .notJSON), (#"{"id":1}"#, .noText), (#"{"id":1,"text":null}"#, .noText),
    (#"{"id":1,"text":["a"]}"#, .noText), (#"{"id":true,"text":"a"}"#, .badID),
    (#"{"id":{},"text":"a"}"#, .badID), ("{\"text\":\"a\u{0}\"}", .notJSON),
  ])
  func saysWhatIsWrongWithALine(line: String, error: FormatError) {
    #expect(throws: error) { try TextRecord.read(Array(line.utf8)) }
  }

  @Test func tellsRecordsFromText() {
    #expect(TextRecord.begins(Array("\n{\"id\":1,\"text\":\"a\"}\n{".utf8)))
    #expect(!TextRecord.begins(Array("{curly} words open this story\n".utf8)))
    #expect(!TextRecord.begins([UInt8]()))
  }
}

struct ArticleJSONTests {
  private let article = ArticleID("00112233445566ff").map {
    Article(
      id: $0,
      imprint: Imprint(
        headline: "Roa leaves", source: "The Evening Star", published: PublishedDate("2019-03-04T08:15Z")),
      text: text, blocks: [Block(.paragraph, text.wholeRange)],
      reader: FormatReader("text", version: 2), original: Original(sha256: "ab", kept: .text),
      provenance: Provenance(
        origin: "a.txt", format: "text", filed: Timestamp(secondsSince1970: 0)))
  }
  private let work = ReaderWork(
    tags: ["b", "a"].compactMap { TagName($0) }, isStarred: true, note: "ask Roa")

  @Test func writesAnArticle() throws {
    let line = ArticleJSON.object(try #require(article), analysis: analysis, work: work).line
    let start = [
      #"{"id":"00112233445566ff","headline":"Roa leaves","byline":null,"dateline":null,"#,
      #""source":"The Evening Star","published":"2019-03-04T08:15Z","url":null,"#,
      #""text":"José Roa said “no” in a letter. Roa left.","blocks":[{"kind":"paragraph","range":[0,41]}],"#,
      #""version":1,"provenance":{"origin":"a.txt","format":"text","filed":"1970-01-01T00:00:00Z","#,
      #""sha256":"ab","reader":"text-2","kept":"text"},"tags":["a","b"],"starred":true,"read":false,"binned":false,"note":"ask Roa","#,
      #""entities":[{"start":0,"#,
    ].joined()
    #expect(line.hasPrefix(start))
    #expect(
      line.hasSuffix(
        #","names":[{"canonical":"José Roa","type":"person","aliases":["Roa"],"roles":["mayor"],"mentions":2}]}"#
      ))
  }

  /// Each key once, whatever is known; unknown ones of today only.
  @Test func writesWhatThePublisherSaysWhereItIsKnown() throws {
    var told = try #require(article)
    told.imprint.standfirst = "She leaves."
    told.imprint.language = "pt-BR"
    told.imprint.people = ["José Roa"]
    guard case .object(let members) = ArticleJSON.object(told, analysis: analysis, work: work) else {
      Issue.record("an article is an object")
      return
    }
    let keys = members.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(
      Array(keys.prefix(9)) == [
        "id", "headline", "standfirst", "byline", "dateline", "source", "published", "url", "people",
      ])
    #expect(members.first { $0.key == "language" }?.value == .string("pt-BR"))
  }

  @Test func writesAListRow() throws {
    let article = try #require(article)
    let row = ListRow(
      id: article.id, headline: article.headline, source: nil, published: nil,
      filed: article.provenance.filed, versions: 2, quotes: 3, work: work)
    #expect(
      ArticleJSON.object(row).pretty == """
        {
          "id": "00112233445566ff",
          "headline": "Roa leaves",
          "source": null,
          "published": null,
          "filed": "1970-01-01T00:00:00Z",
          "tags": [
            "a",
            "b"
          ],
          "starred": true,
          "read": false,
          "binned": false,
          "note": "ask Roa",
          "versions": 2,
          "quote_count": 3
        }
        """)
  }
}

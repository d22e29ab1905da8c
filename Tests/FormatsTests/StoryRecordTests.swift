/// JSON Lines of stories: what a line says, under which names, and what is refused.

import Articles
import FoundationEssentials
import Testing

@testable import Formats

struct StoryRecordTests {
  static let body = "The ferry ran aground on Thursday.\\n\\nNobody was hurt."

  static func read(_ line: String) throws -> ParsedArticle { try StoryRecord.read(Array(line.utf8)[...]) }

  static func outline(_ line: String) throws -> [String] {
    let story = try read(line)
    return story.blocks.map { "\($0.kind.rawValue): \(story.text.slice($0.range) ?? "no such range")" }
  }

  /// The objects of collections that are much used, and what is read from them.
  @Test(arguments: [
    #"{"id":7,"title":"Ferry aground","byline":"By Esther Kess","date":"2014-04-18T12:00:00+00:00","source":"Auckland Post","url":"https://a.example/1","section":"local","body":"BODY"}"#,
    #"{"title":"Ferry aground","text":"BODY","domain":"Auckland Post","date":"2014-04-18 12:00:00","author":"Esther Kess","url":"https://a.example/1","image_url":null}"#,
    #"{"authors":["Esther Kess"],"date_publish":"2014-04-18 12:00:00","maintext":"BODY","source_domain":"Auckland Post","title":"Ferry aground","url":"https://a.example/1"}"#,
    #"{"title":"Ferry aground","author":"Esther Kess","hostname":"Auckland Post","date":"2014-04-18T12:00","raw_text":"x","source":"https://a.example/1","text":"BODY","comments":"x"}"#,
    #"{"url":"https://a.example/1","source":{"id":"ap","name":"Auckland Post"},"author":"Esther Kess","title":"Ferry aground","publishedAt":"2014-04-18T12:00:00Z","content":"BODY"}"#,
    #"{"headline":"Ferry aground","articleBody":"BODY","datePublished":1397822400,"author":[{"name":"Esther Kess"}],"publisher":"Auckland Post","web_url":"https://a.example/1"}"#,
    #"{"Title":"Ferry aground","TEXT":"BODY","Published":1397822400000,"by-line":"  by  Esther Kess ","outlet":"Auckland Post","link":"https://a.example/1"}"#,
    #"{"title":"Ferry\n aground","paragraphs":["The ferry ran aground on Thursday.","Nobody was hurt."],"pubDate":"Fri, 18 Apr 2014 12:00:00 GMT","creator":"Esther Kess","newspaper":"Auckland Post","permalink":"https://a.example/1"}"#,
  ])
  func readsTheNamesOfManyCollections(_ line: String) throws {
    let story = try Self.read(line.replacing("BODY", with: Self.body))
    #expect(story.headline == "Ferry aground")
    #expect(story.text == "Ferry aground\n\nThe ferry ran aground on Thursday.\n\nNobody was hurt.")
    #expect(story.byline == "Esther Kess")
    #expect(story.source == "Auckland Post")
    #expect(story.url == "https://a.example/1")
    #expect(story.published?.description.prefix(16) == "2014-04-18T12:00")
    #expect(story.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
  }

  @Test(arguments: [
    ("\"2018-11-28\"", "2018-11-28"), ("\"2018-11-28T00:00:00\"", "2018-11-28"),
    ("\"2018-11-28 14:03:22.123\"", "2018-11-28T14:03"),
    ("\"2018-11-28T14:03:22+02:00\"", "2018-11-28T14:03+02:00"),
    ("\"2018-11-28T00:00:00Z\"", "2018-11-28T00:00Z"), ("\"20181128\"", "2018-11-28"),
    ("20181128", "2018-11-28"),
    ("1543413780", "2018-11-28T14:03Z"), ("\"1543413780\"", "2018-11-28T14:03Z"),
    ("1543413780.5", "2018-11-28T14:03Z"), ("1543413780123", "2018-11-28T14:03Z"),
    ("\"November 28, 2018\"", "2018-11-28"),
    ("\"Wed, 28 Nov 2018 14:03:00 +0200\"", "2018-11-28T14:03+02:00"),
    ("\"28.11.2018\"", "2018-11-28"), ("\"03/04/2020\"", nil), ("\"yesterday\"", nil), ("\"\"", nil),
    ("null", nil), ("true", nil), ("{}", nil), ("1e300", nil), ("-1e300", nil), ("\"nan\"", nil),
    ("\"inf\"", nil),
  ])
  func readsADate(json: String, date: String?) throws {
    #expect(try Self.read(#"{"text":"BODY","date":\#(json)}"#).published?.description == date)
  }

  @Test func readsTheDatesOfRealNewsTheMonthFirst() throws {
    #expect(
      try Self.read(#"{"text":"A","publish_date":"01-06-2023"}"#).published?.description == "2023-01-06")
    #expect(try Self.read(#"{"text":"A","date":"01-06-2023"}"#).published == nil)
  }

  @Test func theFirstNameThatHoldsSomethingIsBelieved() throws {
    let story = try Self.read(
      #"{"content":"Not this.","body":" ","text":"The text.","headline":null,"title":"A title","date":"soon","timestamp":1543413780}"#
    )
    #expect(story.text == "A title\n\nThe text.")
    #expect(story.published?.description == "2018-11-28T14:03Z")
  }

  /// What the object says goes before what the text says.
  @Test func fillsFromTheTextWhatTheObjectLeavesOut() throws {
    let text =
      #"By Ada Brook\nMarch 4, 2021\n\nRIVERTON (LC) — The ferry ran aground on Thursday, the office said."#
    let alone = try Self.read(#"{"title":"Ferry aground","text":"\#(text)"}"#)
    #expect(
      [alone.byline, alone.published?.description, alone.dateline] == [
        "Ada Brook", "2021-03-04", "RIVERTON (LC)",
      ])
    let told = try Self.read(
      #"{"title":"Ferry aground","text":"\#(text)","author":"Ines Roe","date":"2021-03-05"}"#)
    #expect([told.byline, told.published?.description] == ["Ines Roe", "2021-03-05"])
    #expect(told.blocks.map(\.kind) == [.headline, .furniture, .furniture, .paragraph])
  }

  @Test func aTextWithoutHeadlineIsReadAsATextFile() throws {
    let text = "Ferry aground\r\n\r\nThe ferry ran aground on Thursday.\r\n"
    let story = try Self.read(
      #"{"id":1,"text":"Ferry aground\r\n\r\nThe ferry ran aground on Thursday.\r\n"}"#)
    var file = try TextFormat.read(Array(text.utf8))
    #expect(file.isVerbatim && !story.isVerbatim)
    file.isVerbatim = false
    file.document = "1"
    #expect(story == file)
    #expect(story.text == text)
  }

  @Test func aHeadlineThatTheTextBeginsWithIsNotDoubled() throws {
    let outline = try Self.outline(
      #"{"title":"Ferry aground","text":"\n Ferry aground \nThe ferry ran aground."}"#)
    #expect(outline == ["headline: Ferry aground", "paragraph: The ferry ran aground."])
    let other = try Self.outline(#"{"title":"Ferry","text":"Ferry aground.\n\nIt was."}"#)
    #expect(other == ["headline: Ferry", "paragraph: Ferry aground.", "paragraph: It was."])
  }

  /// What collections leave in their fields of the pages that they came from.
  @Test(arguments: [
    (
      #""The mayor&#8217;s plan &amp; bridge. &quot;Late,&quot; she said. It&nbsp;rained &mdash; twice.""#,
      ["The mayor’s plan & bridge. \"Late,\" she said. It rained — twice."]
    ),
    (
      #""<p>The bridge is shut.</p><p>“It is late,” said Ada Broom.</p>""#,
      ["The bridge is shut.", "“It is late,” said Ada Broom."]
    ),
    (
      #""<p>The bridge\n  is shut.</p>\n<p>It <em>rained</em>.</p>\n""#,
      ["The bridge is shut.", "It rained."]
    ),
    (
      #""The rate is < 5 and > 3, said Ada Broom. a<b and c>d.""#,
      ["The rate is < 5 and > 3, said Ada Broom. a<b and c>d."]
    ),
    (
      #""The bridge is shut.<br/>“It is late,” said Ada Broom.<br>It rained.""#,
      ["The bridge is shut.", "“It is late,” said Ada Broom.", "It rained."]
    ),
    (
      #""The bridge <a href=\"https://example.org\">is shut</a>, said Ada Broom.""#,
      ["The bridge is shut, said Ada Broom."]
    ),
    (#""<![CDATA[The bridge is shut, said Ada Broom.]]>""#, ["The bridge is shut, said Ada Broom."]),
    (#""Write to Ann Lee <ann@example.org>.""#, ["Write to Ann Lee <ann@example.org>."]),
    (
      #""AT&amp;T and Marks &amp; Spencer merged, said Ada Broom.""#,
      ["AT&T and Marks & Spencer merged, said Ada Broom."]
    ),
    (#""It&#39;s late. It&#x27;s &hellip; &lt;b&gt;.""#, ["It's late. It's … <b>."]),
    (#"["The bridge is shut.","It is <b>late</b>."]"#, ["The bridge is shut.", "It is late."]),
    (#"{"rendered":"<p>The bridge is shut.</p>"}"#, ["The bridge is shut."]),
    (
      #""R&D; &unknown; & &#0; &#xFFFFFFFF; &#146; <!-- note -->done.""#,
      ["R&D; &unknown; &   ’ done."]
    ),
    (#""A cut <a href=\"x and <p""#, [#"A cut <a href="x and <p"#]),
  ])
  func readsTagsAndNamesOfCharacters(json: String, paragraphs: [String]) throws {
    let outline = try Self.outline(#"{"title":"The bridge <b>is</b> shut &amp; late","text":\#(json)}"#)
    #expect(outline == ["headline: The bridge is shut & late"] + paragraphs.map { "paragraph: \($0)" })
  }

  @Test(arguments: [
    #"{"fields":{"headline":"Shut","bodyText":"The bridge is shut."},"webPublicationDate":"2020-01-01T00:00:00Z"}"#,
    #"{"headline":{"main":"Shut"},"lead_paragraph":"The bridge is shut.","pub_date":"2020-01-01T00:00:00+0000"}"#,
    #"{"title":{"rendered":"Shut"},"content":{"rendered":"<p>The bridge is shut.</p>"},"date":"2020-01-01T00:00Z"}"#,
    #"{"title":"Shut","summary":"The bridge is shut.","date":"2020-01-01T00:00Z"}"#,
  ])
  func readsWhatLiesDeeper(_ line: String) throws {
    let story = try Self.read(line)
    #expect(story.text == "Shut\n\nThe bridge is shut.")
    #expect(story.published?.description == "2020-01-01T00:00Z")
  }

  @Test func readsWhatThePublisherSays() throws {
    let story = try Self.read(
      #"""
      {"text":"The bridge is shut.","title":"Shut","description":"A bridge &amp; its mayor.","section":"Local",
       "modified":"2020-01-02","lang":"en-GB","guid":"lc-17","links":[{"url":"https://a.example/2"}],
       "people":[{"name":"Ada Broom"},{"name":"Bo Carr"}],"organizations":"River Board; Ferry Office",
       "locations":["Ramsby"],"keywords":"bridges, rain","authors":["By Ann Lee","Bo Ek"],"id":17}
      """#.replacing("\n", with: ""))
    #expect(
      story.imprint
        == Imprint(
          headline: "Shut", standfirst: "A bridge & its mayor.", byline: "Ann Lee and Bo Ek",
          authors: ["Ann Lee", "Bo Ek"], section: "Local", updated: PublishedDate("2020-01-02"),
          language: "en-GB", document: "lc-17", links: ["https://a.example/2"],
          people: ["Ada Broom", "Bo Carr"], organizations: ["River Board", "Ferry Office"],
          places: ["Ramsby"],
          keywords: ["bridges", "rain"]))
  }

  @Test func anAddressWithoutTextIsALink() throws {
    let link = try Self.read(
      #"{"title":"Shut","url":"https://a.example/1","text":"","description":"A bridge."}"#)
    #expect(link.text.isEmpty && link.blocks.isEmpty && !link.isVerbatim)
    #expect(
      link.imprint == Imprint(headline: "Shut", standfirst: "A bridge.", url: "https://a.example/1"))
    #expect(try Self.read(#"{"url":"https://a.example/1"}"#).headline == "https://a.example/1")
    #expect(throws: FormatError.noText) { try Self.read(#"{"title":"Shut","url":"not an address"}"#) }
  }

  @Test func cutsTrimmings() throws {
    let outline = try Self.outline(
      #"{"title":"Ferry aground","text":"The ferry ran aground on Thursday.\n\nBe the first to comment\n\nLeave a Reply"}"#
    )
    #expect(
      outline == [
        "headline: Ferry aground", "paragraph: The ferry ran aground on Thursday.",
        "trimming: Be the first to comment", "trimming: Leave a Reply",
      ])
  }

  @Test(
    arguments: [
      ("[]", .notAnObject), ("42", .notAnObject), ("not json", .notAnObject), ("{", .notJSON),
      ("{\"text\":\"cut o", .notJSON),
      (#"{"text":"a \u0001"#, .notJSON), (#"{"text":"\ud800"}"#, .notJSON),
      ("{\"text\":\"a\u{1}b\"}", .notJSON),
      ("{}", .noText), (#"{"text":null}"#, .noText), (#"{"text":""}"#, .noText),
      (#"{"text":" \n"}"#, .noText),
      (#"{"title":"Only a headline"}"#, .noText), (#"{"text":{"a":1}}"#, .noText), (#"{"text":[]}"#, .noText),
      (#"{"content":"<!DOCTYPE html><html></html>"}"#, .page),
      (#"{"text":"The ferry.<script>menu()</script>"}"#, .page),
      (#"{"text":"<BODY class=x>The ferry"}"#, .page),
      (#"{"text":"Leave a Reply"}"#, .text(.noWords)),
      (#"{"text":"a\u0000b"}"#, .text(.binary(byte: 0, offset: 1))),
      (#"{"title":"T","text":"a\u0000b"}"#, .text(.binary(byte: 0, offset: 1))),
      (#"{"title":"Same","text":"Same"}"#, .text(.noWords)),
      (#"{"text":"CafÃ© de la GenÃ¨ve"}"#, .text(.encodedTwice)),
    ] as [(String, FormatError)])
  func refuses(line: String, error: FormatError) {
    #expect(throws: error) { try Self.read(line) }
    #expect(!error.description.isEmpty && !error.description.contains("\n"))
  }

  @Test func anObjectInAnotherEncodingIsReadWhereThatCanBeTold() throws {
    let line =
      Array(#"{"text":"Caf"#.utf8) + [0xE9] + Array(#"s in Gen"#.utf8) + [0xE8] + Array(#"ve close."}"#.utf8)
    #expect(try StoryRecord.read(line[...]).text == "Cafés in Genève close.")
    let broken = Array(#"{"text":"Café and Caf"#.utf8) + [0xE9] + Array(#"s."}"#.utf8)
    #expect(throws: FormatError.notJSON) { try StoryRecord.read(broken[...]) }
  }

  @Test func refusesALineLargerThanAnyStory() {
    let line = Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: TextFormat.limit)
    #expect(throws: FormatError.tooLarge(limit: TextFormat.limit)) { try StoryRecord.read(line[...]) }
  }

  /// Nesting as deep as memory would allow must not end the program.
  @Test func deepNestingIsNoHarm() {
    for open in ["[", #"{"name":"#] {
      let line = #"{"text":"# + String(repeating: open, count: 100_000)
      #expect(throws: FormatError.notJSON) { try Self.read(line) }
    }
  }
}

/// The fast way to read records, beside the decoder that reads them all.
struct PlainRecordTests {
  static func decoded(_ line: String) throws -> RecordFields {
    try JSONDecoder().decode(RecordFields.self, from: Data(line.utf8))
  }

  @Test(arguments: [
    #"{"title":"A","body":"The ferry.","date":"2014-04-18","n":17,"x":null,"tags":["a","b"]}"#,
    " { \"title\" : \"A\" ,\r\n\t\"text\" : [ \"One.\" , \" \", \"Two.\" ] , \"keywords\":[ ] } ",
    #"{"Title":"\"A\" \\ \/ \b\f\n\r\t \u00e9\u4e2d \ud83d\ude00 é","article_body":"B\u0041","author":["X Y"]}"#,
    #"{"text":"T","published":1543413780,"page":-4,"id":0,"section":true,"byline":false,"source":""}"#,
    #"{"text":" ","body":"B","fields":"none","description":["", " "],"timestamp":123456789012345678}"#,
    #"{"unknown":"\u0041 \\","title":"A","links":["https://a.example/1"],"url":"https://a.example"}"#,
    "{\"text\":\"\"}",
  ])
  func readsAsTheDecoderDoes(line: String) throws {
    let plain = try #require(RecordFields(plain: Array(line.utf8)[...]))
    let decoded = try Self.decoded(line)
    #expect(plain.text == decoded.text)
    #expect(plain.summary == decoded.summary)
    #expect(plain.imprint == decoded.imprint)
  }

  /// What is not plain, or no JSON, is left to the decoder.
  @Test(arguments: [
    "", "{", "{} x", #"{"text":"a",}"#, #"{"text":"a"} {"#, #"{"text":"a" "b":1}"#, #"{"text" "a"}"#,
    #"{"text":"a","Text":"b"}"#, #"{"text":"a","fields":{"body":"b"}}"#, #"{"text":"a","x":{}}"#,
    #"{"text":"a","x":1.5}"#, #"{"text":"a","x":1e3}"#, #"{"text":"a","x":-0}"#, #"{"text":"a","x":01}"#,
    #"{"text":"a","x":-}"#, #"{"text":"a","x":1234567890123456789}"#, #"{"text":"a","x":tru}"#,
    #"{"text":"a","x":[1]}"#, #"{"text":"a","x":["a",]}"#, #"{"text":"a","x":["a" "b"]}"#,
    #"{"té":"a","text":"b"}"#,
    #"{"te\u0078t":"a"}"#, #"{"text":"\ud800"}"#, #"{"text":"\ud800\u0041"}"#, #"{"text":"\udc00"}"#,
    #"{"text":"\x"}"#, #"{"text":"\u12"}"#, #"{"text":"\u00é1"}"#, "{\"text\":\"a\u{1}b\"}",
    "{\"text\":\"a\nb\"}",
    #"{"text":"cut"#, #"{"text":"cut\"#, "{\"text\":\"a\"}\u{0}", #"{"x":"\q","text":"a"}"#,
  ])
  func leavesTheRestToTheDecoder(line: String) {
    #expect(RecordFields(plain: Array(line.utf8)[...]) == nil)
  }
}

/// The keys, and the page that tells them.
struct RecordKeyTests {
  @Test func thePageTellsTheKeys() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/formats.md").standardized
    let page = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    for (part, names) in RecordFields.names {
      let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| \(part) | ") })
      let told = row.split(separator: "|")[1].replacing(" ", with: "").replacing("_", with: "")
      #expect(told == names.joined(separator: ","))
    }
  }

  @Test func noKeyIsToldTwice() {
    let keys = RecordFields.names.flatMap(\.names)
    #expect(Set(keys).count == keys.count)
  }
}

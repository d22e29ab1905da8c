/// The forms that quotes are printed in.

import Articles
import Formats
import Testing

@Suite struct QuoteExportTests {
  private func row(
    _ words: String = "We are not done.", speaker: String? = "Ada Brook", headline: String = "Talks go on",
    polarity: Quote.Polarity = .said
  ) throws -> QuoteRow {
    QuoteRow(
      id: try #require(QuoteID("9f2c51d07ab3e644.q1a2b3c4d")), headline: headline, source: "Lowland Courier",
      published: PublishedDate("2018-11-28"), kind: .direct, polarity: polarity,
      content: [Excerpt(words: words, start: 10, end: 26)], cue: Excerpt(words: "said", start: 28, end: 32),
      speakers: speaker.map { [.init(canonical: $0, excerpt: nil)] } ?? [],
      chain: [
        .init(kind: .medium, text: "a letter", excerpt: Excerpt(words: "a letter", start: 40, end: 48))
      ],
      confidence: 0.97, saidConfidence: 0.99)
  }

  @Test func json() throws {
    #expect(
      QuoteJSON.object(try row()).line
        == #"{"id":"9f2c51d07ab3e644.q1a2b3c4d","article":"9f2c51d07ab3e644","headline":"Talks go on","#
        + #""source":"Lowland Courier","published":"2018-11-28","text":"We are not done.","content":[[10,26]],"#
        + #""kind":"direct","cue":{"text":"said","range":[28,32]},"#
        + #""speakers":[{"canonical":"Ada Brook","text":null,"range":null}],"#
        + #""chain":[{"hop":"medium","text":"a letter","range":[40,48]}],"polarity":"said","#
        + #""confidence":0.97,"said_confidence":0.99}"#)
  }

  /// RFC 4180: whatever the words hold, a reader of such tables gets them back.
  @Test(arguments: [
    "We are not done.", "a, b", "“curly”", "with \"marks\"", "\"", "two\nlines", "two\r\nlines", ", \" \n",
    "\"\u{301}, b",
  ]) func csv(_ words: String) throws {
    let table = QuoteTable.heading + QuoteTable.line(try row(words)) + QuoteTable.line(try row())
    let records = Self.parsed(table)
    #expect(records.count == 3)
    #expect(records.allSatisfy { $0.count == QuoteTable.columns.count })
    #expect(records[0] == QuoteTable.columns)
    #expect(records[1][6] == words && records[2][6] == "We are not done.")
    #expect(records[1][13] == "10-26" && records[1][5] == "Ada Brook")
  }

  /// A plain reader of RFC 4180.
  private static func parsed(_ text: String) -> [[String]] {
    var (records, record, field): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        field.unicodeScalars.append("\"")
        scalars.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false): (record, field) = (record + [field], "")
      case ("\r", false): continue
      case ("\n", false): (records, record, field) = (records + [record + [field]], [], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }

  /// A quote that begins as a list does is not made one.
  @Test(arguments: [
    ("- no", "\\- no"), ("+ no", "\\+ no"), ("1. no", "1\\. no"), ("23) no", "23\\) no"),
    ("3.5 - 1", "3\\.5 - 1"),
    ("no - 1. no", "no - 1. no"), ("*\u{301}", "\\*\u{301}"),
  ])
  func markdownOfABeginning(_ words: String, _ expected: String) throws {
    #expect(QuoteMarkdown.block(try row(words)).hasPrefix("> " + expected + "\n"))
  }

  @Test func markdown() throws {
    #expect(
      QuoteMarkdown.block(try row()) == """
        > We are not done.
        >
        > — Ada Brook, via a letter, “Talks go on”, *Lowland Courier*, 2018-11-28 (`9f2c51d07ab3e644.q1a2b3c4d`)


        """)
    let odd = QuoteMarkdown.block(try row("*no*\n# <b>", speaker: nil, headline: "a_b", polarity: .denied))
    #expect(odd.hasPrefix("> \\*no\\* \\# \\<b\\>\n>\n> — unknown speaker, via a letter, “a\\_b”"))
    #expect(odd.contains(" [denied] ("))
  }
}

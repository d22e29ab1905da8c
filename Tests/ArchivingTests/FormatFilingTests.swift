/// Files are filed as what is in them, and what cannot be read yet not at all.

import Articles
import Formats
import Glibc
import Queries
import Testing

@testable import Archiving

@Suite struct FormatFilingTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  private func file(_ name: String, _ text: String) async throws -> FilingReport {
    try await archive.file([try scratch.write("in/" + name, Array(text.utf8))])
  }

  /// None of these is ever a story's text by mistake.
  @Test(arguments: [
    ("notes.md", "# Rain\n\nIt rained.\n", "markdown"),
    (
      "saved.mhtml", "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
      "mhtml"
    ),
    ("reut2.sgm", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS><BODY>Rain</BODY></REUTERS>\n", "sgml"),
    ("IA.arc", "filedesc://IA.arc 0.0.0.0 19960923142103 text/plain 76\n1 0 Alexa\n", "arc"),
    ("page.txt", "<!DOCTYPE html>\n<p>It rained.</p>\n", "html"),
    (
      "mail.txt", "From: a@b.example\nTo: c@d.example\nSubject: Rain\nMessage-ID: <1@b>\n\nIt rained.\n",
      "eml"
    ),
    ("feed", "<?xml version=\"1.0\"?><rss><channel></channel></rss>", "feed"),
  ])
  func whatIsNotReadYetIsRefusedByName(_ name: String, _ text: String, _ format: String) async throws {
    let report = try await file(name, text)
    #expect(report.filed.isEmpty && report.refused.map(\.format) == [format])
    #expect(report.refused.map(\.code) == ["unread-format"] && report.refusedByKind == [format: 1])
    #expect(report.refused.allSatisfy { $0.reason.hasPrefix("\(format) is not supported yet") })
    // Whoever says so has it filed as it stands.
    let path = scratch.path + "/in/" + name
    let forced = try await archive.file([path], options: FilingOptions(format: "text"))
    #expect(forced.filed.count == 1, "\(forced.refused)")
  }

  @Test func aNameThatLiesIsNoHarm() async throws {
    let text = "A bridge is closed\n\nIt rained.\n"
    for name in ["story.html", "story.pdf", "story.csv", "story.json", "story.eml"] {
      let report = try await file(name, text + name)
      #expect(try await archive.article(try #require(report.filed.first)).provenance.format == "text")
    }
    let records = try await file(
      "records.txt", RecordFilingTests.line(1) + "\n" + RecordFilingTests.line(2) + "\n")
    #expect(records.filed.count == 2)
    #expect(try await archive.article(records.filed[1]).provenance.origin.hasSuffix("records.txt:2"))
  }

  @Test func elementsOfADocumentAreStoriesAndTheirOwnOriginals() async throws {
    let first = "{\n    \"title\": \"Rain\",\n    \"text\": \"It rained.\"\n  }"
    let report = try await file(
      "stories.json", "[\n  \(first),\n  {\"a\": 1},\n  {\"text\": \"It snowed.\"}\n]\n")
    #expect(report.filed.count == 2 && report.refused.map(\.position) == [.item(2)])
    let article = try await archive.article(report.filed[0])
    #expect(article.provenance.origin.hasSuffix("stories.json#1") && article.provenance.format == "json")
    #expect(article.original.sha256 == ContentHash.sha256(Array(first.utf8)))
    #expect(try await archive.original(report.filed[0]) == Array(first.utf8))
    #expect(try await file("again.json", "[\(first)]").alreadyThere == [report.filed[0]])
  }

  /// An address comes first and its page later; what the reader did stays.
  @Test func aLinkGetsItsText() async throws {
    let link = try await file(
      "links.jsonl", #"{"title":"Rain","url":"https://a.example/1","date":"2018-11-05"}"#)
    let id = try #require(link.filed.first)
    #expect(try await archive.article(id).text.isEmpty)
    _ = try await archive.apply([.star(true)], to: .articles([id]))
    #expect(try await archive.count(Query("-has:text is:starred")) == 1)
    let page = try await file(
      "pages.jsonl", #"{"title":"Rain","url":"https://a.example/1","text":"It rained."}"#)
    #expect(page.newerVersions == [id])
    #expect(try await archive.article(id).text == "Rain\n\nIt rained.")
    #expect(try await archive.count(Query("has:text is:starred")) == 1)
    #expect(try await archive.count(Query("-has:text")) == 0)
    let again = try await file("links2.jsonl", #"{"url":"https://a.example/1"}"#)
    #expect(again.alreadyThere == [id], "an address alone takes no text away")
  }

  /// A text in another encoding is read, and its file is kept beside it.
  @Test func aConvertedTextIsNotItsOriginal() async throws {
    let text = "Le pont est fermé\n\nLe conseil a décidé de fermer le pont après la tempête.\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let report = try await archive.file([try scratch.write("in/wide.txt", bytes as [UInt8])])
    let id = try #require(report.filed.first, "\(report.refused)")
    #expect(try await archive.article(id).text == text)
    #expect(try await archive.article(id).original.kept == .file)
    #expect(try await archive.original(id) == bytes)
  }

  /// A pipe that nobody names is told by the first story that it brings.
  @Test func aPipeIsToldByWhatItBrings() async throws {
    let path = scratch.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let end = open(path, O_RDWR | O_CLOEXEC)
    try #require(end >= 0)
    let (events, continuation) = AsyncStream.makeStream(of: Int.self)
    let archive = archive
    async let report = archive.file([path]) { event in
      if case .progress(let progress) = event { continuation.yield(progress.done) }
    }
    func send(_ text: String) {
      let bytes = Array(text.utf8)
      #expect(bytes.withUnsafeBytes { write(end, $0.baseAddress, $0.count) } == bytes.count)
    }
    send(RecordFilingTests.line(1) + "\n" + String(RecordFilingTests.line(2).prefix(20)))
    for await done in events where done == 1 { break }
    send(String(RecordFilingTests.line(2).dropFirst(20)) + "\n")
    close(end)
    let filed = try await report.filed.count
    #expect(filed == 2)
  }

  @Test func anEmptyFileOfManyStoriesIsEmpty() async throws {
    let report = try await file("none.jsonl", "\n \n")
    #expect(report.refused.map(\.code) == ["empty"])
  }
}

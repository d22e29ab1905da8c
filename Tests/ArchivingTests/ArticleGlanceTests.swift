/// The quick look at an article's file says what the whole reading of it says, or nothing.

import Articles
import Testing

@testable import Archiving

@Suite struct ArticleGlanceTests {
  private static let id = ArticleID("0123456789abcdef")!

  private static func file(
    text: String = "One.\\n\\nTwo \\\"three\\\" \\u00e9\\ud83d\\ude00.", end: Int = 4, more: String = ""
  ) -> String {
    """
    {
      "blocks" : [
        { "end" : \(end), "kind" : "headline", "start" : 0 }
      ],
      "byline" : "Ada Brook",
      "headline" : "One.",
      "id" : "\(id)",
      "provenance" : {
        "filed" : "2026-11-23T18:42:00Z", "format" : "text", "origin" : "a/b.txt",
        "sha256" : "\(String(repeating: "0", count: 64))"
      },
      "published" : "2018-11-28T14:03+02:00",\(more)
      "schema" : 1,
      "text" : "\(text)"
    }

    """
  }

  /// What the whole reading gives.
  private static func whole(_ text: String) -> IndexedVersion? {
    guard let record: ArticleRecord = try? JSONFile.record(Array(text.utf8), at: "p"),
      let article = try? record.article(version: 1, at: "p")
    else { return nil }
    return IndexedVersion(
      article, place: "p", textHash: ContentHash.sha256(Array(article.text.utf8)))
  }

  private static func quick(_ text: String) -> IndexedVersion? {
    ArticleGlance(Array(text.utf8), id: id).map { IndexedVersion($0, place: "p") }
  }

  @Test(arguments: [
    file(), file(text: ""), file(text: "é"), file(text: "\\t\\/\\b\\f\\r"),
    file(more: "\n  \"source\" : \"AP\","),
    file(more: "\n  \"url\" : \"https://a.example/b\","),
  ])
  func itSaysWhatTheWholeReadingSays(_ text: String) throws {
    let whole = Self.whole(text)
    let quick = Self.quick(text)
    if whole != nil { #expect(quick == whole, "\(text)") } else { #expect(quick == nil, "\(text)") }
  }

  /// What is wrong, unusual or of a later program is left to the whole reading.
  @Test(arguments: [
    "", "{", "[]", "{}", file(end: 400), file(text: "a\nb"), file(text: "\\ud83d"), file(text: "\\x"),
    file(more: "\n  \"later\" : 1,"), file(more: "\n  \"byline\" : \"B\","),
    file(more: "\n  \"source\" : null,"),
    file().replacing("\"schema\" : 1", with: "\"schema\" : 3"),
    file().replacing("\"schema\" : 1", with: "\"schema\" : 2"),
    file().replacing("2018-11-28T14", with: "2018-13-28T14"), file().replacing("cdef\"", with: "cdee\""),
    file().replacing("headline\", \"start", with: "heading\", \"start"), file() + "x", "\u{FEFF}" + file(),
  ])
  func anythingElseIsLeftToTheWholeReading(_ text: String) { #expect(Self.quick(text) == nil, "\(text)") }

  /// Cut or changed anywhere, it says nothing that the whole reading does not say.
  @Test func promise3AChangedByteIsNoOtherArticle() {
    let bytes = Array(Self.file().utf8)
    for at in bytes.indices {
      for byte in [UInt8(0x22), 0xC3, bytes[at] ^ 1] where byte != bytes[at] {
        var changed = bytes
        changed[at] = byte
        guard let glance = ArticleGlance(changed, id: Self.id) else { continue }
        let whole = Self.whole(String(decoding: changed, as: UTF8.self))
        #expect(IndexedVersion(glance, place: "p") == whole, "\(at) \(byte)")
      }
      // The last line feed may be missing.
      guard at < bytes.count - 1 else { continue }
      #expect(ArticleGlance(Array(bytes.prefix(at)), id: Self.id) == nil)
    }
  }

  /// Files as they are written are read by the quick look alone.
  @Test func filesAsTheyAreWrittenAreReadQuickly() async throws {
    let scratch = try Scratch()
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    try scratch.writeStories(1...5)
    _ = try await archive.file([scratch.path + "/in"])
    let files = try scratch.files(under: scratch.archive + "/articles")
    try #require(!files.isEmpty)
    for file in files {
      let bytes = try #require(try Disk().read(scratch.archive + "/articles/" + file))
      let name = try #require(ArticleFileName(FilePath.name(file)))
      let glance = try #require(ArticleGlance(bytes, id: name.id))
      let article = try #require(
        try ArticleFiles(folder: ArchiveFolder(scratch.archive), disk: Disk()).own(at: file))
      var whole = IndexedVersion(
        article, place: file, textHash: ContentHash.sha256(Array(article.text.utf8)))
      // The index keeps no more of what the publisher says.
      whole.imprint = Imprint(
        headline: article.headline, byline: article.byline, source: article.source,
        published: article.published, url: article.url, document: article.document)
      #expect(IndexedVersion(glance, place: file) == whole)
    }
  }
}

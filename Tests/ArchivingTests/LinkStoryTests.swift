/// Addresses without texts: filed as links, and stories once their texts come.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct LinkStoryTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  static let link = #"{"url": "https://courier.example/1", "title": "A bridge is closed"}"#
  static let story =
    #"{"url": "https://courier.example/1", "title": "A bridge is closed", "text": "It rained, said Ada Brook."}"#

  func file(_ lines: String...) async throws -> FilingReport {
    try await archive.file([try scratch.write("in.jsonl", lines.joined(separator: "\n"))])
  }

  @Test func aTextBecomesThatOfItsLinkAndInheritsTheWork() async throws {
    let id = try #require(try await file(Self.link).filed.first)
    #expect(try await archive.article(id).isLink)
    #expect(try await archive.count(QueryParse("-has:text").query) == 1)
    _ = try await archive.apply([.addTag(.bridge), .note("Get this one.")], to: .articles([id]))
    #expect(try await file(Self.story).newerVersions == [id])
    let article = try await archive.article(id)
    #expect(article.text.contains("It rained") && article.version == 2 && !article.isLink)
    let work = try await archive.work(id)
    #expect(work.tags == [.bridge] && work.note == "Get this one.")
    #expect(try await archive.count(QueryParse("has:text rained").query) == 1)
    #expect(String(decoding: try await archive.original(id), as: UTF8.self) == Self.story)
  }

  /// A link says nothing that a story of its address does not say.
  @Test func aLinkToWhatIsThereIsAlreadyThere() async throws {
    let id = try #require(try await file(Self.story).filed.first)
    #expect(try await file(Self.link).alreadyThere == [id])
    #expect(try await archive.article(id).text.contains("It rained"))
    let bare = #"{"url": "https://courier.example/1"}"#
    #expect(try await file(bare, Self.link).alreadyThere.count == 2)
  }

  @Test func linksOfOneFileAreAsManyAsTheirAddresses() async throws {
    let lines = (1...40).map { #"{"url": "https://courier.example/\#($0 % 30)", "title": "Item"}"# }
    for isDryRun in [true, false] {
      let path = try scratch.write("in.jsonl", lines.joined(separator: "\n"))
      let report = try await archive.file([path], options: FilingOptions(isDryRun: isDryRun))
      #expect(report.filed.count == 30 && report.alreadyThere.count == 10)
    }
    #expect(try await file(Self.story).newerVersions.count == 1, "in one batch or in two")
    #expect(try await archive.count(.everything) == 30)
  }

  @Test func aLinkAndItsTextInOneBatch() async throws {
    let report = try await file(Self.link, Self.story, Self.link)
    #expect([report.filed.count, report.newerVersions.count, report.alreadyThere.count] == [1, 1, 1])
  }

  // MARK: Other encodings

  @Test(arguments: [true, false])
  func aTextInUTF16KeepsItsBytes(isBigEndian: Bool) async throws {
    let text = "A bridge is closed – so they say\n\nIt rained, said Ada Brook, the mayor of Köln.\n"
    let units = [0xFEFF] + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return isBigEndian ? pair : pair.reversed()
    }
    let path = try scratch.write("story.txt", bytes)
    let id = try #require(try await archive.file([path]).filed.first)
    let article = try await archive.article(id)
    #expect(article.headline == "A bridge is closed – so they say" && article.original.kept == .file)
    #expect(try await archive.original(id) == bytes)
    #expect(try await archive.file([path]).alreadyThere == [id])
    // The same words in UTF-8 are the same story.
    #expect(try await archive.file([try scratch.write("again.txt", text)]).alreadyThere == [id])
    #expect(try scratch.files(under: scratch.archive + "/originals").count == 1)
  }
}

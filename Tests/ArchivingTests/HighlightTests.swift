/// Highlights: kept, undone, found again in newer words or listed as lost, and merged.

import Articles
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct HighlightTests {
  let scratch: Scratch
  let archive: Archive
  let id: ArticleID

  init() async throws {
    scratch = try Scratch()
    try scratch.write("in/1.txt", Stories.text(1))
    try scratch.write("in/2.txt", Stories.text(2))
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    id = try #require(try await archive.file([scratch.path + "/in/1.txt"]).filed.first)
    _ = try await archive.file([scratch.path + "/in/2.txt"])
  }

  func highlight(_ words: String, _ note: String? = nil, in archive: Archive? = nil) async throws -> Highlight
  {
    let article = try await (archive ?? self.archive).article(id)
    let range = try #require(WordsInText.places(of: words, in: article.text).first)
    return try #require(Archive.highlight(range, of: article, note: note))
  }

  func kept(_ archive: Archive? = nil) async throws -> String {
    let archive = archive ?? self.archive
    let text = try await archive.article(id).text
    return try await archive.highlights(id).map { kept in
      (kept.range.flatMap(text.slice).map(String.init) ?? "lost")
        + (kept.highlight.note.map { " [\($0)]" } ?? "")
    }.joined(separator: "|")
  }

  @Test func isKeptAndTakenBack() async throws {
    let one = try await highlight("We are not done with it", "Ask her.")
    let report = try await archive.apply(.keep(one), to: .articles([id]))
    #expect(report.summary == "highlighted “We are not done with it”")
    _ = try await archive.apply(.keep(try await highlight("The council talked")), to: .articles([id]))
    let expected = "The council talked|We are not done with it [Ask her.]"
    #expect(try await kept() == expected)
    #expect(try await archive.count(QueryParse("has:highlight").query) == 1)
    #expect(try await archive.count(QueryParse("-has:highlight").query) == 1)
    #expect(try await archive.count(QueryParse("(bridge OR river) has:highlight").query) == 1)
    #expect(try await archive.apply(.keep(one), to: .articles([id])).summary.hasPrefix("nothing to change"))
    #expect(try await archive.undo()?.summary == "undone: highlight on 1 article")
    #expect(try await archive.undo()?.summary == "undone: highlight on 1 article")
    #expect(try await kept() == "")
    #expect(try await archive.count(QueryParse("has:highlight").query) == 0)
    for _ in 1...2 { _ = try await archive.redo() }
    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await kept(again) == expected)
    #expect(
      try await again.apply(.drop(one), to: .articles([id])).summary == "removed a highlight from 1 article")
    #expect(try await kept(again) == "The council talked")
    Files.remove(scratch.archive + "/.derived")
    let fresh = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await fresh.count(QueryParse("has:highlight").query) == 1)
    #expect(await fresh.notices() == [])
  }

  /// In a newer version it stands where its words stand, once; else it is lost, and not moved.
  @Test(arguments: [
    ("They met for an hour.", "News first. They met for an hour.", "They met for an hour."),
    ("They met for an hour.", "They met for two hours.", "lost"),
    ("bridge", "They never met.", "bridge"),
  ])
  func isFoundAgainOrLost(_ words: String, _ newer: String, _ expected: String) async throws {
    _ = try await archive.apply(.keep(try await highlight(words)), to: .articles([id]))
    _ = try await archive.file([try scratch.write("newer.txt", Stories.text(1, words: newer))])
    #expect(try await kept() == expected)
    #expect(try await archive.count(QueryParse("has:highlight").query) == 1)
  }

  /// Two clones: what both keep is there, and both notes on one range.
  @Test func clonesMerge() async throws {
    let other = try Scratch(copying: scratch)
    let clone = try Archive(path: other.archive, options: Fixed.options)
    _ = try await archive.apply(.keep(try await highlight("The council", "Mine.")), to: .articles([id]))
    _ = try await clone.apply(
      .keep(try await highlight("The council", "Hers.", in: clone)), to: .articles([id]))
    _ = try await clone.apply(.keep(try await highlight("Ada Brook", in: clone)), to: .articles([id]))
    let subject = WorkSubject.article(id)
    let (mine, hers) = (
      try WorkFile(on: subject, in: ArchiveFolder(scratch.archive), Disk()),
      try WorkFile(on: subject, in: ArchiveFolder(other.archive), Disk())
    )
    let work = mine.merging(hers).work
    #expect(work.highlights.map(\.anchor.words) == ["The council", "Ada Brook"])
    #expect(
      Set(work.highlights[0].note?.split(separator: "\n\n").map(String.init) ?? []) == ["Mine.", "Hers."])
  }

  @Test(arguments: [
    ("\"start\" : ", "\"start\" : -"), ("\"words\" : ", "\"word\" : "),
    ("\"end\" : ", "\"end\" : \"x\", \"e\" : "),
  ])
  func whatIsNoAnchorIsDamaged(_ good: String, _ bad: String) async throws {
    _ = try await archive.apply(.keep(try await highlight("The council")), to: .articles([id]))
    let text = String(
      decoding: try WorkFile(on: .article(id), in: ArchiveFolder(scratch.archive), Disk()).bytes,
      as: UTF8.self)
    #expect(throws: ArchiveError.self) { try WorkFile(Array(text.replacing(good, with: bad).utf8), at: "x") }
  }
}

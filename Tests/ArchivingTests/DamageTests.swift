/// Promise 3: what does not parse or is newer is named and left as it is, and the rest goes on.

import Articles
import Extraction
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct DamageTests {
  let scratch: Scratch
  let ids: [ArticleID]

  /// Three articles, each with a star.
  init() async throws {
    scratch = try Scratch()
    let archive: Archive
    (archive, ids) = try await scratch.fileStories(1...3)
    _ = try await archive.apply([.star(true)], to: .matching(.everything))
  }

  static let spoiled: [(text: String, words: String)] = [
    ("", "not valid JSON"), ("{\"schema\": 1", "not valid JSON"), ("{\"schema\": 9}", "schema 9"),
    ("[]", "wrong type"),
    ("{\"schema\": 99, \"id\": 7}", "newer morgue"), ("<<<<<<< HEAD\n", "not valid JSON"), ("{}", "missing"),
  ]

  @Test(arguments: spoiled)
  func aSpoiledArticleIsNamedAndKept(_ text: String, _ words: String) async throws {
    let place = "archive/articles/2018/11/\(ids[0]).json"
    let path = try scratch.write(place, text)
    Files.remove(scratch.archive + "/.derived")
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await archive.count(.everything) == 2)
    let notices = await archive.notices()
    #expect(notices.count == 1)
    #expect(notices.allSatisfy { $0.contains(path) && $0.contains(words) })
    // Filing the same story does not write over it.
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.refused.count == 1 && report.alreadyThere.count == 2)
    #expect(try scratch.text(path) == text)
  }

  @Test(arguments: spoiled)
  func spoiledWorkIsNamedAndKept(_ text: String, _ words: String) async throws {
    let path = try scratch.write("archive/reader/work/\(ids[0].description.prefix(2))/\(ids[0]).json", text)
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(await archive.notices().contains { $0.contains(path) && $0.contains(words) })
    let report = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    #expect(report.articles.count == 2)
    #expect(report.summary.contains("(1 skipped: its tags-and-notes file cannot be read)"))
    await #expect(throws: ArchiveError.self) {
      _ = try await archive.apply([.addTag(.bridge)], to: .articles([ids[0]]))
    }
    _ = try await archive.undo()
    #expect(try scratch.text(path) == text)
  }

  @Test(arguments: spoiled)
  func aSpoiledRecordIsNamedAndKept(_ text: String, _ words: String) async throws {
    let names = ["00000009-00000000.json", "00000010-00000000.pending.json"]
    for name in names { try scratch.write("archive/reader/changes/" + name, text) }
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await archive.undo()?.summary == "undone: star on 3 articles")
    #expect(await archive.notices().count == 2)
    for name in names { #expect(try scratch.text(scratch.archive + "/reader/changes/" + name) == text) }
  }

  @Test(arguments: [("{\"schema\": 3, \"kind\": \"x\"}", true), ("{", false), ("", false)])
  func anArchiveOfALaterProgramIsNotOpened(_ text: String, _ isNewer: Bool) throws {
    let path = try scratch.write("archive/archive.json", text)
    do {
      _ = try Archive(path: scratch.archive, options: Fixed.options)
      Issue.record("it was opened")
    } catch let error {
      if isNewer {
        #expect(error == .newerFormat(path: path, version: 3))
      } else {
        if case .damaged = error { return #expect(try scratch.text(path) == text) }
        Issue.record("\(error)")
      }
    }
    #expect(try scratch.text(path) == text)
  }

  @Test func whatIsMendedIsReadAgain() async throws {
    let path = scratch.archive + "/articles/2018/11/\(ids[0]).json"
    let good = try scratch.text(path)
    try scratch.write("archive/articles/2018/11/\(ids[0]).json", "{")
    Files.remove(scratch.archive + "/.derived")
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await archive.count(.everything) == 2)
    try Disk().remove(path)
    try scratch.write("archive/articles/2018/11/\(ids[0]).json", good)
    try await archive.refresh()
    #expect(try await archive.count(.everything) == 3)
    #expect(await archive.notices() == [])
  }

  /// What an older extraction found is found anew; what this one found is kept.
  @Test(arguments: [(0, true), (Extractor.version, false)])
  func anAnalysisIsOfThisExtraction(_ version: Int, _ isAnew: Bool) async throws {
    let index = try Index(at: scratch.archive + "/.derived/index.sqlite", on: Disk())
    try index.database.run("UPDATE articles SET extractor = ?", .int(version))
    try index.database.run("UPDATE analyses SET record = ?", .bytes(AnalysisCoding.bytes(.empty)))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    try await archive.refresh()
    let analysis = try await archive.analysis(ids[0])
    #expect(analysis.entities.contains { $0.canonical == "Ada Brook" } == isAnew)
    #expect(try index.outdated(limit: 9, for: Weights.none.origin) == [])
  }

  @Test(arguments: ["index.sqlite", "writer.json", ".gitignore"])
  func whatIsDerivedMayBeSpoiledOrGone(_ name: String) async throws {
    let before = try await Sight(scratch)
    let path = scratch.archive + "/.derived/" + name
    Files.remove(path)
    #expect(try await Sight(scratch) == before)
    Files.remove(path)
    try scratch.write("archive/.derived/" + name, "{\"rows\": [")
    #expect(try await Sight(scratch) == before)
    Files.remove(scratch.archive + "/.derived")
    #expect(try await Sight(scratch) == before)
  }
}

/// Files in two forms: conflict marks and conflict copies, found by a check and joined by its repair.

import Articles
import Extraction
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct JoiningTests {
  let scratch: Scratch
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    ids = try await scratch.fileStories(1...2).ids
  }

  func open() throws -> Archive { try Archive(path: scratch.archive, options: Fixed.options) }

  func findings() async throws -> [CheckFinding] {
    var check = try ArchiveCheck(path: scratch.archive)
    var findings: [CheckFinding] = []
    while let step = await check.next() { findings += step.findings }
    return findings
  }

  /// Two clones' files of the work on one article, after each made its changes.
  func forms(_ mine: [Change], _ theirs: [Change]) async throws -> (
    path: String, mine: String, theirs: String
  ) {
    let path = "reader/work/\(ids[0].description.prefix(2))/\(ids[0]).json"
    let other = try Scratch(copying: scratch)
    let clone = try Archive(path: other.archive, options: Fixed.options)
    _ = try await open().apply(mine, to: .articles([ids[0]]))
    _ = try await clone.apply(theirs, to: .articles([ids[0]]))
    return (path, try scratch.text(scratch.archive + "/" + path), try other.text(other.archive + "/" + path))
  }

  @Test(arguments: [
    ("ID (conflicted copy 2026-11-30).json", true), ("ID (Ann's conflicted copy 2026-11-30).json", true),
    ("ID.sync-conflict-20261130-101500-ABCDEFG.json", true), ("ID_conflict-20261130-101500.json", true),
    ("ID (1).json", true), ("ID 2.json", true), ("ID.json~HEAD", true), ("ID.json~theirs_0", true),
    ("ID.0a1b2c3d.json", false), ("ID.json", false), ("ID.json.orig", false), ("ID notes.json", false),
    ("(1).json", false), (".json~HEAD", false), ("README.json~HEAD", false),
  ])
  func copiesAreToldByTheirNames(_ name: String, _ isCopy: Bool) {
    let id = "9f2c51d07ab3e644"
    let path = "archive/reader/work/9f/" + name.replacing("ID", with: id)
    #expect(ConflictCopy.original(ofPath: path) == (isCopy ? "archive/reader/work/9f/\(id).json" : nil))
  }

  @Test(arguments: [
    "ID (conflicted copy 2026-11-30).json", "ID.sync-conflict-20261130-101500-ABCDEFG.json", "ID.json~HEAD",
  ])
  func aCopyOfWorkIsJoined(_ name: String) async throws {
    let (path, _, theirs) = try await forms(
      [.addTag(.bridge), .note("Mine.")], [.addTag(.river), .note("Hers.")])
    let copy = FilePath.parent(path) + "/" + name.replacing("ID", with: ids[0].description)
    try scratch.write("archive/" + copy, theirs)
    let found = try await findings()
    #expect(found.map(\.path) == [scratch.archive + "/" + copy])
    #expect(found.map(\.repair) == [.joining])
    #expect(try await open().work(ids[0]).tags == [.bridge], "until then the copy is passed over")
    #expect(try await open().join(found.map(\.path)) == [])
    let work = try await open().work(ids[0])
    #expect(work.tags == [.bridge, .river])
    #expect(Set(work.note?.components("\n\n") ?? []) == ["Mine.", "Hers."])
    #expect(try await findings() == [])
  }

  @Test func copiesOfMarksAndSearchesAreJoinedToo() async throws {
    let other = try Scratch(copying: scratch)
    _ = try await open().apply(.setMark(.made("a", ids[0])))
    _ = try await open().apply(.saveSearch(.made("Bridges", "bridge")))
    let late = ArchiveOptions(isDurable: false, weights: .none, clock: { Fixed.noon }, milliseconds: { .max })
    let clone = try Archive(path: other.archive, options: late)
    _ = try await clone.apply(.setMark(.made("a", ids[1])))
    _ = try await clone.apply(.saveSearch(.made("Bridges", "bridge OR river")))
    for file in ["marks/a", "searches/\(WorkSubject.search("Bridges").fileName.dropLast(5))"] {
      let bytes = try #require(try Disk().read(other.archive + "/reader/" + file + ".json"))
      try scratch.write("archive/reader/\(file) (1).json", bytes)
    }
    let found = try await findings()
    #expect(found.map(\.repair) == [.joining, .joining])
    #expect(try await open().join(found.map(\.path)) == [])
    #expect(try await open().marks() == [.made("a", ids[1])])
    #expect(try await open().searches() == [.made("Bridges", "bridge OR river")])
    #expect(try await findings() == [])
  }

  /// Of a story that two clones filed, one copy stays; a copy that cannot be read is named and left.
  @Test func copiesOfArticlesGo() async throws {
    let path = "archive/articles/2018/11/\(ids[0]).json"
    let before = try scratch.text(scratch.path + "/" + path)
    let earlier = before.replacing("\"2018-11-28T12:00:00Z\"", with: "\"2018-11-27T12:00:00Z\"")
    #expect(before != earlier)
    try scratch.write(path.replacing(".json", with: " (1).json"), earlier)
    let broken = try scratch.write(path.replacing(".json", with: " (2).json"), "{")
    let found = try await findings()
    #expect(found.map(\.repair) == [.joining, nil])
    #expect(try await open().join(found.map(\.path)) == [broken])
    #expect(try scratch.text(scratch.path + "/" + path) == earlier)
    #expect(try await findings().map(\.path) == [broken])
  }

  /// A copy that was cut while it was copied replaces nothing, also where the file itself is gone.
  @Test(arguments: [true, false])
  func aCutCopyReplacesNothing(_ isThere: Bool) async throws {
    let article = "archive/articles/2018/11/\(ids[0]).json"
    let whole = try scratch.text(scratch.path + "/" + article)
    let cut = try scratch.write(article.replacing(".json", with: " (1).json"), String(whole.dropLast(20)))
    if !isThere { try Disk().remove(scratch.path + "/" + article) }
    #expect(try await open().join([cut]) == [cut])
    #expect(try Disk().read(scratch.path + "/" + article) == (isThere ? Array(whole.utf8) : nil))
    #expect(try Disk().read(cut) != nil)
  }

  @Test(arguments: ["{", "", "{\"schema\" : 2}"])
  func aReadingIsJoinedWithSoundOnesOnly(_ spoiled: String) throws {
    let id = ids[0]
    let sound = Array(
      #"{"blocks" : [], "headline" : "", "id" : "\#(id)", "reader" : "text-9", "schema" : 2, "text" : ""}"#
        .utf8)
    let path = "archive/articles/2018/11/\(id).text-9.json"
    #expect(try FileMerge.joined(sound, sound, as: .reading, at: path) == sound)
    #expect(throws: ArchiveError.self) {
      try FileMerge.joined(sound, Array(spoiled.utf8), as: .reading, at: path)
    }
    #expect(throws: ArchiveError.self) {
      try FileMerge.joined(Array(spoiled.utf8), sound, as: .reading, at: path)
    }
  }

  @Test(
    arguments: [
      ("reader/work/9f/9f2c51d07ab3e644.json", "work"), ("a/reader/marks/a.json", "work"),
      ("work/reader/articles/2018/11/9f2c51d07ab3e644.json", "article"),
      ("work/a/reader/changes/00000001-1a2b3c4d.json", nil),
      ("originals/ab/\(String(repeating: "a", count: 64))", "original"),
    ] as [(String, String?)])
  func filesAreToldByTheFoldersRightAboveThem(_ path: String, _ kind: String?) {
    #expect(ArchiveFileKind(path).map { "\($0)" } == kind)
  }

  /// What git's own merge leaves of two files, in each of its styles.
  @Test(arguments: ["merge", "diff3", "zdiff3"])
  func conflictMarksAreJoined(_ style: String) async throws {
    let (path, mine, theirs) = try await forms(
      [.addTag(.bridge), .star(true), .note("Mine.")], [.addTag(.bridge), .read(true), .note("Hers.")])
    try scratch.write("ours", mine)
    try scratch.write("theirs", theirs)
    try scratch.write(
      "base", "{\n  \"id\" : \"\(ids[0])\",\n  \"registers\" : {\n  },\n  \"schema\" : 3\n}\n")
    let merged = try GitMergeFile.run(scratch.path, style)
    try #require(merged.contains("<<<<<<< "))
    try scratch.write("archive/" + path, merged)
    let archive = try open()
    #expect(await archive.notices().count == 1)
    let found = try await findings()
    #expect(found.map(\.repair) == [.joining] && found.map(\.path) == [scratch.archive + "/" + path])
    #expect(try await archive.join(found.map(\.path)) == [])
    let work = try await open().work(ids[0])
    #expect(work.tags == [.bridge] && work.isStarred && work.isRead)
    #expect(Set(work.note?.components("\n\n") ?? []) == ["Mine.", "Hers."])
    #expect(await (try open()).notices() == [])
  }

  /// Whatever two clones did and however git's lines fell: what one of them set is there.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func noRegisterIsLostBetweenMarks(_ seed: UInt64) throws {
    var chance = RandomNumbers(seed: seed)
    let base = WorkMergingTests.file(&chance)
    var files = [base, base]
    for at in files.indices {
      for number in 0..<Int.random(in: 1...4, using: &chance) {
        let change = chance.pick(
          [.star(true), .addTag(.bridge), .addTag(.river), .note("n\(at)"), .read(true)] as [Change])
        _ = files[at].make([change], Stamp(milliseconds: 100 + number, clone: UInt32(at + 7)))
      }
    }
    for (name, file) in zip(["ours", "theirs", "base"], files + [base]) {
      try scratch.write(name, file.bytes)
    }
    let merged = try GitMergeFile.run(scratch.path, "merge")
    let expected = files[0].merging(files[1])
    let bytes = Array(merged.utf8)
    guard ConflictMarks.areIn(bytes) else { return }
    let joined = try WorkFile(
      ConflictMarks.joined(bytes, as: .work, at: "reader/work/x.json"), at: "x")
    #expect(joined.registers.keys.sorted() == expected.registers.keys.sorted())
    #expect(joined.work == expected.work)
  }

  @Test(arguments: [
    "<<<<<<< HEAD\n", "<<<<<<< a\n{\n=======\n{}\n", "<<<<<<< a\n{}\n>>>>>>> b\n",
    "<<<<<<< a\n=======\n>>>>>>> b\n",
  ])
  func marksWithoutOrderAreLeft(_ text: String) async throws {
    let path = try scratch.write("archive/reader/marks/a.json", text)
    let found = try await findings()
    #expect(found.map(\.repair) == [nil])
    #expect(try await open().join([path]) == [path])
    #expect(try scratch.text(path) == text)
  }

  @Test(arguments: [
    ("archive.json", true), ("x/archive.json", true), ("articles/2018/11/9f2c51d07ab3e644.json", true),
    ("a/b/articles/2018/11/9f2c51d07ab3e644.json", true), ("reader/work/9f/9f2c51d07ab3e644.json", true),
    ("reader/marks/a.json", true), ("originals/packs/0123456789abcdef.pack", true), ("README.md", false),
    ("reader/changes/00000001-00000000.json", false), ("articles.json", false), ("", false), ("/", false),
  ])
  func whatIsMergedIsToldByItsPath(_ path: String, _ isMerged: Bool) {
    #expect((ArchiveFileKind(path) != nil) == isMerged)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

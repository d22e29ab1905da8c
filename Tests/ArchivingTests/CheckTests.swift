/// What `morgue check` finds in the files that cannot be made again.

import Articles
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct CheckTests {
  let scratch: Scratch
  let ids: [ArticleID]

  /// Three articles, one of them in two versions, with work, a mark, a search and five changes.
  init() async throws {
    scratch = try Scratch()
    let archive: Archive
    (archive, ids) = try await scratch.fileStories(1...3)
    try scratch.write("newer/1.txt", Stories.text(1, words: "They met for two hours."))
    _ = try await archive.file([scratch.path + "/newer"])
    _ = try await archive.apply([.star(true)], to: .matching(.everything))
    _ = try await archive.apply([.note("Call her.")], to: .articles([ids[0]]))
    _ = try await archive.apply(.setMark(.made("a", ids[0], 5)))
    _ = try await archive.apply(.saveSearch(.made("bridges")))
    _ = try await archive.undo()
    _ = try await archive.redo()
  }

  /// All that a check finds, on a disk that lets nothing be written.
  private func check() async throws -> (findings: [CheckFinding], counts: CheckCounts) {
    let disk = Disk { step, path in
      Issue.record("\(step) of \(path)")
      return .fail(1)
    }
    var check = try ArchiveCheck(path: scratch.archive, disk: disk)
    var (findings, counts) = ([CheckFinding](), CheckCounts())
    while let step = await check.next() {
      findings += step.findings
      counts = step.counts
    }
    return (findings, counts)
  }

  @Test func aSoundArchiveHasNothingToTell() async throws {
    try scratch.write("archive/articles/2018/11/notes.md", "none of ours")
    try scratch.write("archive/articles/2018/11/.\(ids[0]).json", "hidden")
    try scratch.write("archive/README", "none of ours")
    // Writers keep folders here from one time to the next.
    try Disk().makeFolder(scratch.archive + "/.derived/staging/far-3")
    let (findings, counts) = try await check()
    #expect(findings == [])
    #expect(counts == CheckCounts(articles: 4, works: 3, marks: 1, searches: 1, changes: 6))
  }

  /// Each file of the truth in turn, spoiled in each way: it is named, and left as it is.
  @Test(arguments: DamageTests.spoiled)
  func aSpoiledFileIsNamed(_ text: String, _ words: String) async throws {
    let all = try scratch.files(under: scratch.archive)
    let truth = all.filter { !$0.hasPrefix(".") }
    #expect(truth.count == 16)
    for file in truth {
      let path = scratch.archive + "/" + file
      let before = try scratch.text(path)
      try scratch.write("archive/" + file, text)
      let findings = try await check().findings
      #expect(findings.map(\.path) == [path])
      #expect(findings.first?.line.contains(words) == true, "\(findings.first?.line ?? "nothing")")
      #expect(findings.first?.repair == nil)
      #expect(findings.first?.remedy.hasPrefix("resolve git's merge") == text.contains("<<<<"))
      #expect(try scratch.text(path) == text)
      try scratch.write("archive/" + file, before)
    }
  }

  /// Files that parse and say what cannot be.
  @Test(
    arguments: [
      ("articles/2018/11/ID.json", "bridge number", "tunnel number", "has changed since it was filed"),
      ("articles/2018/11/ID.json", "\"sha256\" : \"", "\"source\" : \"AP\", \"sha256\" : \"", "has changed"),
      ("articles/2018/11/ID.json", "\"id\" : \"", "\"id\" : \"0", "not an article id"),
      ("articles/2018/11/ID.json", "\"start\" : 0", "\"start\" : 9999", "do not fit the text"),
      ("reader/work/SHARD/ID.json", "\"id\" : \"", "\"id\" : \"0", "its \"id\" is invalid: 0"),
      ("reader/marks/a.json", "\"mark\" : \"a\"", "\"mark\" : \"b\"", "it belongs to \"b\""),
      ("reader/searches/SEARCH.json", "bridges", "ridges", "it belongs to \"ridges\""),
    ])
  func whatContradictsItselfIsNamed(_ file: String, _ old: String, _ new: String, _ words: String)
    async throws
  {
    let id = ids[1].description
    let search = try #require(try scratch.files(under: scratch.archive + "/reader/searches").first)
    let place = file.replacing("SEARCH.json", with: search).replacing("SHARD", with: id.prefix(2))
      .replacing("ID", with: id)
    let path = scratch.archive + "/" + place
    let before = try scratch.text(path)
    let after = before.replacing(old, with: new)
    try #require(after != before)
    try scratch.write("archive/" + place, after)
    let findings = try await check().findings
    #expect(findings.map(\.path) == [path])
    #expect(findings.first?.problem.contains(words) == true, "\(findings.first?.line ?? "nothing")")
  }

  @Test func aVersionUnderAnothersNameIsNamed() async throws {
    let folder = scratch.archive + "/articles/2018/11"
    let files = try scratch.files(under: folder)
    let version = try #require(files.first { $0.split(separator: ".").count == 3 })
    let other = version.replacing(/\.[0-9a-f]{8}\./, with: ".0badc0de.")
    try scratch.write("archive/articles/2018/11/" + other, try scratch.text(folder + "/" + version))
    #expect(try await check().findings.map(\.path) == [folder + "/" + other])
  }

  @Test func workInTheWrongFolderIsNamed() async throws {
    let right = scratch.archive + "/reader/work/\(ids[0].description.prefix(2))/\(ids[0]).json"
    let wrong = try scratch.write("archive/reader/work/zz/\(ids[0]).json", try scratch.text(right))
    let findings = try await check().findings
    #expect(findings.map(\.path) == [wrong])
    #expect(findings.first?.remedy == "move it to \(right)")
  }

  /// What a writer that died left is told, and what one that lives is about to finish is not.
  @Test func whatIsUnfinishedIsToldUnlessSomebodyIsAtIt() async throws {
    let changes = scratch.archive + "/reader/changes/"
    let name = try #require(try scratch.files(under: changes).last)
    let pending = name.replacing(".json", with: ".pending.json")
    try scratch.write("archive/reader/changes/" + pending, try scratch.text(changes + name))
    try Disk().remove(changes + name)
    try scratch.write("archive/.derived/staging/1-x.json", "{")
    let findings = try await check().findings
    #expect(findings.map(\.path) == [changes + pending, scratch.archive + "/.derived/staging"])
    #expect(findings.map(\.repair) == [.finishing, .finishing])
    let lock = try WriteLock(on: scratch.archive + "/archive.json", patience: 0) { "" }
    #expect(try await check().findings == [])
    lock.release()
    _ = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await check().findings == [])
  }

  /// More files than a step or a processor takes at once, told in the order of their names.
  @Test func everyFileIsLookedAt() async throws {
    let empty = try Scratch()
    _ = try Archive(path: empty.archive, options: Fixed.options)
    var places: [String] = []
    for number in 0..<1_300 {
      let digits = String(number, radix: 16)
      let id = String(repeating: "0", count: 16 - digits.count) + digits
      places.append("articles/20\(10 + number / 500)/0\(1 + number / 100 % 5)/\(id).json")
      try empty.write("archive/" + (places.last ?? ""), "{}")
    }
    var check = try ArchiveCheck(path: empty.archive)
    var (paths, sizes, counts) = ([String](), [Int](), CheckCounts())
    while let step = await check.next() {
      paths += step.findings.map(\.path)
      sizes.append(step.counts.all - counts.all)
      counts = step.counts
    }
    #expect(paths == places.map { empty.archive + "/" + $0 })
    #expect(counts.articles == 1_300)
    #expect(sizes.allSatisfy { $0 <= FileStretch.stepSize })
  }

  @Test func whereThereIsNoArchiveThereIsNothingToCheck() throws {
    #expect(throws: ArchiveError.noArchive(path: scratch.path + "/none")) {
      try ArchiveCheck(path: scratch.path + "/none")
    }
    #expect(throws: ArchiveError.notAnArchive(path: scratch.path)) { try ArchiveCheck(path: scratch.path) }
    let file = scratch.archive + "/archive.json"
    #expect(throws: ArchiveError.notAFolder(path: file)) { try ArchiveCheck(path: file) }
  }
}

/// What `morgue check` finds in the index.
@Suite struct IndexCheckTests {
  let scratch: Scratch

  init() async throws {
    scratch = try Scratch()
    _ = try await scratch.fileStories(1...3)
  }

  @Test func aSoundIndexHasNothingToTell() throws {
    #expect(try ArchiveCheck(path: scratch.archive).index() == [])
  }

  /// What the folders show is found at the next opening, and is no finding; what they do not show is one.
  @Test(arguments: [(2, true), (5_000, false)])
  func whatIsWrittenInPlaceIsNamedWhereOpeningDoesNotFindIt(_ known: Int, _ isSmall: Bool) async throws {
    let index = try Index(at: scratch.archive + "/.derived/index.sqlite", on: Disk())
    // Only in a large archive are files not looked at one by one.
    for number in 0..<known {
      try index.database.run(
        "INSERT INTO versions(folder, name, size, modified, inode) VALUES ('1900/01', ?, 0, 0, 0)",
        .text("\(number).json"))
    }
    let place = try #require(
      try scratch.files(under: scratch.archive + "/articles").first { $0.hasPrefix("2018") })
    let path = scratch.archive + "/articles/" + place
    try scratch.write("archive/articles/" + place, try scratch.text(path) + "\n")
    let findings = try ArchiveCheck(path: scratch.archive).index()
    #expect(findings.map(\.path) == (isSmall ? [] : [FilePath.parent(path)]))
    #expect(findings.first?.problem == (isSmall ? nil : "1 file here differs from the index"))
    #expect(findings.first?.repair == (isSmall ? nil : .reindexing))
  }

  /// A page of it overwritten: found by SQLite's own check, or at the opening.
  @Test(arguments: [0, 1, 4, 9]) func aDamagedIndexIsNamed(page: Int) throws {
    let path = scratch.archive + "/.derived/index.sqlite"
    var bytes = try #require(try Disk().read(path))
    try #require(bytes.count > 10 * 4096)
    bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: repeatElement(0x5A, count: 4096))
    for end in ["-wal", "-shm"] { try Disk().remove(path + end) }
    try Disk().overwrite(path, bytes)
    let findings = try ArchiveCheck(path: scratch.archive).index()
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.path == path && $0.repair == .reindexing })
  }

  @Test func noIndexIsNoFault() throws {
    Files.remove(scratch.archive + "/.derived")
    #expect(try ArchiveCheck(path: scratch.archive).index() == [])
    #expect(try Disk().status(scratch.archive + "/.derived") == nil)
  }
}

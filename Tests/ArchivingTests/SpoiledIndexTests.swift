/// An index that is cut, overwritten, old, foreign or half there: it is made anew, and never believed against the
/// files.

import Articles
import Glibc
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct SpoiledIndexTests {
  /// What an archive answers to questions that reach every table of the index.
  struct Answers: Equatable {
    var lists: [[ListRow]] = []
    var counts: [Int] = []
    var tags: [String] = []
    var notices: [String] = []

    private static let queries = [
      "*", "bridge", "tag:bridge", "person:Brook", "said:done", "\"met for an hour\"",
    ]

    init(_ archive: Archive) async throws {
      for order in SortOrder.allCases {
        for query in ["*", "is:starred OR mayor"] {
          lists.append(
            try await archive.window(
              ListRequest(query: QueryParse(query).query, order: order, anchor: .first, count: 100)
            ).rows)
        }
      }
      for query in Self.queries { counts.append(try await archive.count(QueryParse(query).query)) }
      for row in lists[0] { counts.append(try await archive.analysis(row.id).quotes.count) }
      tags = try await archive.tags().map { "\($0.tag) \($0.count)" }
      notices = await archive.notices()
    }
  }

  let scratch: Scratch
  let expected: Answers
  let files: [String: [UInt8]]
  private var index: String { scratch.archive + "/.derived/index.sqlite" }

  /// Thirty articles with work on some; nobody has the index open.
  init() async throws {
    scratch = try Scratch()
    for number in 1...30 {
      try scratch.write("in/\(number).txt", Stories.text(number % 28 + 1, words: "No. \(number)."))
    }
    expected = try await Self.fill(scratch)
    files = try Self.files(scratch)
  }

  private static func fill(_ scratch: Scratch) async throws -> Answers {
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let ids = Array(try await archive.file([scratch.path + "/in"]).filed)
    _ = try await archive.apply([.addTag(.bridge), .star(true)], to: .articles(Array(ids.prefix(7))))
    _ = try await archive.apply([.note("Ask."), .addTag(.river)], to: .articles(Array(ids.suffix(5))))
    _ = try await archive.apply(.setMark(.made("a", ids[3], 12)))
    return try await Answers(archive)
  }

  /// All but what is derived.
  private static func files(_ scratch: Scratch) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try scratch.files(under: scratch.archive) where !path.hasPrefix(".derived/") {
      files[path] = try Disk().read(scratch.archive + "/" + path)
    }
    return files
  }

  /// Opens the archive again, and looks that it answers right and nothing of the truth was touched.
  private func expectMended(_ what: String, in scratch: Scratch) async throws {
    do {
      let archive = try Archive(path: scratch.archive, options: Fixed.options)
      #expect(try await Answers(archive) == expected, "\(what)")
      #expect(try Self.files(scratch) == files, "\(what)")
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  @Test func promise3ATruncatedIndexIsMadeAnew() async throws {
    let whole = try #require(try Disk().read(index))
    var chance = RandomNumbers(seed: 11)
    let places = [0, 100, 4095, 4096, whole.count - 1, whole.count - 4096]
    for place in places + (0..<6).map({ _ in Int(chance.next() % UInt64(whole.count)) }) {
      try scratch.write("archive/.derived/index.sqlite", Array(whole.prefix(place)))
      try await expectMended("cut to \(place) of \(whole.count) bytes", in: scratch)
    }
  }

  /// SQLite keeps no checksums: where garbage is not seen, answers may be wrong until the index is made anew. It must
  /// crash nothing, touch no file of the truth, and be gone with a new index.
  @Test func promise3AnIndexWithGarbageInItTouchesNoFile() async throws {
    let whole = try #require(try Disk().read(index))
    var chance = RandomNumbers(seed: 12)
    for round in 1...12 {
      var spoiled = whole
      let start = Int(chance.next() % UInt64(whole.count))
      let length = 1 + Int(chance.next() % (round % 2 == 0 ? 16 : 8192))
      for place in start..<min(start + length, whole.count) {
        spoiled[place] = UInt8(truncatingIfNeeded: chance.next() >> 20)
      }
      try scratch.write("archive/.derived/index.sqlite", spoiled)
      let what = "garbage in \(length) bytes from \(start) of \(whole.count)"
      do {
        let archive = try Archive(path: scratch.archive, options: Fixed.options)
        // Wrong or an error: both are right here.
        _ = try? await Answers(archive)
        _ = try? await archive.refresh()
        #expect(try Self.files(scratch) == files, "\(what)")
        try await archive.rebuildIndex()
        #expect(try await Answers(archive) == expected, "\(what)")
      } catch {
        Issue.record("\(what): \(error)")
      }
    }
  }

  @Test(arguments: ["no database at all", "", "SQLite format 3\0 and then nothing of the kind"])
  func promise3WhatIsNoIndexIsMadeAnew(_ text: String) async throws {
    try scratch.write("archive/.derived/index.sqlite", text)
    try await expectMended(text, in: scratch)
  }

  @Test(arguments: [
    "PRAGMA user_version = 999", "PRAGMA user_version = 0", "DROP TABLE articles", "DROP TABLE folders",
    "DELETE FROM articles", "PRAGMA journal_mode = DELETE",
  ])
  func promise3AnIndexOfAnotherProgramIsMadeAnew(_ sql: String) async throws {
    do {
      let database = try Database(index, .readWrite)
      try database.execute(sql)
    }
    // A table that lost its rows looks like one that had none: only a new index helps.
    if sql.hasPrefix("DELETE") {
      try await Archive(path: scratch.archive, options: Fixed.options).rebuildIndex()
    }
    try await expectMended(sql, in: scratch)
  }

  @Test func promise3AFolderInTheIndexsPlaceIsNoHarm() async throws {
    Files.remove(index)
    try scratch.write("archive/.derived/index.sqlite/file", "x")
    try await expectMended("a folder", in: scratch)
  }

  @Test func promise3AnOlderCopyOfTheIndexIsBroughtUpToDate() async throws {
    let older = try #require(try Disk().read(index))
    var now: Answers
    do {
      let archive = try Archive(path: scratch.archive, options: Fixed.options)
      _ = try await archive.file([try scratch.write("new.txt", Stories.text(28, words: "New."))])
      _ = try await archive.apply([.addTag(.river)], to: .matching(QueryParse("tag:bridge").query))
      _ = try await archive.undo()
      _ = try await archive.apply([.star(false)], to: .matching(.everything))
      now = try await Answers(archive)
    }
    try scratch.write("archive/.derived/index.sqlite", older)
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await Answers(archive) == now)
  }

  /// As `kill -9` leaves it, with the last changes in a file beside it, and that file gone, cut or old.
  @Test(arguments: ["all there", "no wal", "half a wal", "garbage in the wal", "no shm", "shm of garbage"])
  func promise3WhatIsBesideTheIndexMayBeLost(_ what: String) async throws {
    let left = try Scratch()
    do {
      // While it is open nothing is written back.
      let archive = try Archive(path: scratch.archive, options: Fixed.options)
      _ = try await archive.apply([.addTag(.river)], to: .matching(.everything))
      _ = try await archive.undo()
      for file in try scratch.files(under: scratch.archive) {
        try left.write("archive/" + file, try Disk().read(scratch.archive + "/" + file) ?? [])
      }
    }
    let wal = left.archive + "/.derived/index.sqlite-wal"
    let bytes = try #require(try Disk().read(wal))
    try #require(!bytes.isEmpty)
    switch what {
    case "no wal": try Disk().remove(wal)
    case "half a wal":
      try left.write("archive/.derived/index.sqlite-wal", Array(bytes.prefix(bytes.count / 2)))
    case "garbage in the wal":
      try left.write(
        "archive/.derived/index.sqlite-wal", bytes.prefix(5000) + bytes.dropFirst(5000).map { $0 ^ 0x55 })
    case "no shm": try Disk().remove(left.archive + "/.derived/index.sqlite-shm")
    case "shm of garbage":
      try left.write("archive/.derived/index.sqlite-shm", [UInt8](repeating: 0x5A, count: 32768))
    default: break
    }
    let archive = try Archive(path: left.archive, options: Fixed.options)
    #expect(try await Answers(archive) == expected, "\(what)")
  }

  /// Making it anew is cut at each step; the next opening begins again.
  @Test func promise3AReindexThatIsCutIsDoneByTheNext() async throws {
    for step in 1... {
      let cut = try Scratch(copying: scratch)
      let fault = Fault(.cut, atStep: step)
      do {
        let archive = try Archive(path: cut.archive, options: Fixed.options, disk: fault.disk)
        fault.arm()
        try await archive.rebuildIndex()
      } catch {}
      try await expectMended("cut at step \(step)", in: cut)
      guard fault.hasHappened else { return #expect(step > 4) }
    }
  }

  /// Scripts wait for an index that another process makes; they never take a part of it for the whole.
  @Test func promise4AnIndexThatIsBeingMadeIsNotTakenForTheArchive() async throws {
    let other = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await other.count(.everything)
    do {
      let begun = try Index(at: scratch.archive + "/.derived/begun.sqlite", on: Disk())
      #expect(try !begun.isWhole())
    }
    for end in ["", "-wal", "-shm"] { Files.remove(index + end) }
    try Disk().rename(scratch.archive + "/.derived/begun.sqlite", to: index)
    #expect(try await other.count(.everything) == expected.counts[0])
    #expect(try await Answers(other) == expected)
  }

  /// What happens to the index under an open archive.
  @Test(arguments: ["gone", "truncated", "another"])
  func promise3AnOpenArchiveOutlivesItsIndex(_ what: String) async throws {
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await archive.count(.everything)
    switch what {
    case "gone": Files.remove(scratch.archive + "/.derived")
    case "truncated": try scratch.write("archive/.derived/index.sqlite", "")
    default: try await Archive(path: scratch.archive, options: Fixed.options).rebuildIndex()
    }
    #expect(try await Answers(archive) == expected, "\(what)")
    _ = try await archive.apply([.star(true)], to: .matching(.everything))
    #expect(try await archive.count(QueryParse("is:starred").query) == 28)
    _ = try await archive.undo()
    #expect(try await Answers(Archive(path: scratch.archive, options: Fixed.options)) == expected, "\(what)")
  }
}

/// Another program that rebuilds the index beside this one.
@Suite struct RebuiltBesideTests {
  @Test func anArticleIsFoundThoughTheIndexWasBegunFromNothing() async throws {
    let scratch = try Scratch()
    try scratch.writeStories(1...3)
    var options = Fixed.options
    options.catchesUpLater = true
    let archive = try Archive(path: scratch.archive, options: options)
    let id = try await archive.file([scratch.path + "/in"]).filed[1]
    _ = try await archive.prepare(for: .rows)
    var other = try Writer(path: scratch.archive, options: options)
    try other.resetIndexAsWriter()
    #expect(try await archive.resolve(id.description) == id)
    await #expect(throws: ArchiveError.noSuchArticle("00000000deadbeef")) {
      _ = try await archive.resolve("00000000deadbeef")
    }
  }
}

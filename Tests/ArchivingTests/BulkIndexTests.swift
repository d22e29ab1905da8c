/// What the index does so that filing costs as much in a large archive as in a small one.

import Articles
import Formats
import Queries
import Testing

@testable import Archiving

@Suite struct BulkIndexTests {
  /// No word is taken for one that is there: then the start of it would not find it.
  @Test func onlyWhatWasPutInIsKnown() {
    var known = KnownTerms()
    let words = (0..<200_000).map { FNV1a("word\($0)".utf8).hash }
    #expect(!words.contains(where: known.contains))
    for word in words.prefix(100_000) { known.insert(word) }
    #expect(!words.dropFirst(100_000).contains(where: known.contains))
    let share = words.prefix(100_000).count(where: known.contains)
    #expect(share > 75_000, "few push another one out")
    var rows = KnownEntities()
    for (row, word) in words.prefix(50_000).enumerated() { rows[word] = row + 1 }
    #expect(words.prefix(50_000).enumerated().allSatisfy { [$0.offset + 1, nil].contains(rows[$0.element]) })
    #expect(words.dropFirst(50_000).allSatisfy { rows[$0] == nil })
  }

  @Test(arguments: [
    ("a b a", ["a", "b"]), ("", []), (" ", []), ("one", ["one"]),
    (String(repeating: "x", count: 61) + " y", ["y"]), ("é ö é", ["é", "ö"]),
  ])
  func eachTermComesOnce(_ text: String, _ expected: [String]) throws {
    var terms = SearchTerms([Array(text.utf8)[...], Array(text.utf8)[...]])
    func words() throws -> [String] {
      var words: [String] = []
      try terms.forEach { (word, hash) throws(ArchiveError) in
        #expect(hash == FNV1a(word).hash)
        words.append(String(decoding: word, as: UTF8.self))
      }
      return words
    }
    #expect(try words() == expected)
    let first = expected.first.map { FNV1a($0.utf8).hash }
    terms.remove { $0 == first }
    #expect(try words() == Array(expected.dropFirst()))
  }

  @Test func moreTermsThanTheFirstTableHasRoomForAreKept() throws {
    let text = (0..<5_000).map { "w\($0)" }.joined(separator: " ")
    var count = 0
    try SearchTerms([Array(text.utf8)[...]]).forEach { (_, _) throws(ArchiveError) in count += 1 }
    #expect(count == 5_000)
  }

  /// What came in many changes is put together, until there is nothing left to do.
  @Test func piecesOfFullTextArePutTogether() throws {
    let scratch = try Scratch()
    let index = try Index(at: scratch.path + "/index.sqlite", on: Disk())
    func pieces() throws -> Int { try index.database.number("SELECT count(DISTINCT segid) FROM words_idx") }
    for number in 1...20 {
      try index.changing { () throws(ArchiveError) in
        try index.database.run("INSERT INTO words(rowid, title) VALUES (?, 'bridge')", .int(number))
      }
    }
    let many = try pieces()
    var steps = 0
    while try index.changing({ () throws(ArchiveError) in try index.mergePieces() }) { steps += 1 }
    #expect(try pieces() < many)
    #expect(steps > 0)
    #expect(try index.database.number("SELECT count(*) FROM words WHERE words MATCH 'bridge'") == 20)
    #expect(try index.damage().isEmpty)
  }

  /// Look-ups that were new go over to the others, and are found and taken out there.
  @Test func lookUpsAreFoundInBothTables() throws {
    let scratch = try Scratch()
    let index = try Index(at: scratch.path + "/index.sqlite", on: Disk())
    let versions = (1...20).map { number in
      IndexedVersion(
        place: "2018/11/\(Self.id(number)).json", textHash: String(repeating: "0\(number % 10)", count: 32),
        imprint: Imprint(
          headline: "In brief", source: "Courier", published: PublishedDate("2018-11-05"), url: "u\(number)"),
        filed: Fixed.noon, reader: FormatReader("text", version: 1), format: "text",
        original: OriginalKey(hash: String(repeating: "a\(number % 10)", count: 32), locator: nil))
    }
    func count(_ table: String) throws -> Int { try index.database.number("SELECT count(*) FROM \(table)") }
    for (number, version) in zip(1..., versions) {
      try index.changing { () throws(ArchiveError) in
        try index.register(version, of: Self.id(number), nil)
        if number == 10 { index.newLookups = 1 << 17 }
      }
    }
    #expect(try (count("lookups"), count("new_lookups")) == (50, 50))
    for (number, version) in zip(1..., versions) {
      let id = Self.id(number)
      #expect(try index.entry(id)?.versions == [version])
      #expect(try index.articles(at: "u\(number)").map(\.id) == [id])
      #expect(try index.articles(withText: version.textHash).map(\.id).contains(id))
      #expect(try index.articles(of: version.original).map(\.id).contains(id))
    }
    let key = try #require(
      Index.StoryKey(source: "Courier", headline: "In brief", day: PublishedDate("2018-11-05")?.day))
    #expect(try index.articles(of: key).count == 20)
    for version in versions { try index.unregister(version.place) }
    #expect(try (count("lookups"), count("new_lookups")) == (0, 0))
    #expect(try count("versions") == 0)
  }

  private static func id(_ number: Int) -> ArticleID { ArticleID(number: UInt64(number) << 32) }
}

/// Articles are listed many at a time, and none is forgotten.
@Suite struct WaitingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func story(_ number: Int) throws -> StoryShare.Item {
    let raw = RawStory(
      origin: StoryOrigin(path: "\(number).txt"), content: .bytes(Array(Stories.text(number).utf8)[...]),
      format: .text)
    return raw.read(FilingOptions(), at: Fixed.noon, on: Disk())
  }

  /// Files stories as a writer does that dies before it lists them.
  private func fileAndDie(_ numbers: ClosedRange<Int>) throws -> Writer {
    var writer = try Writer(path: scratch.archive, options: Fixed.options)
    _ = try writer.file(StoryShare(items: numbers.map(story))) { .late }
    #expect(try writer.index.hasWaiting())
    #expect(try writer.index.count(.everything, today: writer.today) == 0)
    #expect(try writer.index.count(QueryParse("bridge").query, today: writer.today) == 0)
    return writer
  }

  private static let queries = ["*", "bridge", "person:Brook", "said:done", "is:unread", "tag:river"]

  private func counts(_ archive: Archive) async throws -> [Int] {
    var counts: [Int] = []
    for query in Self.queries { counts.append(try await archive.count(QueryParse(query).query)) }
    return counts
  }

  /// Whoever opens the archive next lists what a writer that died left, and it is as if that had.
  @Test func whatADeadWriterFiledIsListed() async throws {
    _ = try fileAndDie(1...12)
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let found = try await counts(archive)
    #expect(found[0] == 12 && found[1] > 0)
    let people = try await archive.entities(EntityRequest(query: .everything, count: 50)).rows
    let rows = try await archive.window(ListRequest(order: .quotes, anchor: .first, count: 50)).rows
    try await archive.rebuildIndex()
    #expect(try await counts(archive) == found)
    #expect(try await archive.entities(EntityRequest(query: .everything, count: 50)).rows == people)
    #expect(try await archive.window(ListRequest(order: .quotes, anchor: .first, count: 50)).rows == rows)
  }

  /// A change by another program, and a newer version of a story, find what waits.
  @Test func changesFindWhatWaits() async throws {
    var writer = try fileAndDie(1...5)
    let again = try writer.file(StoryShare(items: [story(3), story(6)])) { .late }
    guard case .alreadyThere(let id)? = again.outcomes.first, case .new? = again.outcomes.last else {
      Issue.record("a story is filed twice")
      return
    }
    #expect(try writer.index.count(.everything, today: writer.today) == 0, "all of them wait")
    let other = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await other.apply([.addTag(.river)], to: .articles([id]))
    #expect(try await counts(other).first == 6)
    #expect(try await counts(other).last == 1)
    #expect(try !writer.index.hasWaiting())
  }

  /// A file that goes before it is listed leaves nothing behind, also not for the next that gets its number.
  @Test func whatIsGoneBeforeItIsListedIsNotListed() throws {
    let writer = try fileAndDie(1...3)
    let index = writer.index
    var newest: IndexedVersion?
    for file in try scratch.files(under: scratch.archive + "/articles") {
      guard let id = ArticleFileName(FilePath.name(file))?.id, let entry = try index.entry(id) else {
        continue
      }
      if entry.newest.headline > newest?.headline ?? "" { newest = entry.newest }
    }
    let version = try #require(newest)
    try index.unregister(version.place)
    try index.listWaiting()
    for query in ["*", "bridge"] {
      let rows = try index.ids(QueryParse(query).query, today: writer.today)
      #expect(rows.count == 2 && Set(rows).count == 2, "\(query)")
    }
    #expect(try !index.hasWaiting())
  }

  /// What is binned before it is listed stays in the bin.
  @Test func workOnWhatWaitsIsShownWhenItIsListed() async throws {
    let writer = try fileAndDie(1...3)
    let id = try #require(
      try scratch.files(under: scratch.archive + "/articles").first.flatMap {
        ArticleFileName(FilePath.name($0))?.id
      })
    try writer.index.set(ReaderWork(isStarred: true, isBinned: true), on: id, .unknown)
    try writer.index.listWaiting()
    #expect(try writer.index.count(.everything, today: writer.today) == 2)
    #expect(try writer.index.count(QueryParse("is:binned is:starred").query, today: writer.today) == 1)
    #expect(try writer.index.damage().isEmpty)
  }
}

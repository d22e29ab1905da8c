/// What the index does so that filing costs as much in a large archive as in a small one.

import Articles
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

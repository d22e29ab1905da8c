/// Windows on the list: anchors, orders, names.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct ListTests {
  let scratch: Scratch
  let archive: Archive
  /// Newest first.
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    try scratch.writeStories(1...9)
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    ids = try await archive.file([scratch.path + "/in"]).filed.reversed()
  }

  func numbers(_ anchor: Anchor, count: Int, order: SortOrder = .newest) async throws -> [Int] {
    let window = try await archive.window(ListRequest(order: order, anchor: anchor, count: count))
    #expect(window.total == 9)
    let all = try await archive.window(ListRequest(order: order, anchor: .first, count: 99)).rows
    if let first = window.rows.first { #expect(all.firstIndex(of: first) == window.offset) }
    return window.rows.compactMap { $0.published?.day.day }
  }

  @Test func windowsLieWhereTheirAnchorsSay() async throws {
    #expect(try await numbers(.first, count: 3) == [9, 8, 7])
    #expect(try await numbers(.last, count: 3) == [3, 2, 1])
    #expect(try await numbers(.after(ListKey(ids[2])), count: 3) == [6, 5, 4])
    #expect(try await numbers(.after(ListKey(ids[8])), count: 3) == [])
    #expect(try await numbers(.before(ListKey(ids[2])), count: 5) == [9, 8])
    #expect(try await numbers(.before(ListKey(ids[6])), count: 2) == [5, 4])
    #expect(try await numbers(.around(ListKey(ids[4])), count: 3) == [6, 5, 4])
    #expect(try await numbers(.around(ListKey(ids[0])), count: 3) == [9, 8, 7])
    #expect(try await numbers(.around(ListKey(ids[8])), count: 3) == [3, 2, 1])
    #expect(try await numbers(.first, count: 0) == [])
    #expect(try await numbers(.first, count: 100).count == 9)
    let unknown = try #require(ArticleID("00000000deadbeef"))
    #expect(try await numbers(.around(ListKey(unknown)), count: 2) == [9, 8])
  }

  @Test func ordersAreTotal() async throws {
    #expect(try await numbers(.first, count: 9, order: .oldest) == Array(1...9))
    #expect(try await numbers(.first, count: 9, order: .headline) == Array(1...9))
    #expect(try await numbers(.first, count: 9, order: .source) == Array((1...9).reversed()))
    #expect(try await numbers(.after(ListKey(ids[2])), count: 2, order: .oldest) == [8, 9])
  }

  @Test(arguments: [
    ("source:courier", [9, 8, 7, 6, 5, 4, 3, 2, 1]), ("title:\"number 3\"", [3]),
    ("\"bridge number 4 on Monday\"", [4]),
    ("zebra", []), ("after:2018-11-08", [9, 8]), ("tag:river", [9]),
    ("is:starred OR title:\"number 2\"", [9, 2]),
    ("person:\"Ada Brook\" date:2018-11-05", [5]),
  ])
  func queriesFindByWhatTheArticleHolds(_ query: String, _ expected: [Int]) async throws {
    _ = try await archive.apply([.star(true), .addTag(.river)], to: .articles([ids[0]]))
    for archive in [archive, try Archive(path: scratch.archive, options: Fixed.options)] {
      let window = try await archive.window(ListRequest(query: Query(query), anchor: .first, count: 99))
      #expect(window.rows.compactMap { $0.published?.day.day } == expected)
      #expect(try await archive.count(Query(query)) == expected.count)
    }
    let report = try await archive.apply([.addTag(.bridge)], to: .matching(Query(query)))
    #expect(report.articles.count == expected.count)
    let tagged = try await archive.window(ListRequest(query: Query("tag:bridge"), anchor: .first, count: 99))
    #expect(tagged.total == expected.count, "a search after a change sees the change")
  }

  @Test func rowsTellWhatTheListShows() async throws {
    _ = try await archive.apply([.star(true), .addTag(.river)], to: .articles([ids[0]]))
    let row = try await archive.window(ListRequest(anchor: .first, count: 1)).rows[0]
    #expect(row.id == ids[0])
    #expect(row.headline == "Talks on bridge number 9 go on")
    #expect(row.filed == Fixed.noon)
    #expect(row.work == ReaderWork(tags: [.river], isStarred: true))
    #expect(try await archive.analysis(ids[0]).quotes.count == row.quotes)
  }

  @Test func theStartOfAnIDNamesAnArticle() async throws {
    let id = ids[0]
    #expect(try await archive.resolve(id.description) == id)
    #expect(try await archive.resolve(String(id.description.prefix(6)).uppercased()) == id)
    for text in ["", "abc", "zzzz", id.description + "0"] {
      await #expect(throws: ArchiveError.noSuchArticle(text)) { _ = try await archive.resolve(text) }
    }
  }

  @Test func anAmbiguousStartNamesThoseItCouldBe() async throws {
    let ids = try ["abcd000000000000", "abcd100000000000", "abce000000000000"].map {
      try #require(ArticleID($0))
    }
    for id in ids {
      var article = RoundTripTests.article
      article.id = id
      article.text += "\(id)\n"
      try scratch.write("archive/articles/2018/12/\(id).json", ArticleWriter.bytes(article))
    }
    try await archive.refresh()
    #expect(try await archive.resolve("abce") == ids[2])
    await #expect(throws: ArchiveError.ambiguous("abcd", [ids[0], ids[1]])) {
      _ = try await archive.resolve("abcd")
    }
  }
}

/// The index against the matcher: both must find the same.

import Articles
import Extraction
import Formats
import Queries
import Testing

@testable import Archiving

@Suite struct IndexQueryTests {
  let scratch: Scratch
  let archive: Archive
  let rows: [ListRow]

  init() async throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    let folder = scratch.path + "/in"
    try scratch.writeStories(1...9)
    try scratch.write("in/links.jsonl", #"{"title":"Talks","url":"https://a.example/1","date":"2018-11-05"}"#)
    _ = try await archive.file([folder])
    let all = try await archive.window(ListRequest(anchor: .first, count: 99)).rows
    _ = try await archive.apply([.addTag(.bridge), .star(true)], to: .articles([all[1].id, all[4].id]))
    _ = try await archive.apply([.bin(true)], to: .articles([all[2].id]))
    _ = try await archive.apply([.note("ask Ada"), .read(true)], to: .articles([all[3].id]))
    rows = try await archive.window(
      ListRequest(query: Query("is:binned OR -is:binned"), anchor: .first, count: 99)
    ).rows
  }

  /// Each shape of a query, by itself and not, with and without other conditions.
  static let queries = [
    "", "bridge", "talks bridge", "\"bridge number\"", "\"number bridge\"", "brid*", "\"bridge num*\"",
    "nosuchword",
    "-bridge", "-nosuch*", "title:talks", "text:talks", "source:lowland", "by:ada", "person:brook",
    "person:\"Ada Brook\"",
    "place:lowland", "org:council", "said:done", "speaker:brook", "said:done speaker:brook",
    "said:nosuch speaker:brook", "-said:done", "-speaker:brook", "said:done OR tag:bridge", "tag:bridge",
    "tag:bri*",
    "-tag:bridge", "tag:nosuch", "is:unread", "is:read", "is:starred", "is:binned", "has:note", "-has:note",
    "has:text", "-has:text", "talks -has:text", "-has:text OR is:starred",
    "is:starred OR has:note", "date:2018-11-05", "after:2018-11-05", "before:2018-11-05",
    "date:2018-11-04..2018-11-06",
    "bridge date:2018-11-05", "-bridge date:2018-11-05", "tag:bridge bridge", "tag:bridge -bridge",
    "(bridge OR said:nosuch) is:unread", "-(bridge tag:bridge)", "bridge (is:starred OR date:2018-11-03)",
    "bridge -is:starred", "speaker:brook is:starred", "is:marked", "\"§\"", "title:\"¦\"", "*", "b*",
  ]

  @Test(arguments: queries) func findsWhatTheMatcherFinds(_ text: String) async throws {
    let query = Query(text)
    var expected: [ArticleID] = []
    for row in rows {
      let facts = QueryFacts(
        try await archive.article(row.id), analysis: try await archive.analysis(row.id), work: row.work)
      // What is in the bin shows only where the query speaks of the bin.
      guard query.expression.speaksOfBin || !row.work.isBinned else { continue }
      if query.matches(facts, today: try #require(Fixed.noon.day)) { expected.append(row.id) }
    }
    for order in [SortOrder.newest, .oldest, .headline, .source, .quotes, .relevance] {
      let window = try await archive.window(
        ListRequest(query: query, order: order, anchor: .first, count: 99))
      #expect(Set(window.rows.map(\.id)) == Set(expected), "\(order)")
      #expect(window.rows.count == expected.count && window.total == expected.count, "\(order)")
      if order == .newest { #expect(window.rows.map(\.id) == expected) }
      if order == .oldest { #expect(window.rows.map(\.id) == expected.reversed()) }
    }
    #expect(try await archive.count(query) == expected.count)
  }

  /// From every row on, both ways, in every order, a window is the stretch of the whole list that it says it is.
  @Test(arguments: SortOrder.allCases, ["", "bridge", "is:unread", "said:done"])
  func windowsAreStretchesOfTheList(_ order: SortOrder, _ text: String) async throws {
    let query = Query(text)
    let all = try await archive.window(ListRequest(query: query, order: order, anchor: .first, count: 99))
      .rows
    #expect(Set(all.map(\.key)).count == all.count && !all.isEmpty)
    for (at, row) in all.enumerated() {
      for anchor in [Anchor.around(row.key), .after(row.key), .before(row.key), .first, .last] {
        for count in [1, 2, 3, 5, 20] {
          for position in [nil, at] {
            let window = try await archive.window(
              ListRequest(query: query, order: order, anchor: anchor, count: count, position: position))
            let end = min(all.count, window.offset + window.rows.count)
            #expect(Array(all[min(window.offset, end)..<end]) == window.rows, "\(anchor) \(count)")
            #expect(window.total == all.count)
            let expected =
              switch anchor {
              case .after: min(count, all.count - at - 1)
              case .before: min(count, at)
              case .around, .first, .last: min(count, all.count)
              }
            #expect(window.rows.count == expected, "\(anchor) \(count)")
            if case .around = anchor { #expect(window.rows.contains(row)) }
          }
        }
      }
    }
  }

  /// A list that was made anew from the files is the list that there was.
  @Test(arguments: SortOrder.allCases) func anIndexMadeAnewAnswersTheSame(_ order: SortOrder) async throws {
    let request = ListRequest(
      query: Query("is:binned OR -is:binned"), order: order, anchor: .first, count: 99)
    let before = try await archive.window(request)
    try await archive.rebuildIndex()
    #expect(try await archive.window(request) == before)
  }
}

/// The reader's word on a fact: lists, their order and queries go by it; the publisher's stays.

import Articles
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct ReaderFactTests {
  let scratch: Scratch
  let archive: Archive
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    (archive, ids) = try await scratch.fileStories(1...3)
  }

  /// Headlines in an order, shortened to the last letter.
  func list(_ order: SortOrder, _ archive: Archive? = nil) async throws -> String {
    let request = ListRequest(order: order, anchor: .first, count: 9)
    return try await (archive ?? self.archive).window(request).rows.map(\.headline).joined(separator: "|")
  }

  @Test func listsOrdersAndQueriesGoByIt() async throws {
    let before = try await list(.newest)
    #expect(before == [3, 2, 1].map { "Talks on bridge number \($0) go on" }.joined(separator: "|"))
    let changes = [
      ReaderFact.date.change(to: "2019-02-01"), ReaderFact.headline.change(to: "A tunnel instead"),
      ReaderFact.source.change(to: "Highland Post"), ReaderFact.byline.change(to: "By Roa"),
    ]
    let report = try await archive.apply(changes, to: .articles([ids[0]]))
    #expect(report.summary == "set date and headline and source and byline of 1 article")
    #expect(try await list(.newest).hasPrefix("A tunnel instead|"))
    #expect(try await list(.headline).hasPrefix("A tunnel instead|"))
    #expect(try await archive.article(ids[0]).headline == "A tunnel instead")
    #expect(try await archive.filed(ids[0]).headline == "Talks on bridge number 1 go on")
    for (query, count) in [
      ("title:tunnel", 1), ("title:bridge", 2), ("source:highland", 1), ("source:lowland", 2), ("by:roa", 1),
      ("after:2019", 1), ("date:2018-11-01", 0), ("text:bridge", 3), ("speaker:brook", 3),
    ] {
      #expect(try await archive.count(QueryParse(query).query) == count, "\(query)")
    }
    // The same in an index that is made of the files.
    Files.remove(scratch.archive + "/.derived")
    let fresh = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await list(.newest, fresh).hasPrefix("A tunnel instead|"))
    #expect(try await fresh.count(QueryParse("title:tunnel source:highland by:roa after:2019").query) == 1)
    #expect(
      try await fresh.undo()?.summary == "undone: set date and headline and source and byline on 1 article")
    #expect(try await list(.newest, fresh) == before)
    #expect(try await fresh.count(QueryParse("title:tunnel").query) == 0)
    #expect(try await fresh.count(QueryParse("title:bridge source:lowland").query) == 3)
    _ = try await fresh.redo()
    #expect(try await fresh.count(QueryParse("title:tunnel").query) == 1)
  }

  @Test func takenBackItIsThePublishersAgain() async throws {
    _ = try await archive.apply([ReaderFact.url.change(to: "https://a.example/1")], to: .articles([ids[1]]))
    #expect(try await archive.article(ids[1]).url == "https://a.example/1")
    let report = try await archive.apply([ReaderFact.url.change(to: nil)], to: .articles([ids[1]]))
    #expect(report.articles == [ids[1]])
    #expect(try await archive.article(ids[1]).url == nil)
    #expect(try await archive.work(ids[1]) == .none)
  }

  /// The same story filed again is the same, whatever the reader says of it.
  @Test func filingGoesByThePublisher() async throws {
    _ = try await archive.apply([ReaderFact.source.change(to: "Highland Post")], to: .articles([ids[0]]))
    let again = try await archive.file([scratch.path + "/in"])
    #expect(again.alreadyThere.count == 3)
    let newer = try await archive.file([
      try scratch.write("n.txt", Stories.text(1, words: "They met for two hours."))
    ])
    #expect(Array(newer.newerVersions) == [ids[0]])
    #expect(try await archive.article(ids[0]).source == "Highland Post")
    #expect(try await archive.analysis(ids[0]).quotes.count == 1)
  }

  /// A merge brings the other's word, and lists follow.
  @Test func whatAnotherCloneSetShows() async throws {
    let other = try Scratch(copying: scratch)
    let clone = try Archive(path: other.archive, options: Fixed.options)
    _ = try await clone.apply([ReaderFact.headline.change(to: "A tunnel instead")], to: .articles([ids[0]]))
    let path = "reader/work/\(ids[0].description.prefix(2))/\(ids[0]).json"
    try scratch.write("archive/" + path, try other.text(other.archive + "/" + path))
    try await archive.refresh()
    #expect(try await list(.headline).hasPrefix("A tunnel instead|"))
    #expect(try await archive.count(QueryParse("title:tunnel").query) == 1)
  }

  @Test(
    arguments: [
      (ReaderFact.date, "2018-11-28", "2018-11-28"), (.date, "2018-11-28T14:03Z", "2018-11-28T14:03Z"),
      (.date, "yesterday", nil), (.date, "2018-11-31", nil), (.headline, " two\n lines ", "two lines"),
      (.headline, "  ", nil), (.url, "https://a.example/b c", nil),
      (.byline, String(repeating: "x", count: 2_001), nil),
    ] as [(ReaderFact, String, String?)])
  func whatCannotBeSetIsRefused(_ fact: ReaderFact, _ text: String, _ kept: String?) {
    #expect(fact.checked(text) == kept)
  }
}

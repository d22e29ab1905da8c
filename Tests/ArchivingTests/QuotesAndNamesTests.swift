/// Quotes and names over many stories: the index's rows beside what the analyses say.

import Articles
import Extraction
import Queries
import Testing

@testable import Archiving

@Suite struct QuotesAndNamesTests {
  let scratch: Scratch
  let archive: Archive

  init() async throws {
    scratch = try Scratch()
    for number in 1...6 {
      let speaker =
        number % 2 == 0 ? "“We start in May,” Tom Reed of Oslo said." : "The rain stopped in Oslo."
      try scratch.write("in/\(number).txt", Stories.text(number, words: speaker))
    }
    // Twice the same words, and no date.
    try scratch.write(
      "in/undated.txt",
      """
      A bridge without a day

      “We are not done with it,” Ada Brook said. “We are not done with it,” she said again.

      Tom Reed said that it would take a year.

      """)
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await archive.file([scratch.path + "/in"])
  }

  private func articles(_ query: String = "") async throws -> [Article] {
    let rows = try await archive.window(
      ListRequest(query: Query(query), order: .oldest, anchor: .first, count: 99)
    ).rows
    var articles: [Article] = []
    for row in rows { articles.append(try await archive.article(row.id)) }
    return articles.filter { $0.published != nil } + articles.filter { $0.published == nil }
  }

  private func quotes(
    _ query: String = "", kind: Quote.Kind? = nil, atATime count: Int = 99
  ) async throws -> [QuoteRow] {
    var rows: [QuoteRow] = []
    var request = QuoteRequest(query: Query(query), kind: kind, count: count)
    while true {
      let window = try await archive.quotes(request)
      #expect(window.notices == [])
      #expect(window.rows.count <= count)
      rows += window.rows
      guard let next = window.next else { return rows }
      request.after = next
    }
  }

  private func names(
    _ query: String = "", _ types: [EntityType] = [], atATime count: Int = 99
  ) async throws -> [EntityRow] {
    var rows: [EntityRow] = []
    var request = EntityRequest(query: Query(query), types: types, count: count)
    while true {
      let window = try await archive.entities(request)
      rows += window.rows
      guard let next = window.next else { return rows }
      request.after = next
    }
  }

  // MARK: Quotes

  /// Every quote of every analysis, in the order of time, the story without a date last.
  @Test func quotesAreThoseOfTheAnalyses() async throws {
    let rows = try await quotes()
    var expected: [(QuoteID, String, String?)] = []
    for article in try await articles() {
      let analysis = try await archive.analysis(article.id)
      let ids = analysis.quoteIDs(of: article.id, in: article.text)
      for (quote, id) in zip(analysis.quotes, ids) {
        let words = quote.content.map { article.text.slice($0).map(String.init) ?? "?" }
        expected.append((id, words.joined(separator: " … "), analysis.speakerName(of: quote)))
      }
    }
    #expect(rows.map(\.id) == expected.map(\.0))
    #expect(rows.map(\.words) == expected.map(\.1))
    #expect(rows.map { $0.speakers.first?.canonical } == expected.map(\.2))
    #expect(rows.last?.published == nil && rows.first?.published?.day.description == "2018-11-01")
    #expect(Set(rows.map(\.id)).count == rows.count)
    #expect(rows.contains { $0.id.occurrence == 2 })
    for row in rows {
      let article = try await archive.article(row.id.article)
      let offsets = ScalarOffsets(article.text)
      for excerpt in row.content + [row.cue].compactMap(\.self) + row.speakers.compactMap(\.excerpt) {
        let range = try #require(offsets.range([excerpt.start, excerpt.end]))
        #expect(article.text.slice(range).map(String.init) == excerpt.words)
      }
      #expect(row.headline == article.headline && row.source == article.source)
    }
  }

  /// However little is taken at a time.
  @Test(arguments: [1, 2, 3, 7], ["", "bridge", "speaker:brook", "said:may", "is:unread"])
  func windowsAreStretchesOfTheWhole(_ count: Int, _ query: String) async throws {
    let whole = try await quotes(query)
    #expect(!whole.isEmpty)
    #expect(try await quotes(query, atATime: count) == whole)
  }

  @Test(arguments: [
    ("speaker:\"Tom Reed\"", ["Tom Reed"]), ("speaker:reed said:may", ["Tom Reed"]),
    ("said:done", ["Ada Brook"]), ("said:done OR said:may", ["Ada Brook", "Tom Reed"]),
    ("(speaker:reed bridge) OR said:nosuch", ["Tom Reed"]), ("speaker:reed speaker:nosuch", []),
    ("speaker:nobody", []), ("speaker:reed said:done", []),
    // What a query says of quotes that shall not be there picks none.
    ("person:reed -said:nosuch", ["Ada Brook", "Tom Reed"]), ("person:reed", ["Ada Brook", "Tom Reed"]),
  ]) func onlyTheQuotesThatAreAskedFor(_ query: String, _ speakers: [String]) async throws {
    let rows = try await quotes(query)
    #expect(Set(rows.compactMap { $0.speakers.first?.canonical }) == Set(speakers))
    #expect(rows.isEmpty == speakers.isEmpty)
    if query.contains("said:done"), !rows.isEmpty, !query.contains("OR") {
      #expect(rows.allSatisfy { $0.words.contains("done") })
    }
  }

  @Test(arguments: Quote.Kind.allCases) func ofOneKind(_ kind: Quote.Kind) async throws {
    let rows = try await quotes(kind: kind)
    #expect(rows == (try await quotes()).filter { $0.kind == kind })
  }

  /// A story whose file is gone is named; the rest comes.
  @Test func aFileThatIsGoneIsNamed() async throws {
    let whole = try await quotes()
    let first = try #require(whole.first)
    let path = try #require(
      try scratch.files(under: scratch.archive + "/articles").first {
        $0.hasSuffix("\(first.id.article).json")
      })
    try Disk().remove(scratch.archive + "/articles/" + path)
    let window = try await archive.quotes(QuoteRequest(query: .everything, count: 99))
    #expect(window.notices.count == 1 && window.notices[0].contains("\(first.id.article)"))
    #expect(window.rows == whole.filter { $0.id.article != first.id.article })
  }

  // MARK: Names

  /// Counted by hand from the analyses, whatever the query and however little is taken at a time.
  @Test(arguments: ["", "bridge", "person:reed", "-tag:nosuch", "date:2018-11-01..2018-11-03"], [1, 2, 99])
  func namesAreCountedRight(_ query: String, _ count: Int) async throws {
    var stories: [String: Int] = [:]
    var mentions: [String: Int] = [:]
    for article in try await articles(query) {
      let analysis = try await archive.analysis(article.id)
      // Dates are no one to be listed.
      for (number, entity) in analysis.entities.enumerated() where entity.type != .date {
        let name = "\(entity.type.rawValue) \(entity.canonical)"
        mentions[name, default: 0] += analysis.mentions(of: number).count
      }
      for name in Set(
        analysis.entities.filter { $0.type != .date }.map { "\($0.type.rawValue) \($0.canonical)" })
      {
        stories[name, default: 0] += 1
      }
    }
    let rows = try await names(query, atATime: count)
    #expect(
      Dictionary(rows.map { ("\($0.type.rawValue) \($0.canonical)", $0.stories) }) { $0 + $1 } == stories)
    #expect(
      Dictionary(rows.map { ("\($0.type.rawValue) \($0.canonical)", $0.mentions) }) { $0 + $1 } == mentions)
    #expect(rows.map(\.stories) == rows.map(\.stories).sorted(by: >))
    for (one, next) in zip(rows, rows.dropFirst()) where one.stories == next.stories {
      #expect(one.canonical <= next.canonical)
    }
    #expect(try await names(query, [.person], atATime: count) == rows.filter { $0.type == .person })
  }

  @Test func aNameHasRolesAndDates() async throws {
    let ada = try #require(try await names("", [.person]).first { $0.canonical == "Ada Brook" })
    #expect(ada.stories == 7)
    #expect(ada.roles.contains { $0.contains("mayor") })
    #expect(ada.first?.day.description == "2018-11-01" && ada.last?.day.description == "2018-11-06")
    // No story with a date.
    let alone = try await names("-date:1900..2100 -source:courier", [.person])
    #expect(alone.allSatisfy { $0.first == nil && $0.last == nil })
  }

  /// What leaves the list leaves the counts, and what comes back is counted once.
  @Test func countsFollowTheList() async throws {
    let before = try await names()
    let quotesBefore = try await quotes()
    let all = try await articles()
    _ = try await archive.apply([.bin(true)], to: .articles([all[0].id, all[1].id]))
    #expect(try await names().first { $0.canonical == "Ada Brook" }?.stories == 5)
    #expect(try await quotes().count < quotesBefore.count)
    _ = try await archive.undo()
    #expect(try await names() == before)
    for article in all { try await archive.retake(article.id) }
    #expect(try await names() == before)
    #expect(try await quotes() == quotesBefore)
    try await archive.rebuildIndex()
    #expect(try await names() == before)
    #expect(try await quotes() == quotesBefore)
  }

  /// Bytes that nobody wrote are no quote, and no trap.
  @Test func spoiledRecordsAreNone() throws {
    let quote = SaidQuote(
      words: QuoteHash(number: 7), occurrence: 1, kind: .mixed, polarity: .denied, confidence: 0.5,
      saidConfidence: 0.75, content: [TextRange(3, 9), TextRange(12, 20)], cue: TextRange(9, 11),
      speakers: [.init(canonical: "Ada", range: TextRange(0, 2)), .init(canonical: nil, range: nil)],
      chain: [Hop(.medium, text: "a letter", range: TextRange(21, 29))])
    let said = SaidCoding.bytes([quote, quote])
    #expect(SaidCoding.quotes(said) == [quote, quote])
    let entity = Entity(
      type: .person, canonical: "Ada Brook", aliases: ["Brook", "A. Brook"], roles: ["mayor"])
    let named = NamedCoding.bytes([
      (17, NamedEntity(entity, mentions: 3)), (400, NamedEntity(entity, mentions: 1)),
    ])
    var counted: [Int: Int] = [:]
    NamedCoding.forEach(named) { counted[$0] = $1 }
    #expect(counted == [17: 3, 400: 1])
    let kept = try #require(NamedCoding.named(400, in: named))
    #expect(kept.aliases == entity.aliases && kept.roles == entity.roles && kept.mentions == 1)
    #expect(NamedCoding.named(18, in: named) == nil)
    for bytes in [said, named] {
      for at in bytes.indices {
        #expect(SaidCoding.quotes(Array(bytes[..<at])) == nil)
        for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var spoiled = bytes
          spoiled[at] = byte
          _ = SaidCoding.quotes(spoiled)
          NamedCoding.forEach(spoiled) { _, _ in }
          _ = NamedCoding.named(400, in: spoiled)
        }
      }
    }
  }

  /// Names that many stories have come off the index, the rest out of a table: page by page it is one list.
  @Test func commonAndRareNamesAreOneList() async throws {
    let scratch = try Scratch()
    for number in 1...30 {
      let rare = number % 3 == 0 ? "Thirza Pell\(["a", "b", "c"][number % 9 / 3])" : "Wulf Odgen"
      try scratch.write(
        "in/\(number).txt", "Story \(number)\n\n“We are done,” said Ada Brook of Ramsby. \(rare) was there.\n"
      )
    }
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await archive.file([scratch.path + "/in"])
    let all = try await archive.entities(EntityRequest(query: .everything, count: 100)).rows
    #expect(all.map(\.stories) == all.map(\.stories).sorted(by: >))
    #expect(all.contains { $0.stories >= 8 } && all.contains { $0.stories < 8 })
    var pages: [EntityRow] = []
    var after: EntityPlace?
    repeat {
      let page = try await archive.entities(EntityRequest(query: .everything, after: after, count: 2))
      pages += page.rows
      after = page.next
    } while after != nil
    #expect(pages == all)
    // The same by the way that counts what a query finds.
    let counted = try await archive.entities(EntityRequest(query: QueryParse("is:unread").query, count: 100))
      .rows
    #expect(counted == all)
  }
}

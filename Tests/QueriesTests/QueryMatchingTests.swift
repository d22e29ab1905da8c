/// Which articles a query finds.

import Articles
import Testing

@testable import Queries

@Suite struct QueryMatchingTests {
  private static let today = CalendarDay(year: 2019, month: 1, day: 3)

  private static let letter = QueryFacts(
    Imprint(
      headline: "Envoy’s letter calls meeting a “confrontation”", byline: "By Edith Lederer",
      source: "AP/TIME"),
    day: CalendarDay(year: 2018, month: 12, day: 10),
    work: ReaderWork(tags: ["DPRK", "c++", "rights"].compactMap { TagName($0) }, isStarred: true),
    text:
      "Kim Song wrote to María Espinosa Garcés on Monday.\nThe U.N. council meets in New York; 3,000 watch. 北京大学",
    entities: [
      Entity(type: .person, canonical: "Kim Song", aliases: ["Kim"]),
      Entity(type: .person, canonical: "Michelle Bachelet"),
      Entity(type: .organization, canonical: "United Nations", aliases: ["U.N."]),
      Entity(type: .place, canonical: "North Korea", aliases: ["DPRK", "Pyongyang"]),
    ],
    quotes: [
      .init(said: "a confrontation not dialogue", speakers: ["Kim Song", "Kim"], via: ["a letter"]),
      .init(said: "we hope for dialogue", speakers: ["Michelle Bachelet"]),
      .init(said: "nobody knows", speakers: []),
    ])

  @Test(arguments: [
    ("", true), ("*", true), ("-*", false), ("letter", true), ("LETTER", true), ("lett", false),
    ("lett*", true),
    ("ett*", false), ("garces", true), ("Garcés", true), ("garc\u{E9}s", true), ("Garce\u{301}s", true),
    ("maria espinosa", true),
    ("\"maria espinosa\"", true), ("\"espinosa maria\"", false), ("\"kim song wrote\"", true),
    ("\"kim so\"*", true),
    ("\"monday the u.n.\"", true), ("envoy", true), ("\"u n council\"", true), ("U.N.", true),
    ("3,000", true), ("300", false),
    ("北京", true), ("京大", true), ("北大", false), ("watch", true), ("letter nothing", false),
    ("letter OR nothing", true),
    ("nothing OR (kim -nothing)", true), ("-kim", false), ("-nothing", true),
    ("kim -(song OR nothing)", false),
    ("title:letter", true), ("title:monday", false), ("text:letter", false), ("text:monday", true),
    ("lederer", false),
    ("by:lederer", true), ("source:ap", true), ("source:time", true), ("source:times", false),
    ("person:kim", true), ("person:song", true), ("person:\"song kim\"", false), ("person:bachelet", true),
    ("person:\"north korea\"", false), ("place:pyongyang", true), ("place:dprk", true), ("org:u.n.", true),
    ("org:un", false),
    ("tag:dprk", true), ("tag:dpr", false), ("tag:dpr*", true), ("tag:c++", true), ("tag:c", false),
    ("tag:*", true),
    ("is:unread", true), ("is:read", false), ("is:starred", true), ("-is:starred", false),
    ("is:marked", false), ("has:note", false), ("has:text", true),
  ])
  func finds(query: String, holds: Bool) throws {
    let today = try #require(Self.today)
    #expect(Query(query).matches(Self.letter, today: today) == holds)
  }

  /// What is in the bin shows only where the query speaks of the bin.
  @Test(arguments: [
    ("", false), ("letter", false), ("is:read", false), ("-*", false), ("is:binned", true),
    ("-is:binned letter", true), ("letter OR (a -(b is:binned))", true),
  ])
  func speaksOfTheBin(query: String, speaks: Bool) {
    #expect(Query(query).expression.speaksOfBin == speaks)
  }

  /// Fields of a quote hold together on one quote.
  @Test(arguments: [
    ("said:confrontation", true), ("said:\"not dialogue\"", true), ("said:wrote", false),
    ("speaker:\"Kim Song\"", true),
    ("speaker:espinosa", false), ("via:letter", true), ("said:confrontation speaker:\"Kim Song\"", true),
    ("said:confrontation speaker:bachelet", false), ("said:dialogue speaker:bachelet", true),
    ("speaker:kim speaker:bachelet", false), ("said:hope via:letter", false),
    ("said:nobody speaker:kim", false),
    ("said:(confrontation OR hope) speaker:bachelet", true),
    ("(said:confrontation OR said:nobody) speaker:bachelet", false),
    ("said:hope speaker:bachelet letter", true),
    ("(said:hope speaker:bachelet) (said:confrontation speaker:kim)", false),
    ("said:hope -speaker:kim", false), ("said:hope -speaker:espinosa", true),
    ("speaker:espinosa OR said:nobody", true),
  ])
  func findsOneAndTheSameQuote(query: String, holds: Bool) throws {
    let today = try #require(Self.today)
    #expect(Query(query).matches(Self.letter, today: today) == holds)
  }

  /// The story is of 2018-12-10, a Monday; today is 2019-01-03, a Thursday.
  @Test(arguments: [
    ("date:2018", true), ("date:2018-12", true), ("date:2018-12-10", true), ("date:2018-12-11", false),
    ("date:2019", false),
    ("after:2018-11", true), ("after:2018-12-10", true), ("after:2018-12-11", false), ("before:2019", true),
    ("before:2018-12-10", false), ("before:2018-12-11", true), ("before:2018-12", false),
    ("after:2018-11 before:2019", true),
    ("date:2018-11..2018-12", true), ("date:2018-11..2018-11", false), ("date:..2018-12-10", true),
    ("date:..2018-12-09", false),
    ("date:2018-12-10..", true), ("date:2018-12-11..", false), ("date:2019..2018", false),
    ("date:last-month", true),
    ("date:\"last year\"", true), ("date:this-month", false), ("date:yesterday", false),
    ("before:yesterday", true),
    ("before:this-year", true), ("after:last-month", true), ("date:last-month..today", true),
    ("date:last-week", false),
  ])
  func findsDays(query: String, holds: Bool) throws {
    let today = try #require(Self.today)
    #expect(Query(query).matches(Self.letter, today: today) == holds)
  }

  @Test(
    arguments: [
      ("", []), ("tag:x is:read title:y by:z source:s after:2018", []), ("word", .text),
      ("text:x OR tag:y", .text),
      ("person:x", .analysis), ("-speaker:x", .analysis), ("said:x", [.analysis, .text]),
      ("(via:x)", [.analysis, .text]),
    ] as [(String, QueryNeeds)])
  func needsNoMoreThanItLooksAt(query: String, needs: QueryNeeds) {
    #expect(Query(query).needs == needs)
  }

  @Test func anArticleWithoutADayIsOfNoDate() throws {
    let today = try #require(Self.today)
    #expect(!Query("after:0001").matches(QueryFacts(Imprint(headline: "x")), today: today))
    #expect(Query("-after:0001").matches(QueryFacts(Imprint(headline: "x")), today: today))
  }
}

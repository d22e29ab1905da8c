/// What is typed, what it means, and how it reads when printed back.

import TestKit
import Testing

@testable import Queries

@Suite struct QueryParsingTests {
  /// Left as typed, right as printed.
  @Test(arguments: [
    ("", ""), ("   ", ""), ("*", ""), ("* *", ""), ("korea", "korea"), ("North   Korea", "North Korea"),
    ("\"North Korea\"", "\"North Korea\""), ("\"korea\"", "korea"), ("kor*", "kor*"),
    ("\"north kor\"*", "\"north kor\"*"),
    ("a OR b", "a OR b"), ("a OR b OR c", "a OR b OR c"), ("a b OR c d", "a b OR c d"),
    ("a (b OR c)", "a (b OR c)"),
    ("(a OR b) c", "(a OR b) c"), ("((a))", "a"), ("(a b) c", "a b c"), ("(a OR b) OR c", "a OR b OR c"),
    ("a AND b", "a b"), ("-a", "-a"), ("NOT a", "-a"), ("--a", "a"), ("-(a b)", "-(a b)"),
    ("-(a OR b) c", "-(a OR b) c"),
    ("-\"a b\"", "-\"a b\""), ("-*", "-*"), ("a or b", "a or b"), ("\"OR\"", "\"OR\""), ("x-ray", "x-ray"),
    ("title:un", "title:un"), ("headline:un", "title:un"), ("TITLE:un", "title:un"),
    ("organization:un", "org:un"),
    ("person:\"Kim Song\"", "person:\"Kim Song\""), ("person:(kim OR song)", "person:kim OR person:song"),
    ("person:(kim title:un)", "person:kim title:un"), ("-person:kim", "-person:kim"), ("tag:c++", "tag:c++"),
    ("tag:*", "tag:\"\"*"),
    ("said:confrontation speaker:\"Kim Song\"", "said:confrontation speaker:\"Kim Song\""),
    ("is:unread", "is:unread"), ("IS:Unread", "is:unread"), ("has:note", "has:note"),
    ("-HAS:text", "-has:text"),
    ("-is:starred", "-is:starred"),
    ("after:2018-11", "after:2018-11"), ("before:2019", "before:2019"),
    ("date:2018-11..2018-12", "date:2018-11..2018-12"),
    ("date:2018-11-28", "date:2018-11-28"), ("date:..2018", "date:..2018"), ("date:2018..", "date:2018.."),
    ("date:\"last month\"", "date:last-month"), ("after:yesterday", "after:yesterday"),
    ("date:last-week..today", "date:last-week..today"),
    ("10:30", "\"10:30\""), ("https://example.org/a", "\"https://example.org/a\""), ("say(this)", "say this"),
    ("“yes”", "“yes”"), ("is:(unread OR starred)", "is:unread OR is:starred"),
    ("is:(unread -marked)", "is:unread -is:marked"), ("is:binned", "is:binned"),
    ("date:(2018 OR 2016-11)", "date:2018 OR date:2016-11"), ("-date:2018", "-date:2018"),
    ("date:last month", "date:last-month"), ("date:last month korea", "date:last-month korea"),
    ("(after:nov 2018 korea)", "after:2018-11 korea"), ("date:\"Nov 28, 2018\"", "date:2018-11-28"),
    ("date:28 November 2018..3 December 2018 korea", "date:2018-11-28..2018-12-03 korea"),
    ("date:last-7-days", "date:last-7-days"), ("before:past 2 weeks", "before:last-2-weeks"),
    ("after:3 days ago", "after:3-days-ago"), ("date:2018 korea", "date:2018 korea"),
    ("date:2018..last month", "date:2018..last-month"),
  ])
  func readsAndPrints(typed: String, printed: String) {
    let parse = QueryParse(typed)
    #expect(parse.problem == nil)
    #expect(parse.query.text == printed)
    #expect(Query(printed) == parse.query)
  }

  /// What is not understood is left out and pointed at; the rest stays.
  @Test(
    arguments: [
      ("korea person:", "korea", 6, "person: needs a word after it"),
      ("korea \"north kor", "korea \"north kor\"", 6, "this quotation mark is not closed"),
      ("(a b", "a b", 0, "this bracket is not closed"),
      ("a) b", "a b", 1, "this bracket has no opening bracket"),
      ("a OR", "a", 2, "OR needs a term on both sides"), ("OR a", "a", 0, "OR needs a term on both sides"),
      ("a OR OR b", "a OR b", 2, "OR needs a term on both sides"),
      ("a -", "a", 2, "nothing to exclude after the minus sign or NOT"),
      ("a NOT", "a", 2, "nothing to exclude after the minus sign or NOT"),
      ("é is:un b", "é b", 2, "is: wants one of unread, read, starred, marked, binned"),
      ("has:x", "", 0, "has: wants one of note, highlight, text"),
      ("after:20 b", "b", 0, "after: wants a date such as 2018, 2018-11, 2018-11-28 or last-month"),
      ("date:2018-02-30", "", 0, "date: wants a date such as 2018, 2018-11, 2018-11-28 or last-month"),
      ("date:..", "", 0, "date: wants a date such as 2018, 2018-11, 2018-11-28 or last-month"),
      ("a !!! b", "a b", 2, "no letter or digit to search for"),
      (
        "peron:kim", "\"peron:kim\"", 0,
        "unknown field peron:; to search for it as text, put it in quotation marks"
      ),
      ("()", "", nil, nil), ("has:", "", 0, "has: wants one of note, highlight, text"),
      ("a is:(unread OR", "a is:unread", 13, "OR needs a term on both sides"),
      (
        "👍🏽 b date:last mon kim", "b mon kim", 0, "no letter or digit to search for"
      ),
      (
        "b date:last mon kim", "b mon kim", 2,
        "date: wants a date such as 2018, 2018-11, 2018-11-28 or last-month"
      ),
      (
        "e\u{301} date:x y", "e\u{301} y", 3,
        "date: wants a date such as 2018, 2018-11, 2018-11-28 or last-month"
      ),
    ] as [(String, String, Int?, String?)])
  func leavesOutWhatItCannotRead(typed: String, printed: String, offset: Int?, message: String?) {
    let parse = QueryParse(typed)
    #expect(parse.query.text == printed)
    #expect(parse.problem?.offset == offset)
    #expect(parse.problem?.message == message)
  }

  /// Whatever is typed reads as something, and what is printed reads as the same again.
  @Test func printedFormsReadAsTheSame() {
    let pieces = [
      "a", "kim", " ", " ", "\"", "(", ")", "-", "*", "OR", " OR ", "NOT ", "AND", "person:", "speaker:",
      "tag:",
      "is:", "is:read", "date:", "2018", "..", "after:2018-11", "é", "漢", ":", "!", "\u{0}", "last-month",
      "+",
    ]
    var random = RandomNumbers(seed: 3)
    for _ in 0..<5_000 {
      let typed = (0..<10).map { _ in random.pick(pieces) }.joined()
      let query = Query(typed)
      #expect(Query(query.text) == query, "\(typed) printed as \(query.text)")
    }
  }

  @Test(arguments: ["(", "-(", "person:(", "-", "\"", "OR "]) func survivesAnyDepth(piece: String) {
    let parse = QueryParse(String(repeating: piece, count: 20_000) + "kim")
    #expect(Query(parse.query.text) == parse.query)
  }

  @Test func everythingIsTheEmptyQuery() {
    #expect(Query("") == .everything)
    #expect(Query("*") == .everything)
    #expect(Query.everything.text.isEmpty)
  }
}

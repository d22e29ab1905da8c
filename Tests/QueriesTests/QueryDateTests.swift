/// Which days the dates of a query are.

import Articles
import Testing

@testable import Queries

@Suite struct QueryDateTests {
  /// Today is 2019-01-03, a Thursday.
  @Test(arguments: [
    ("today", "2019-01-03", "2019-01-03"), ("yesterday", "2019-01-02", "2019-01-02"),
    ("this week", "2018-12-31", "2019-01-06"), ("last week", "2018-12-24", "2018-12-30"),
    ("this month", "2019-01-01", "2019-01-31"), ("Last Month", "2018-12-01", "2018-12-31"),
    ("this year", "2019-01-01", "2019-12-31"), ("last_year", "2018-01-01", "2018-12-31"),
    ("last 1 day", "2019-01-03", "2019-01-03"), ("last 7 days", "2018-12-28", "2019-01-03"),
    ("last-2-weeks", "2018-12-21", "2019-01-03"), ("past 3 months", "2018-10-04", "2019-01-03"),
    ("last 2 years", "2017-01-04", "2019-01-03"), ("3 days ago", "2018-12-31", "2018-12-31"),
    ("1-week-ago", "2018-12-27", "2018-12-27"), ("11 months ago", "2018-02-03", "2018-02-03"),
    ("2 years ago", "2017-01-03", "2017-01-03"), ("2016-02", "2016-02-01", "2016-02-29"),
    ("0001", "0001-01-01", "0001-12-31"), ("2018-11-28", "2018-11-28", "2018-11-28"),
    ("November 2018", "2018-11-01", "2018-11-30"), ("nov 2018", "2018-11-01", "2018-11-30"),
    ("NOV-2018", "2018-11-01", "2018-11-30"), ("may 2018", "2018-05-01", "2018-05-31"),
    ("Sept. 2018", "2018-09-01", "2018-09-30"), ("28 November 2018", "2018-11-28", "2018-11-28"),
    ("Nov 8, 2018", "2018-11-08", "2018-11-08"), ("8. nov 2018", "2018-11-08", "2018-11-08"),
  ])
  func spansDays(text: String, first: String, last: String) throws {
    try expect(text, on: "2019-01-03", spans: first, last)
  }

  /// Months have different lengths, and the calendar has a beginning.
  @Test(arguments: [
    ("1 month ago", "2019-03-31", "2019-02-28", "2019-02-28"),
    ("1 year ago", "2016-02-29", "2015-02-28", "2015-02-28"),
    ("last 1 months", "2019-03-31", "2019-03-01", "2019-03-31"),
    ("last 1 months", "2016-03-30", "2016-03-01", "2016-03-30"),
    ("last month", "2019-03-31", "2019-02-01", "2019-02-28"),
    ("last week", "1969-12-31", "1969-12-22", "1969-12-28"),
    ("this week", "2019-01-07", "2019-01-07", "2019-01-13"),
    ("this week", "2019-01-06", "2018-12-31", "2019-01-06"),
  ])
  func countsFromToday(text: String, today: String, first: String, last: String) throws {
    try expect(text, on: today, spans: first, last)
  }

  private func expect(_ text: String, on today: String, spans first: String, _ last: String) throws {
    let today = try #require(CalendarDay(today))
    let date = try #require(QueryDate(text))
    let days = try #require(date.days(today: today))
    #expect([days.lowerBound.description, days.upperBound.description] == [first, last])
    #expect(QueryDate(date.printed) == date, "printed as \(date.printed)")
  }

  @Test(arguments: ["yesterday", "last week", "last month", "last year", "1 month ago", "9999 years ago"])
  func noDayBeforeTheCalendarBegins(text: String) throws {
    let first = try #require(CalendarDay("0001-01-01"))
    #expect(try #require(QueryDate(text)).days(today: first) == nil)
  }

  @Test(arguments: [
    "", "18", "2018-1", "2018-13", "2018-11-31", "2018-11-28-1", "+018", "0000", "２０１８", "tomorrowish",
    "november", "nove 2018", "november 18", "31 november 2018", "0 nov 2018", "last", "last day",
    "last 0 days",
    "last 10000 days", "last 99999999999999999999 days", "7 days", "days ago",
    "last 7 months ago",
  ])
  func refusesOther(text: String) {
    #expect(QueryDate(text) == nil)
  }
}

/// Points in time and publishers' dates, as text and in order.

import Articles
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2018-11-28T14:03:09Z", 1_543_413_789),
    ("2026-11-23T18:42:00Z", 1_795_459_320), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func roundTrips(text: String, seconds: Int) {
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
    #expect(Timestamp(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: [
    "", "2018-11-28", "2018-11-28T14:03Z", "2018-11-28T14:03:09", "2018-11-28 14:03:09Z",
    "2018-11-28T24:00:00Z", "2018-11-28T14:60:00Z",
    "2018-11-28T14:03:60Z", "2018-02-30T14:03:09Z", "2018-11-28T14:03:09+", "2018-11-28T+1:03:09Z",
    "2018-11-28T14:03:0éZ",
  ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func outsideTheCalendarItIsANumber() {
    #expect(Timestamp(secondsSince1970: 253_402_300_800).description == "@253402300800")
    #expect(Timestamp(secondsSince1970: 253_402_300_800).day == nil)
  }
}

@Suite struct PublishedDateTests {
  @Test(arguments: [
    "2018-11-28", "2018-11-28T14:03", "2018-11-28T00:00Z", "2018-11-28T14:03+02:00", "2018-11-28T14:03-09:30",
    "2018-11-28T23:59+14:00",
  ])
  func roundTrips(text: String) throws {
    #expect(try #require(PublishedDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2018-11", "2018-11-28T", "2018-11-28T14", "2018-11-28T1403", "2018-11-28T24:00", "2018-11-28T14:60",
    "2018-11-28 14:03",
    "2018-11-28T14:03z", "2018-11-28T14:03+2:00", "2018-11-28T14:03+02:00x", "2018-11-28T14:03Zx",
    "2018-11-31", "2018-11-28T+4:03",
  ])
  func refuses(text: String) {
    #expect(PublishedDate(text) == nil)
  }

  /// Each is earlier than the next: by the moment, a day at its start, no zone as UTC.
  @Test func areInOrderOfTheMoment() {
    let texts = [
      "2018-11-27", "2018-11-28T00:30+02:00", "2018-11-28", "2018-11-28T00:01", "2018-11-28T09:00-03:00",
      "2018-11-28T12:30Z",
      "2018-11-28T22:00-05:00", "2018-11-29T04:00",
    ]
    let dates = texts.compactMap { PublishedDate($0) }
    #expect(dates.shuffled().sorted().map(\.description) == texts)
  }

  @Test func aZoneNeedsATime() throws {
    let day = try #require(CalendarDay("2018-11-28"))
    #expect(PublishedDate(day: day, utcOffset: 60) == PublishedDate(day: day))
  }
}

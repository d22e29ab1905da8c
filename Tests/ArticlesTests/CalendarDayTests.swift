/// Days that exist, and their numbers.

import Articles
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2016-02-29", "2018-11-28", "9999-12-31"])
  func roundTrips(text: String) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.description == text)
    #expect(CalendarDay(daysSince1970: day.daysSince1970) == day)
  }

  @Test(arguments: [
    "", "2018", "2018-11", "2018-11-31", "2018-02-29", "1900-02-29", "2018-00-10", "2018-13-01", "2018-01-00",
    "0000-01-01",
    "2018-1-01", "18-01-01", "2018-01-01T", " 2018-01-01", "+018-01-01", "2018/01/01", "２０１８-01-01",
    "2018-01-0a", "2018--01",
  ])
  func refuses(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 1, 1, 10_957), (2000, 3, 1, 11_017), (2018, 11, 28, 17_863),
    (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func countsDays(year: Int, month: Int, day: Int, number: Int) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).daysSince1970 == number)
  }

  @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max]) func endsWithTheCalendar(number: Int) {
    #expect(CalendarDay(daysSince1970: number) == nil)
  }

  /// Each number from 1600 to 2400, one by one: months and leap years as they are known to be.
  @Test func everyDayFollowsTheOneBefore() throws {
    var (year, month, day) = (1600, 1, 1)
    let first = try #require(CalendarDay(year: year, month: month, day: day)).daysSince1970
    for number in first..<(first + 800 * 365 + 194) {
      let found = try #require(CalendarDay(daysSince1970: number))
      guard found.year == year, found.month == month, found.day == day, found.daysSince1970 == number else {
        Issue.record("\(number) is \(found), not \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    #expect(year == 2400)
  }

  @Test func areInOrder() throws {
    let days = ["2017-12-31", "2018-01-01", "2018-01-02", "2018-02-01", "2019-01-01"].compactMap {
      CalendarDay($0)
    }
    #expect(days.shuffled().sorted() == days)
  }
}

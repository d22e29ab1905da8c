/// The number that an article stands in the list by.

import Articles

/// Keys grow from the newest article to the oldest, and by id among those of one minute, so that the list,
/// a range of days and the newest finds of a word are all read off in the order of one integer.
enum SortKey {
  /// Bits of the id that decide between articles of one minute. Two that agree in them too stand in the
  /// order in which they came.
  private static let tieBits = 22
  /// Keys before the year 2097 are small positive numbers, which the index writes in fewer bytes.
  private static let zero = 1 << 26
  /// Some two thousand years on both sides of 1970; what lies farther stands at the end.
  private static let reach = 1 << 30

  /// - Parameter moment: minutes since 1970.
  static func key(moment: Int, id: ArticleID) -> Int {
    start(of: moment) + Int(id.number >> (64 - UInt64(tieBits)))
  }

  /// The keys of articles of some days, UTC; those of a day in another zone lie up to a day farther.
  static func keys(first: CalendarDay?, last: CalendarDay?) -> ClosedRange<Int> {
    let newest = last.map { start(of: ($0.daysSince1970 + 2) * 1440) } ?? .min
    let oldest = first.map { start(of: ($0.daysSince1970 - 1) * 1440) } ?? .max
    return newest <= oldest ? newest...oldest : newest...newest
  }

  private static func start(of moment: Int) -> Int {
    (zero - min(max(moment, -reach), reach)) << tieBits
  }

  /// Neighbouring keys, some hour of articles, that are counted together.
  static func bucket(of key: Int) -> Int { key >> (tieBits + 6) }

  /// The same as SQL over `key`.
  static let bucket = "key >> \(tieBits + 6)"

  /// The first key of a bucket.
  static func start(ofBucket bucket: Int) -> Int { bucket << (tieBits + 6) }

  /// How many quotes of one article have a row of their own; the rest share the last.
  static let quotesPerArticle = 1 << quoteBits
  static let quoteBits = 10
}

extension ArticleID {
  /// The id as the whole number that SQLite holds.
  var stored: Int { Int(truncatingIfNeeded: number) }

  init(stored: Int) { self.init(number: UInt64(truncatingIfNeeded: stored)) }
}

extension IndexedVersion {
  /// Minutes since 1970 that the list sorts by: published, else filed.
  var moment: Int {
    imprint.published.map { $0.day.daysSince1970 * 1440 + ($0.minute ?? 0) - ($0.utcOffset ?? 0) }
      ?? filed.secondsSince1970 / 60
  }

  /// The day that queries go by: published, else filed.
  var day: CalendarDay? { imprint.published?.day ?? filed.day }
}

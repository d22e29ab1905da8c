/// A made story as fields, and the forms that programs read it in.

import TestKit

struct MadeStory: Equatable, Sendable {
  var number: Int
  var headline: String
  var byline: String
  var source: String
  var date: MadeDate
  var paragraphs: [String]

  var body: String { paragraphs.joined(separator: "\n\n") }
  var identifier: String { "story-\(number)" }
  private var address: String { "https://news.example/\(date.iso)/\(number)" }

  /// As a text file has it.
  var text: String { "\(headline)\n\nBy \(byline)\n\(date.words)\n\n\(body)\n" }

  /// One line of JSON Lines, its end included.
  var jsonLine: String {
    let fields = [
      ("id", identifier), ("title", headline), ("byline", "By " + byline),
      ("date", date.iso + "T09:00:00+00:00"),
      ("source", source), ("url", address), ("body", body),
    ]
    let pairs = fields.map { "\"\($0)\":\"\(Self.escaped($1))\"" }
    return "{" + pairs.joined(separator: ",") + "}\n"
  }

  /// An item of an RSS feed.
  var feedItem: String {
    """
    <item><title>\(headline)</title><link>\(address)</link><guid>\(address)</guid><author>\(byline)</author>\
    <pubDate>\(date.mail)</pubDate><description><![CDATA[<p>\(paragraphs.joined(separator: "</p><p>"))</p>]]></description></item>

    """
  }

  /// A message of mail.
  var mail: String {
    """
    From: "\(byline)" <desk@news.example>
    To: reader@news.example
    Subject: \(headline)
    Date: \(date.mail)
    Message-ID: <\(identifier)@news.example>
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    \(body)

    """
  }

  /// Made text holds no control characters but line ends.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}

/// A day of the ten years from 2014 on; months have 28 days at most, so that none needs a calendar.
struct MadeDate: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  static let years = 2014..<2024

  init(from numbers: inout RandomNumbers) {
    year = Self.years.lowerBound + numbers.below(Self.years.count)
    month = 1 + numbers.below(12)
    day = 1 + numbers.below(28)
  }

  var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }
  var words: String { "\(day) \(Self.months[month - 1]) \(year)" }
  /// As mail and feeds write it; without the day of the week, which may be left out.
  var mail: String { "\(Self.twoDigits(day)) \(Self.months[month - 1].prefix(3)) \(year) 09:00:00 +0000" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}

/// Stories that tell from themselves whether they are whole.

/// The same number is the same headline, outlet and day; each edition has other words.
struct TortureStory {
  var number: Int
  var edition = 1

  var headline: String { "Talks on bridge number \(number) go on" }
  private var day: Int { number % 28 + 1 }
  private var month: Int { number / 28 % 12 + 1 }
  private var year: Int { 2010 + number / 336 }
  private var isoDate: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static let places = ["Riverton", "Port Elgin", "Gannet Ledge", "Lowland", "Hilltop"]
  private var place: String { Self.places[number % Self.places.count] }

  private var paragraphs: [String] {
    [
      "The council of \(place) talked about bridge number \(number) on Monday for \(edition) hours.",
      "“We are not done with it,” said Ada Brook, the mayor of \(place).",
      String(repeating: "Nobody knew how long the old one would last. ", count: number % 40 + 1),
      Self.ending(number, edition),
    ]
  }

  /// The last words, without which a story is not whole.
  static func ending(_ number: Int, _ edition: Int) -> String {
    "This is the end of story \(number) in edition \(edition)."
  }

  var text: String {
    "\(headline)\n\nLowland Courier\n\(isoDate)\n\n\(paragraphs.joined(separator: "\n\n"))\n"
  }

  /// One line of JSON Lines, its end included.
  var jsonLine: String {
    "{\"title\":\"\(headline)\",\"source\":\"Lowland Courier\",\"date\":\"\(isoDate)\",\"body\":\""
      + paragraphs.joined(separator: "\\n\\n") + "\"}\n"
  }

  /// Whether a text is one of these stories exactly, as a file or as a line without its end.
  static func isWhole(original: String) -> Bool {
    guard let end = original.firstRange(of: "This is the end of story ") else { return false }
    let numbers = original[end.upperBound...].split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    guard numbers.count == 2 else { return false }
    let story = TortureStory(number: numbers[0], edition: numbers[1])
    return original == story.text || original + "\n" == story.jsonLine
  }
}

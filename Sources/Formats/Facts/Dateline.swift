/// The place, and perhaps the agency and the day, that a report opens with.

enum Dateline {
  /// The longest that is looked for, in bytes.
  private static let limit = 110
  /// Words in capitals that open a line and name no place.
  private static let shouts: Set<Substring> = [
    "EXCLUSIVE", "BREAKING", "UPDATE", "UPDATED", "WATCH", "LIVE", "CORRECTION", "NEWS", "OPINION",
    "ANALYSIS",
    "VIDEO", "ADVISORY", "NOTE", "WARNING", "Q", "A",
  ]

  /// Words in lower case that names of places and days hold.
  private static let smallWords: Set<Substring> = [
    "of", "the", "de", "del", "la", "al", "el", "on", "and", "sur", "am", "an", "der",
  ]

  /// The dateline of a paragraph without the dash after it, as in "HANOI, Vietnam (AP)"; nil if there is none.
  static func find(in paragraph: Substring) -> String? {
    guard let dash = paragraph.firstDash(within: limit), case let head = paragraph[..<dash.lowerBound],
      let next = paragraph[dash.upperBound...].first, next.isUppercase || next.isNumber || !next.isLetter
    else { return nil }
    let word = head.split(whereSeparator: { " ,(".contains($0) }).first ?? ""
    if let place = placeBeforeAgency(head), isPlace(place) { return String(head) }
    guard isCapitals(word), !shouts.contains(word), isPlace(head) else { return nil }
    return String(head)
  }

  private static func isCapitals(_ word: Substring) -> Bool {
    word.count(where: \.isLetter) >= 2 && !word.contains(where: \.isLowercase)
  }

  /// Capitalised words, small words of place names, days, a bracket with an agency.
  private static func isPlace(_ head: Substring) -> Bool {
    let words = head.split { " ,().".contains($0) }
    return !words.isEmpty && words.count <= 9 && words.first?.first?.isUppercase == true
      && words.allSatisfy { word in
        word.first?.isLowercase == false || smallWords.contains(word)
      } && !head.contains { ":;?!\"“”".contains($0) }
  }

  /// What stands before an agency in brackets at the end.
  private static func placeBeforeAgency(_ head: Substring) -> Substring? {
    guard head.last == ")", let open = head.lastIndex(of: "("), head[open...].count <= 30 else { return nil }
    return head[..<open]
  }
}

extension Substring {
  private static let dashes: [[UInt8]] = [" — ", " – ", " -- ", " - ", "—", " ― "].map { Array($0.utf8) }

  /// The first dash with white space around it, that included, or long dash without.
  fileprivate func firstDash(within limit: Int) -> Range<Index>? {
    var at = utf8.startIndex
    let end = utf8.index(at, offsetBy: limit, limitedBy: utf8.endIndex) ?? utf8.endIndex
    while at < end {
      if utf8[at] == 0x20 || utf8[at] == 0xE2 {
        let rest = utf8[at...]
        for dash in Self.dashes where rest.starts(with: dash) {
          return at..<utf8.index(at, offsetBy: dash.count)
        }
      }
      utf8.formIndex(after: &at)
    }
    return nil
  }
}

/// The place, and perhaps the agency and the day, that a report opens with.

enum Dateline {
  /// The longest that is looked for, in scalars.
  private static let limit = 90
  /// Words in capitals that open a line and name no place.
  private static let shouts: Set<Substring> = [
    "EXCLUSIVE", "BREAKING", "UPDATE", "UPDATED", "WATCH", "LIVE", "CORRECTION", "NEWS", "OPINION",
    "ANALYSIS",
    "VIDEO", "ADVISORY", "NOTE", "WARNING", "Q", "A",
  ]

  /// The dateline of a paragraph without the dash behind it, as in "HANOI, Vietnam (AP)"; nil where there is none.
  static func find(in paragraph: Substring) -> String? {
    let opening = paragraph.prefix(limit)
    guard let dash = opening.firstDash(), case let head = opening[..<dash.lowerBound],
      let next = paragraph[dash.upperBound...].first, next.isUppercase || next.isNumber || !next.isLetter
    else { return nil }
    let place = head.split(whereSeparator: { " ,(".contains($0) }).first ?? ""
    guard isPlace(head), isCapitals(place) && !shouts.contains(place) || endsWithAgency(head) else {
      return nil
    }
    return String(head)
  }

  private static func isCapitals(_ word: Substring) -> Bool {
    word.count(where: \.isLetter) >= 2 && !word.contains(where: \.isLowercase)
  }

  /// Capitalised words, small words of place names, days, a bracket with an agency.
  private static func isPlace(_ head: Substring) -> Bool {
    let small: Set<Substring> = [
      "of", "the", "de", "del", "la", "al", "el", "on", "and", "sur", "am", "an", "der",
    ]
    let words = head.split { " ,().".contains($0) }
    return !words.isEmpty && words.count <= 9 && words.first?.first?.isUppercase == true
      && words.allSatisfy { word in
        word.first?.isLowercase == false || small.contains(word)
      } && !head.contains { ":;?!\"“”".contains($0) }
  }

  private static func endsWithAgency(_ head: Substring) -> Bool {
    guard head.last == ")", let open = head.lastIndex(of: "(") else { return false }
    return head[open...].count <= 30 && open > head.startIndex
  }
}

extension Substring {
  /// The first dash with white space around it, that included.
  fileprivate func firstDash() -> Range<Index>? {
    for dash in [" — ", " – ", " -- ", " - ", "—", " ― "] {
      if let range = firstRange(of: dash) { return range }
    }
    return nil
  }
}

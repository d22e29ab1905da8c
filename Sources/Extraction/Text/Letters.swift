/// Capital and small letters of names.

enum Letters {
  /// Whether there are letters and none is small.
  static func allCapital(_ text: String) -> Bool {
    var any = false
    // Nearly every name has a small letter of ASCII.
    if text.utf8.contains(where: { $0 &- 97 < 26 }) { return false }
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      any = any || scalar.properties.isUppercase
    }
    return any
  }

  /// PORT OF ST. ANNE'S as Port of St. Anne's; U.S. and single letters stay.
  static func asInRunningText(_ name: String) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { index, word in
      if index > 0, small.contains(word) { return word.lowercased() }
      return capitalised(word)
    }.joined(separator: " ")
  }

  private static let small: Set<Substring> = [
    "OF", "THE", "AND", "FOR", "IN", "ON", "DE", "LA", "DU", "VON", "VAN",
  ]

  private static func capitalised(_ word: Substring) -> String {
    var result = ""
    var inWord = false
    // An initial keeps its capital: U.S., J.K.
    let letters = word.unicodeScalars.count { $0.properties.isAlphabetic }
    let dots = word.unicodeScalars.count { $0 == "." }
    guard dots == 0 || letters > dots else { return String(word) }
    for scalar in word.unicodeScalars {
      let letter = scalar.properties.isAlphabetic
      result += letter && inWord ? scalar.properties.lowercaseMapping : String(scalar)
      // The letter behind an apostrophe is small: ANNE'S; O'NEILL has one letter before it.
      inWord = letter || inWord && (scalar == "'" || scalar == "\u{2019}") && result.unicodeScalars.count > 2
    }
    return result
  }
}

/// How a word is written, as the careful model is told.

/// The model's vocabulary has no capitals: what they say comes to it apart, one number a word.
enum LetterCase {
  static let count = 8
  /// Where no word stands: at the ends of a window.
  static let none = 0

  static func of(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard !word.isEmpty else { return none }
    let (first, length) = Scalars.decode(word, 0, word.count)
    guard Scalars.isLetter(first) else { return Scalars.isDigit(first) ? 6 : 7 }
    var at = length
    var uppers = 0
    var lowers = 0
    while at < word.count {
      let (scalar, length) = Scalars.decode(word, at, word.count)
      if Scalars.isUpper(scalar) { uppers += 1 } else if Scalars.isLower(scalar) { lowers += 1 }
      at += length
    }
    let begins = Scalars.isUpper(first)
    if !begins, uppers == 0 { return 1 }
    if word.count == length { return 2 }
    if begins || !Scalars.isLower(first), lowers == 0 { return 3 }
    return uppers == 0 ? 4 : 5
  }
}

/// Words as a reader types them, found in a story as it was printed.

/// Finds a passage: any white space is any other, and straight quotation marks are curly ones.
package enum WordsInText {
  /// Every place of the words, in order and without overlap. Takes time with the text's length times that of a false
  /// start.
  package static func places(of words: String, in text: String) -> [TextRange] {
    let pattern = tokens(words.unicodeScalars.map { (plain($0), 0) })
    guard !pattern.isEmpty else { return [] }
    var offsets: [(Unicode.Scalar, Int)] = []
    var at = 0
    for scalar in text.unicodeScalars {
      offsets.append((plain(scalar), at))
      at += UTF8.width(scalar)
    }
    let scalars = tokens(offsets)
    var places: [TextRange] = []
    var start = 0
    while start + pattern.count <= scalars.count {
      let isHere = zip(pattern, scalars[start...]).allSatisfy { $0.scalar == $1.scalar }
      guard isHere else {
        start += 1
        continue
      }
      let last = scalars[start + pattern.count - 1]
      places.append(TextRange(scalars[start].offset, last.offset + last.length))
      start += pattern.count
    }
    return places
  }

  private struct Token {
    var scalar: Unicode.Scalar
    var offset: Int
    var length: Int
  }

  /// Scalars with one blank for each stretch of white space, none at the ends.
  private static func tokens(_ scalars: [(Unicode.Scalar, Int)]) -> [Token] {
    var tokens: [Token] = []
    for (index, (scalar, offset)) in scalars.enumerated() {
      guard scalar.properties.isWhitespace else {
        let end = index + 1 < scalars.count ? scalars[index + 1].1 : offset + 1
        tokens.append(Token(scalar: scalar, offset: offset, length: max(1, end - offset)))
        continue
      }
      if let last = tokens.last, last.scalar != " " {
        tokens.append(Token(scalar: " ", offset: offset, length: 1))
      }
    }
    if tokens.last?.scalar == " " { tokens.removeLast() }
    return tokens
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar
    }
  }
}

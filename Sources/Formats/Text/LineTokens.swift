/// The words, numbers and signs of one short line.

struct LineToken {
  enum Kind { case word, number, sign }

  var kind: Kind
  var text: Substring
  /// In lower case.
  var folded: String

  var startsLowercase: Bool { text.unicodeScalars.first?.properties.isLowercase ?? false }
}

/// Reads a line from left to right; a grammar takes what it knows and leaves the rest.
struct TokenCursor {
  let tokens: [LineToken]
  var at = 0

  init(_ line: Substring) {
    var tokens: [LineToken] = []
    let scalars = line.unicodeScalars
    var index = scalars.startIndex
    func take(while holds: (Unicode.Scalar) -> Bool) -> Substring {
      let start = index
      while index < scalars.endIndex, holds(scalars[index]) { scalars.formIndex(after: &index) }
      return line[start..<index]
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        scalars.formIndex(after: &index)
      } else if ("0"..."9").contains(scalar) {
        let text = take { ("0"..."9").contains($0) }
        tokens.append(LineToken(kind: .number, text: text, folded: String(text)))
      } else if scalar.properties.isAlphabetic {
        var text = take {
          $0.properties.isAlphabetic || "'’-".unicodeScalars.contains($0) || $0.value == 0x301
        }
        while let last = text.last, "'’-".contains(last) {
          text.removeLast()
          scalars.formIndex(before: &index)
        }
        tokens.append(LineToken(kind: .word, text: text, folded: text.lowercased()))
      } else {
        let start = index
        scalars.formIndex(after: &index)
        let text = line[start..<index]
        tokens.append(LineToken(kind: .sign, text: text, folded: String(text)))
      }
    }
    self.tokens = tokens
  }

  var isAtEnd: Bool { at >= tokens.count }
  var current: LineToken? { at < tokens.count ? tokens[at] : nil }

  /// The token a few places on.
  func peek(_ ahead: Int = 1) -> LineToken? { at + ahead < tokens.count ? tokens[at + ahead] : nil }

  mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard let token = current, token.kind == .number, token.text.utf8.count <= 4, let value = Int(token.text)
    else { return nil }
    at += 1
    return (value, token.text.utf8.count)
  }

  mutating func takeWord(_ holds: (String) -> Bool) -> String? {
    guard let token = current, token.kind == .word, holds(token.folded) else { return nil }
    at += 1
    return token.folded
  }

  mutating func takeSign(_ signs: String) -> Character? {
    guard let token = current, token.kind == .sign, let sign = token.text.unicodeScalars.first,
      signs.unicodeScalars.contains(sign)
    else { return nil }
    at += 1
    return Character(sign)
  }

  /// Runs a grammar; takes nothing where it finds nothing.
  mutating func attempt<Found>(_ grammar: (inout TokenCursor) -> Found?) -> Found? {
    var copy = self
    guard let found = grammar(&copy) else { return nil }
    self = copy
    return found
  }
}

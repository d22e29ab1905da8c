/// The words, numbers and signs of one short line.

struct LineToken {
  enum Kind { case word, number, sign }

  var kind: Kind
  /// Where it stands in the line's bytes.
  var range: Range<Int>
  var first: Unicode.Scalar
  /// In lower case.
  var folded: Word

  /// In scalars.
  var length: Int

  var startsLowercase: Bool { first.isLowercase }
}

/// Reads a line from left to right; a grammar takes what it knows and leaves the rest.
///
/// Tokens are read when they are first asked for, since most lines are prose and show it in their first words.
struct TokenCursor {
  private let line: ArraySlice<UInt8>
  /// Those read so far.
  private(set) var tokens: [LineToken] = []
  /// The number of the token to be taken next.
  var at = 0
  /// The first byte that is in no token yet.
  private var unread: Int

  /// A line of UTF-8.
  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    unread = line.startIndex
  }

  var isAtEnd: Bool { mutating get { peek(0) == nil } }
  var current: LineToken? { mutating get { peek(0) } }

  /// The token a few places on.
  mutating func peek(_ ahead: Int = 1) -> LineToken? {
    while tokens.count <= at + ahead {
      guard let token = nextToken() else { return nil }
      tokens.append(token)
    }
    return tokens[at + ahead]
  }

  mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard let token = current, token.kind == .number, token.range.count <= 4 else { return nil }
    at += 1
    return (line[token.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }, token.range.count)
  }

  mutating func takeWord(_ holds: (Word) -> Bool) -> Word? {
    guard let token = current, token.kind == .word, holds(token.folded) else { return nil }
    at += 1
    return token.folded
  }

  mutating func takeSign(_ signs: String) -> Unicode.Scalar? {
    guard let token = current, token.kind == .sign, signs.unicodeScalars.contains(token.first) else {
      return nil
    }
    at += 1
    return token.first
  }

  /// Runs a grammar; takes nothing where it finds nothing.
  mutating func attempt<Found>(_ grammar: (inout TokenCursor) -> Found?) -> Found? {
    let start = at
    guard let found = grammar(&self) else {
      at = start
      return nil
    }
    return found
  }

  /// The line's own text from a token up to the cursor; nil where that is nothing.
  func text(from start: Int) -> String? {
    guard start < at, at <= tokens.count else { return nil }
    return String(
      decoding: line[tokens[start].range.lowerBound..<tokens[at - 1].range.upperBound], as: UTF8.self)
  }

  // MARK: Reading tokens

  private mutating func nextToken() -> LineToken? {
    while unread < line.endIndex {
      let (scalar, width) = line.scalar(at: unread)
      let start = unread
      if scalar.isSpace {
        unread += width
      } else if scalar.isDigit {
        unread = line[start...].firstIndex { !(0x30...0x39).contains($0) } ?? line.endIndex
        return token(.number, start, scalar)
      } else if scalar.isLetter {
        unread = endOfWord(from: start)
        return token(.word, start, scalar)
      } else {
        unread += width
        return token(.sign, start, scalar)
      }
    }
    return nil
  }

  /// Words hold apostrophes, hyphens and accents, but end in a letter or an accent.
  private func endOfWord(from start: Int) -> Int {
    var (at, end) = (start, start)
    while at < line.endIndex {
      let (scalar, width) = line.scalar(at: at)
      at += width
      if scalar.isLetter || scalar == "\u{301}" {
        end = at
      } else if scalar != "'", scalar != "’", scalar != "-" {
        break
      }
    }
    return end
  }

  private func token(_ kind: LineToken.Kind, _ start: Int, _ first: Unicode.Scalar) -> LineToken {
    let text = line[start..<unread]
    return LineToken(
      kind: kind, range: start..<unread, first: first, folded: Word(folding: text),
      length: text.count { $0 & 0xC0 != 0x80 })
  }
}

extension Word {
  /// A word in any case, with accents apart or not.
  fileprivate init(folding text: ArraySlice<UInt8>) {
    if text.allSatisfy({ $0 < 0x80 }) {
      self.init(text.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    } else {
      self.init(Accents.compose(Array(String(decoding: text, as: UTF8.self).lowercased().utf8)))
    }
  }
}

/// From bytes to tokens.

import Articles

/// Cuts a text into words, numbers, possessives and punctuation marks.
///
/// Works on UTF-8 bytes and looks at each of them a bounded number of times, so it is linear.
/// Token bounds always lie on scalar boundaries.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: WordClasses

  /// The tokens of some stretches of a text, in order.
  static func tokens(of bytes: [UInt8], in ranges: [TextRange], _ words: WordClasses) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 8)
    bytes.withUnsafeBufferPointer { buffer in
      let tokenizer = Tokenizer(bytes: buffer, words: words)
      for range in ranges { tokenizer.scan(range, into: &tokens) }
    }
    words.tell(&tokens)
    return tokens
  }

  /// The hashes that a phrase's tokens will have.
  static func wordHashes(of phrase: String, _ words: WordClasses) -> [UInt64] {
    let bytes = Array(phrase.utf8)
    return tokens(of: bytes, in: [TextRange(0, bytes.count)], words).map(\.hash)
  }

  private func scan(_ range: TextRange, into tokens: inout [Token]) {
    var at = range.start
    while at < range.end {
      let byte = bytes[at]
      if byte <= 0x20 {
        at += 1
        continue
      }
      let scalar = Scalars.decode(bytes, at, range.end)
      if Scalars.isSpace(scalar.value) {
        at += scalar.length
      } else if Scalars.isApostrophe(scalar.value),
        let end = possessiveEnd(at, scalar.length, range.end, tokens)
      {
        tokens.append(mark(.possessive, at, end, scalar.value))
        at = end
      } else if Scalars.isLetter(scalar.value) || Scalars.isDigit(scalar.value) {
        at = scanWord(at, range.end, into: &tokens)
      } else {
        var end = at + scalar.length
        // Two backticks or two straight apostrophes are a double quotation mark.
        if end < range.end, (byte == 0x60 || byte == 0x27), bytes[end] == byte { end += 1 }
        // A row of stops or dashes is one mark.
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
          while end < range.end, bytes[end] == byte { end += 1 }
        }
        tokens.append(mark(.punctuation, at, end, scalar.value))
        at = end
      }
    }
  }

  private func mark(_ kind: Token.Kind, _ start: Int, _ end: Int, _ scalar: UInt32) -> Token {
    var hash = WordHash.seed
    // All possessives are alike, whatever the apostrophe.
    if kind != .possessive { for index in start..<end { hash = WordHash.adding(bytes[index], to: hash) } }
    return Token(
      start: start, end: end, kind: kind, shape: .other, scalar: scalar, classes: [], hash: hash)
  }

  /// An apostrophe that touches the word before it, and an s that ends there.
  private func possessiveEnd(_ at: Int, _ length: Int, _ limit: Int, _ tokens: [Token]) -> Int? {
    guard let last = tokens.last, last.end == at, last.kind == .word else { return nil }
    let next = at + length
    guard next < limit, bytes[next] | 0x20 == UInt8(ascii: "s") else { return nil }
    let after = next + 1
    guard after < limit else { return after }
    let scalar = Scalars.decode(bytes, after, limit).value
    return Scalars.isLetter(scalar) || Scalars.isDigit(scalar) ? nil : after
  }

  private func scanWord(_ start: Int, _ limit: Int, into tokens: inout [Token]) -> Int {
    var at = start
    var hash = WordHash.seed
    var uppers = 0
    var lowers = 0
    var letters = 0
    var pieceLetters = 0
    var stops = 0
    let first = Scalars.decode(bytes, start, limit).value
    let firstIsUpper = Scalars.isUpper(first)
    var compound = false
    var hasDigit = false
    var lastPart: UInt64?
    while at < limit {
      let byte = bytes[at]
      // Most of a text is this.
      if byte &- 97 < 26 {
        lowers += 1
        letters += 1
        pieceLetters += 1
        hash = WordHash.adding(byte, to: hash)
        if let part = lastPart { lastPart = WordHash.adding(byte, to: part) }
        at += 1
        continue
      }
      let scalar = Scalars.decode(bytes, at, limit)
      if Scalars.isLetter(scalar.value) || Scalars.isDigit(scalar.value) || Scalars.isCombining(scalar.value)
      {
        if Scalars.isUpper(scalar.value) { uppers += 1 } else if Scalars.isLower(scalar.value) { lowers += 1 }
        letters += 1
        pieceLetters += 1
        if Scalars.isDigit(scalar.value) { hasDigit = true }
        for index in at..<(at + scalar.length) {
          hash = WordHash.adding(bytes[index], to: hash)
          if let part = lastPart { lastPart = WordHash.adding(bytes[index], to: part) }
        }
        at += scalar.length
        continue
      }
      let next = at + scalar.length
      guard next < limit else {
        if byte == UInt8(ascii: "."), stops > 0, pieceLetters == 1 {
          hash = WordHash.adding(byte, to: hash)
          at = next
        }
        break
      }
      let following = Scalars.decode(bytes, next, limit).value
      if byte == UInt8(ascii: ".") {
        guard let joined = joinsStop(at, limit, first, following, pieceLetters, stops, letters, hash) else {
          break
        }
        hash = WordHash.adding(byte, to: hash)
        at = next
        stops += 1
        pieceLetters = 0
        if !joined { break }
      } else if Scalars.isApostrophe(scalar.value) {
        guard Scalars.isLetter(following), !isPossessive(next, limit) else { break }
        hash = WordHash.adding(0x27, to: hash)
        at = next
      } else if byte == UInt8(ascii: "-") || scalar.value == 0x2010 || scalar.value == 0x2011 {
        guard Scalars.isLetter(following) || Scalars.isDigit(following) else { break }
        // U.S.-North Korea: two names, not one word.
        if Scalars.isUpper(following), firstIsUpper,
          !words[hash].isDisjoint(with: [.place, .nationality, .organization])
        {
          break
        }
        if words[hash].contains(.nationality)
          || stops > 0 && words[hash].contains(.place)
          || firstIsUpper && words[hash].contains(.place) && Scalars.isLower(following)
        {
          compound = true
        }
        lastPart = WordHash.seed
        hash = WordHash.adding(UInt8(ascii: "-"), to: hash)
        at = next
        pieceLetters = 0
      } else if byte == UInt8(ascii: ","), Scalars.isDigit(following), at > start,
        Scalars.isDigit(UInt32(bytes[at - 1]))
      {
        hash = WordHash.adding(byte, to: hash)
        at = next
      } else if byte == UInt8(ascii: "&"), Scalars.isUpper(following), uppers == letters, letters < 3 {
        hash = WordHash.adding(byte, to: hash)
        at = next
      } else if byte == UInt8(ascii: ":"), isAddress(start, at) {
        while at < limit, bytes[at] > 0x20 { at += 1 }
        break
      } else {
        break
      }
    }
    let isNumber = Scalars.isDigit(first)
    if let lastPart, uppers > 0, words[lastPart].contains(.nationality) { compound = true }
    let shape: Token.Shape =
      uppers + lowers == 0
      ? (isNumber ? .other : .caseless)
      : !firstIsUpper
        ? (uppers > 0 && !isNumber ? .capitalised : .lower)
        : lowers == 0 && letters > 1 ? .allCaps : .capitalised
    tokens.append(
      Token(
        start: start, end: at, kind: isNumber ? .number : .word, shape: shape, scalar: first,
        classes: [], hash: hash, isStopped: bytes[at - 1] == UInt8(ascii: "."),
        hyphenated: compound, hasDigit: hasDigit))
    return at
  }

  /// Whether a full stop belongs to the word before it: nil if not, else whether the word goes on.
  private func joinsStop(
    _ at: Int, _ limit: Int, _ first: UInt32, _ following: UInt32, _ pieceLetters: Int, _ stops: Int,
    _ letters: Int, _ hash: UInt64
  ) -> Bool? {
    if Scalars.isDigit(first) { return Scalars.isDigit(following) ? true : nil }
    if pieceLetters == 1, stops > 0 || letters == 1 {
      // U.S. goes on while single letters follow; J. is an initial.
      if Scalars.isLetter(following) {
        let after = at + 2
        let single = after >= limit || !Scalars.isLetter(UInt32(bytes[after])) && bytes[after] < 0x80
        return single ? true : (stops == 0 && Scalars.isUpper(first) ? false : true)
      }
      return stops > 0 || Scalars.isUpper(first) ? false : nil
    }
    // D-N.Y., non-U.S.: initials behind a hyphen.
    if pieceLetters == 1, bytes[at - 2] == UInt8(ascii: "-"), Scalars.isUpper(following), at + 2 < limit,
      bytes[at + 2] == UInt8(ascii: ".")
    {
      return true
    }
    if words[hash].contains(.abbreviation), Scalars.isSpace(following) || following == 0x2C {
      return false
    }
    // afrol.com, .co.uk
    return Scalars.isLower(following) && letters > 1 ? true : nil
  }

  private func isPossessive(_ at: Int, _ limit: Int) -> Bool {
    guard bytes[at] | 0x20 == UInt8(ascii: "s") else { return false }
    guard at + 1 < limit else { return true }
    let scalar = Scalars.decode(bytes, at + 1, limit).value
    return !Scalars.isLetter(scalar) && !Scalars.isDigit(scalar)
  }

  private func isAddress(_ start: Int, _ colon: Int) -> Bool {
    let length = colon - start
    return (length == 4 || length == 5) && bytes[start] | 0x20 == UInt8(ascii: "h") && colon + 2 < bytes.count
      && bytes[colon + 1] == UInt8(ascii: "/") && bytes[colon + 2] == UInt8(ascii: "/")
  }
}

/// Reads JSON from its beginning to its end, without making a tree of it.

import Formats

/// Strict: what is not JSON, and fractions, which no file of an archive has, end it with false or nil.
struct JSONCursor {
  private let from: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Whether commas may be missing or too many, as after a merge line by line.
  private let isLoose: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLoose: Bool = false) {
    (from, self.isLoose) = (bytes, isLoose)
  }

  /// The first byte of the next value; nil at the end.
  mutating func peek() -> UInt8? {
    skipSpace()
    return at < from.count ? from[at] : nil
  }

  /// Whether nothing but white space follows.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return at == from.count
  }

  /// An object: `take` reads the value of each key.
  mutating func members(_ take: (String, inout JSONCursor) -> Bool) -> Bool {
    list(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { json in
      guard let key = json.text() else { return false }
      json.skipSpace()
      guard json.skip(UInt8(ascii: ":")) else { return false }
      json.skipSpace()
      return take(key, &json)
    }
  }

  /// An array: `take` reads each element.
  mutating func elements(_ take: (inout JSONCursor) -> Bool) -> Bool {
    list(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), take)
  }

  private mutating func list(from open: UInt8, to end: UInt8, _ take: (inout JSONCursor) -> Bool) -> Bool {
    skipSpace()
    guard skip(open) else { return false }
    skipSpace()
    if skip(end) { return true }
    while take(&self) {
      skipSpace()
      if isLoose { while skip(UInt8(ascii: ",")) { skipSpace() } }
      if skip(end) { return true }
      guard isLoose || skip(UInt8(ascii: ",")) else { return false }
      skipSpace()
    }
    return false
  }

  /// Whether `true` or `false` stands here.
  mutating func flag() -> Bool? {
    for (word, flag) in [("true", true), ("false", false)] as [(StaticString, Bool)] {
      let count = word.utf8CodeUnitCount
      guard from.count - at >= count, (0..<count).allSatisfy({ from[at + $0] == word.utf8Start[$0] }) else {
        continue
      }
      at += count
      return flag
    }
    return nil
  }

  /// A whole number of no more digits than need be, 18 at most.
  mutating func number() -> Int? {
    let isNegative = skip(UInt8(ascii: "-"))
    let start = at
    var number = 0
    while at < from.count, (48...57).contains(from[at]), at - start < 18 {
      number = number * 10 + Int(from[at] - 48)
      at += 1
    }
    guard at > start, at - start == 1 || from[start] != 48, !isNegative || number != 0 else { return nil }
    return isNegative ? -number : number
  }

  /// A string.
  mutating func text() -> String? {
    let start = at
    if let text = plainText() { return text }
    at = start
    return bytes().flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The UTF-8 of a string.
  mutating func bytes() -> [UInt8]? {
    guard skip(UInt8(ascii: "\"")) else { return nil }
    var start = at
    var result: [UInt8] = []
    while at < from.count {
      switch from[at] {
      case UInt8(ascii: "\""):
        result += from[start..<at]
        at += 1
        return result
      case UInt8(ascii: "\\"):
        if result.isEmpty { result.reserveCapacity(from.count - start) }
        result += from[start..<at]
        at += 1
        guard let scalar = JSONEscape.scalar(from, &at) else { return nil }
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        start = at
      case ..<0x20: return nil
      default: at += 1
      }
    }
    return nil
  }

  /// A string without escapes.
  private mutating func plainText() -> String? {
    guard skip(UInt8(ascii: "\"")) else { return nil }
    let start = at
    while at < from.count, from[at] != UInt8(ascii: "\"") {
      guard from[at] >= 0x20, from[at] != UInt8(ascii: "\\") else { return nil }
      at += 1
    }
    let text = String(validating: from[start..<at], as: UTF8.self)
    return skip(UInt8(ascii: "\"")) ? text : nil
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard at < from.count, from[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < from.count, from[at] == 0x20 || from[at] == 0x0A || from[at] == 0x0D || from[at] == 0x09 {
      at += 1
    }
  }
}

/// Records as nearly all are: objects of strings, whole numbers and lists of strings.

/// Reads such an object several times as fast as a decoder of all JSON does. Whatever else it meets it leaves to that one,
/// which alone says what is refused: so both read the same.
struct PlainRecord {
  private let from: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// What the object has under the names that are known, in its order; nil where it is not plain. Linear.
  ///
  /// - Parameter object: valid UTF-8.
  static func members(of object: ArraySlice<UInt8>, isKnown: (String) -> Bool) -> [(
    name: String, value: RecordValue
  )]? {
    object.withUnsafeBufferPointer { bytes in
      var reader = PlainRecord(from: bytes)
      return reader.members(isKnown)
    }
  }

  private init(from: UnsafeBufferPointer<UInt8>) { self.from = from }

  private mutating func members(_ isKnown: (String) -> Bool) -> [(name: String, value: RecordValue)]? {
    var members: [(name: String, value: RecordValue)] = []
    skipSpace()
    guard skip("{") else { return nil }
    repeat {
      skipSpace()
      guard let name = name() else { return nil }
      skipSpace()
      guard skip(":") else { return nil }
      skipSpace()
      let isWanted = isKnown(name)
      guard let value = value(isWanted) else { return nil }
      if isWanted {
        // Which of two counts is for the decoder to say.
        guard !members.contains(where: { $0.name == name }) else { return nil }
        members.append((name, value))
      }
      skipSpace()
    } while skip(",")
    guard skip("}") else { return nil }
    skipSpace()
    return at == from.count ? members : nil
  }

  /// A key as `RecordFields` compares them; nil for one that is not of ASCII alone.
  private mutating func name() -> String? {
    guard skip("\"") else { return nil }
    var folded: [UInt8] = []
    while at < from.count {
      let byte = from[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: folded, as: UTF8.self)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "\\"), ..<0x20, 0x80...: return nil
      default: folded.append(byte)
      }
    }
    return nil
  }

  /// - Parameter isWanted: false passes over it, and answers no texts.
  private mutating func value(_ isWanted: Bool) -> RecordValue? {
    guard at < from.count else { return nil }
    switch from[at] {
    case UInt8(ascii: "\""): return text(isWanted).map { RecordValue(texts: isWanted ? [$0] : []) }
    case UInt8(ascii: "["): return list(isWanted)
    case UInt8(ascii: "t"): return skip("true") ? RecordValue(texts: []) : nil
    case UInt8(ascii: "f"): return skip("false") ? RecordValue(texts: []) : nil
    case UInt8(ascii: "n"): return skip("null") ? RecordValue(texts: []) : nil
    default: return number().map { RecordValue(texts: [$0]) }
    }
  }

  private mutating func list(_ isWanted: Bool) -> RecordValue? {
    var texts: [String] = []
    guard skip("[") else { return nil }
    skipSpace()
    if skip("]") { return RecordValue(texts: [], isList: true) }
    repeat {
      skipSpace()
      guard let text = text(isWanted) else { return nil }
      if isWanted { texts.append(text) }
      skipSpace()
    } while skip(",")
    return skip("]") ? RecordValue(texts: texts, isList: true) : nil
  }

  /// A whole number of at most 18 digits, as it stands.
  private mutating func number() -> String? {
    let start = at
    _ = skip("-")
    let digits = at
    while at < from.count, from[at] &- 48 < 10 { at += 1 }
    let count = at - digits
    guard (1...18).contains(count), from[digits] != 48 || count == 1 && start == digits else { return nil }
    // A fraction or an exponent follows no whole number that ends here.
    guard at < from.count, from[at] == UInt8(ascii: ",") || from[at] == UInt8(ascii: "}") || from[at] <= 0x20
    else { return nil }
    return String(decoding: from[start..<at], as: UTF8.self)
  }

  private mutating func text(_ isWanted: Bool) -> String? {
    guard skip("\"") else { return nil }
    let start = at
    var escapes = 0
    while at < from.count {
      let byte = from[at]
      if byte == UInt8(ascii: "\"") {
        let raw = UnsafeBufferPointer(rebasing: from[start..<at])
        at += 1
        if escapes == 0 { return isWanted ? String(decoding: raw, as: UTF8.self) : "" }
        return Self.unescaped(raw)
      }
      guard byte >= 0x20 else { return nil }
      if byte == UInt8(ascii: "\\") {
        escapes += 1
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// A string with its escapes taken for what they stand for; nil where one stands for nothing.
  private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
    var isWhole = true
    // No escape is shorter than what it stands for.
    let text = String(unsafeUninitializedCapacity: raw.count) { room in
      var (at, end) = (0, 0)
      while at < raw.count {
        let byte = raw[at]
        at += 1
        guard byte == UInt8(ascii: "\\") else {
          room[end] = byte
          end += 1
          continue
        }
        guard let scalar = JSONEscape.scalar(raw, &at), let encoded = UTF8.encode(scalar) else {
          isWhole = false
          return 0
        }
        for byte in encoded {
          room[end] = byte
          end += 1
        }
      }
      return end
    }
    return isWhole ? text : nil
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard from.count - at >= count else { return false }
    for offset in 0..<count where from[at + offset] != word.utf8Start[offset] { return false }
    at += count
    return true
  }

  private mutating func skipSpace() {
    while at < from.count, from[at] == 0x20 || from[at] == 0x0A || from[at] == 0x0D || from[at] == 0x09 {
      at += 1
    }
  }
}

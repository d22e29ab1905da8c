/// Numbers and texts as few bytes.

/// Writes numbers in groups of seven bits, the lowest first, and texts behind their lengths.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what `ByteWriter` wrote; whatever else it meets makes it fail, for good.
struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0
  /// Whether something was there that nobody wrote.
  private(set) var hasFailed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
    }
    hasFailed = true
    return 0
  }

  /// A number of things that follow, each of a byte at least.
  mutating func count() -> Int {
    let count = number()
    guard (0...(bytes.count - at)).contains(count) else {
      hasFailed = true
      return 0
    }
    return count
  }

  mutating func text() -> String {
    let length = count()
    guard !hasFailed else { return "" }
    defer { at += length }
    return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
  }

  /// Passes over a text.
  mutating func skipText() { at += count() }
}

/// Bytes as several modules need them: hexadecimal digits, a quick hash, ASCII's white space.

/// Lower-case hexadecimal digits, two a byte.
package enum Hex {
  /// Linear in the bytes.
  package static func text(_ bytes: some Collection<UInt8>) -> String {
    let count = 2 * bytes.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      var at = 0
      for byte in bytes {
        buffer[at] = digit(byte >> 4)
        buffer[at + 1] = digit(byte & 15)
        at += 2
      }
      return count
    }
  }

  /// All sixteen digits of a number.
  package static func text(_ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { buffer in
      for at in 0..<16 { buffer[at] = digit(UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * at)) & 15) }
      return 16
    }
  }

  /// The bytes that digits stand for; nil for an odd number of them, and for anything but lower-case digits.
  package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[at]), let low = value(digits[at + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// The number that one to sixteen digits stand for; nil for anything else.
  package static func number(_ text: some StringProtocol) -> UInt64? {
    let digits = text.utf8
    guard (1...16).contains(digits.count) else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      guard let value = value(digit) else { return nil }
      number = number << 4 | UInt64(value)
    }
    return number
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}

/// A quick hash of 64 bits for tables, not against ill will.
///
/// Source: Fowler, Noll and Vo, FNV-1a.
package struct FNV1a: Sendable {
  package var hash: UInt64

  /// - Parameter hash: of what comes before; that of nothing where it is left out.
  @inlinable package init(after hash: UInt64 = 0xCBF2_9CE4_8422_2325) { self.hash = hash }

  @inlinable package init(_ bytes: some Sequence<UInt8>) {
    self.init()
    add(bytes)
  }

  // Inlinable, and by what lies in one piece: what a module calls byte by byte must not look its types up each time.
  @inlinable package mutating func add(_ bytes: some Sequence<UInt8>) {
    var hash = self
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { for byte in $0 { hash.add(byte) } }
    if isDone == nil { for byte in bytes { hash.add(byte) } }
    self = hash
  }

  @inlinable package mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  @inlinable package var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension Collection where Element == UInt8 {
  /// Whether there is nothing but ASCII's white space.
  package var isBlank: Bool { allSatisfy(\.isASCIISpace) }
}

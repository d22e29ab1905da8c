/// Unicode scalars in UTF-8 bytes, and the few questions that the rules ask of them.

enum Scalars {
  /// The scalar at a boundary of valid UTF-8, and its length in bytes.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> (
    value: UInt32, length: Int
  ) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard at + length <= bytes.count else { return (0xFFFD, bytes.count - at) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
    return (value, length)
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || scalar == 0x85 || scalar == 0x1680
      || (0x2000...0x200B).contains(scalar)
      || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F || scalar == 0x205F || scalar == 0x3000
      || scalar == 0xFEFF
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 48 < 10 }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x02BC
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 97 < 26 }
    if scalar < 0x250 {
      return scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 || scalar == 0xAA || scalar == 0xBA
    }
    if isMark(scalar) { return false }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// Quotation marks, dashes and their like, which are no letters: the standard library takes its time to say so.
  @inline(__always) private static func isMark(_ scalar: UInt32) -> Bool {
    (0x2000..<0x2070).contains(scalar)
  }

  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 65 < 26 }
    if scalar < 0xC0 || (0x3000...0xD7FF).contains(scalar) { return false }
    if scalar < 0xDF { return scalar != 0xD7 }
    if isMark(scalar) { return false }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 97 < 26 }
    if scalar < 0xC0 || (0x3000...0xD7FF).contains(scalar) { return false }
    if isMark(scalar) { return false }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  static func isCombining(_ scalar: UInt32) -> Bool {
    (0x300...0x36F).contains(scalar) || scalar == 0x200D || scalar == 0xAD
  }
}

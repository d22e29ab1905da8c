/// Single Unicode scalars in bytes, quick where they are ASCII.

extension ArraySlice<UInt8> {
  /// The scalar that begins at an index of valid UTF-8, and how many bytes it has.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = self[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let value = self[(index + 1)..<Swift.min(index + width, endIndex)]
      .reduce(UInt32(lead) & (0x7F >> UInt32(width))) { $0 << 6 | UInt32($1 & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  func ends(with suffix: some Collection<UInt8>) -> Bool {
    count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
  /// Of the ten Arabic ones in ASCII.
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLetter: Bool {
    isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }
  var isLowercase: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}

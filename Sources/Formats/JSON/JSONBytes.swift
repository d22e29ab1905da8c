/// JSON's strings as bytes: the one place that escapes them.

/// Writes JSON's strings.
package enum JSONBytes {
  /// Which characters are escaped beside those that JSON asks for.
  package enum Escapes: Sendable {
    /// None: what the archive's files hold.
    case least
    /// Also what could steer a terminal: controls, line separators, and what turns the direction of text. For
    /// what is printed.
    case printable
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Adds a text in quotation marks. Linear; what needs no escape is copied as it is.
  package static func quote(_ text: String, _ escapes: Escapes = .least, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var (start, at) = (0, 0)
      while at < utf8.count {
        let byte = utf8[at]
        let length = special(utf8, at, escapes)
        guard length > 0 else {
          at += 1
          continue
        }
        bytes += utf8[start..<at]
        if length == 1 {
          escape(byte, escapes, to: &bytes)
        } else {
          escape(scalar(utf8, at, length), to: &bytes)
        }
        at += length
        start = at
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes from here on are one escaped character; 0 if there is none.
  @inline(__always)
  private static func special(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ escapes: Escapes) -> Int {
    let byte = utf8[at]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C { return 1 }
    guard escapes == .printable, byte >= 0x7F else { return 0 }
    switch byte {
    case 0x7F: return 1
    // U+0080 to U+009F.
    case 0xC2 where utf8[at + 1] < 0xA0: return 2
    // U+2028 to U+202E, U+2066 to U+2069.
    case 0xE2 where utf8[at + 1] == 0x80 && (0xA8...0xAE).contains(utf8[at + 2]): return 3
    case 0xE2 where utf8[at + 1] == 0x81 && (0xA6...0xA9).contains(utf8[at + 2]): return 3
    default: return 0
    }
  }

  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> UInt16 {
    let low = UInt16(utf8[at + 1] & 0x3F)
    return length == 2
      ? UInt16(utf8[at] & 0x1F) << 6 | low
      : UInt16(utf8[at] & 0x0F) << 12 | low << 6 | UInt16(utf8[at + 2] & 0x3F)
  }

  private static func escape(_ byte: UInt8, _ escapes: Escapes, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x08 where escapes == .least: bytes += "\\b".utf8
    case 0x0C where escapes == .least: bytes += "\\f".utf8
    default: escape(UInt16(byte), to: &bytes)
    }
  }

  private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt16] { bytes.append(digits[Int(unit >> shift & 15)]) }
  }
}

/// UTF-16 and UTF-32, with a byte order mark or without.

import Articles

enum WideText {
  enum Form: String {
    case utf16le = "UTF-16LE", utf16be = "UTF-16BE", utf32le = "UTF-32LE", utf32be = "UTF-32BE"
  }

  /// The form shown by a byte order mark, and the mark's length; nil without one.
  static func marked(_ bytes: some Collection<UInt8>) -> (form: Form, mark: Int)? {
    // The mark of UTF-32LE begins with that of UTF-16LE.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32le, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32be, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
    return nil
  }

  /// So many bytes are looked at for a form without a mark.
  private static let sample = 4096

  /// The form of bytes that have no mark and hold zero bytes; nil where they are text of no form. What is told from
  /// a sample proves right or wrong when all of it is converted.
  static func unmarked(_ bytes: ArraySlice<UInt8>) -> Form? {
    let sample = bytes.prefix(sample)
    guard bytes.count >= 8, sample.contains(0) else { return nil }
    // Which bytes of four are zero: of text in Latin letters one or three, always the same ones.
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 3] += 1 }
    let units = sample.count / 4
    if bytes.count.isMultiple(of: 4) {
      if zeros[3] == units, zeros[2] * 10 >= units * 9 { return .utf32le }
      if zeros[0] == units, zeros[1] * 10 >= units * 9 { return .utf32be }
    }
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    // Text of one byte a letter with a few zero bytes in it is no wide text: that has them in every other place, or
    // bytes that are no letters of ASCII's.
    let foreign = sample.count { $0 >= 0x7F || ($0 < 0x20 && $0 != 0 && !$0.isASCIISpace) }
    guard (even + odd) * 10 >= sample.count * 3 || foreign * 10 >= sample.count else { return nil }
    // Blanks and line ends have a zero byte in any language; the other byte of a letter is hardly ever zero.
    if odd > 0, even * 50 <= odd { return isText(sample, lowFirst: true) ? .utf16le : nil }
    if even > 0, odd * 50 <= even { return isText(sample, lowFirst: false) ? .utf16be : nil }
    return nil
  }

  /// Whether sixteen-bit units are letters, signs and line ends, and as many of them in ASCII as texts have blanks.
  private static func isText(_ sample: ArraySlice<UInt8>, lowFirst: Bool) -> Bool {
    var (units, plain) = (0, 0)
    var at = sample.startIndex
    while at + 1 < sample.endIndex {
      let unit =
        lowFirst
        ? UInt16(sample[at + 1]) << 8 | UInt16(sample[at]) : UInt16(sample[at]) << 8 | UInt16(sample[at + 1])
      if unit < 0x20 ? !(0x09...0x0D).contains(unit) : unit >= 0xFFFE || (0x7F...0x9F).contains(unit) {
        return false
      }
      units += 1
      if unit < 0x7F { plain += 1 }
      at += 2
    }
    return plain * 20 >= units
  }
}

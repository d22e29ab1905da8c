/// Text whose UTF-8 was taken for windows-1252 and encoded once more.

import Articles

enum TwiceEncoded {
  /// What windows-1252 has at 0x80 to 0x9F; 0 where it has nothing, and programs keep the control character.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]

  /// Whether every letter beyond ASCII is part of such a sequence, and there are two at least: no text that was
  /// encoded once reads so. Looks no further than the first that is not.
  static func isAll(_ text: String) -> Bool {
    // Such a sequence begins with a letter of U+00C2 to U+00F4, and another beyond ASCII follows.
    guard let first = text.utf8.firstIndex(where: { $0 >= 0x80 }),
      case let opening = text.utf8[first...].prefix(3),
      opening.count == 3, opening.first == 0xC3, opening.last ?? 0 >= 0x80
    else { return false }
    var sequences = 0
    var pending: [UInt8] = []
    for scalar in text[first...].unicodeScalars {
      guard scalar.value >= 0x80 else {
        guard pending.isEmpty else { return false }
        continue
      }
      guard let byte = byte(scalar) else { return false }
      pending.append(byte)
      let length = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
      guard (0xC2...0xF4).contains(pending[0]), pending.count == 1 || byte & 0xC0 == 0x80 else {
        return false
      }
      if pending.count == length {
        guard String(validating: pending, as: UTF8.self) != nil else { return false }
        sequences += 1
        pending.removeAll(keepingCapacity: true)
      }
    }
    return sequences >= 2 && pending.isEmpty
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    guard scalar.value < 0x10000 else { return nil }
    return upper.firstIndex(of: UInt16(scalar.value)).map { UInt8(0x80 + $0) }
  }
}

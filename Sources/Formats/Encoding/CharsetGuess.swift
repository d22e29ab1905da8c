/// The encoding of bytes that say nothing of it.

import Articles
import CUchardet

enum CharsetGuess {
  /// How many bytes are enough to detect the encoding.
  private static let sample = 1 << 18

  /// Bytes as UTF-8, from the encoding that they are most likely of; nil where what comes out does not look
  /// like text, or none comes to mind.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let charset = name(bytes.prefix(sample)).flatMap { CharsetLabels.charset(others[$0] ?? $0) }
    var charsets = charset.map { [$0] + (siblings[$0] ?? []) } ?? []
    // Words in ASCII with a few other signs, as English has them, are too little for the detector to go by.
    if bytes.count(where: { $0 >= 0x80 }) * 5 < bytes.count { charsets += western }
    for charset in charsets {
      if let text = Iconv.utf8(bytes, from: charset), isPlausible(text) { return text }
    }
    return nil
  }

  /// What letters and signs of western Europe may be in.
  private static let western = ["CP1252", "MACINTOSH"]

  private static func name(_ sample: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let failed = sample.withUnsafeBytes { bytes in
      uchardet_handle_data(detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count) != 0
    }
    guard !failed else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : name
  }

  /// Names of uchardet's that are no labels.
  private static let others = ["UHC": "windows-949"]

  /// What else an encoding may be that uchardet takes for one: Microsoft's has letters where ISO's has controls, and
  /// Ukrainian has four letters where Russian has lines.
  private static let siblings: [String: [String]] = [
    "ISO-8859-2": ["CP1250"], "ISO-8859-5": ["CP1251"], "ISO-8859-6": ["CP1256"], "ISO-8859-7": ["CP1253"],
    "ISO-8859-8": ["CP1255"], "ISO-8859-13": ["CP1257"], "ISO-8859-15": ["CP1252"], "KOI8-R": ["KOI8-U"],
  ]

  /// Whether text is without what no text has: control characters of Latin-1, drawn lines, and signs and capitals inside
  /// words, which are what the letters of another encoding come out as.
  private static func isPlausible(_ text: [UInt8]) -> Bool {
    var (letters, odd) = (0, 0)
    var previous: Unicode.Scalar = " "
    var before: Unicode.Scalar = " "
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if (0x80...0x9F).contains(scalar.value) || (0x2500...0x259F).contains(scalar.value)
        || scalar.value == 0xFFFD
      {
        return false
      }
      if previous.value >= 0x80 {
        if previous.properties.isAlphabetic { letters += 1 }
        let isInside = before.properties.isAlphabetic && scalar.properties.isAlphabetic
        if isInside, isOdd(previous) || previous.properties.isUppercase && before.properties.isLowercase {
          odd += 1
        }
      }
      (before, previous) = (previous, scalar)
    }
    return odd * 5 <= letters
  }

  /// A sign that does not join letters, as an apostrophe or a hyphen does.
  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic && !scalar.properties.isDiacritic
      && ![0x2018, 0x2019, 0x2010, 0x2011, 0x2013, 0x2014, 0x2026, 0xB7, 0xAD, 0xA0].contains(scalar.value)
      && ![.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }
}

/// Letters that were written as a letter and a combining accent, as some systems do.

enum Accents {
  /// Grave, acute, circumflex, tilde, diaeresis, cedilla: the mark's last byte, and what it makes of which letters.
  private static let table: [(mark: UInt8, plain: String, composed: String)] = [
    (0x80, "aeiou", "àèìòù"), (0x81, "aeiouy", "áéíóúý"), (0x82, "aeiou", "âêîôû"), (0x83, "ano", "ãñõ"),
    (0x88, "aeiouy", "äëïöüÿ"), (0xA7, "c", "ç"),
  ]

  private static let composed: [[UInt8]: [UInt8]] = {
    var composed: [[UInt8]: [UInt8]] = [:]
    for (mark, plain, accented) in table {
      for (letter, whole) in zip(plain.utf8, accented) { composed[[letter, mark]] = Array(whole.utf8) }
    }
    return composed
  }()

  /// UTF-8 in lower case with the accents of western Europe on their letters; linear.
  static func compose(_ text: [UInt8]) -> [UInt8] {
    // All of these marks begin with this byte.
    guard text.contains(0xCC) else { return text }
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == 0xCC, at + 1 < text.count, let letter = result.last,
        let whole = composed[[letter, text[at + 1]]]
      {
        result.removeLast()
        result += whole
        at += 2
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }
}

/// Text made ready for comparing: without case, accents and punctuation.

/// A text as its words, one blank before and after each: ` kim jong un said `. A word is a run of
/// letters and digits; an ideograph or kana is a word by itself, so that phrases find what scripts
/// without spaces write in one go.
package struct FoldedText: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Linear; ASCII costs a look at each byte.
  package init(_ text: some StringProtocol) {
    var text = String(text)
    bytes = text.withUTF8(Folding.words)
  }

  /// Each word, folded, in order. Linear.
  package var words: [String] {
    bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words, separated by single spaces; empty if there are none.
  package var folded: String {
    String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  /// The same as bytes of UTF-8.
  package var utf8: ArraySlice<UInt8> { bytes.dropFirst().dropLast() }

  /// Whether it has no word at all.
  package var isEmpty: Bool { bytes.count == 1 }

  /// Whether the pattern's words stand here in a row. The last may go on if `isPrefix`.
  package func contains(_ pattern: FoldedText, isPrefix: Bool) -> Bool {
    guard !pattern.isEmpty else { return false }
    let sought = isPrefix ? pattern.bytes.dropLast() : pattern.bytes[...]
    return bytes.withUnsafeBufferPointer { text in
      sought.withUnsafeBufferPointer { Self.find($0, in: text) }
    }
  }

  private static func find(_ sought: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard sought.count <= text.count else { return false }
    // Each pattern starts with a blank, so that its second byte tells more.
    let second = sought[1]
    for start in 0...(text.count - sought.count) where text[start + 1] == second && text[start] == 0x20 {
      var matched = 2
      while matched < sought.count, text[start + matched] == sought[matched] { matched += 1 }
      if matched == sought.count { return true }
    }
    return false
  }
}

/// Folds scalars. Accents go where Unicode names a Latin letter "with" something; other scripts lose
/// case and combining marks.
enum Folding {
  /// What ASCII becomes; a blank ends a word.
  private static let ascii: [UInt8] = (0..<0x80 as Range<UInt8>).map { byte in
    var folded: [UInt8] = []
    append(Unicode.Scalar(byte), to: &folded)
    return folded[0]
  }

  /// The words of a text with one blank before and after each. Linear.
  static func words(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // An ideograph gets a blank on either side; nothing else grows.
    let ideographs = utf8.reduce(0) { $0 &+ ($1 >= 0xE3 ? 1 : 0) }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: utf8.count + 2 * ideographs + 2) { room, filled in
      filled = fold(utf8, into: room) ?? 0
      isWhole = filled > 0
    }
    guard !isWhole else { return bytes }
    var grown: [UInt8] = [0x20]
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar, to: &grown) }
    endWord(&grown)
    return grown
  }

  /// How many bytes the words take; nil where there is not room enough.
  private static func fold(_ utf8: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    room[0] = 0x20
    var (at, end) = (0, 1)
    // One scalar beyond ASCII, behind the byte that it follows.
    var piece: [UInt8] = []
    let isWhole = ascii.withUnsafeBufferPointer { ascii in
      while at < utf8.count {
        guard end < room.count else { return false }
        let byte = utf8[at]
        if byte < 0x80 {
          let folded = ascii[Int(byte)]
          room[end] = folded
          end &+= folded != 0x20 || room[end &- 1] != 0x20 ? 1 : 0
          at &+= 1
          continue
        }
        let (scalar, length) = scalar(utf8, at)
        piece.removeAll(keepingCapacity: true)
        piece.append(room[end &- 1])
        append(scalar, to: &piece)
        guard room.count - end >= piece.count - 1 else { return false }
        for byte in piece.dropFirst() {
          room[end] = byte
          end &+= 1
        }
        at &+= length
      }
      return true
    }
    guard isWhole else { return nil }
    if room[end - 1] != 0x20 {
      guard end < room.count else { return nil }
      room[end] = 0x20
      end += 1
    }
    return end
  }

  /// The scalar at a boundary of valid UTF-8 that is not ASCII, and how many bytes it has.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
    let lead = utf8[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in utf8[(at + 1)..<(at + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
    case 0x41...0x5A: bytes.append(UInt8(scalar.value + 0x20))
    case 0..<0x80, 0x2010..<0x2028: endWord(&bytes)
    default: appendOther(scalar, to: &bytes)
    }
  }

  /// Without case and accents, punctuation kept: for tags.
  static func keepingPunctuation(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic {
        bytes.append(UInt8(scalar.value))
      } else {
        append(scalar, to: &bytes)
      }
    }
    return bytes
  }

  private static func endWord(_ bytes: inout [UInt8]) {
    if bytes.last != 0x20 { bytes.append(0x20) }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let base = latin[scalar] {
      bytes += base
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return
    case .spacingMark: break
    default:
      guard properties.isAlphabetic || properties.numericType != nil else { return endWord(&bytes) }
    }
    let isWord = properties.isIdeographic || (0x3040..<0x3100).contains(scalar.value)
    if isWord { endWord(&bytes) }
    for lower in properties.lowercaseMapping.unicodeScalars {
      let plain = greek[lower] ?? lower
      if ![.nonspacingMark, .enclosingMark].contains(plain.properties.generalCategory) {
        bytes += Array(String(plain).utf8)
      }
    }
    if isWord { endWord(&bytes) }
  }

  /// Accented Latin letters and ligatures as plain ones, from the letters' Unicode names.
  private static let latin: [Unicode.Scalar: [UInt8]] = {
    var letters: [Unicode.Scalar: [UInt8]] = [:]
    for value in Array(UInt32(0xAA)..<0x250) + Array(UInt32(0x1E00)..<0x1F00) + [0xFB00, 0xFB01, 0xFB02] {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name else { continue }
      letters[scalar] = base(name).map { Array($0.lowercased().utf8) }
    }
    return letters
  }()

  /// `LATIN SMALL LETTER E WITH ACUTE` is e, `LATIN SMALL LIGATURE OE` is oe.
  private static func base(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", ["SMALL", "CAPITAL"].contains(words[1]),
      ["LETTER", "LIGATURE"].contains(words[2])
    else { return nil }
    if words.count == 4 || words[4] == "WITH" {
      switch words[3] {
      case "ETH": return "d"
      case "THORN": return "th"
      default: return words[3].count <= (words[2] == "LIGATURE" ? 3 : 2) ? String(words[3]) : nil
      }
    }
    switch words[3...].joined(separator: " ") {
    case "SHARP S": return "ss"
    case "LONG S": return "s"
    case "DOTLESS I": return "i"
    default: return nil
    }
  }

  /// Greek vowels without tonos and dialytika; the final sigma as any other.
  private static let greek: [Unicode.Scalar: Unicode.Scalar] = [
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ϋ": "υ", "ΐ": "ι",
    "ΰ": "υ", "ς": "σ",
  ]
}

extension Character {
  /// Without case and accents; punctuation stays, curly marks and long dashes become those that
  /// keyboards have. For finding words in a text letter by letter.
  package var folded: String {
    switch self {
    case "‘", "’": "'"
    case "“", "”", "„": "\""
    case "–", "—", "‑": "-"
    default:
      isASCII
        ? lowercased()
        : unicodeScalars.allSatisfy(\.properties.isAlphabetic) || unicodeScalars.count > 1
          ? String(decoding: Folding.keepingPunctuation(String(self)), as: UTF8.self) : String(self)
    }
  }
}

/// Distinguishes two names.

enum NameKey {
  /// Small letters without accents; no stops, apostrophes alike, hyphens and dashes as blanks, no leading
  /// article; the United States, Mount and Saint written out.
  static func of(_ name: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var name = name
    name.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) {
        for byte in bytes { add(UInt32(byte), to: &key) }
      } else {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { add(scalar.value, to: &key) }
      }
    }
    while let last = key.last, last == space || last == 0x27 { key.removeLast() }
    if key.starts(with: "the ".utf8) { key.removeFirst(4) }
    for (short, full) in spelledOut where key.starts(with: short.utf8) {
      key.replaceSubrange(0..<(short.utf8.count - 1), with: full.utf8)
    }
    return String(decoding: key, as: UTF8.self)
  }

  @inline(__always)
  private static func add(_ scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0x2E: return
    case 0x20, 0x2D, 0x2010...0x2015: if let last = key.last, last != space { key.append(space) }
    case 0x27, 0x2018, 0x2019: key.append(0x27)
    case 0..<0x80: key.append(UInt8(scalar &- 65 < 26 ? scalar | 0x20 : scalar))
    default:
      guard let plain = PlainLetters.plain(scalar).flatMap(Unicode.Scalar.init) else { return }
      key += Array(String(Character(plain)).utf8)
    }
  }

  /// The same for an organization, without its legal form; a football club is an FC.
  static func ofBody(_ name: String) -> String {
    let key = of(name)
    guard endsInLaw(key) else { return key }
    var words = key.split(separator: " ")
    if words.suffix(2) == ["football", "club"], words.count > 2 {
      words.replaceSubrange((words.count - 2)..., with: ["fc"])
    }
    while words.count > 1, let last = words.last, legal.contains(last.drop { $0 == "," }) {
      words.removeLast()
    }
    if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = last.dropLast() }
    return words.joined(separator: " ")
  }

  /// Whether the last word may be one that is left out, or a comma stands behind it. A key has single blanks.
  private static func endsInLaw(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { key in
      guard let last = key.last, last != UInt8(ascii: ",") else { return !key.isEmpty }
      guard let blank = key.lastIndex(of: space) else { return false }
      let word = key[(blank + 1)...]
      return word.first == UInt8(ascii: ",") || word.elementsEqual("club".utf8)
        || word.count <= longestLegal && legal.contains(Substring(decoding: word, as: UTF8.self))
    }
  }
  private static let longestLegal = legal.map(\.utf8.count).max() ?? 0

  private static let legal = Set<Substring>(
    "inc ltd limited llc plc corp corporation co gmbh ag nv sa spa oy oyj asa ab as qsc pty kg kk lp llp bv se pbc"
      .split(
        separator: " "))
  private static let space = UInt8(ascii: " ")
  private static let spelledOut = [("us ", "united states"), ("mt ", "mount"), ("st ", "saint")]
}

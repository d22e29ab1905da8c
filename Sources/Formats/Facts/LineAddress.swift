/// Lines that hold a web address.

enum LineAddress {
  private static let labels: Set<String> = [
    "url", "link", "source", "source url", "original", "original url", "original article", "permalink", "web",
    "read at", "via", "from", "address", "lien", "quelle", "fuente", "retrieved from", "available at",
  ]

  /// The address of a line that holds one and at most a label before it; nil for any other line.
  static func find(in line: ArraySlice<UInt8>) -> String? {
    guard let start = start(in: line) else { return nil }
    let label = String(decoding: line[..<start], as: UTF8.self).lowercased().filter { !":<([".contains($0) }
    let words = label.split(separator: " ").joined(separator: " ")
    guard words.isEmpty || labels.contains(words) else { return nil }
    var address = Substring(decoding: line[start...], as: UTF8.self)
    while let last = address.last, ">)]".contains(last) { address.removeLast() }
    guard !address.contains(where: \.isWhitespace), address.utf8.count > 10 else { return nil }
    return String(address)
  }

  /// Where the first "https://" or "http://" begins.
  private static func start(in line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = line[(colon + 1)...]
      guard rest.starts(with: "//".utf8) else { continue }
      let before = line[..<colon]
      return ["https", "http"].lazy.filter { before.endsInLetters($0) }.map { colon - $0.utf8.count }.first
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are the last letters, small or capital.
  fileprivate func endsInLetters(_ letters: String) -> Bool {
    suffix(letters.utf8.count).map { $0 | 0x20 }.elementsEqual(letters.utf8)
  }
}

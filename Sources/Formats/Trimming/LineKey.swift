/// The form of a line by which it is looked up in tables.

/// A short line in lower case, its numbers as `#`, its white space single, quotes straight, accents on their
/// letters, and the bullets, arrows and dots around it gone: "• 3 Comments »" is "# comments".
struct LineKey {
  /// Longer lines are prose, never furniture or leftovers.
  static let limit = 300

  let text: ArraySlice<UInt8>

  /// Nil for a line that is too long to be looked up.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= Self.limit else { return nil }
    let key = [UInt8](capacity: line.count) { Self.fold(line.span, into: &$0) }
    text = Self.trim(Accents.compose(key)[...])
  }

  private static func fold(_ line: Span<UInt8>, into key: inout OutputSpan<UInt8>) {
    var last: UInt8 = 0
    func append(_ byte: UInt8) {
      key.append(byte)
      last = byte
    }
    var at = 0
    while at < line.count {
      let byte = line[at]
      let next = at + 1 < line.count ? line[at + 1] : 0
      at += 1
      switch byte {
      case 0x41...0x5A: append(byte | 0x20)
      case 0x30...0x39: if last != 0x23 { append(0x23) }
      case 0x09, 0x20: if last != 0x20 { append(0x20) }
      case 0xC2 where next == 0xA0:  // No-break space.
        if last != 0x20 { append(0x20) }
        at += 1
      case 0xC3 where (0x80...0x9E).contains(next) && next != 0x97:  // Capitals of Latin-1.
        append(byte)
        append(next | 0x20)
        at += 1
      case 0xE2 where next == 0x80 && at + 1 < line.count && (line[at + 1] == 0x98 || line[at + 1] == 0x99):
        append(0x27)  // Single quotes.
        at += 2
      default: append(byte)
      }
    }
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Bullets, dashes, guillemets, arrows, ellipsis.
  private static let wideEdges = ["•", "–", "—", "…", "»", "«", "›", "‹", "→", "←", "▶", "·", "✉"]
    .map { Array($0.utf8) }

  private static func trim(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var key = key
    while let first = key.first {
      if isEdge(first) {
        key = key.dropFirst()
      } else if first >= 0x80, let edge = wideEdges.first(where: { key.starts(with: $0) }) {
        key = key.dropFirst(edge.count)
      } else {
        break
      }
    }
    while let last = key.last {
      if isEdge(last) {
        key = key.dropLast()
      } else if last >= 0x80, let edge = wideEdges.first(where: { key.ends(with: $0) }) {
        key = key.dropLast(edge.count)
      } else if last == 0x2E, key.dropLast().last == 0x2E {
        while key.last == 0x2E { key = key.dropLast() }
      } else if last == 0x2E, isPhrase(key) {
        key = key.dropLast()
      } else {
        break
      }
    }
    return key
  }

  /// A word or two with a full stop may be the end of a wrapped sentence; more are a phrase of their own.
  private static func isPhrase(_ key: ArraySlice<UInt8>) -> Bool {
    key.count { $0 == 0x20 } >= 3
  }
}

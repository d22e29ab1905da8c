/// JSON: whether a file is a story a line, or one document.

import Articles

/// Follows JSON's brackets and strings, byte by byte; knows where a value ends without reading it.
package struct JSONScanner: Sendable {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  package init() {}

  /// Whether the next byte is in no object, array or string that was begun.
  package var isOutside: Bool { depth == 0 && !isInString }

  /// Takes an object's or array's next byte; true where that ends it.
  @inline(__always)
  package mutating func ends(with byte: UInt8) -> Bool {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth == 0
    default: break
    }
    return false
  }
}

extension FileOpening {
  private enum Shape { case lines, document }

  var isJSONLines: Bool { jsonShape == .lines }
  var isJSONDocument: Bool { jsonShape == .document }

  /// Nil for what is no JSON object or list.
  private var jsonShape: Shape? {
    guard magic == nil, let first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return nil
    }
    let bytes = trimmed
    let inside = bytes.dropFirst().drop { $0.isASCIISpace }.first
    let isList = first == UInt8(ascii: "[")
    guard
      inside == nil || inside == UInt8(ascii: "\"") && !isList || inside == UInt8(ascii: "}") && !isList
        || isList && (inside == UInt8(ascii: "{") || inside == UInt8(ascii: "]"))
    else { return nil }
    var scanner = JSONScanner()
    var hasLineEnd = false
    for (at, byte) in zip(bytes.indices, bytes) {
      if byte == 0x0A { hasLineEnd = true }
      guard scanner.ends(with: byte) else { continue }
      let rest = bytes[(at + 1)...]
      guard let next = rest.first(where: { !$0.isASCIISpace }) else {
        // The only value: what the name says, if it may be either.
        return isList || hasLineEnd || ending == "json" ? .document : .lines
      }
      guard next == UInt8(ascii: "{") || next == UInt8(ascii: "[") || next == UInt8(ascii: ",") && isList
      else {
        // A broken line among others, or words that begin with a bracket.
        return rest.prefix { $0 != 0x0A }.isBlank && !isList && !hasLineEnd ? .lines : nil
      }
      return isList || hasLineEnd ? .document : .lines
    }
    if isWhole { return isList || hasLineEnd && ending == "json" ? .document : nil }
    return isList || hasLineEnd ? .document : .lines
  }
}

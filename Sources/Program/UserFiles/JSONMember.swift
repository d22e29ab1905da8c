/// A file that users write as JSON with comments (JSON5): its members with the lines and bytes where they stand,
/// so that messages can name a line and a value can be replaced.

import FoundationEssentials

struct JSONMember: Equatable {
  enum Value: Equatable {
    case number(Int)
    case text(String)
    case object([JSONMember])
    case null
    case other
  }

  /// Why a file is no object.
  struct Fault: Error {
    let reason: String
  }

  let name: String
  /// From 1 on.
  let line: Int
  let value: Value
  /// The bytes of its value.
  let bytes: Range<Int>

  /// The members of the object that a file holds, in their order; a name may stand there twice. Foundation says
  /// whether it is JSON5 at all.
  static func all(of bytes: [UInt8]) throws(Fault) -> [JSONMember] {
    do { _ = try decoder.decode([String: Anything].self, from: Data(bytes)) } catch {
      throw Fault(reason: reason(error))
    }
    var scanner = JSONScanner(bytes)
    return scanner.object()
  }

  /// Where the object's brace is.
  static func opening(of bytes: [UInt8]) -> Int? {
    var scanner = JSONScanner(bytes)
    scanner.skipBlank()
    return scanner.position < bytes.count ? scanner.position : nil
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return decoder
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "this is not a JSON object" }
    return context.underlyingError.map { "\($0)" } ?? context.debugDescription
  }

  /// What one value or name says.
  fileprivate static func decoded<T: Decodable>(_ type: T.Type, _ bytes: ArraySlice<UInt8>) -> T? {
    // That it is of another type is an answer.
    try? decoder.decode(type, from: Data(bytes))
  }

  private struct Anything: Decodable { init(from decoder: any Decoder) {} }
}

/// Finds where members stand in what is known to be JSON5.
private struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    if current == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  /// Passes over white space and comments.
  mutating func skipBlank() {
    while let byte = current {
      if byte == UInt8(ascii: "/"), position + 1 < bytes.count {
        let isLine = bytes[position + 1] == UInt8(ascii: "/")
        while let byte = current, !(isLine ? byte == UInt8(ascii: "\n") : endsComment) {
          _ = byte
          advance()
        }
        if !isLine { position += 1 }
      } else if byte > 0x20, byte != 0xC2, byte != 0xA0, byte != 0xEF, byte != 0xBB, byte != 0xBF {
        return
      }
      advance()
    }
  }

  /// At the star of `*/`.
  private var endsComment: Bool {
    bytes[position] == UInt8(ascii: "*") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: "/")
  }

  mutating func object() -> [JSONMember] {
    skipBlank()
    advance()
    var members: [JSONMember] = []
    while true {
      skipBlank()
      guard let byte = current, byte != UInt8(ascii: "}") else { break }
      if byte == UInt8(ascii: ",") {
        advance()
        continue
      }
      let line = line
      let name = token()
      skipBlank()
      // The colon.
      advance()
      skipBlank()
      let start = position
      let value = value()
      members.append(
        JSONMember(
          name: JSONMember.decoded(String.self, bytes[name]) ?? String(decoding: bytes[name], as: UTF8.self),
          line: line, value: value, bytes: start..<position))
    }
    advance()
    return members
  }

  private mutating func value() -> JSONMember.Value {
    switch current {
    case UInt8(ascii: "{"): return .object(object())
    case UInt8(ascii: "["):
      skipArray()
      return .other
    default:
      let range = token()
      if bytes[range].elementsEqual("null".utf8) { return .null }
      if let number = JSONMember.decoded(Int.self, bytes[range]) { return .number(number) }
      return JSONMember.decoded(String.self, bytes[range]).map { .text($0) } ?? .other
    }
  }

  private mutating func skipArray() {
    advance()
    while true {
      skipBlank()
      guard let byte = current, byte != UInt8(ascii: "]") else { break }
      if byte == UInt8(ascii: ",") { advance() } else { _ = value() }
    }
    advance()
  }

  /// The bytes of a string with its quotation marks, or of a bare name or number.
  private mutating func token() -> Range<Int> {
    let start = position
    guard let mark = current, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      while let byte = current, byte > 0x20, !":,]}/".utf8.contains(byte) { advance() }
      return start..<position
    }
    advance()
    while let byte = current, byte != mark {
      if byte == UInt8(ascii: "\\") { advance() }
      advance()
    }
    advance()
    return start..<min(position, bytes.count)
  }
}

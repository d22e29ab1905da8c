/// JSON of the reader's work: values of work written and read without a general encoder, since bulk changes
/// handle thousands of files.

import Articles
import Formats

/// A key a line, keys in the order of their bytes, a line end after the last. What is read must be JSON without
/// null, fractions and keys that come twice: nothing else is written.
enum WorkJSON {
  // MARK: Writing

  static func bytes(_ value: WorkValue) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    write(value, indent: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  static func write(_ value: WorkValue, indent: Int, to bytes: inout [UInt8]) {
    switch value {
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): JSONBytes.quote(text, to: &bytes)
    case .list(let values):
      write(count: values.count, "[", "]", indent: indent, to: &bytes) { at, bytes in
        write(values[at], indent: indent + 2, to: &bytes)
      }
    case .fields(let fields):
      write(count: fields.count, "{", "}", indent: indent, to: &bytes) { at, bytes in
        JSONBytes.quote(fields[at].key, to: &bytes)
        bytes += " : ".utf8
        write(fields[at].value, indent: indent + 2, to: &bytes)
      }
    }
  }

  private static func write(
    count: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, indent: Int, to bytes: inout [UInt8],
    _ write: (Int, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for at in 0..<count {
      if at > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent + 2))
      write(at, &bytes)
    }
    if count > 0 {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }
    bytes.append(UInt8(ascii: close))
  }

  // MARK: Reading

  /// Nil for what is no JSON of this kind.
  /// - Parameter isLoose: takes commas that are missing or too many, and keys that come twice.
  static func value(_ bytes: [UInt8], isLoose: Bool = false) -> WorkValue? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = WorkJSONReader(bytes: buffer, isLoose: isLoose)
      return reader.document()
    }
  }
}

private struct WorkJSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let isLoose: Bool
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>, isLoose: Bool) { (self.bytes, self.isLoose) = (bytes, isLoose) }

  /// Deeper values are none of ours.
  private static let depth = 32

  mutating func document() -> WorkValue? {
    guard let value = value(Self.depth) else { return nil }
    skipSpace()
    return at == bytes.count ? value : nil
  }

  private mutating func value(_ depth: Int) -> WorkValue? {
    skipSpace()
    guard depth > 0, at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "\""): return text().map(WorkValue.text)
    case UInt8(ascii: "{"): return fields(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
    default: return number().map(WorkValue.number)
    }
  }

  private mutating func fields(_ depth: Int) -> WorkValue? {
    var fields: [WorkValue.Field] = []
    var isSorted = true
    guard
      members(
        "}",
        { reader in
          reader.skipSpace()
          guard let key = reader.text() else { return false }
          reader.skipSpace()
          guard reader.take(":"), let value = reader.value(depth - 1) else { return false }
          if let last = fields.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) { isSorted = false }
          fields.append(WorkValue.Field(key, value))
          return true
        })
    else { return nil }
    guard !isSorted else { return .fields(fields) }
    fields.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let isTwice = zip(fields, fields.dropFirst()).contains { $0.key.utf8.elementsEqual($1.key.utf8) }
    return isTwice && !isLoose ? nil : .fields(fields)
  }

  private mutating func list(_ depth: Int) -> WorkValue? {
    var values: [WorkValue] = []
    let isList = members("]") { reader in
      guard let value = reader.value(depth - 1) else { return false }
      values.append(value)
      return true
    }
    return isList ? .list(values) : nil
  }

  /// What stands between brackets, with commas between.
  private mutating func members(_ close: Unicode.Scalar, _ take: (inout Self) -> Bool) -> Bool {
    at += 1
    skipSpace()
    if skip(close) { return true }
    while true {
      guard take(&self) else { return false }
      skipSpace()
      if isLoose { while skip(",") { skipSpace() } }
      if skip(close) { return true }
      guard isLoose || skip(",") else { return false }
    }
  }

  private mutating func number() -> Int? {
    let start = at
    while at < bytes.count, (48...57).contains(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Int(digits), String(number) == digits else { return nil }
    return number
  }

  private mutating func text() -> String? {
    guard skip("\"") else { return nil }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
      bytes[at] >= 0x20
    {
      at += 1
    }
    guard at < bytes.count, bytes[at] >= 0x20 else { return nil }
    guard bytes[at] == UInt8(ascii: "\\") else {
      let text = String(validating: bytes[start..<at], as: UTF8.self)
      at += 1
      return text
    }
    return escapedText(from: start)
  }

  private mutating func escapedText(from start: Int) -> String? {
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += UTF8.encode(scalar).map(Array.init) ?? []
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"):
      guard let unit = unit() else { return nil }
      guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
      guard take("\\u"), let trail = self.unit(), UTF16.isTrailSurrogate(trail) else { return nil }
      return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt16? {
    guard at + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[at..<(at + 4)], as: UTF8.self).lowercased()
    at += 4
    return Hex.number(digits).map { UInt16(truncatingIfNeeded: $0) }
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }

  private mutating func skip(_ expected: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: expected) else { return false }
    at += 1
    return true
  }

  private mutating func take(_ expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    guard bytes.count - at >= count else { return false }
    for offset in 0..<count where bytes[at + offset] != expected.utf8Start[offset] { return false }
    at += count
    return true
  }
}

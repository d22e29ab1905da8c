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
      var json = JSONCursor(buffer, isLoose: isLoose)
      guard let value = value(&json, depth, isLoose), json.isAtEnd() else { return nil }
      return value
    }
  }

  /// Deeper values are not the reader's work.
  private static let depth = 32

  private static func value(_ json: inout JSONCursor, _ depth: Int, _ isLoose: Bool) -> WorkValue? {
    guard depth > 0 else { return nil }
    switch json.peek() {
    case UInt8(ascii: "\""): return json.text().map(WorkValue.text)
    case UInt8(ascii: "{"): return fields(&json, depth, isLoose)
    case UInt8(ascii: "["):
      var values: [WorkValue] = []
      let isList = json.elements { json in
        value(&json, depth - 1, isLoose).map { values.append($0) } != nil
      }
      return isList ? .list(values) : nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return json.flag().map(WorkValue.flag)
    default: return json.number().map(WorkValue.number)
    }
  }

  private static func fields(_ json: inout JSONCursor, _ depth: Int, _ isLoose: Bool) -> WorkValue? {
    var fields: [WorkValue.Field] = []
    var isSorted = true
    let isObject = json.members { key, json in
      guard let value = value(&json, depth - 1, isLoose) else { return false }
      if let last = fields.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) { isSorted = false }
      fields.append(WorkValue.Field(key, value))
      return true
    }
    guard isObject else { return nil }
    guard !isSorted else { return .fields(fields) }
    fields.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let isTwice = zip(fields, fields.dropFirst()).contains { $0.key.utf8.elementsEqual($1.key.utf8) }
    return isTwice && !isLoose ? nil : .fields(fields)
  }
}

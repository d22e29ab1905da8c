/// Writing JSON: the same value always gives the same bytes.

/// A JSON value whose keys keep the order that they are given in.
package enum JSONText: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  /// A number in the digits that it came in.
  case digits(String)
  case array([JSONText])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONText

    package init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  package static func object(_ members: (String, JSONText)...) -> JSONText {
    .object(members.map { Member($0.0, $0.1) })
  }

  package static func string(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  package static func strings(_ texts: some Sequence<String>) -> JSONText {
    .array(texts.map { .string($0) })
  }

  /// On one line without any white space, line end left out. Linear.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// On several lines, two spaces a level, for people; line end left out. Arrays of numbers stay on one line.
  package var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    // JSON knows neither infinity nor NaN.
    case .double(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
    case .digits(let text): bytes += text.utf8
    case .string(let text): JSONBytes.quote(text, .printable, to: &bytes)
    case .array(let values):
      let isFlat = values.allSatisfy(\.isNumber)
      Self.write(values, "[", "]", to: &bytes, indent: isFlat ? nil : indent) { value, inner, bytes in
        value.write(to: &bytes, indent: inner)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &bytes, indent: indent) { member, inner, bytes in
        JSONBytes.quote(member.key, .printable, to: &bytes)
        bytes.append(0x3A)
        if inner != nil { bytes.append(0x20) }
        member.value.write(to: &bytes, indent: inner)
      }
    }
  }

  private var isNumber: Bool {
    switch self {
    case .int, .double, .digits: true
    default: false
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
    indent: Int?, _ write: (Element, Int?, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      newLine(inner, &bytes)
      write(element, inner, &bytes)
    }
    if !elements.isEmpty { newLine(indent, &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ indent: Int?, _ bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * indent))
  }
}

/// JSON objects on one line, members in the order in which they are added.

struct JSONLine: Sendable {
  private var members = ""

  /// The finished object.
  var text: String { "{" + members + "}" }

  mutating func add(_ key: String, _ value: String?) { add(key, raw: value.map(Self.quoted) ?? "null") }
  mutating func add(_ key: String, _ value: Int) { add(key, raw: "\(value)") }
  mutating func add(_ key: String, _ value: Bool) { add(key, raw: "\(value)") }

  mutating func add(_ key: String, _ values: [String]) {
    add(key, raw: "[" + values.map(Self.quoted).joined(separator: ",") + "]")
  }

  mutating func add(_ key: String, _ values: [JSONLine]) {
    add(key, raw: "[" + values.map(\.text).joined(separator: ",") + "]")
  }

  private mutating func add(_ key: String, raw value: String) {
    members += (members.isEmpty ? "" : ",") + Self.quoted(key) + ":" + value
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      // RFC 8259 wants the controls below U+0020 escaped; DEL and those of Latin-1 could steer a terminal.
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

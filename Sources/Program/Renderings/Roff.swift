/// Manual pages in the making, in the man(7) macros.

struct Roff {
  private(set) var text = ""

  private mutating func raw(_ line: String) { text += line + "\n" }

  mutating func title(_ name: String, section: Int, version: String, manual: String) {
    raw(".TH \(name) \(section) \"\" \"morgue \(version)\" \"\(manual)\"")
  }

  mutating func section(_ title: String) { raw(".SH \(title)") }
  mutating func subsection(_ title: String) { raw(".SS \(Self.escaped(title))") }

  mutating func paragraph(_ words: String) {
    raw(".PP")
    raw(Self.escaped(words))
  }

  mutating func item(_ name: String, _ meaning: String) {
    raw(".TP")
    raw(".B \(Self.escaped(name))")
    raw(Self.escaped(meaning))
  }

  mutating func usage(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2)
    raw(".br")
    raw(".B " + Self.escaped(words.prefix(2).joined(separator: " ")))
    if words.count > 2 { raw(Self.escaped(String(words[2]))) }
  }

  /// What is between stands further in.
  mutating func indented(_ body: (inout Roff) -> Void) {
    raw(".RS 4")
    body(&self)
    raw(".RE")
  }

  /// Backslashes, dashes and quotation marks as they are typed, other than ASCII by its number; no line is
  /// taken for a macro.
  private static func escaped(_ words: String) -> String {
    var escaped = words.hasPrefix(".") || words.hasPrefix("'") ? "\\&" : ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "~": escaped += "\\(ti"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}

/// What a bracketed paste means as text.

enum Pasted {
  /// Lines end with a line feed (terminals send carriage returns); other control characters but the
  /// tab are left out, since nobody can have meant to type them; what is not UTF-8 becomes U+FFFD.
  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\r": text.append("\n")
      case "\n" where wasReturn: break
      case "\n", "\t": text.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

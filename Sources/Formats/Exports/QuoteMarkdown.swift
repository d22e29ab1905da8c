/// Quotes as Markdown.

package import Articles

package enum QuoteMarkdown {
  /// A block quote and who said it where, an empty line at the end:
  ///
  ///     > We are not done with it.
  ///     >
  ///     > — Ada Brook, “Harbour wall to be raised”, *Lowland Courier*, 2018-11-28 (`9f2c51d07ab3e644.q1a2b3c4d`)
  package static func block(_ row: QuoteRow) -> String {
    var of = [row.speakers.compactMap(\.name).joined(separator: " and ")].filter { !$0.isEmpty }
    if of.isEmpty { of = ["unknown speaker"] }
    var parts = of.map { escaped($0) }
    parts += row.chain.map { escaped($0.words) }
    parts.append("“" + escaped(row.headline) + "”")
    if let source = row.source { parts.append("*" + escaped(source) + "*") }
    parts.append(row.published?.description ?? "date unknown")
    let polarity = row.polarity == .said ? "" : " [" + row.polarity.rawValue + "]"
    return "> " + escaped(row.words, startsLine: true) + "\n>\n> — " + parts.joined(separator: ", ")
      + polarity
      + " (`\(row.id)`)\n\n"
  }

  /// What Markdown would take for marks is written as it reads; line ends are spaces.
  /// - Parameter startsLine: whether a line begins with the text: then what begins a list or a rule is a mark too.
  private static func escaped(_ text: String, startsLine: Bool = false) -> String {
    var out = String.UnicodeScalarView()
    // Whether nothing but digits, or nothing at all, has been written yet.
    var (isStart, isNumber) = (startsLine, startsLine)
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if scalar.properties.isWhitespace, scalar != " ", scalar != "\u{A0}" {
        out.append(" ")
      } else {
        let beginsList = isStart && "-+=".unicodeScalars.contains(scalar)
        let endsNumber = isNumber && !isStart && ".)".unicodeScalars.contains(scalar)
        if beginsList || endsNumber || "\\`*_[]<>#&|~".unicodeScalars.contains(scalar) { out.append("\\") }
        out.append(scalar)
      }
      (isStart, isNumber) = (false, isNumber && isDigit)
    }
    return String(out)
  }
}

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
    var parts = of.map(escaped)
    parts += row.chain.map { escaped($0.words) }
    parts.append("“" + escaped(row.headline) + "”")
    if let source = row.source { parts.append("*" + escaped(source) + "*") }
    parts.append(row.published?.description ?? "date unknown")
    let polarity = row.polarity == .said ? "" : " [" + row.polarity.rawValue + "]"
    return "> " + escaped(row.words) + "\n>\n> — " + parts.joined(separator: ", ") + polarity
      + " (`\(row.id)`)\n\n"
  }

  /// What Markdown would take for marks is written as it reads; line ends are spaces.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if character.isNewline {
        out += " "
      } else {
        if "\\`*_[]<>#&|~".contains(character) { out += "\\" }
        out.append(character)
      }
    }
    return out
  }
}

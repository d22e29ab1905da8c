/// Quotes as a table of comma-separated values.

package import Articles

package enum QuoteTable {
  package static let columns = [
    "id", "article", "published", "source", "headline", "speakers", "text", "kind", "cue", "chain",
    "polarity",
    "confidence", "said_confidence", "ranges",
  ]

  /// The names of the columns, line end included.
  package static var heading: String { line(columns) }

  /// A row, line end included. Several speakers, steps and ranges are joined by "; ", a range is written `120-164`.
  package static func line(_ row: QuoteRow) -> String {
    line([
      row.id.description, row.id.article.description, row.published?.description ?? "", row.source ?? "",
      row.headline, row.speakers.compactMap(\.name).joined(separator: "; "), row.words, row.kind.rawValue,
      row.cue?.words ?? "", row.chain.map(\.text).joined(separator: "; "), row.polarity.rawValue,
      "\(row.confidence)", "\(row.saidConfidence)",
      row.content.map { "\($0.start)-\($0.end)" }.joined(separator: "; "),
    ])
  }

  /// Source: RFC 4180. A field that holds a comma, a quotation mark or a line end stands in quotation marks, those in it
  /// doubled; lines end with CR LF.
  private static func line(_ fields: [String]) -> String {
    fields.map { field in
      let isPlain = !field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      guard !isPlain else { return field }
      // By scalars: a mark with an accent on it is another character, and the same byte.
      var quoted = "\"".unicodeScalars
      for scalar in field.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
      }
      return String(quoted) + "\""
    }.joined(separator: ",") + "\r\n"
  }
}

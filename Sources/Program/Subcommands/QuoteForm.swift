/// The forms that `morgue quotes` prints quotes in.

import Articles
import Formats

enum QuoteForm: Hashable, Sendable {
  /// The words on a line, and who said them where below.
  case lines
  /// An array.
  case document
  case table
  case markdown

  var opening: String {
    switch self {
    case .lines, .markdown: ""
    case .document: "["
    case .table: QuoteTable.heading
    }
  }

  func closing(isEmpty: Bool) -> String { self == .document ? (isEmpty ? "]\n" : "\n]\n") : "" }

  func text(of row: QuoteRow, isFirst: Bool) -> String {
    switch self {
    case .lines: Self.lines(of: row)
    case .document: (isFirst ? "\n" : ",\n") + QuoteJSON.object(row).line
    case .table: QuoteTable.line(row)
    case .markdown: QuoteMarkdown.block(row)
    }
  }

  /// `2018-11-28  Ada Brook: “We are not done with it.”` and below it what story that is.
  private static func lines(of row: QuoteRow) -> String {
    let names = row.speakers.compactMap(\.name).joined(separator: " and ")
    let mark = row.polarity == .said ? "" : " [\(row.polarity.rawValue)]"
    let words = row.kind == .indirect ? row.words : "“\(row.words)”"
    let from = row.chain.map(\.words).joined(separator: "; ")
    let ranges = row.content.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
    return "\(row.published?.day.description ?? "date unknown")  "
      + printable((names.isEmpty ? "unknown" : names) + ": " + words + mark) + "\n    "
      + printable(
        "\(row.kind.rawValue), \(row.cue.map { "“\($0.words)”" } ?? "no cue")\(from.isEmpty ? "" : ", " + from); "
          + "\(row.source ?? "-"), \(row.headline)")
      + "; \(row.id) \(ranges)\n"
  }
}

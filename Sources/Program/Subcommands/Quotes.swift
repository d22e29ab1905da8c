/// `morgue quotes`: prints quotes in chronological order.

import Archiving
import Articles
import Formats
import Queries

extension Subcommand {
  static let quotes = Subcommand(
    name: "quotes",
    summary: "prints quotes in chronological order, each with its speaker, story and place in the text",
    details: [
      "Quotes from the oldest story come first, those from undated stories last. If the query asks "
        + "for quotes (said:, speaker:, via:), only the matching quotes are printed; otherwise every "
        + "quote of each matching story. Ranges count Unicode scalars in the story's text; the end is "
        + "exclusive. A quote keeps its id when its story is analysed or read again, as long as its words "
        + "stay the same."
    ],
    operands: .query,
    options: [.speaker, .kind, .json, .csv, .markdown],
    usesArchive: true,
    examples: [
      Example("morgue quotes --speaker 'Kim Song'", "prints what Kim Song said, oldest first"),
      Example(
        "morgue quotes --json said:bridge after:2019",
        "prints quotes since 2019 with “bridge” as JSON, with every detail"),
      Example("morgue quotes --csv > quotes.csv", "writes a table for a spreadsheet"),
      Example(
        "morgue quotes --markdown --kind direct tag:todo", "prints block quotes with their attribution"),
    ],
    run: { invocation, output in
      try invocation.exclude(.json, .csv)
      try invocation.exclude(.json, .markdown)
      try invocation.exclude(.csv, .markdown)
      let form: QuoteForm =
        invocation.has(.json)
        ? .document : invocation.has(.csv) ? .table : invocation.has(.markdown) ? .markdown : .lines
      var query = try invocation.query()
      if let speaker = invocation.value(.speaker) {
        query = Query(.conjunction([query.expression, .find(.speaker, QueryPattern(speaker))]))
      }
      let archive = try invocation.openArchive(for: [IndexNeed(query), .analyses])
      var request = QuoteRequest(
        query: query, kind: invocation.value(.kind).flatMap(Quote.Kind.init), count: 20)
      var printed = 0
      try output.write(form.opening)
      // The first rows come at once; later windows are larger, so that the cost of a window matters little.
      while true {
        let asked = request
        let window = try blocking { try await archive.quotes(asked) }
        for row in window.rows {
          try output.write(form.text(of: row, isFirst: printed == 0))
          printed += 1
        }
        try output.flush()
        for notice in window.notices { Messages.say("morgue: " + notice) }
        guard let next = window.next else { break }
        request.after = next
        request.count = min(request.count * 2, 2_000)
      }
      try output.write(form.closing(isEmpty: printed == 0))
      return printed == 0 ? .foundNothing : .done
    })
}

extension Option {
  fileprivate static let speaker = Option(
    "speaker", ValueKind("NAME"), does: "prints only this speaker's quotes, like the query speaker:\"NAME\"")
  fileprivate static let kind = Option(
    "kind", .oneOf(Quote.Kind.allCases.map(\.rawValue)), does: "prints only quotes of this kind")
  fileprivate static let csv = Option("csv", does: "prints comma-separated values with a header line")
  fileprivate static let markdown = Option("markdown", does: "prints Markdown block quotes")
}

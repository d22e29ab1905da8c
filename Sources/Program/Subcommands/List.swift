/// `morgue list`: prints articles, one per line.

import Archiving
import Articles
import Queries

extension Subcommand {
  static let list = Subcommand(
    name: "list",
    summary: "prints articles, one per line: date, source and headline",
    operands: .query,
    options: [.sort, .limit, .id, .json, .jsonLines],
    usesArchive: true,
    examples: [
      Example("morgue list --limit 10", "prints the ten newest stories"),
      Example("morgue list --id --sort oldest confrontation", "prints ids too, oldest first"),
    ],
    run: { invocation, output in
      try invocation.exclude(.json, .jsonLines)
      let form: ListForm =
        invocation.has(.json)
        ? .document : invocation.has(.jsonLines) ? .objects : .lines(withID: invocation.has(.id))
      let order = invocation.value(.sort).flatMap(SortOrder.init) ?? .newest
      let limit = try invocation.count(.limit) ?? .max
      let query = try invocation.query()
      var need = IndexNeed(query, order: order)
      // The JSON of an article includes the number of its quotes.
      if invocation.has(.json) || invocation.has(.jsonLines) { need.insert(.analyses) }
      let archive = try invocation.openArchive(for: need)
      let count = try print(query, order, limit, form, from: archive, &output)
      return count == 0 && !invocation.operands.isEmpty ? .foundNothing : .done
    })
}

extension Option {
  fileprivate static let sort = Option(
    "sort", .oneOf(SortOrder.allCases.map(\.rawValue)), does: "sets the order; the default is newest")
  fileprivate static let limit = Option("limit", .number, does: "prints at most N articles")
  fileprivate static let id = Option("id", does: "prints each article's id first")
}

/// The number of rows printed. They pass through in windows; no more than one is ever held.
private func print(
  _ query: Query, _ order: SortOrder, _ limit: Int, _ form: ListForm, from archive: Archive,
  _ output: inout StandardOutput
) throws -> Int {
  // The first rows come at once; later windows are larger, so that the cost of a window matters little.
  var windowSize = 500
  var printed = 0
  var anchor = Anchor.first
  try output.write(form.opening)
  while printed < limit {
    let request = ListRequest(
      query: query, order: order, anchor: anchor, count: min(windowSize, limit - printed),
      position: printed > 0 ? printed - 1 : nil)
    let rows = try blocking { try await archive.window(request) }.rows
    for row in rows {
      try output.write(form.text(of: row, isFirst: printed == 0))
      printed += 1
    }
    guard let last = rows.last, rows.count == request.count else { break }
    anchor = .after(last.key)
    windowSize = min(windowSize * 2, 8_000)
  }
  try output.write(form.closing(isEmpty: printed == 0))
  return printed
}

/// `morgue count`: how many articles a query finds.

import Archiving

extension Subcommand {
  static let count = Subcommand(
    name: "count",
    summary: "prints how many articles a query finds",
    operands: .query,
    usesArchive: true,
    examples: [
      Example("morgue count", "counts every article"),
      Example("morgue count is:unread tag:dprk", "counts the unread articles tagged dprk"),
    ],
    run: { invocation, output in
      let query = try invocation.query()
      let archive = try invocation.openArchive(for: IndexNeed(query))
      let count = try blocking { try await archive.count(query) }
      try output.line("\(count)")
      return count == 0 && !invocation.operands.isEmpty ? .foundNothing : .done
    })
}

/// `morgue read`: opens the reader.

import Queries

extension Subcommand {
  static let read = Subcommand(
    name: "read",
    summary: "opens the reader on all articles, or on those that a query finds",
    details: [
      "morgue without a command does the same."
    ],
    operands: .query,
    usesArchive: true,
    examples: [
      Example("morgue", "opens the reader"),
      Example("morgue read tag:dprk", "opens the reader on the articles tagged dprk"),
    ],
    run: { invocation, output in
      try output.flush()
      let path = try invocation.archivePath()
      let query = invocation.operands.isEmpty ? nil : try invocation.query()
      return try openReader(.archive(path: path, query), invocation.models)
    })
}

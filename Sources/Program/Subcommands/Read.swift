/// `morgue read`: opens the reader.

import Queries

extension Subcommand {
  static let read = Subcommand(
    name: "read",
    summary: "opens the reader, on the articles that a query finds or on all",
    details: ["This is also what morgue does without a command."],
    operands: .query,
    usesArchive: true,
    examples: [
      Example("morgue", "opens the reader"),
      Example("morgue read tag:dprk", "opens it on the articles tagged dprk"),
    ],
    run: { invocation, output in
      try output.flush()
      let path = try invocation.archivePath()
      let query = invocation.operands.isEmpty ? nil : try invocation.query()
      return try openReader(.archive(path: path, query), invocation.models)
    })
}

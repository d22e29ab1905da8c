/// `morgue demo`: opens the reader on the sample archive.

extension Subcommand {
  static let demo = Subcommand(
    name: "demo",
    summary: "opens the reader on a scratch copy of the built-in sample archive",
    details: [
      "The copy is deleted when you quit; your own archive is not touched."
    ],
    examples: [Example("morgue demo", "lets you look around without importing anything")],
    run: { invocation, output in
      try output.flush()
      return try openReader(.sample, invocation.models)
    })
}

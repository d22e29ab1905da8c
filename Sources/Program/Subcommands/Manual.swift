/// `morgue manual`: the manual pages.

extension Subcommand {
  static let manual = Subcommand(
    name: "manual",
    summary: "prints the manual page of morgue or of its queries, for man(1) to format",
    operands: Operands(usage: "[query]", count: 0...1, completion: .words(["query"])),
    examples: [
      Example("morgue manual | man -l -", "shows the manual even if it is not installed"),
      Example("morgue manual query | man -l -", "shows the manual of the query language"),
    ],
    run: { invocation, output in
      switch invocation.operands.first {
      case nil: try output.write(ManualPage.text(of: Subcommand.all, version: Launch.version))
      case "query"?: try output.write(QueryPage.text(version: Launch.version))
      case let name?:
        throw UsageError(
          command: "manual", thing: name, problem: "no such manual page",
          remedy: "write morgue manual, or morgue manual query")
      }
      return .done
    })
}

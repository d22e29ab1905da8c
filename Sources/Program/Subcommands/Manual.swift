/// `morgue manual`: the manual pages.

extension Subcommand {
  static let manual = Subcommand(
    name: "manual",
    summary: "prints a manual page, for man(1) to format: that of morgue, or that of its queries",
    operands: Operands(usage: "[query]", count: 0...1, completion: .words(["query"])),
    examples: [
      Example("morgue manual | man -l -", "reads the manual where it is not installed"),
      Example("morgue manual query | man -l -", "reads what a query can ask for"),
    ],
    run: { invocation, output in
      switch invocation.operands.first {
      case nil: try output.write(ManualPage.text(of: Subcommand.all, version: Launch.version))
      case "query"?: try output.write(QueryPage.text(version: Launch.version))
      case let name?:
        throw UsageError(
          command: "manual", thing: name, problem: "no page of that name",
          remedy: "write morgue manual, or morgue manual query")
      }
      return .done
    })
}

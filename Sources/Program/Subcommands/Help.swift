/// `morgue help`: the help of a subcommand.

extension Subcommand {
  static let help = Subcommand(
    name: "help",
    summary: "shows the help of a command, or the list of commands",
    operands: Operands(usage: "[COMMAND]", count: 0...1, completion: .none),
    examples: [Example("morgue help list", "shows the help of morgue list")],
    run: { invocation, output in
      guard let name = invocation.operands.first else {
        try output.write(HelpPage.overview(of: Subcommand.all))
        return .done
      }
      guard let command = Subcommand.all.first(where: { $0.name == name }) else {
        throw UsageError.unknownCommand(name, known: Subcommand.all.map(\.name))
      }
      try output.write(HelpPage.text(of: command))
      return .done
    })
}

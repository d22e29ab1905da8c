/// `morgue completions`: completion scripts for shells.

extension Subcommand {
  static let completions = Subcommand(
    name: "completions",
    summary: "prints the completion script for a shell",
    operands: Operands(
      usage: Shell.allCases.map(\.rawValue).joined(separator: "|"), count: 1...1,
      completion: .words(Shell.allCases.map(\.rawValue))),
    examples: [
      Example("source <(morgue completions bash)", "turns completion on in the running bash"),
      Example(
        "morgue completions fish > ~/.config/fish/completions/morgue.fish",
        "turns completion on in every fish"),
    ],
    run: { invocation, output in
      let name = invocation.operands[0]
      guard let shell = Shell(rawValue: name) else {
        throw UsageError(
          command: "completions", thing: name, problem: "no completions for this shell",
          remedy: "choose from \(Shell.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      try output.write(shell.script(for: Subcommand.all))
      return .done
    })
}

/// `morgue manual`: the manual page.

extension Subcommand {
  static let manual = Subcommand(
    name: "manual",
    summary: "prints the manual page, for man(1) to format",
    examples: [Example("morgue manual | man -l -", "reads the manual where it is not installed")],
    run: { _, output in
      try output.write(ManualPage.text(of: Subcommand.all, version: Launch.version))
      return .done
    })
}

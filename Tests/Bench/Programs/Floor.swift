/// The C programs that are the least that a measure can cost; `make bench` compiles them.

struct Floor {
  /// The folder that they were compiled into.
  let folder: String

  private func command(_ program: String, _ arguments: [String] = []) -> Command {
    Command(
      path: folder + "/" + program, arguments: arguments,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
  }

  /// A list of so many rows, by ncurses.
  func list(rows: Int) -> TerminalProgram {
    TerminalProgram(
      name: "C floor", isPeer: false, command: command("list", ["\(rows)"]),
      firstScreen: Awaited("1 of \(rows)"),
      leaving: "q")
  }

  /// Writes back what it reads.
  var echo: Command { command("echo") }

  /// Does nothing.
  var nothing: Command { command("nothing") }
}

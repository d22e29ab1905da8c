/// The program itself: help, command line, undo, leaving.

extension Command {
  static let program: [Command] = [
    help, commandLine, undo, redo, repeatChange, redraw, shell, suspend, quit,
  ]

  static let help = Command(
    "help", "list all keys and commands", keys: ["?", "<F1>"], also: [.same(in: .layers)]
  ) { state, _ in state.open(Help(state.keymap)) }
  static let commandLine = Command("command-line", "type a command by its name", keys: [":"]) { state, _ in
    state.ask(with: Prompt(in: state))
  }
  static let undo = Command("undo", "undo the last change", keys: ["u"], also: [.same(in: .layers)]) {
    _, call in Array(repeating: .undo, count: min(call.times, 100))
  }
  static let redo = Command(
    "redo", "redo the change that was undone last", keys: ["U", "<C-r>"], also: [.same(in: .layers)]
  ) { _, call in Array(repeating: .redo, count: min(call.times, 100)) }
  static let repeatChange = Command(
    "repeat", "repeat the last change", keys: ["."],
    unless: { $0.lastRepeatable == nil ? "nothing to repeat yet" : nil }
  ) { state, _ throws(Refusal) in
    guard let call = state.lastRepeatable else { return [] }
    return try state.perform(call)
  }
  static let redraw = Command(
    "redraw", "repaint the screen", keys: ["<C-l>"], also: [.same(in: .layers)]
  ) { _, _ in [.redraw] }
  static let shell = Command("shell", "open a shell; leave it to come back", keys: ["!"]) { _, _ in [.shell] }
  static let suspend = Command(
    "suspend", "suspend morgue; fg in the shell resumes it", keys: ["<C-z>"], also: [.same(in: .layers)]
  ) { _, _ in [.suspend] }
  static let quit = Command("quit", aliases: ["q"], "quit", keys: ["Q"], also: [.same(in: .layers)]) { _, _ in
    [.quit]
  }
}

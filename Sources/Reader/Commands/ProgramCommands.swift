/// The program itself: help, command line, undo, leaving.

let programCommands: [Command] = [
  Command("help", "list all keys and commands", keys: ["?", "<F1>"], worksInOverlays: true) { state, _ in
    state.overlays.append(.help(HelpOverlay()))
    return []
  },
  Command("command-line", "type a command by its name", keys: [":"]) { state, _ in state.ask(.command) },
  Command("undo", "take the last change back", keys: ["u"], worksInOverlays: true) { _, call in
    Array(repeating: .undo, count: min(call.times, 100))
  },
  Command("redo", "make the change again that was taken back", keys: ["U", "<C-r>"], worksInOverlays: true) {
    _, call in
    Array(repeating: .redo, count: min(call.times, 100))
  },
  Command(
    "repeat", "repeat the last change", keys: ["."],
    unless: { $0.lastRepeatable == nil ? "nothing to repeat yet" : nil }
  ) { state, _ in
    state.lastRepeatable.map { state.perform($0) } ?? []
  },
  Command("redraw", "paint the screen anew", keys: ["<C-l>"], worksInOverlays: true) { _, _ in [.redraw] },
  Command("shell", "leave for a shell and come back", keys: ["!"]) { _, _ in [.shell] },
  Command("suspend", "stop; fg in the shell comes back", keys: ["<C-z>"], worksInOverlays: true) { _, _ in
    [.suspend]
  },
  Command("quit", aliases: ["q"], "quit", keys: ["Q"], worksInOverlays: true) { _, _ in [.quit] },
]

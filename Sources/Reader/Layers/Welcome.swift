/// What is shown where there is no archive yet.

import Surface

struct Welcome: Layer {
  var place: Command.Place { .welcome }
  var takesCounts: Bool { false }

  init() {}

  /// Other keys do nothing.
  func typed(_ key: Key, in state: inout ReaderState) -> [Effect]? { [] }

  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme) {
    let size = grid.size
    grid.fill(
      Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), Cell(" ", style: theme[.text]))
    let lines = lines(state)
    let top = max(0, (size.rows - lines.count) / 3)
    let column = max(0, (size.columns - (lines.map(displayWidth).max() ?? 0)) / 2)
    grid.cursor = Point(column: min(column, max(0, size.columns - 1)), row: min(top, max(0, size.rows - 1)))
    for (offset, line) in lines.enumerated() {
      grid.write(
        truncated(line, to: size.columns - column), at: Point(column: column, row: top + offset),
        style: theme[offset == 0 ? .overlayTitle : .text], limit: 0..<size.columns)
    }
  }

  private func lines(_ state: ReaderState) -> [String] {
    let ways: [(key: Command, does: String)] = [
      (.openSample, "opens the sample archive, to look around"), (.leaveWelcome, "quits"),
    ]
    let keys = ways.map { state.keymap.key(of: $0.key) }
    let width = keys.map(displayWidth).max() ?? 0
    let table = zip(keys, ways).map { key, way in
      key + String(repeating: " ", count: width - displayWidth(key) + 3) + way.does
    }
    return ["Welcome to morgue", "", "There is no archive yet at", state.archiveName, ""] + table + [
      "", "To file stories of your own:", "morgue import FOLDER",
    ]
  }
}

extension Command.Place {
  static let welcome = Command.Place("welcome", "Welcome")
}

extension Command {
  static let welcoming: [Command] = [openSample, leaveWelcome]

  static let openSample = Command(
    "open-sample", "open the sample archive", keys: ["<Enter>", "s"], in: .welcome, hasLine: false
  ) { _, _ in [.openSample] }
  static let leaveWelcome = Command(
    "leave-welcome", "quit", keys: ["q", "Q", "<Esc>"], in: .welcome, hasLine: false
  ) { _, _ in [.quit] }
}

/// The menu of what may follow keys typed so far; it opens after a pause.

import Surface

extension ReaderState {
  /// The command that takes a letter after the keys typed so far.
  var letterCommand: Command? {
    guard !halfTyped.keys.isEmpty else { return nil }
    return keymap.continuations(of: halfTyped.keys, in: place)
      .first { $0.sequence.endsInLetter && $0.sequence.keys == halfTyped.keys }?.call.command
  }

  func paintKeyMenu(on grid: inout Grid, theme: ResolvedTheme) {
    let own = letterCommand?.argument?.menu?(self) ?? []
    let others = keymap.continuations(of: halfTyped.keys, in: place).map { binding in
      let rest = KeySequence(Array(binding.sequence.keys.dropFirst(halfTyped.keys.count)))
      let keys = binding.sequence.endsInLetter ? "a to z" : rest.words
      return (isOfLetters: binding.sequence.endsInLetter, line: " \(keys)  \(binding.call.command.summary) ")
    }
    // Where the menu lists what the letters stand for, what they do needs a line only if nothing else follows.
    let more = others.filter { own.isEmpty || !$0.isOfLetters || others.count == 1 }
    let lines = own + more.map(\.line)
    let width = min(grid.size.columns, lines.map(displayWidth).max() ?? 0)
    let top = max(0, grid.size.rows - 1 - lines.count)
    for (offset, line) in lines.enumerated() where top + offset < grid.size.rows - 1 {
      let rect = Rect(column: grid.size.columns - width, row: top + offset, columns: width, rows: 1)
      grid.fill(rect, Cell(" ", style: theme[.promptCompletion]))
      grid.write(
        truncated(line, to: width), at: rect.origin, style: theme[.promptCompletion], limit: rect.columns)
    }
  }
}

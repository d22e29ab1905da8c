/// Paints what lies over the panes.

import Queries
import Surface

extension ReaderState {
  func paint(_ overlay: Overlay, on grid: inout Grid, theme: ResolvedTheme) {
    switch overlay {
    case .prompt(let prompt): paintPrompt(prompt, on: &grid, theme: theme)
    case .help(let help): paintHelp(help, on: &grid, theme: theme)
    case .question(let question): paintQuestion(question, on: &grid, theme: theme)
    case .searches(let searches): paintSearches(searches, on: &grid, theme: theme)
    case .welcome: paintWelcome(on: &grid, theme: theme)
    }
  }

  // MARK: Prompt

  private func paintPrompt(_ prompt: Prompt, on grid: inout Grid, theme: ResolvedTheme) {
    let row = Layout(size, focus: focus, isBodyAlone: isBodyAlone).status
    guard row.size.rows > 0 else { return }
    grid.fill(row, Cell(" ", style: theme[.prompt]))
    let found = truncated(answer(to: prompt), to: row.size.columns / 2)
    let end = row.columns.upperBound - displayWidth(found)
    grid.write(
      found, at: Point(column: end, row: row.origin.row), style: theme[.statusPosition], limit: row.columns)
    let label = prompt.purpose.label
    let start = grid.write(label, at: row.origin, style: theme[.prompt], limit: row.columns)
    // A line longer than its room shows the part around the cursor.
    let room = max(1, end - start - 1)
    let before = displayWidth(prompt.field.head)
    let shift = max(0, before - room + 1)
    grid.write(
      prompt.field.text, at: Point(column: start - shift, row: row.origin.row), style: theme[.prompt],
      limit: start..<max(start, end))
    grid.cursor = Point(column: min(start + before - shift, max(0, size.columns - 1)), row: row.origin.row)
    if let problem = prompt.problem {
      let before = String(prompt.field.text.unicodeScalars.prefix(problem.offset))
      let column = min(start - shift + displayWidth(before), end - 1)
      grid.restyle(
        Rect(column: column, row: row.origin.row, columns: 1, rows: 1), theme[.statusError])
    }
    paintCompletions(prompt, above: row, on: &grid, theme: theme)
  }

  /// What the line finds so far.
  private func answer(to prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter where prompt.problem != nil: prompt.problem.map { " " + $0.message } ?? ""
    case .filter: list.ticket != nil ? "…" : CountWords.stories(list)
    case .search:
      prompt.field.text.isEmpty
        ? "" : body.trail.map { "\($0.index + 1) of \($0.places.count)" } ?? "not found"
    case .command, .addTag, .removeTag, .saveSearch, .renameSearch: ""
    }
  }

  private func paintCompletions(_ prompt: Prompt, above row: Rect, on grid: inout Grid, theme: ResolvedTheme)
  {
    let most = min(8, size.rows - 2)
    guard most > 0, !prompt.completions.isEmpty else { return }
    let chosen = prompt.chosen ?? 0
    let from = min(max(0, chosen - most + 1), max(0, prompt.completions.count - most))
    let shown = prompt.completions.dropFirst(from).prefix(most)
    let wordWidth = min(40, (shown.map { displayWidth($0.word) }.max() ?? 0) + 2)
    for (offset, completion) in shown.enumerated() {
      let isChosen = prompt.chosen == from + offset
      let style = theme[isChosen ? .promptCompletionSelected : .promptCompletion]
      let line = Rect(
        column: 0, row: row.origin.row - shown.count + offset, columns: size.columns, rows: 1)
      grid.fill(line, Cell(" ", style: style))
      grid.write((isChosen ? ">" : " ") + completion.word, at: line.origin, style: style, limit: line.columns)
      let above = offset == 0 ? from : 0
      let below = offset == shown.count - 1 ? prompt.completions.count - from - shown.count : 0
      let more = above > 0 ? "  \(above) more above " : below > 0 ? "  \(below) more below " : ""
      let end = max(0, size.columns - displayWidth(more))
      grid.write(
        truncated(completion.summary, to: end - wordWidth - 1),
        at: Point(column: wordWidth + 1, row: line.origin.row), style: style, limit: line.columns)
      grid.write(more, at: Point(column: end, row: line.origin.row), style: style, limit: line.columns)
    }
  }

  // MARK: Help

  private func paintHelp(_ help: HelpOverlay, on grid: inout Grid, theme: ResolvedTheme) {
    let all = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    grid.fill(all, Cell(" ", style: theme[.helpText]))
    // A screen reader follows the cursor: it stands where reading starts.
    grid.cursor = Point(column: min(1, max(0, size.columns - 1)), row: min(2, max(0, size.rows - 1)))
    grid.write(
      " Keys and commands", at: all.origin, style: theme[.overlayTitle], limit: all.columns)
    let lines = help.lines
    let keysWidth = lines.reduce(0) {
      if case .entry(let keys, _, _) = $1 { max($0, displayWidth(keys)) } else { $0 }
    }
    let nameWidth = lines.reduce(0) {
      if case .entry(_, let name, _) = $1 { max($0, displayWidth(name)) } else { $0 }
    }
    // A narrow screen leaves the names out; the `:` line completes them.
    let showsNames = size.columns >= 100
    for (offset, line) in lines.dropFirst(help.top).prefix(visibleHelpLines).enumerated() {
      let point = Point(column: 1, row: offset + 2)
      switch line {
      case .blank: break
      case .heading(let words): grid.write(words, at: point, style: theme[.helpHeading], limit: all.columns)
      case .entry(let keys, let name, let summary):
        grid.write(keys, at: Point(column: 3, row: point.row), style: theme[.helpKey], limit: all.columns)
        var column = 3 + keysWidth + 2
        if showsNames {
          grid.write(
            name, at: Point(column: column, row: point.row), style: theme[.textDim], limit: all.columns)
          column += nameWidth + 2
        }
        grid.write(
          truncated(summary, to: size.columns - column), at: Point(column: column, row: point.row),
          style: theme[.helpText], limit: all.columns)
      }
    }
    paintHelpFoot(help, lines: lines.count, on: &grid, theme: theme)
  }

  private func paintHelpFoot(_ help: HelpOverlay, lines: Int, on grid: inout Grid, theme: ResolvedTheme) {
    let row = max(0, size.rows - 1)
    let bottom = Rect(column: 0, row: row, columns: size.columns, rows: 1)
    let isPlain = !help.isSearching && help.search.characters.isEmpty
    grid.fill(bottom, Cell(" ", style: theme[help.isSearching ? .prompt : .status]))
    let shown = min(lines, help.top + visibleHelpLines)
    let foot =
      isPlain ? " q closes   / searches   \(shown) of \(lines) lines" : "/" + help.search.text
    let column = grid.write(
      foot, at: bottom.origin, style: theme[help.isSearching ? .prompt : .status], limit: bottom.columns)
    if help.isSearching { grid.cursor = Point(column: min(column, max(0, size.columns - 1)), row: row) }
  }

  // MARK: Welcome

  private func paintWelcome(on grid: inout Grid, theme: ResolvedTheme) {
    let all = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    grid.fill(all, Cell(" ", style: theme[.text]))
    let words = [
      "Welcome to morgue", "", "There is no archive yet at", archiveName, "",
      "Enter   opens the sample archive, to look around", "q       quits", "",
      "To file stories of your own:", "morgue import FOLDER",
    ]
    let top = max(0, (size.rows - words.count) / 3)
    let width = words.map(displayWidth).max() ?? 0
    let column = max(0, (size.columns - width) / 2)
    grid.cursor = Point(column: min(column, max(0, size.columns - 1)), row: min(top, max(0, size.rows - 1)))
    for (offset, line) in words.enumerated() {
      grid.write(
        truncated(line, to: size.columns - column), at: Point(column: column, row: top + offset),
        style: theme[offset == 0 ? .overlayTitle : .text], limit: all.columns)
    }
  }

  // MARK: Prefix menu

  /// What may follow the keys typed so far.
  func paintPrefixMenu(on grid: inout Grid, theme: ResolvedTheme) {
    let choices = keyContext.map { Keymap.standard.continuations(of: pending.keys, in: $0) } ?? []
    let lines =
      markMenu
      ?? choices.map { binding in
        let rest = Key.notation(Array(binding.keys.dropFirst(pending.keys.count)))
        return " \(rest)  \(Catalogue.command(named: binding.command)?.summary ?? "") "
      }
    let width = min(size.columns, lines.map(displayWidth).max() ?? 0)
    let top = max(0, size.rows - 1 - lines.count)
    for (offset, line) in lines.enumerated() where top + offset < size.rows - 1 {
      let rect = Rect(column: size.columns - width, row: top + offset, columns: width, rows: 1)
      grid.fill(rect, Cell(" ", style: theme[.promptCompletion]))
      grid.write(
        truncated(line, to: width), at: rect.origin, style: theme[.promptCompletion], limit: rect.columns)
    }
  }
}

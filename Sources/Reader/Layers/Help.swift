/// All keys and commands, searchable: a rendering of the catalogue and the keymap.

import Surface

struct Help: Layer {
  var place: Command.Place { .help }

  enum Line: Equatable, Sendable {
    case heading(String)
    case entry(keys: String, name: String, summary: String)
    case blank
  }

  private(set) var lines: [Line]
  private(set) var scroller = Scroller()
  /// The words that the lines shown have in them.
  private var searched = ""
  private let keymap: Keymap

  init(_ keymap: Keymap) {
    self.keymap = keymap
    lines = Self.lines(keymap, with: "")
  }

  /// Shows the lines that hold these words, under their headings.
  mutating func search(_ words: String) {
    searched = words
    lines = Self.lines(keymap, with: words.lowercased())
    scroller.fit(total: lines.count)
    scroller.go(to: 0)
  }

  private static func lines(_ keymap: Keymap, with wanted: String) -> [Line] {
    var lines: [Line] = []
    for section in KeySection.all(of: keymap) {
      let rows = section.rows.filter { row in
        wanted.isEmpty
          || ([row.usage, row.summary] + row.call.command.aliases + row.keys)
            .contains { $0.lowercased().contains(wanted) }
      }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(section.title))
      lines += rows.map { row in
        .entry(
          keys: row.keys.joined(separator: "  "), name: row.line, summary: row.summary)
      }
    }
    return lines
  }

  // The screen without title and bottom line.
  mutating func resize(to screen: Size) {
    scroller.fit(total: lines.count, visible: screen.rows - 3)
  }

  mutating func move(_ motion: Motion) { scroller.move(motion) }

  // MARK: Painting

  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme) {
    let sheet = Sheet("Keys and commands", on: &grid, theme: theme)
    // The few commands with more keys show the first of them.
    let keysWidth = min(
      23, lines.reduce(0) { if case .entry(let keys, _, _) = $1 { max($0, displayWidth(keys)) } else { $0 } })
    let nameWidth = lines.reduce(0) {
      if case .entry(_, let name, _) = $1 { max($0, displayWidth(name)) } else { $0 }
    }
    // A narrow screen leaves the names out; the `:` line completes them.
    let showsNames = sheet.columns >= 100
    for (offset, line) in lines[scroller.range].enumerated() {
      let row = offset + Sheet.firstRow
      switch line {
      case .blank: break
      case .heading(let words): sheet.write(words, column: 1, row: row, theme[.helpHeading], on: &grid)
      case .entry(let keys, let name, let summary):
        sheet.write(truncated(keys, to: keysWidth), column: 3, row: row, theme[.helpKey], on: &grid)
        var column = 3 + keysWidth + 2
        if showsNames {
          sheet.write(name, column: column, row: row, theme[.textDim], on: &grid)
          column += nameWidth + 2
        }
        sheet.write(
          truncated(summary, to: sheet.columns - column), column: column, row: row, theme[.helpText],
          on: &grid)
      }
    }
    let counts = "\(scroller.range.upperBound) of \(lines.count) lines"
    let hint: KeyedText = " \(key: .close) closes   \(key: .searchHelp) searches   \(counts)"
    let foot = searched.isEmpty ? hint.filled(by: state.keymap) : Command.searchHelpLabel + searched
    sheet.writeFoot(foot, theme[.status], on: &grid)
  }
}

extension Command.Place {
  static let help = Command.Place("help", "Help", within: [.layers])
}

extension Command {
  static let helping: [Command] = [searchHelp, closeHelp]

  fileprivate static let searchHelpLabel = "/"

  static let searchHelp = Command(
    "search-help", "show only the lines with these words", keys: ["/"], in: .help,
    argument: Argument("WORDS", prompt: searchHelpLabel, preview: { _ in HelpPreview() }), hasLine: false
  ) { _, _ in [] }
  static let closeHelp = Command(
    "close-help", "go back", keys: ["?", "<F1>", "<C-c>"], in: .help, hasLine: false
  ) { state, _ in state.closeLayer() }
}

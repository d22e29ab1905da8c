/// The saved searches, over the panes: in the reader's order, each with how much it finds.

import Articles
import Queries
import Surface

struct SavedSearches: Layer {
  var place: Command.Place { .searches }

  private(set) var picker = Picker<SavedSearch>()
  private(set) var isLoaded = false
  /// How many articles a query finds, by query.
  private var counts: [String: Int] = [:]
  private var asked = Pending.unopened
  /// The name to choose when the searches come.
  private var wanted: String?

  mutating func opened(as asker: Asker, on screen: Size) -> [Effect] {
    asked = Pending(asker)
    resize(to: screen)
    return load()
  }

  /// The screen without title and foot.
  mutating func resize(to screen: Size) { picker.fit(visible: screen.rows - 3) }

  mutating func move(_ motion: Motion) { picker.move(motion) }

  // MARK: Asking

  private mutating func load() -> [Effect] { [asked.ask(.searches)] }

  func refresh(in state: inout ReaderState) -> [Effect] { state.layers[Self.self]?.load() ?? [] }

  func receive(_ answer: Answer, _ ticket: Ticket, in state: inout ReaderState) -> [Effect] {
    state.layers[Self.self]?.adopt(answer, ticket) ?? []
  }

  /// Takes the searches in, and asks how much each of them finds. The same one stays chosen.
  private mutating func adopt(_ answer: Answer, _ ticket: Ticket) -> [Effect] {
    switch answer {
    case .searches(let searches):
      guard asked.accepts(ticket) else { return [] }
      let name = searches.contains { $0.name == wanted } ? wanted : picker.current?.name
      (isLoaded, wanted) = (true, nil)
      picker.fill(searches) { $0.name == name }
      return searches.isEmpty ? [] : [asked.ask(.counts(searches.map { Query($0.query) }))]
    case .oneCount(let index, let count):
      guard asked.accepts(ticket, isLast: false) else { return [] }
      if picker.rows.indices.contains(index) { counts[picker.rows[index].query] = count }
    default: break
    }
    return []
  }

  func miss(_ ticket: Ticket, in state: inout ReaderState) -> Bool {
    state.layers[Self.self]?.asked.accepts(ticket) ?? false
  }

  /// Chooses a name once the searches have come again.
  mutating func want(_ name: String) { wanted = name }

  // MARK: Painting

  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme) {
    let sheet = Sheet("Saved searches", on: &grid, theme: theme)
    if isLoaded, picker.rows.isEmpty {
      let query = state.list.query.text.isEmpty ? "every story" : state.list.query.text
      let hint: KeyedText = "\(key: .saveSearch) saves what the list shows now: \(query)"
      let rect = Rect(
        column: 1, row: Sheet.firstRow, columns: max(0, sheet.columns - 2), rows: max(0, grid.size.rows - 3))
      grid.write(
        paragraphs: ["None yet.", "", hint.filled(by: state.keymap)], in: rect, style: theme[.textDim])
    }
    let nameWidth = min(
      sheet.columns / 2, (picker.inView.map { displayWidth($0.row.name) }.max() ?? 0) + 2)
    for (line, (index, search)) in picker.inView.enumerated() {
      let row = sheet.row(line + Sheet.firstRow)
      let isChosen = index == picker.chosen
      let count = counts[search.query].map(CountWords.number) ?? "…"
      let end = max(0, sheet.columns - displayWidth(count) - 1)
      grid.write(
        [
          Part(isChosen ? "> " : "  ", theme[.helpText]),
          Part(truncated(search.name, to: nameWidth - 1), theme[.helpKey]),
        ], at: row.origin, limit: 0..<end)
      grid.write(
        truncated(search.query.isEmpty ? "every story" : search.query, to: end - nameWidth - 4),
        at: Point(column: nameWidth + 2, row: row.origin.row), style: theme[.textDim], limit: 0..<end)
      sheet.write(count, column: end, row: row.origin.row, theme[.helpText], on: &grid)
      guard isChosen else { continue }
      grid.cover(row, theme[.promptCompletionSelected])
      grid.cursor = row.origin
    }
    sheet.writeFoot(Self.hints, over: state, theme: theme, on: &grid)
  }

  /// From the longest to the one for narrow screens.
  private static let hints: [KeyedText] = [
    "\(key: .openSearch) opens  \(key: .saveSearch) saves the list's query  \(key: .renameSearch) renames  \(key: .removeSearch) removes  \(key: .searchDown) \(key: .searchUp) move  \(key: .undo) undoes  \(key: .close) closes",
    "\(key: .openSearch) opens  \(key: .saveSearch) saves  \(key: .renameSearch) renames  \(key: .removeSearch) removes  \(key: .searchDown) \(key: .searchUp) move  \(key: .close) closes",
    "\(key: .openSearch)  \(key: .saveSearch) add  \(key: .renameSearch) rename  \(key: .removeSearch) drop  \(key: .close) back",
  ]
}

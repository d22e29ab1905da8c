/// The saved searches, over the panes: in the reader's order, each with how much it finds.

package import Articles
import Queries
import Surface

package struct SearchesOverlay: Equatable, Sendable {
  /// In their order; empty also before they come.
  package private(set) var all: [SavedSearch] = []
  package private(set) var selected = 0
  /// The one at the top of the screen.
  private(set) var top = 0
  private(set) var isLoaded = false
  /// How many articles a query finds, by query.
  private(set) var counts: [String: Int] = [:]
  /// The latest question for the searches; nil when it is answered.
  var ticket: Int?
  /// The latest question for their counts.
  var countTicket: Int?
  /// The name to select when the searches come.
  var wanted: String?

  package init() {}

  var current: SavedSearch? { all.indices.contains(selected) ? all[selected] : nil }

  /// Takes the searches in; the same one stays selected.
  mutating func adopt(_ searches: [SavedSearch]) {
    let before = current?.name
    (all, ticket, isLoaded) = (searches, nil, true)
    let names = [wanted, before].compactMap(\.self)
    let found = names.lazy.compactMap { name in searches.firstIndex { $0.name == name } }.first
    wanted = nil
    selected = found ?? min(selected, max(0, searches.count - 1))
  }

  mutating func take(count: Int, of index: Int) {
    if all.indices.contains(index) { counts[all[index].query] = count }
  }

  mutating func move(by step: Int, visible: Int) {
    selected = min(max(0, selected + step), max(0, all.count - 1))
    reveal(visible: visible)
  }

  mutating func reveal(visible: Int) {
    top = min(max(top, selected - visible + 1), selected)
    top = max(0, min(top, all.count - visible))
  }
}

extension ReaderState {
  func paintSearches(_ searches: SearchesOverlay, on grid: inout Grid, theme: ResolvedTheme) {
    let all = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    grid.fill(all, Cell(" ", style: theme[.helpText]))
    grid.cursor = Point(column: min(1, max(0, size.columns - 1)), row: min(2, max(0, size.rows - 1)))
    grid.write(" Saved searches", at: all.origin, style: theme[.overlayTitle], limit: all.columns)
    if searches.isLoaded, searches.all.isEmpty {
      let rect = Rect(column: 1, row: 2, columns: max(0, size.columns - 2), rows: max(0, size.rows - 3))
      let query = list.query.text.isEmpty ? "every story" : list.query.text
      grid.write(
        paragraphs: ["None yet.", "", "a saves what the list shows now: \(query)"], in: rect,
        style: theme[.textDim])
    }
    let shown = searches.all.enumerated().dropFirst(searches.top).prefix(visibleSearches)
    let nameWidth = min(size.columns / 2, (shown.map { displayWidth($0.element.name) }.max() ?? 0) + 2)
    for (line, (index, search)) in shown.enumerated() {
      let row = Rect(column: 0, row: line + 2, columns: size.columns, rows: 1)
      let isSelected = index == searches.selected
      let count = searches.counts[search.query].map(CountWords.number) ?? "…"
      let end = max(0, size.columns - displayWidth(count) - 1)
      grid.write(
        [
          Part(isSelected ? "> " : "  ", theme[.helpText]),
          Part(truncated(search.name, to: nameWidth - 1), theme[.helpKey]),
        ], at: row.origin, limit: 0..<end)
      grid.write(
        truncated(search.query.isEmpty ? "every story" : search.query, to: end - nameWidth - 4),
        at: Point(column: nameWidth + 2, row: row.origin.row), style: theme[.textDim], limit: 0..<end)
      grid.write(
        count, at: Point(column: end, row: row.origin.row), style: theme[.helpText], limit: row.columns)
      guard isSelected else { continue }
      grid.restyle(row, theme[.promptCompletionSelected])
      grid.cursor = row.origin
    }
    paintSearchesFoot(on: &grid, theme: theme)
  }

  /// What just happened, else the keys.
  private func paintSearchesFoot(on grid: inout Grid, theme: ResolvedTheme) {
    let bottom = Rect(column: 0, row: max(0, size.rows - 1), columns: size.columns, rows: 1)
    let style = theme[notice.map { $0.kind == .problem ? .statusError : .statusNotice } ?? .status]
    grid.fill(bottom, Cell(" ", style: style))
    let keys = [
      "Enter opens  a saves the list's query  r renames  d removes  J K move  u undoes  q closes",
      "Enter opens  a saves  r renames  d removes  J K move  q closes",
    ]
    let fitting = keys.first { displayWidth($0) < size.columns } ?? "Enter  a add  r rename  d drop  q back"
    grid.write(
      truncated(" " + (notice?.text ?? fitting), to: size.columns), at: bottom.origin, style: style,
      limit: bottom.columns)
  }
}

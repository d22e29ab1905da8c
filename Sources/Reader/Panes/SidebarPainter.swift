/// Paints the names and quotes of the open story.

import Articles
import Surface

struct SidebarPainter {
  let state: ReaderState
  let theme: ResolvedTheme

  func paint(on grid: inout Grid, in pane: Rect) {
    let sidebar = state.sidebar
    let isFocused = state.focus == .sidebar
    let heading = sidebar.isOfCloserLook ? "Names and quotes ✓" : "Names and quotes"
    grid.writeHeading(heading, in: pane, isFocused: isFocused, theme: theme)
    let content = Layout.content(of: pane)
    guard let story = state.body.story, !sidebar.items.isEmpty else {
      let words = state.body.story == nil ? "no story is open" : "none found"
      let point = Point(column: content.origin.column + 1, row: content.origin.row)
      if state.body.story != nil || isFocused {
        grid.write(words, at: point, style: theme[.textDim], limit: content.columns)
      }
      if isFocused { grid.cursor = point }
      return
    }
    for (index, item) in sidebar.items.enumerated() {
      let line = sidebar.line(of: index) - sidebar.scroller.top
      guard line < content.size.rows else { break }
      let isSelected = index == sidebar.selected && sidebar.selectedItem != nil
      let parts = SidebarRow(item, isFirst: index == 0, isSelected: isSelected, columns: content.size.columns)
        .lines(story, theme: theme)
      for (offset, words) in parts.enumerated() where (0..<content.size.rows).contains(line + offset) {
        let row = content.origin.row + line + offset
        grid.write(words, at: Point(column: content.origin.column, row: row), limit: content.columns)
        guard isSelected else { continue }
        grid.cover(
          Rect(column: content.origin.column, row: row, columns: content.size.columns, rows: 1),
          theme[isFocused ? .sidebarSelected : .sidebarSelectedUnfocused])
        if isFocused, offset == 0 { grid.cursor = Point(column: content.origin.column, row: row) }
      }
    }
  }
}

/// The lines of one item of the sidebar.
private struct SidebarRow {
  let item: SidebarPane.Item
  let isFirst: Bool
  let isSelected: Bool
  let columns: Int

  init(_ item: SidebarPane.Item, isFirst: Bool, isSelected: Bool, columns: Int) {
    self.item = item
    self.isFirst = isFirst
    self.isSelected = isSelected
    self.columns = columns
  }

  func lines(_ story: Story, theme: ResolvedTheme) -> [[Part]] {
    let sign = Part(isSelected ? "> " : "  ", theme[.text])
    switch item {
    case .heading(let section, let count):
      let words = [
        Part(" \(section.rawValue)", theme[.sidebarHeading]), Part(" \(count)", theme[.sidebarCount]),
      ]
      return isFirst ? [words] : [[], words]
    case .entity(let index, let count):
      let entity = story.analysis.entities[index]
      let number = " ×\(count)"
      let room = columns - 2 - displayWidth(number)
      let role = entity.roles.first.map { ", " + $0 } ?? ""
      let name = truncated(entity.canonical, to: room)
      return [
        [
          sign, Part(name, theme[entity.type.role]), Part(number, theme[.sidebarCount]),
          Part(truncated(role, to: room - displayWidth(name)), theme[.textDim]),
        ]
      ]
    case .quote(let index):
      let quote = story.analysis.quotes[index]
      let said = quote.content.first.flatMap { story.article.text.slice($0) }.map(String.init) ?? ""
      let more = quote.content.count > 1 ? " …" : ""
      let words = quote.kind == .indirect ? said + more : "“\(said)\(more)”"
      let name = story.analysis.speakerName(of: quote)
      let medium = quote.chain.first { $0.kind == .medium }.map { ", in \($0.text)" } ?? ""
      return [
        [sign, Part(truncated(words, to: columns - 2), theme[quote.kind.role])],
        [
          Part("    ", theme[.text]),
          Part(
            truncated("— " + (name ?? unnamed(quote, story)) + medium, to: columns - 4),
            theme[name == nil ? .textDim : .quoteSpeaker]),
        ],
      ]
    }
  }

  /// A speaker whom the story does not name, in its own words; "unknown" where it has none.
  private func unnamed(_ quote: Quote, _ story: Story) -> String {
    quote.speaker.flatMap { story.article.text.slice($0) }.map(String.init) ?? "unknown"
  }
}

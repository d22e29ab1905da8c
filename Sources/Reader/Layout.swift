/// Where the panes stand, by the size of the screen.

import Surface

/// The rectangles of one screen; a pane that is not shown has none.
struct Layout: Equatable, Sendable {
  var list: Rect?
  var body: Rect?
  var sidebar: Rect?
  /// Columns of the lines between panes.
  var dividers: [Int] = []
  var status: Rect

  /// Three panes from 110 columns on, two from 70, one below.
  static let threePanes = 110
  static let twoPanes = 70

  init(_ size: Size, focus: ReaderState.Pane, isBodyAlone: Bool) {
    let rows = max(0, size.rows - 1)
    let columns = size.columns
    status = Rect(column: 0, row: rows, columns: columns, rows: min(1, size.rows))
    func pane(_ from: Int, _ width: Int) -> Rect { Rect(column: from, row: 0, columns: width, rows: rows) }

    if isBodyAlone {
      body = pane(0, columns)
    } else if columns >= Self.threePanes {
      let listWidth = min(52, columns * 22 / 100)
      let sidebarWidth = min(44, columns / 5)
      let bodyWidth = columns - listWidth - sidebarWidth - 2
      list = pane(0, listWidth)
      body = pane(listWidth + 1, bodyWidth)
      sidebar = pane(columns - sidebarWidth, sidebarWidth)
      dividers = [listWidth, columns - sidebarWidth - 1]
    } else if columns >= Self.twoPanes {
      if focus == .sidebar {
        let sidebarWidth = columns / 3
        body = pane(0, columns - sidebarWidth - 1)
        sidebar = pane(columns - sidebarWidth, sidebarWidth)
        dividers = [columns - sidebarWidth - 1]
      } else {
        let listWidth = columns * 3 / 8
        list = pane(0, listWidth)
        body = pane(listWidth + 1, columns - listWidth - 1)
        dividers = [listWidth]
      }
    } else {
      switch focus {
      case .list: list = pane(0, columns)
      case .body: body = pane(0, columns)
      case .sidebar: sidebar = pane(0, columns)
      }
    }
  }

  /// What is left of a pane below its heading.
  static func content(of pane: Rect) -> Rect {
    Rect(
      column: pane.origin.column, row: pane.origin.row + 1, columns: pane.size.columns,
      rows: max(0, pane.size.rows - 1))
  }
}

extension ReaderState {
  /// Moves the focus; panes may come and go with it.
  mutating func focus(on pane: Pane) {
    focus = pane
    if pane != .body { isBodyAlone = false }
    arrange()
  }

  /// Gives each pane its room, shown or not; to be called when the size, the focus or a setting has changed.
  mutating func arrange() {
    layout = Layout(size, focus: focus, isBodyAlone: isBodyAlone)
    let listPane = layout.list ?? Layout(size, focus: .list, isBodyAlone: false).list
    let bodyPane = layout.body ?? Layout(size, focus: .body, isBodyAlone: isBodyAlone).body
    // Below its title, above the status line.
    let visible = max(1, size.rows - 2)
    list.arrange(ListFit(listPane.map { Layout.content(of: $0).size } ?? size))
    // Without the margins.
    let columns = max(1, min(settings.measure, (bodyPane?.size.columns ?? 80) - 2))
    body.arrange(columns: columns, visible: visible)
    sidebar.arrange(visible: visible)
  }
}

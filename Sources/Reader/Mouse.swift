/// The mouse: a click goes where it points, the wheel scrolls what it is over.

import Articles
import Queries
import Surface

extension ReaderState {
  mutating func point(_ mouse: MouseEvent) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    guard let pane = pane(at: mouse.at) else { return [] }
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let step = mouse.kind == .wheelDown ? 3 : -3
      switch pane {
      case .list:
        list.move(by: step.signum(), visible: visibleRows)
        return feedList()
      case .body: body.scroll(by: step, visible: visibleBodyLines)
      case .sidebar: sidebar.move(by: step.signum(), visible: visibleSidebarLines)
      }
      return []
    case .press, .doubleClick:
      notice = nil
      return click(pane, mouse.at, isDouble: mouse.kind == .doubleClick)
    case .release, .drag: return []
    }
  }

  private func pane(at point: Point) -> Pane? {
    let layout = layout
    if layout.list?.contains(point) == true { return .list }
    if layout.body?.contains(point) == true { return .body }
    if layout.sidebar?.contains(point) == true { return .sidebar }
    return nil
  }

  /// In the list a click selects and a second one on the same row opens; in the sidebar it jumps.
  private mutating func click(_ pane: Pane, _ at: Point, isDouble: Bool) -> [Effect] {
    let line = at.row - 1
    let lines = Self.linesPerRow(layout.list.map { Layout.content(of: $0).size } ?? size)
    focus(on: pane)
    guard line >= 0 else { return [] }
    switch pane {
    case .body: return []
    case .list:
      let index = list.top + line / lines - list.window.offset
      guard list.rows.indices.contains(index) else { return [] }
      let id = list.rows[index].id
      if list.selected == id || isDouble { return open(id) }
      list.selected = id
      return []
    case .sidebar:
      guard sidebar.select(line: sidebar.top + line) else { return [] }
      return perform(Invocation("jump"))
    }
  }
}

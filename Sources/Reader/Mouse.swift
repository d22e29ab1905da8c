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
        list.move(by: step.signum(), fit: listFit)
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
    let fit = listFit
    focus(on: pane)
    guard line >= 0 else { return [] }
    switch pane {
    case .body: return []
    case .list:
      let hit = list.placedRows(fit).first { $0.line..<($0.line + fit.linesPerRow) ~= line }?.row
      guard let hit else { return [] }
      let key = list.rows[hit - list.window.offset].key
      if list.current == key || isDouble { return open(key.article) }
      list.go(to: hit, fit: fit)
      return []
    case .sidebar:
      guard sidebar.select(line: sidebar.top + line) else { return [] }
      return perform(Invocation("jump"))
    }
  }
}

/// The mouse: a click goes where it points, the wheel scrolls what it is over.

import Articles
import Queries
import Surface

extension ReaderState {
  mutating func point(_ mouse: MouseEvent) -> [Effect] {
    guard layers.isEmpty, let pane = pane(at: mouse.at) else { return [] }
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let sign = mouse.kind == .wheelDown ? 1 : -1
      return attempt { state throws(Refusal) in
        switch pane {
        case .list: return try state.list.move(.lines(sign))
        case .body: state.body.move(.lines(3 * sign))
        case .sidebar: state.sidebar.move(.lines(sign))
        }
        return []
      }
    case .press, .doubleClick:
      notice = nil
      let isDouble = mouse.kind == .doubleClick
      return attempt { state throws(Refusal) in try state.click(pane, mouse.at, isDouble: isDouble) }
    case .release, .drag: return []
    }
  }

  private func pane(at point: Point) -> Pane? {
    if layout.list?.contains(point) == true { return .list }
    if layout.body?.contains(point) == true { return .body }
    if layout.sidebar?.contains(point) == true { return .sidebar }
    return nil
  }

  /// In the list a click selects and a second one on the same row opens; in the sidebar it jumps.
  private mutating func click(_ pane: Pane, _ at: Point, isDouble: Bool) throws(Refusal) -> [Effect] {
    let line = at.row - 1
    let rowHit = list.row(at: line)
    focus(on: pane)
    guard line >= 0 else { return [] }
    switch pane {
    case .body: return []
    case .list:
      guard let rowHit else { return [] }
      let key = list.rows[rowHit - list.window.offset].key
      if list.current == key || isDouble { return open(key.article) }
      list.go(to: rowHit)
      return []
    case .sidebar: return sidebar.select(row: line) ? try perform(Invocation(.jump)) : []
    }
  }
}

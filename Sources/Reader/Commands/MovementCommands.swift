/// Moving in whichever pane has the focus.

import Articles
import Queries
import Surface

let movementCommands: [Command] = [
  Command("down", "move down", keys: ["j", "<Down>"], worksInOverlays: true) { state, call in
    state.move(by: call.times)
  },
  Command("up", "move up", keys: ["k", "<Up>"], worksInOverlays: true) { state, call in
    state.move(by: -call.times)
  },
  Command("first", aliases: ["top"], "go to the start", keys: ["gg", "<Home>"], worksInOverlays: true) {
    state, _ in
    state.moveToEnd(forwards: false)
  },
  Command("last", aliases: ["bottom"], "go to the end", keys: ["G", "<End>"], worksInOverlays: true) {
    state, _ in
    state.moveToEnd(forwards: true)
  },
  Command("half-page-down", "move half a page down", keys: ["<C-d>"], worksInOverlays: true) { state, call in
    state.move(pages: 0.5 * Double(call.times))
  },
  Command("half-page-up", "move half a page up", keys: ["<C-u>"], worksInOverlays: true) { state, call in
    state.move(pages: -0.5 * Double(call.times))
  },
  Command("page-down", "move a page down", keys: ["<C-f>", "<PgDn>"], worksInOverlays: true) { state, call in
    state.move(pages: Double(call.times))
  },
  Command("page-up", "move a page up", keys: ["<C-b>", "<PgUp>"], worksInOverlays: true) { state, call in
    state.move(pages: -Double(call.times))
  },
  Command("other-down", "move down the other pane; in the body, open the next story", keys: ["J"]) {
    state, call in state.moveOther(by: call.times)
  },
  Command("other-up", "move up the other pane; in the body, open the story before", keys: ["K"]) {
    state, call in state.moveOther(by: -call.times)
  },
]

extension ReaderState {
  var visibleSidebarLines: Int { max(1, size.rows - 2) }

  mutating func move(by step: Int) -> [Effect] {
    if case .searches? = overlays.last {
      let visible = visibleSearches
      searches?.move(by: step, visible: visible)
      return []
    }
    switch focus {
    case .list:
      list.move(by: step, fit: listFit)
      return feedList() + fillRange()
    case .body: body.scroll(by: step, visible: visibleBodyLines)
    case .sidebar: sidebar.move(by: step, visible: visibleSidebarLines)
    }
    return []
  }

  mutating func move(pages: Double) -> [Effect] {
    let page: Int
    if case .searches? = overlays.last { return move(by: Int(pages * Double(visibleSearches))) }
    switch focus {
    case .list: page = list.rowsInView(listFit)
    // Two lines stay in view, so that the eye finds its place again.
    case .body: page = max(1, visibleBodyLines - 2)
    case .sidebar: page = visibleSidebarLines
    }
    let step = Int(pages * Double(page))
    return move(by: step == 0 ? (pages < 0 ? -1 : 1) : step)
  }

  mutating func moveToEnd(forwards: Bool) -> [Effect] {
    if let searches { return move(by: forwards ? searches.all.count : -searches.all.count) }
    if focus != .sidebar { rememberPlace() }
    switch focus {
    case .list:
      list.selection.range?.isForwards = forwards
      guard forwards ? list.holdsEnd : list.holdsStart else {
        return loadList(forwards ? .last : .first, wish: forwards ? .last : .first)
      }
      list.move(by: forwards ? list.rows.count : -list.rows.count, fit: listFit)
      return fillRange()
    case .body: body.top = forwards ? body.lastTop(visible: visibleBodyLines) : 0
    case .sidebar:
      let all = sidebar.items.count
      sidebar.move(by: forwards ? all : -all, visible: visibleSidebarLines)
    }
    return []
  }

  /// From the list and the sidebar the other pane is the body; from the body it is the list.
  mutating func moveOther(by step: Int) -> [Effect] {
    guard focus == .body else {
      body.scroll(by: step, visible: visibleBodyLines)
      return []
    }
    let before = list.current
    list.move(by: step, fit: listFit)
    guard let current = list.current, current != before else {
      say(step > 0 ? "this is the last story of the list" : "this is the first story of the list")
      return []
    }
    return feedList() + loadStory(current.article)
  }
}

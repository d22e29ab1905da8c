/// Going from pane to pane, and how many of them there are.

import Queries

extension Command {
  static let panes: [Command] = [nextPane, previousPane, left, bodyAlone, back, cancel]

  static let nextPane = Command("next-pane", "go to the next pane", keys: ["<Tab>"]) { state, _ in
    state.turnFocus(by: 1)
    return []
  }
  static let previousPane = Command("previous-pane", "go to the previous pane", keys: ["<S-Tab>"]) {
    state, _ in
    state.turnFocus(by: -1)
    return []
  }
  static let left = Command("left", "go one pane to the left", keys: ["h", "<Left>"]) { state, _ in
    state.goLeft()
    return []
  }
  static let bodyAlone = Command(
    "body-alone", "show the story on the whole screen, or all panes again", keys: ["Z"]
  ) { state, _ in
    state.isBodyAlone.toggle()
    if state.isBodyAlone { state.focus(on: .body) } else { state.arrange() }
    return []
  }
  static let back: Command = Command(
    "back", "go back one level: to the list, to all stories, out", keys: ["q"]
  ) {
    state, _ in
    if state.isBodyAlone {
      state.isBodyAlone = false
      state.arrange()
      return []
    }
    guard state.focus == .list else {
      state.goLeft()
      return []
    }
    guard state.list.query != .everything else { return [.quit] }
    state.say("every story again; \(key: .back) quits")
    return state.list.filter(.everything)
  }
  static let cancel = Command(
    "cancel", "clear half-typed keys, the selection, the search or the walk", keys: ["<Esc>", "<C-g>"],
    isCancelling: true
  ) { state, _ in
    if state.focus == .list, state.list.selection.range != nil {
      state.list.selection.range = nil
    } else if state.isActingOnSelection {
      state.list.dropSelection()
    } else {
      state.body.trail = nil
    }
    return []
  }
}

extension ReaderState {
  fileprivate mutating func turnFocus(by step: Int) {
    isBodyAlone = false
    let all = Pane.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus(on: all[(index + step + all.count) % all.count])
  }

  fileprivate mutating func goLeft() {
    switch focus {
    case .list: break
    case .body: focus(on: .list)
    case .sidebar: focus(on: .body)
    }
  }
}

/// Going from pane to pane, and how many of them there are.

import Queries

let paneCommands: [Command] = [
  Command("next-pane", "go to the next pane", keys: ["<Tab>"]) { state, _ in
    state.turnFocus(by: 1)
    return []
  },
  Command("previous-pane", "go to the pane before", keys: ["<S-Tab>"]) { state, _ in
    state.turnFocus(by: -1)
    return []
  },
  Command("left", "go one pane to the left", keys: ["h", "<Left>"]) { state, _ in
    state.goLeft()
    return []
  },
  Command("body-alone", "give the body the whole screen, or take it back", keys: ["Z"]) { state, _ in
    state.isBodyAlone.toggle()
    if state.isBodyAlone { state.focus = .body }
    state.relayOut()
    return []
  },
  Command("back", "go back one level: to the list, to all its stories, out", keys: ["q"]) { state, _ in
    if state.isBodyAlone {
      state.isBodyAlone = false
      state.relayOut()
      return []
    }
    guard state.focus == .list else {
      state.goLeft()
      return []
    }
    guard state.list.query != .everything else { return [.quit] }
    state.say("every story again; q quits")
    return state.filter(.everything)
  },
  Command(
    "cancel", "drop what is half typed, selected, searched or walked",
    keys: ["<Esc>", "<C-g>"]
  ) { state, _ in
    if state.focus == .list, state.list.selection.range != nil {
      state.list.selection.range = nil
    } else if state.isActingOnSelection {
      state.dropSelection()
    } else {
      state.body.trail = nil
    }
    return []
  },
]

extension ReaderState {
  mutating func turnFocus(by step: Int) {
    isBodyAlone = false
    let all = Pane.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus(on: all[(index + step + all.count) % all.count])
  }

  mutating func goLeft() {
    switch focus {
    case .list: break
    case .body: focus(on: .list)
    case .sidebar: focus(on: .body)
    }
  }

  /// Moves the focus; where panes come and go with it, the body is laid out anew.
  mutating func focus(on pane: Pane) {
    focus = pane
    if pane != .body { isBodyAlone = false }
    relayOut()
  }

  /// Lays the body out for the width that it has now.
  mutating func relayOut() {
    guard body.columns != bodyColumns else { return }
    body.layOut(columns: bodyColumns)
  }
}

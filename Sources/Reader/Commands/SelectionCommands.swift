/// Selecting articles in the list, for the next command to act on all of them.

import Articles

extension Command {
  static let selecting: [Command] = [select, selectRange, invertSelection, reselect]

  static let select = Command(
    "select", "select the story and go down; if it is selected, take it out", keys: ["<Space>"], in: .list,
    unless: noRow
  ) { state, call throws(Refusal) in
    state.list.toggleSelected()
    return try state.move(.lines(call.times))
  }
  static let selectRange = Command(
    "select-range", "select from here to where you go; the same key ends it", keys: ["v"], in: .list,
    unless: noRow
  ) { state, _ in
    state.list.toggleRange()
    return []
  }
  static let invertSelection = Command(
    "invert-selection", "select every story in the list but those selected", keys: ["V"], in: .list,
    unless: noRow
  ) { state, _ in
    state.list.selection.invert()
    return []
  }
  static let reselect = Command(
    "reselect", "select again what was selected for the last change", keys: ["gv"], in: .list,
    unless: { $0.list.lastSelection == nil ? "nothing was selected yet" : nil }
  ) { state, _ in
    if let last = state.list.lastSelection { state.list.selection = last }
    return []
  }
}

@Sendable private func noRow(_ state: ReaderState) -> KeyedText? {
  state.list.current == nil ? "there is no story here" : nil
}

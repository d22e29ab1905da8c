/// Selecting articles in the list, for the next command to act on all of them.

import Articles

extension Command {
  static let selecting: [Command] = [select, selectRange, invertSelection, reselect]

  static let select = Command(
    "select", "select or deselect the story, and go down", keys: ["<Space>"], in: .list,
    unless: noRow
  ) { state, call throws(Refusal) in
    state.list.toggleSelected()
    return try state.move(.lines(call.times))
  }
  static let selectRange = Command(
    "select-range", "start a range here; again, end it", keys: ["v"], in: .list,
    unless: noRow
  ) { state, _ in
    state.list.toggleRange()
    return []
  }
  static let invertSelection = Command(
    "invert-selection", "invert the selection", keys: ["V"], in: .list,
    unless: noRow
  ) { state, _ in
    state.list.selection.invert()
    return []
  }
  static let reselect = Command(
    "reselect", "select again what was last selected", keys: ["gv"], in: .list,
    unless: { $0.list.lastSelection == nil ? "nothing was selected yet" : nil }
  ) { state, _ in
    if let last = state.list.lastSelection { state.list.selection = last }
    return []
  }
}

@Sendable private func noRow(_ state: ReaderState) -> KeyedText? {
  state.list.current == nil ? "no story here" : nil
}

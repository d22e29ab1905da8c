/// Selecting articles in the list, for the next command to act on all of them.

import Articles
import Queries

let selectionCommands: [Command] = [
  Command(
    "select", "select the story and go down; if it is selected, take it out", keys: ["<Space>"], in: .list,
    unless: noRow
  ) { state, call in
    if state.list.selection.range != nil {
      state.list.selection.endRange()
    } else if let current = state.list.current {
      state.list.selection.toggle(current.article)
    }
    return state.move(by: call.times)
  },
  Command(
    "select-range", "select from here to where you go; the same key ends it", keys: ["v"], in: .list,
    unless: noRow
  ) { state, _ in
    if state.list.selection.range != nil {
      state.list.selection.endRange()
    } else if let current = state.list.current {
      var range = SelectionRange(from: current)
      range.learn(state.list.rows)
      state.list.selection.range = range
    }
    return []
  },
  Command(
    "invert-selection", "select every story that the list finds but those selected", keys: ["V"], in: .list,
    unless: noRow
  ) { state, _ in
    state.list.selection.invert()
    return []
  },
  Command(
    "reselect", "select again what was selected for the last change", keys: ["gv"], in: .list,
    unless: { $0.list.lastSelection == nil ? "nothing was selected yet" : nil }
  ) { state, _ in
    if let last = state.list.lastSelection { state.list.selection = last }
    return []
  },
]

@Sendable private func noRow(_ state: ReaderState) -> String? {
  state.list.current == nil ? "there is no story here" : nil
}

extension ReaderState {
  /// Lets go what is selected; `gv` brings it back.
  mutating func dropSelection() {
    list.selection.endRange()
    list.lastSelection = list.selection
    list.selection = Selection()
  }

  /// What is selected, in words; nil for nothing.
  var selectionWords: String? {
    let selection = list.selection
    guard !selection.isEmpty else { return nil }
    if selection.range?.isKnown == false { return "reading the range…" }
    guard selection.isInverted else { return "\(CountWords.number(selection.count)) selected" }
    // By tags the list has more rows than articles.
    let total = list.window.isCounted && list.order != .tag ? " " + CountWords.number(list.window.total) : ""
    let count = selection.count
    return "all\(total)" + (count == 0 ? "" : " but \(CountWords.number(count))") + " selected"
  }

  /// Asks for rows of the range that the cursor leapt over.
  mutating func fillRange() -> [Effect] {
    guard let range = list.selection.range, !range.isKnown, range.ticket == nil else { return [] }
    guard !range.isTooLong else {
      list.selection.range = nil
      let most = CountWords.number(SelectionRange.most)
      complain("a range holds at most \(most) stories; V selects all that the list finds")
      return []
    }
    let ticket = nextTicket()
    list.selection.range?.ticket = ticket
    let request = ListRequest(
      query: list.query, order: list.order, anchor: range.gap, count: SelectionRange.stride)
    return [.loadRange(ticket: ticket, request)]
  }

  /// Takes in rows that the cursor leapt over.
  mutating func takeRange(_ window: ListWindow) -> [Effect] {
    list.selection.range?.ticket = nil
    guard !window.rows.isEmpty else {
      list.selection.range = nil
      complain("the range is let go: its rows are no longer in the list")
      return []
    }
    list.selection.range?.extend(window.rows)
    if let current = list.current { list.selection.range?.reach(current) }
    return fillRange()
  }
}

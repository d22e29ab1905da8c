/// What only the list does.

import Articles
import Queries

let listCommands: [Command] = [
  Command(
    "open", "open the story", keys: ["l", "<Right>", "<Enter>"], in: .list,
    unless: { $0.list.current == nil ? "there is no story here" : nil }
  ) { state, _ in state.openCurrent() },
  Command(
    "filter", aliases: ["limit"], "show only what a query finds, as it is typed", keys: ["F"],
    argument: .query
  ) { state, call in
    guard !call.argument.isEmpty else { return state.ask(.filter) }
    let parse = QueryParse(call.argument)
    if let problem = parse.problem {
      state.complain("not filtered so: \(problem.message)")
      return []
    }
    return state.filter(parse.query)
  },
  Command("filter-here", "show only what a query finds, as it is typed", keys: ["/"], in: .list) { state, _ in
    state.ask(.filter)
  },
  Command("all", "show every story", keys: ["ga"]) { state, _ in
    guard state.list.query != .everything else {
      state.say("the list has every story already")
      return []
    }
    return state.filter(.everything)
  },
  Command("notes", "show the stories that have a note", keys: ["gn"]) { state, _ in
    state.show(Query(.state(.note)))
  },
  Command("binned", "show what is in the bin", keys: ["gb"]) { state, _ in
    state.show(Query(.state(.binned)))
  },
  Command("headings", "show headings between the groups of the list, or hide them", keys: ["zg"], in: .list) {
    state, _ in state.toggleHeadings()
  },
  Command(
    "sort", "sort the list; without an order, by the next one", keys: ["S"], in: .list, argument: .order
  ) { state, call in
    let orders = SortOrder.allCases
    let before = state.list.order
    if call.argument.isEmpty {
      let index = orders.firstIndex(of: state.list.order) ?? 0
      state.list.order = orders[(index + 1) % orders.count]
    } else if let order = SortOrder(rawValue: call.argument) {
      state.list.order = order
    } else {
      state.complain("sort: the orders are \(orders.map(\.rawValue).joined(separator: ", "))")
      return []
    }
    state.list.selection.endRange()
    state.say("sorted by \(state.list.order.rawValue)")
    // By tags a story stands in the list under each of its own.
    state.list.current = state.list.currentRow.map {
      ListKey($0.id, under: state.list.order == .tag ? $0.work.tags.first : nil)
    }
    return state.reloadList(isSameQuery: before != .tag && state.list.order != .tag)
  },
  Command("next-unread", "go to the next unread story", keys: ["]u"], in: .list) { state, _ in
    state.seekUnread(forwards: true)
  },
  Command("previous-unread", "go to the unread story before", keys: ["[u"], in: .list) { state, _ in
    state.seekUnread(forwards: false)
  },
]

extension ReaderState {
  /// Shows what a query finds; the cursor stays where the list still has its article. What is selected is
  /// let go: a command never acts on what the list does not find.
  mutating func filter(_ query: Query) -> [Effect] {
    if query != list.query, !list.selection.isEmpty {
      dropSelection()
      if list.lastSelection?.isInverted == true { list.lastSelection = nil }
    }
    list.query = query
    return reloadList(isSameQuery: false)
  }

  /// Shows what a query finds, and goes there.
  mutating func show(_ query: Query) -> [Effect] {
    focus(on: .list)
    return filter(query)
  }

  fileprivate mutating func toggleHeadings() -> [Effect] {
    let order = list.order
    guard ListGroup.isKnown(in: order) else {
      complain("a list by \(order.rawValue) has no groups; S changes the order")
      return []
    }
    if list.headed.remove(order) == nil { list.headed.insert(order) }
    if let cursor = list.cursor { list.reveal(cursor, fit: listFit) }
    say(list.isHeaded ? "headings shown" : "headings hidden")
    return feedList()
  }

  fileprivate mutating func seekUnread(forwards: Bool) -> [Effect] {
    guard list.seek(forwards: forwards, fit: listFit, where: { !$0.work.isRead }) else {
      say(forwards ? "no unread story below" : "no unread story above")
      return []
    }
    return feedList()
  }
}

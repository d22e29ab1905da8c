/// What only the list does.

import Articles
import Queries

let listCommands: [Command] = [
  Command(
    "open", "open the story", keys: ["l", "<Right>", "<Enter>"], in: .list,
    unless: { $0.list.selected == nil ? "there is no story here" : nil }
  ) { state, _ in state.openSelected() },
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
  Command(
    "sort", "sort the list; without an order, by the next one", keys: ["S"], in: .list, argument: .order
  ) { state, call in
    let orders = SortOrder.allCases
    if call.argument.isEmpty {
      let index = orders.firstIndex(of: state.list.order) ?? 0
      state.list.order = orders[(index + 1) % orders.count]
    } else if let order = SortOrder(rawValue: call.argument) {
      state.list.order = order
    } else {
      state.complain("sort: the orders are \(orders.map(\.rawValue).joined(separator: ", "))")
      return []
    }
    state.say("sorted by \(state.list.order.rawValue)")
    return state.reloadList()
  },
  Command("next-unread", "go to the next unread story", keys: ["]u"], in: .list) { state, _ in
    state.seekUnread(forwards: true)
  },
  Command("previous-unread", "go to the unread story before", keys: ["[u"], in: .list) { state, _ in
    state.seekUnread(forwards: false)
  },
]

extension ReaderState {
  /// Shows what a query finds; the selection stays where the list still has its article.
  mutating func filter(_ query: Query) -> [Effect] {
    list.query = query
    return reloadList()
  }

  fileprivate mutating func seekUnread(forwards: Bool) -> [Effect] {
    guard list.seek(forwards: forwards, visible: visibleRows, where: { !$0.work.isRead }) else {
      say(forwards ? "no unread story below" : "no unread story above")
      return []
    }
    return feedList()
  }
}

/// What only the list does.

import Articles
import Queries

extension Command {
  static let listing: [Command] = [
    open, filter, filterHere, all, notes, binned, headings, sort, nextUnread, previousUnread,
  ]

  static let open = Command(
    "open", "open the story", keys: ["<Enter>", "l", "<Right>"], in: .list,
    unless: { $0.list.current == nil ? "no story here" : nil }
  ) { state, _ in state.list.current.map { state.open($0.article) } ?? [] }

  static let filter = Command(
    "filter", aliases: ["limit"], "show only what matches a query, as it is typed", keys: ["F"],
    argument: .filter
  ) { state, call throws(Refusal) in
    let parse = QueryParse(call.argument)
    if let problem = parse.problem { throw Refusal("not filtered: \(problem.message)") }
    return state.list.filter(parse.query)
  }
  static let filterHere = Command(
    "filter-here", "show only what matches a query, as it is typed", keys: ["/"], in: .list
  ) { state, _ throws(Refusal) in try state.perform(Invocation(Command.filter)) }

  static let all = Command("all", "show every story", keys: ["ga"]) { state, _ throws(Refusal) in
    guard state.list.query != .everything else {
      throw Refusal("the list shows every story already", kind: .information)
    }
    return state.list.filter(.everything)
  }
  static let notes = Command("notes", "show the stories that have a note", keys: ["gn"]) { state, _ in
    state.show(Query(.state(.note)))
  }
  static let binned = Command("binned", "show what is in the bin", keys: ["gb"]) { state, _ in
    state.show(Query(.state(.binned)))
  }

  static let headings = Command(
    "headings", "show headings between the groups of the list, or hide them", keys: ["zg"], in: .list
  ) { state, _ throws(Refusal) in
    let effects = try state.list.toggleHeadings()
    state.say(state.list.isHeaded ? "headings shown" : "headings hidden")
    return effects
  }

  static let sort = Command(
    "sort", "sort the list; without an order, by the next", keys: ["S"], in: .list,
    argument: .oneOf("ORDER") { SortOrder.allCases.map(\.rawValue) }
  ) { state, call throws(Refusal) in
    let orders = SortOrder.allCases
    let next = ((orders.firstIndex(of: state.list.order) ?? 0) + 1) % orders.count
    guard let order = call.argument.isEmpty ? orders[next] : SortOrder(rawValue: call.argument) else {
      throw Refusal("sort: the orders are \(orders.map(\.rawValue).joined(separator: ", "))")
    }
    state.say("sorted by \(order.rawValue)")
    return state.list.sort(by: order)
  }

  static let nextUnread = Command("next-unread", "go to the next unread story", keys: ["]u"], in: .list) {
    state, _ throws(Refusal) in
    guard let effects = state.list.seek(forwards: true, where: { !$0.work.isRead }) else {
      throw Refusal("no unread story below", kind: .information)
    }
    return effects
  }
  static let previousUnread = Command(
    "previous-unread", "go to the previous unread story", keys: ["[u"], in: .list
  ) { state, _ throws(Refusal) in
    guard let effects = state.list.seek(forwards: false, where: { !$0.work.isRead }) else {
      throw Refusal("no unread story above", kind: .information)
    }
    return effects
  }
}

extension Argument {
  /// A query, which the list follows while it is typed.
  fileprivate static let filter = Argument(
    "QUERY", prompt: "filter: ", start: { $0.list.query.text },
    complete: { Completion.query($0, in: $1) }, completesTags: true, preview: { FilterPreview($0) })
}

extension ReaderState {
  /// Shows what a query finds, and goes there.
  mutating func show(_ query: Query) -> [Effect] {
    focus(on: .list)
    return list.filter(query)
  }

  /// Opens a story in the body and goes there.
  mutating func open(_ id: ArticleID) -> [Effect] {
    focus(on: .body)
    return body.story?.article.id == id ? [] : body.load(id)
  }
}

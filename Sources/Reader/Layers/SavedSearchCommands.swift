/// Saved searches: opening, saving, ordering them.

import Articles
import Queries

extension Command.Place {
  static let searches = Command.Place("searches", "Saved searches", within: [.layers])
}

extension Command {
  static let savedSearches: [Command] = [
    searches, saveSearch, openSearch, renameSearch, removeSearch, searchDown, searchUp,
  ]

  static let searches = Command("searches", "list the saved searches", keys: ["f", "gs"]) { state, _ in
    state.open(SavedSearches())
  }

  static let saveSearch = Command(
    "save-search", "save the list's query under a name", keys: ["a"], in: .searches,
    argument: Argument("NAME", prompt: "save the search as: ")
  ) { state, call throws(Refusal) in
    guard let search = SavedSearch(name: call.argument, query: state.list.query.text) else {
      throw Refusal(KeyedText(SavedSearch.rule))
    }
    return [.change(.saveSearch(search))]
  }

  static let openSearch = Command(
    "open-search", "show what it finds", keys: ["<Enter>", "l", "<Right>"], in: .searches,
    unless: noSearch
  ) { state, _ throws(Refusal) in
    guard let search = state.layers[SavedSearches.self]?.picker.current else { return [] }
    let parse = QueryParse(search.query)
    if let problem = parse.problem { throw Refusal("cannot open “\(search.name)”: \(problem.message)") }
    return state.closeLayer() + state.show(parse.query)
  }

  static let renameSearch = Command(
    "rename-search", "rename it", keys: ["r"], in: .searches,
    argument: Argument(
      "NAME", prompt: "new name: ", start: { $0.layers[SavedSearches.self]?.picker.current?.name ?? "" }),
    unless: noSearch
  ) { state, call throws(Refusal) in
    guard let picker = state.layers[SavedSearches.self]?.picker, let search = picker.current else {
      return []
    }
    guard SavedSearch(name: call.argument, query: search.query) != nil else {
      throw Refusal(KeyedText(SavedSearch.rule))
    }
    guard !picker.rows.contains(where: { $0.name == call.argument }) else {
      throw Refusal("a search called “\(call.argument)” already exists")
    }
    state.layers[SavedSearches.self]?.want(call.argument)
    return [.change(.renameSearch(name: search.name, to: call.argument))]
  }

  static let removeSearch = Command(
    "remove-search", "remove it", keys: ["d"], in: .searches, unless: noSearch
  ) { state, _ in
    state.layers[SavedSearches.self]?.picker.current.map { [.change(.removeSearch(name: $0.name))] } ?? []
  }

  static let searchDown = Command("search-down", "move it down", keys: ["J"], in: .searches, unless: noSearch)
  {
    state, call in state.moveSearch(by: call.times)
  }

  static let searchUp = Command("search-up", "move it up", keys: ["K"], in: .searches, unless: noSearch) {
    state, call in state.moveSearch(by: -call.times)
  }
}

@Sendable private func noSearch(_ state: ReaderState) -> KeyedText? {
  guard let searches = state.layers[SavedSearches.self] else {
    return "\(key: .searches) lists the saved searches first"
  }
  return searches.picker.current == nil
    ? "no search is saved yet; \(key: .saveSearch) saves the list's query" : nil
}

extension ReaderState {
  fileprivate func moveSearch(by step: Int) -> [Effect] {
    guard let picker = layers[SavedSearches.self]?.picker, let search = picker.current,
      let chosen = picker.chosen
    else { return [] }
    let index = min(max(0, chosen + step), picker.rows.count - 1)
    return index == chosen ? [] : [.change(.moveSearch(name: search.name, to: index))]
  }
}

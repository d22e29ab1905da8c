/// Saved searches: opening, saving, ordering them.

import Articles
import Queries
import Surface

let searchCommands: [Command] = [
  Command("searches", "list the saved searches", keys: ["f", "gs"]) { state, _ in
    state.overlays.append(.searches(SearchesOverlay()))
    return state.loadSearches()
  },
  Command(
    "save-search", "save the list's query under a name", keys: ["a"], in: .searches, argument: .name
  ) { state, call in
    guard !call.argument.isEmpty else { return state.ask(.saveSearch) }
    guard let search = SavedSearch(name: call.argument, query: state.list.query.text) else {
      state.complain(SavedSearch.rule)
      return []
    }
    return [.change(.saveSearch(search))]
  },
  Command(
    "open-search", "make it the list's query", keys: ["<Enter>", "l", "<Right>"], in: .searches,
    unless: noSearch
  ) { state, _ in state.openSearch() },
  Command(
    "rename-search", "give it another name", keys: ["r"], in: .searches, argument: .name, unless: noSearch
  ) { state, call in
    guard let search = state.searches?.current else { return [] }
    guard !call.argument.isEmpty else { return state.ask(.renameSearch) }
    guard SavedSearch(name: call.argument, query: search.query) != nil else {
      state.complain(SavedSearch.rule)
      return []
    }
    guard state.searches?.all.contains(where: { $0.name == call.argument }) == false else {
      state.complain("there is a search \(call.argument) already")
      return []
    }
    state.searches?.wanted = call.argument
    return [.change(.renameSearch(name: search.name, to: call.argument))]
  },
  Command("remove-search", "take it away", keys: ["d"], in: .searches, unless: noSearch) { state, _ in
    state.searches?.current.map { [.change(.removeSearch(name: $0.name))] } ?? []
  },
  Command("search-down", "move it down", keys: ["J"], in: .searches, unless: noSearch) { state, call in
    state.moveSearch(by: call.times)
  },
  Command("search-up", "move it up", keys: ["K"], in: .searches, unless: noSearch) { state, call in
    state.moveSearch(by: -call.times)
  },
  Command(
    "close-searches", "go back to the stories", keys: ["q", "h", "<Left>", "<Esc>", "<C-g>"], in: .searches
  ) { state, _ in state.closeSearches() },
]

@Sendable private func noSearch(_ state: ReaderState) -> String? {
  guard let searches = state.searches else { return "f lists the saved searches first" }
  return searches.current == nil ? "no search is saved yet; a saves the list's query" : nil
}

extension ReaderState {
  /// The saved searches while they are listed.
  var searches: SearchesOverlay? {
    get {
      overlays.lazy.compactMap { if case .searches(let searches) = $0 { searches } else { nil } }.first
    }
    set {
      let index = overlays.firstIndex { if case .searches = $0 { true } else { false } }
      guard let index, let newValue else { return }
      overlays[index] = .searches(newValue)
    }
  }

  mutating func loadSearches() -> [Effect] {
    let ticket = nextTicket()
    searches?.ticket = ticket
    return [.loadSearches(ticket: ticket)]
  }

  /// Takes in the searches, and asks how much each of them finds.
  mutating func take(_ all: [SavedSearch]) -> [Effect] {
    searches?.adopt(all)
    let visible = visibleSearches
    searches?.reveal(visible: visible)
    guard !all.isEmpty else { return [] }
    let ticket = nextTicket()
    searches?.countTicket = ticket
    return [.countSearches(ticket: ticket, all.map { Query($0.query) })]
  }

  mutating func closeSearches() -> [Effect] {
    overlays.removeAll { if case .searches = $0 { true } else { false } }
    return [.stopCountingSearches]
  }

  fileprivate mutating func openSearch() -> [Effect] {
    guard let search = searches?.current else { return [] }
    let parse = QueryParse(search.query)
    if let problem = parse.problem {
      complain("\(search.name) is not understood: \(problem.message)")
      return []
    }
    return closeSearches() + show(parse.query)
  }

  fileprivate mutating func moveSearch(by step: Int) -> [Effect] {
    guard let searches, let search = searches.current else { return [] }
    let place = min(max(0, searches.selected + step), searches.all.count - 1)
    guard place != searches.selected else { return [] }
    return [.change(.moveSearch(name: search.name, to: place))]
  }

  /// Lines of the saved searches in view: the screen without title and foot.
  var visibleSearches: Int { max(1, size.rows - 3) }
}

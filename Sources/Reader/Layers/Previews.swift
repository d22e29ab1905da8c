/// What filter, search and help show while their line is typed.

import Queries

/// The list shows what the query finds so far.
struct FilterPreview: Preview {
  /// What cancelling brings back.
  private let query: Query
  private let selection: Selection
  /// What is not understood; the list shows the last query that was.
  private(set) var fault: QueryParse.Problem?

  init(_ state: ReaderState) { (query, selection) = (state.list.query, state.list.selection) }

  var problem: Int? { fault?.offset }

  mutating func follow(_ line: String, in state: inout ReaderState) -> [Effect] {
    let parse = QueryParse(line, lastWordIsOpen: true)
    fault = parse.problem
    guard parse.problem == nil, parse.query != state.list.query else { return [] }
    return state.list.filter(parse.query)
  }

  func cancel(in state: inout ReaderState) -> [Effect] {
    guard state.list.query != query else { return [] }
    let effects = state.list.filter(query)
    state.list.selection = selection
    return effects
  }

  func submit(_ line: String, in state: inout ReaderState) throws(Refusal) -> [Effect] {
    // The list shows the last query that was understood: nobody shall take it for what was typed.
    if let fault { throw Refusal("not filtered: \(fault.message)") }
    return []
  }

  func finding(_ line: String, in state: ReaderState) -> String {
    if let fault { return " " + fault.message }
    return state.list.asked.isOpen ? "…" : CountWords.stories(state.list)
  }
}

/// The body shows the first match after the place where reading stood.
struct SearchPreview: Preview {
  private let trail: Trail?
  private let top: Int
  private let origin: Int

  init(_ state: ReaderState) {
    (trail, top, origin) = (state.body.trail, state.body.scroller.top, state.body.position)
  }

  var problem: Int? { nil }

  mutating func follow(_ line: String, in state: inout ReaderState) -> [Effect] {
    if !line.isEmpty { state.body.search(line, from: origin) }
    return []
  }

  func cancel(in state: inout ReaderState) -> [Effect] {
    state.body.trail = trail
    state.body.scroller.go(to: top)
    return []
  }

  func submit(_ line: String, in state: inout ReaderState) throws(Refusal) -> [Effect] {
    guard !line.isEmpty else {
      state.body.trail = trail
      return []
    }
    guard state.body.search(line, from: origin) else { throw Refusal("“\(line)” is not in this story") }
    return []
  }

  func finding(_ line: String, in state: ReaderState) -> String {
    if line.isEmpty { return "" }
    return state.body.trail.map { "\($0.index + 1) of \($0.places.count)" } ?? "not found"
  }
}

/// The help shows the lines that match.
struct HelpPreview: Preview {
  var problem: Int? { nil }

  mutating func follow(_ line: String, in state: inout ReaderState) -> [Effect] {
    state.layers[Help.self]?.search(line)
    return []
  }

  func cancel(in state: inout ReaderState) -> [Effect] {
    state.layers[Help.self]?.search("")
    return []
  }

  func submit(_ line: String, in state: inout ReaderState) throws(Refusal) -> [Effect] { [] }
  func finding(_ line: String, in state: ReaderState) -> String { "" }
}

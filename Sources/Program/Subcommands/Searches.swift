/// `morgue searches`: saved searches.

import Archiving
import Articles
import Formats
import Queries

extension Subcommand {
  static let searches = Subcommand(
    name: "searches",
    summary: "prints the saved searches in order, or changes them",
    details: [
      "Each line shows the name, the number of articles found now, and the query. With --save, write "
        + "the query after the options, as for morgue list; if a search of that name exists, its query is "
        + "replaced. With --rename, write the new name after the options; with --move, the new position, from 1. "
        + "morgue undo undoes each of these in one step."
    ],
    operands: Operands(usage: "[QUERY|NAME|N]", count: 0...Int.max, completion: .none),
    options: [.save, .remove, .rename, .move, .json, .jsonLines],
    usesArchive: true,
    examples: [
      Example("morgue searches", "prints the saved searches and how many articles each finds"),
      Example("morgue searches --save Rights 'tag:rights is:unread'", "saves a query under a name"),
      Example("morgue searches --move Rights 1", "makes it the first search"),
    ],
    run: { invocation, output in
      let actions: [Option] = [.save, .remove, .rename, .move, .json, .jsonLines].filter(invocation.has)
      if actions.count > 1 { try invocation.exclude(actions[0], actions[1]) }
      switch actions.first {
      case .save?: return try save(invocation, &output)
      case .remove?, .rename?, .move?: return try change(invocation, by: actions[0], &output)
      default: return try print(invocation, &output)
      }
    })
}

extension Option {
  fileprivate static let save = Option(
    "save", ValueKind("NAME"), does: "saves the query under this name; a new search comes last")
  fileprivate static let remove = Option("remove", ValueKind("NAME"), does: "removes the search")
  fileprivate static let rename = Option("rename", ValueKind("NAME"), does: "renames the search")
  fileprivate static let move = Option(
    "move", ValueKind("NAME"), does: "moves the search to another position")
}

private func save(_ invocation: Invocation, _ output: inout StandardOutput) throws -> ExitStatus {
  guard !invocation.operands.isEmpty else { throw UsageError.operands(of: invocation.command, surplus: nil) }
  let name = invocation.value(.save) ?? ""
  _ = try invocation.query()
  guard let search = SavedSearch(name: name, query: invocation.operands.joined(separator: " ")) else {
    throw notAName(name)
  }
  return try apply(.saveSearch(search), to: try invocation.openArchive(), &output)
}

/// Changes a search that must exist.
private func change(
  _ invocation: Invocation, by option: Option, _ output: inout StandardOutput
) throws -> ExitStatus {
  let name = invocation.value(option) ?? ""
  let expected = option == .remove ? 0 : 1
  guard invocation.operands.count >= expected else {
    throw UsageError.operands(of: invocation.command, surplus: nil)
  }
  guard invocation.operands.count == expected else {
    throw UsageError.operands(of: invocation.command, surplus: invocation.operands[expected])
  }
  let change: ArchiveChange
  switch option {
  case .move: change = .moveSearch(name: name, to: try place(invocation.operands[0]))
  case .rename: change = .renameSearch(name: name, to: try newName(invocation.operands[0]))
  default: change = .removeSearch(name: name)
  }
  let archive = try invocation.openArchive()
  let names = try blocking { try await archive.searches() }.map(\.name)
  guard names.contains(name) else {
    let near = nearestName(to: name, in: names).map { "did you mean \($0)?" }
    throw Complaint(
      name, "no saved search has this name", remedy: near ?? "`morgue searches` lists them",
      status: .noSuchInput)
  }
  if case .renameSearch(_, let new) = change, new != name, names.contains(new) {
    throw Complaint(
      new, "another search has this name", remedy: "remove that search first, or choose another name",
      status: .usage)
  }
  return try apply(change, to: archive, &output)
}

private func place(_ word: String) throws(UsageError) -> Int {
  guard let number = Int(word), number > 0 else {
    throw UsageError(
      command: "searches", thing: word, problem: "not a whole number of 1 or more",
      remedy: "write a position, as in morgue searches --move Rights 1")
  }
  return number - 1
}

private func newName(_ word: String) throws(UsageError) -> String {
  guard let search = SavedSearch(name: word, query: "") else { throw notAName(word) }
  return search.name
}

private func notAName(_ word: String) -> UsageError {
  UsageError(
    command: "searches", thing: word, problem: "not a valid name for a search", remedy: SavedSearch.rule)
}

private func apply(
  _ change: ArchiveChange, to archive: Archive, _ output: inout StandardOutput
) throws -> ExitStatus {
  try output.line(printable(try blocking { try await archive.apply(change) }.summary))
  return .done
}

private func print(_ invocation: Invocation, _ output: inout StandardOutput) throws -> ExitStatus {
  if let word = invocation.operands.first {
    throw UsageError.operands(of: invocation.command, surplus: word)
  }
  let archive = try invocation.openArchive()
  let searches = try blocking { try await archive.searches() }
  let need = searches.reduce(into: IndexNeed.rows) { $0.formUnion(IndexNeed(Query($1.query))) }
  try invocation.prepare(archive, for: need)
  let isDocument = invocation.has(.json)
  var objects: [JSONText] = []
  for search in searches {
    let count = try blocking { try await archive.count(Query(search.query)) }
    let object = JSONText.object(
      ("name", .string(search.name)), ("query", .string(search.query)), ("count", .int(count)))
    if isDocument {
      objects.append(object)
    } else if invocation.has(.jsonLines) {
      try output.line(object.line)
    } else {
      try output.line("\(printable(search.name))  \(count)  \(printable(search.query))")
    }
  }
  if isDocument { try output.line(JSONText.array(objects).pretty) }
  return .done
}

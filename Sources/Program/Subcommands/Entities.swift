/// `morgue people`, `organizations`, `places` and `entities`: who and what is named.

import Archiving
import Articles
import Formats
import Queries

extension Subcommand {
  static let people = names(
    "people", "people", of: [.person],
    Example("morgue people after:2019", "lists who was in the stories since 2019"))
  static let organizations = names(
    "organizations", "organizations", of: [.organization],
    Example("morgue organizations --json source:Courier", "prints a document"))
  static let places = names(
    "places", "places", of: [.place],
    Example("morgue places tag:todo", "lists the places of the stories tagged todo"))
  static let entities = names(
    "entities", "people, organizations, places, events, works and the like", of: [],
    Example("morgue entities --type work", "lists books, films and the like"))

  private static func names(
    _ name: String, _ what: String, of types: [EntityType], _ example: Example
  ) -> Subcommand {
    Subcommand(
      name: name,
      summary: "lists \(what) named in what a query finds, what most stories name first",
      details: [
        "A line each: how many stories, how often in all, type, name, and in brackets roles and other names. Names "
          + "are those that each story uses in full: nobody has looked yet whether two stories mean the same "
          + "one. Roles and other names are those of the newest 100 stories of each."
      ],
      operands: .query,
      options: (types.isEmpty ? [.type] : []) + [.json],
      usesArchive: true,
      examples: [example],
      run: { invocation, output in
        let query = try invocation.query()
        let archive = try invocation.openArchive(for: [IndexNeed(query), .analyses])
        let types = invocation.value(.type).flatMap(EntityType.init).map { [$0] } ?? types
        let count = try print(
          EntityRequest(query: query, types: types, count: 20), isDocument: invocation.has(.json),
          from: archive,
          &output)
        return count == 0 ? .foundNothing : .done
      })
  }
}

extension Option {
  fileprivate static let type = Option(
    "type", .oneOf(EntityType.allCases.filter { $0 != .date }.map(\.rawValue)),
    does: "lists names of this type")
}

/// The number of rows printed. They pass through in windows; no more than one is ever held.
private func print(
  _ request: EntityRequest, isDocument: Bool, from archive: Archive, _ output: inout StandardOutput
) throws -> Int {
  var request = request
  var printed = 0
  if isDocument { try output.write("[") }
  while true {
    let asked = request
    let window = try blocking { try await archive.entities(asked) }
    for row in window.rows {
      if isDocument {
        try output.write((printed == 0 ? "\n" : ",\n") + QuoteJSON.object(row).line)
      } else {
        try output.line(line(row))
      }
      printed += 1
    }
    try output.flush()
    guard let next = window.next else { break }
    request.after = next
    request.count = min(request.count * 2, 2_000)
  }
  if isDocument { try output.write(printed == 0 ? "]\n" : "\n]\n") }
  return printed
}

/// `12  31  person  Ada Brook (mayor; Brook)  2018-11-28 to 2020-03-01`
private func line(_ row: EntityRow) -> String {
  let more = row.roles + row.aliases
  let dates: String =
    switch (row.first?.day, row.last?.day) {
    case (let first?, let last?): first == last ? first.description : "\(first) to \(last)"
    default: "date unknown"
    }
  return "\(row.stories)  \(row.mentions)  \(row.type.rawValue)  "
    + printable(row.canonical + (more.isEmpty ? "" : " (" + more.joined(separator: "; ") + ")")) + "  "
    + dates
}

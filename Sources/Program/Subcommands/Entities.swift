/// `morgue people`, `organizations`, `places` and `entities`: who and what is named.

import Archiving
import Articles
import Formats
import Queries

extension Subcommand {
  static let people = names(
    "people", "people", of: [.person],
    Example("morgue people after:2019", "lists the people named in stories since 2019"))
  static let organizations = names(
    "organizations", "organizations", of: [.organization],
    Example(
      "morgue organizations --json source:Courier",
      "prints the organizations in the Courier's stories as JSON"))
  static let places = names(
    "places", "places", of: [.place],
    Example("morgue places tag:todo", "lists the places named in stories tagged todo"))
  static let entities = names(
    "entities", "people, organizations, places, events, works and other names", of: [],
    Example("morgue entities --type work", "lists books, films and other works"))

  private static func names(
    _ name: String, _ what: String, of types: [EntityType], _ example: Example
  ) -> Subcommand {
    Subcommand(
      name: name,
      summary: "lists \(what) in the articles that a query finds, the most frequent first",
      details: [
        "Each line shows the number of stories, the number of mentions, the type, the name, its roles "
          + "and other names in brackets, and the dates of the first and the last story. A name is the "
          + "one that a story spells out in full; morgue does not check whether the same name in two "
          + "stories means the same one. Roles and other names come from the newest 100 stories with the "
          + "name."
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
    does: "lists only names of this type")
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

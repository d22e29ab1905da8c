/// A saved search as its file holds it.

import Articles

/// What a saved search asks for, and where it stands among the others.
struct RankedQuery: Codable, Hashable, Sendable {
  var query: String
  /// Searches stand in the order of their ranks, those of one rank in that of their names.
  var rank: Int
}

/// The JSON of a saved search.
struct SearchRecord: NamedRecord {
  static let schema = 1

  var schema: Int
  var name: String
  var query: String
  var rank: Int

  init(_ value: RankedQuery, named name: String) {
    (schema, self.name) = (Self.schema, name)
    (query, rank) = (value.query, value.rank)
  }

  var value: RankedQuery { RankedQuery(query: query, rank: rank) }

  static func isFileName(_ file: String) -> Bool {
    file.hasSuffix(".json") && ArticleID(file.dropLast(5)) != nil
  }

  /// Named by a hash, since a name may hold what a file's name must not.
  static func fileName(of name: String) -> String {
    ContentHash.sha256(Array(name.utf8)).prefix(16) + ".json"
  }

  static func isSound(_ value: RankedQuery, named name: String) -> Bool {
    SavedSearch(name: name, query: value.query) != nil && SearchOrder.ranks.contains(value.rank)
  }
}

extension Replacement<RankedQuery> {
  var isSound: Bool { [was, now].compactMap(\.self).allSatisfy { SearchRecord.isSound($0, named: name) } }
}

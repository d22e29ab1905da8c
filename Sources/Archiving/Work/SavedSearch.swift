/// Saved searches: a query with a name and a rank.

import Articles

extension WorkKind {
  static let savedSearch = WorkKind(
    name: "search", family: .search, keys: ["query", "rank"],
    isSound: { key, value in
      key.kind == "query" ? value.text != nil : value.number.map(SearchOrder.ranks.contains) ?? false
    },
    early: { file in
      guard let query = file["query"]?.text, let rank = file["rank"]?.number else { return nil }
      return RankedQuery(query: query, rank: rank).changes
    },
    operation: { name, operation in
      guard name.hasSuffix("-search"), let search = operation["search"]?.text else { return nil }
      let verb = String(name.dropLast("-search".count))
      return Revision(key: WorkKey("search", search), was: nil, now: verb == "remove" ? nil : .text(verb))
    },
    done: { changes, _ in
      guard let (verb, name, new) = parts(changes) else { return "" }
      return switch verb {
      case "save": "saved search \(name)"
      case "rename": "renamed search \(name) to \(new)"
      case "move": "moved search \(name)"
      default: "removed search \(name)"
      }
    },
    named: { changes in parts(changes).map { "\($0.verb) search \($0.name)" } ?? "" },
    idle: { change in
      guard let (verb, name, _) = parts([change]) else { return "" }
      return switch verb {
      case "save": "search \(name) is already saved with this query"
      case "rename": "search \(name) was not renamed"
      case "move": "search \(name) was not moved"
      default: "no saved search is called \(name)"
      }
    })

  private static func parts(_ changes: [Change]) -> (verb: String, name: Substring, new: String)? {
    guard let change = changes.first, let name = change.key.name else { return nil }
    guard let value = change.value else { return ("remove", name, "") }
    if let new = value["rename"]?.text { return ("rename", name, new) }
    return (value.text ?? "", name, "")
  }
}

/// The query of a saved search, and its rank.
struct RankedQuery: Hashable, Sendable {
  var query: String
  /// Searches are sorted by rank, then by name.
  var rank: Int

  init(query: String, rank: Int) { (self.query, self.rank) = (query, rank) }

  /// Nil if the search is removed.
  init?(_ file: WorkFile) {
    guard let query = file.value(Self.queryKey)?.text else { return nil }
    // One clone may have moved a search that another removed and saved again.
    self.init(query: query, rank: file.value(Self.rankKey)?.number ?? 0)
  }

  private static let queryKey = WorkKey("query")
  private static let rankKey = WorkKey("rank")

  var changes: [Change] {
    [Change(Self.queryKey, .text(query)), Change(Self.rankKey, .number(rank))]
  }

  static let removal = [Change(queryKey, nil), Change(rankKey, nil)]
}

extension WorkFiles {
  /// The saved searches by name.
  var rankedQueries: [String: RankedQuery] { files.compactMapValues { RankedQuery($0) } }

  func saving(_ search: SavedSearch) -> [WantedChange] {
    let known = rankedQueries
    let name = spelling(of: search.name)
    let rank = known[name]?.rank ?? SearchOrder.rank(after: known)
    return [(.search(name), RankedQuery(query: search.query, rank: rank).changes)]
  }

  func removing(search name: String) -> [WantedChange] {
    [(.search(spelling(of: name)), RankedQuery.removal)]
  }

  /// - Throws: if either file cannot be changed: changing only one would lose the search.
  func renaming(search name: String, to new: String) throws(ArchiveError) -> [WantedChange] {
    let old = spelling(of: name)
    if let obstacle = obstacle(of: old) ?? obstacle(of: new) { throw obstacle }
    let known = rankedQueries
    guard let value = known[old], known[new] == nil, SavedSearch(name: new, query: value.query) != nil else {
      return []
    }
    return [(.search(old), RankedQuery.removal), (.search(spelling(of: new)), value.changes)]
  }

  func moving(search name: String, to place: Int) -> [WantedChange] {
    SearchOrder.move(spelling(of: name), to: place, in: rankedQueries).map {
      (.search($0.name), $0.value.changes)
    }
  }
}

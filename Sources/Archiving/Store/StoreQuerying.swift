/// How queries are put to the articles.

import Articles
import Queries

extension Store {
  mutating func window(_ request: ListRequest) throws(ArchiveError) -> ListWindow {
    var index = index
    let window = index.window(request) { find(request.query) }
    self.index = index
    return window
  }

  /// The articles that a query finds, newest first.
  mutating func ids(_ query: Query) throws(ArchiveError) -> [ArticleID] {
    var index = index
    let ids = index.ids(query) { find(query) }
    self.index = index
    return ids
  }

  /// Every article that a query finds. Linear in the archive; where the query looks into the text or
  /// the analysis, each article's files are read, but for those on the shelf.
  private mutating func find(_ query: Query) -> [IndexEntry] {
    guard query != .everything else { return Array(index.entries.values) }
    let today = clock().day
    guard let today else { return [] }
    let matcher = query.matcher(today: today)
    let isDeep = !query.needs.isEmpty
    return index.entries.values.filter { matcher.matches(isDeep ? deepFacts($0) : $0.facts) }
  }

  private mutating func deepFacts(_ entry: IndexEntry) -> QueryFacts {
    if var known = facts[entry] {
      known.work = entry.work
      return known
    }
    // An article that cannot be read is still found by what the list shows of it.
    guard let article = try? article(entry.id), let analysis = try? analysis(entry.id) else {
      return entry.facts
    }
    let found = QueryFacts(article, analysis: analysis, work: entry.work)
    facts.keep(found, of: entry)
    return found
  }
}

extension IndexEntry {
  /// What a query can look at without the article's file.
  fileprivate var facts: QueryFacts {
    QueryFacts(
      headline: newest.headline, source: newest.source, byline: newest.byline,
      day: newest.published?.day ?? newest.filed.day, work: work)
  }
}

/// What queries look at, kept of so many articles that a search in a small archive reads no file twice.
struct FactsShelf: Sendable {
  private static let limit = 1_000
  private var facts: [String: QueryFacts] = [:]

  subscript(_ entry: IndexEntry) -> QueryFacts? { facts[entry.newest.place] }

  mutating func keep(_ new: QueryFacts, of entry: IndexEntry) {
    if facts.count < Self.limit { facts[entry.newest.place] = new }
  }

  mutating func forget(place: String) { facts[place] = nil }
}

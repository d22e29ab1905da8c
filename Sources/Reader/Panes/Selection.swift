/// The articles that the next command acts on.

package import Articles
package import Queries

package struct Selection: Equatable, Sendable {
  /// Those selected, or those left out where all the others are.
  package private(set) var named: Set<ArticleID> = []
  /// Whether all that the query finds is selected but those named.
  package private(set) var isInverted = false
  /// The rows from one on to the cursor; they count as selected.
  package var range: SelectionRange?

  package var isEmpty: Bool { named.isEmpty && !isInverted && range == nil }

  package func contains(_ row: ListKey) -> Bool {
    range?.contains(row) == true || named.contains(row.article) != isInverted
  }

  /// Selects an article, or takes it out.
  package mutating func toggle(_ article: ArticleID) {
    if named.remove(article) == nil { named.insert(article) }
  }

  /// Selects what is not selected, and the other way round.
  package mutating func invert() {
    endRange()
    isInverted.toggle()
  }

  /// Selects the rows of the range one by one, and lets the range go.
  package mutating func endRange() {
    guard let articles = range?.articles else { return }
    if isInverted { named.subtract(articles) } else { named.formUnion(articles) }
    range = nil
  }

  /// What a change of it is made to; nil while rows of the range are not known yet.
  package func target(of query: Query) -> Target? {
    guard range.map(\.isKnown) ?? true else { return nil }
    var settled = self
    settled.endRange()
    let named = settled.named.sorted()
    guard isInverted else { return .articles(named) }
    return named.isEmpty ? .matching(query) : .matchingExcept(query, named)
  }

  /// How many articles it is, or is not where it is inverted. Linear only where a range meets others.
  package var count: Int {
    guard let range else { return named.count }
    if named.isEmpty, !isInverted, range.isOfSingles { return range.count }
    var settled = self
    settled.endRange()
    return settled.named.count
  }
}

/// The rows from one on to the cursor.
package struct SelectionRange: Equatable, Sendable {
  /// Rows in a row, as they are known, by how many lie between the range's start and them.
  private var places: [ListKey: Int]
  private var first: ListKey
  private var last: ListKey
  /// The place of the cursor's row; nil while the rows down to it are not known.
  private var end: Int?
  /// Whether the cursor left the known rows towards the list's end.
  var isForwards = true

  /// The most rows that one can have: more are for a query.
  static let most = 10_000
  /// How many rows are asked for at a time where the cursor leapt over some.
  static let stride = 2_000

  init(from row: ListKey) {
    (places, first, last, end) = ([row: 0], row, row, 0)
  }

  package var isKnown: Bool { end != nil }
  var isTooLong: Bool { places.count > Self.most }

  /// No article stands in it twice; only lists by tags have headings.
  fileprivate var isOfSingles: Bool { first.heading == nil && last.heading == nil }
  fileprivate var count: Int { abs(end ?? 0) + 1 }

  package func contains(_ row: ListKey) -> Bool {
    guard let place = places[row], let end else { return false }
    return end < 0 ? end...0 ~= place : 0...end ~= place
  }

  fileprivate var articles: [ArticleID] { places.keys.filter(contains).map(\.article) }

  /// The cursor has gone to a row.
  mutating func reach(_ row: ListKey) { end = places[row] }

  /// Takes in neighbouring rows, as far as they join what is known. Linear in the rows.
  mutating func learn(_ rows: [ListRow]) {
    if let index = rows.firstIndex(where: { $0.key == last }), let place = places[last] {
      for (step, row) in rows[(index + 1)...].enumerated() { places[row.key] = place + step + 1 }
      if let row = rows.last { last = row.key }
    }
    if let index = rows.firstIndex(where: { $0.key == first }), let place = places[first] {
      for (step, row) in rows[..<index].reversed().enumerated() { places[row.key] = place - step - 1 }
      if let row = rows.first { first = row.key }
    }
  }

  /// Takes in the rows that lie next to the known ones on the side that the cursor left them.
  mutating func extend(_ rows: [ListRow]) {
    guard let edge = rows.last, let start = rows.first else { return }
    if isForwards, let place = places[last] {
      for (step, row) in rows.enumerated() { places[row.key] = place + step + 1 }
      last = edge.key
    } else if let place = places[first] {
      for (step, row) in rows.reversed().enumerated() { places[row.key] = place - step - 1 }
      first = start.key
    }
  }

  /// Where the rows lie that are missing.
  var gap: Anchor { isForwards ? .after(last) : .before(first) }
}

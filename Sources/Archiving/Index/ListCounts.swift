/// What was counted and sorted since the index changed last.

import Queries

/// Kept beside a connection, so that paging through a list counts it once.
struct ListCounts {
  struct Name: Hashable {
    var query: Query
    var order: SortOrder

    init(_ request: ListRequest) { (query, order) = (request.query, request.order) }
  }

  private static let limit = 100

  /// What the table of this connection's own holds.
  var sorted: Name?
  private var totals: [Name: Int] = [:]
  private var version: Int?

  /// Forgets all where the index is another by now.
  mutating func expect(version: Int) {
    guard version != self.version else { return }
    self = ListCounts()
    self.version = version
  }

  func isSorted(_ request: ListRequest) -> Bool { sorted == Name(request) }

  func total(of request: ListRequest) -> Int? { totals[Name(request)] }

  mutating func note(_ total: Int, of request: ListRequest) {
    if totals.count >= Self.limit { totals = [:] }
    totals[Name(request)] = total
  }
}

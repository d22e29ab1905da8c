/// A list of articles that can be read from any place on, both ways.

import Articles
import Queries

/// Where a row stands: an article's key, and the tag that it stands under in a list by tags.
struct RowPlace: Hashable {
  var key: Int
  var heading: TagName?
}

/// What one query finds in one order. Nothing is read but what is asked for.
struct ListRun {
  enum Kind {
    /// In the order of the keys, or the other way round.
    case byKey(QueryPlan, reversed: Bool)
    /// Every article, in an order that has a table.
    case byTable(OrderTable)
    /// Put in order once, in a table of this connection's own.
    case sorted
  }

  let index: Index
  let kind: Kind

  /// The places behind one, or those before it, the nearest first; from an end of the list where there is none.
  func places(_ limit: Int, from place: RowPlace?, forwards: Bool) throws(ArchiveError) -> [RowPlace] {
    guard limit > 0 else { return [] }
    switch kind {
    case .byKey(let plan, let reversed):
      return try keys(plan, limit, from: place?.key, upwards: forwards != reversed)
    case .byTable(let table): return try places(table, limit, from: place, forwards)
    case .sorted:
      let position: Int? = if let place { try position(of: place) ?? -1 } else { nil }
      let bound = forwards ? "position > ?" : "position < ?"
      return try read(
        "SELECT key, heading FROM temp.sorted WHERE \(bound) ORDER BY position\(forwards ? "" : " DESC") LIMIT ?",
        [.int(position ?? (forwards ? -1 : .max)), .int(limit)])
    }
  }

  /// How many rows stand before one. Counts them where the index has not done so.
  func count(before place: RowPlace) throws(ArchiveError) -> Int {
    switch kind {
    case .byKey(let plan, let reversed):
      if plan.isEverything {
        let rank = try index.rank(of: place.key)
        return reversed ? try index.total() - rank - 1 : rank
      }
      let bounds = reversed ? (place.key + 1)...Int.max : Int.min...(place.key - 1)
      return try index.count(plan.counting(bounds))
    case .byTable(let table):
      guard let row = try index.row(at: place) else { return 0 }
      return try index.count(
        (
          "SELECT count(*) FROM \(table.name) WHERE \(table.tuple) < (\(table.marks)) AND \(isShown(in: table))",
          table.values(of: row) + [.int(place.key)]
        ))
    case .sorted: return try position(of: place) ?? 0
    }
  }

  /// Whether it holds a row.
  func holds(_ place: RowPlace) throws(ArchiveError) -> Bool {
    switch kind {
    case .byKey(let plan, _):
      let (sql, values) = plan.keys(from: place.key...place.key, descending: false)
      var isThere = false
      try index.database.rows(sql, values) { _ in
        isThere = true
        return false
      }
      return isThere
    case .byTable(let table):
      return try places(table, 1, from: place, true, including: true).first == place
    case .sorted: return try position(of: place) != nil
    }
  }

  // MARK: By key

  private func keys(
    _ plan: QueryPlan, _ limit: Int, from key: Int?, upwards: Bool
  ) throws(ArchiveError) -> [RowPlace] {
    let bounds = key.map { upwards ? ($0 + 1)...Int.max : Int.min...($0 - 1) } ?? (Int.min...Int.max)
    let (sql, values) = plan.keys(from: bounds, descending: !upwards)
    var places: [RowPlace] = []
    try index.database.rows(sql, values) {
      let place = RowPlace(key: $0.int(0))
      // An article comes once for each of its quotes that fit.
      if places.last != place { places.append(place) }
      return places.count < limit
    }
    return places
  }

  // MARK: By table

  private func isShown(in table: OrderTable) -> String {
    "NOT EXISTS(SELECT 1 FROM hidden WHERE hidden.key = \(table.name).key)"
  }

  private func places(
    _ table: OrderTable, _ limit: Int, from place: RowPlace?, _ forwards: Bool, including: Bool = false
  ) throws(ArchiveError) -> [RowPlace] {
    var sql = "SELECT key, \(table.heading) FROM \(table.name) WHERE \(isShown(in: table))"
    var values: [Value] = []
    if let place {
      guard let row = try index.row(at: place) else { return [] }
      sql += " AND \(table.tuple) \(forwards ? ">" : "<")\(including ? "=" : "") (\(table.marks))"
      values = table.values(of: row) + [.int(place.key)]
    }
    sql += " ORDER BY " + table.ordering(descending: !forwards) + " LIMIT ?"
    return try read(sql, values + [.int(limit)])
  }

  private func read(_ sql: String, _ values: [Value]) throws(ArchiveError) -> [RowPlace] {
    var places: [RowPlace] = []
    try index.database.rows(sql, values) {
      places.append(RowPlace(key: $0.int(0), heading: $0.optionalText(1).flatMap { TagName($0) }))
      return true
    }
    return places
  }

  // MARK: Sorted

  private func position(of place: RowPlace) throws(ArchiveError) -> Int? {
    try index.database.first(
      "SELECT position FROM temp.sorted WHERE key = ? AND heading IS ?", .int(place.key),
      Value(place.heading?.description)
    ) { $0.int(0) }
  }
}

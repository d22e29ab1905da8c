/// How the index answers questions about the list.

import Articles
import Queries

extension Index {
  /// How long a window waits for its list to be counted, in milliseconds.
  private static let countingTime = 8

  /// A stretch of the list. Costs what it shows; where the list is neither by date nor of all articles, the
  /// first question after a change costs putting what is found in order.
  func window(
    _ request: ListRequest, today: CalendarDay, counts: inout ListCounts
  ) throws(ArchiveError) -> ListWindow {
    let plan = try plan(request.query, today: today)
    let run = try run(plan, request, counts: &counts)
    let count = max(0, request.count)
    let (places, before) = try places(run, request, count, counts: &counts, plan)
    var rows: [ListRow] = []
    for place in places { if let row = try row(at: place) { rows.append(row) } }
    let offset = before ?? 0
    let isAtEnd = places.count < count && (before == 0 || !places.isEmpty)
    if isAtEnd, !request.anchor.isBackwards {
      counts.note(offset + rows.count, of: request)
      return ListWindow(rows: rows, offset: offset, total: offset + rows.count)
    }
    if let total = try total(plan, run, request, &counts, patience: Patience(milliseconds: Self.countingTime))
    {
      return ListWindow(rows: rows, offset: offset, total: max(total, offset + rows.count))
    }
    return ListWindow(rows: rows, offset: offset, total: offset + rows.count + 1, isCounted: false)
  }

  /// How many articles a query finds.
  func count(_ query: Query, today: CalendarDay) throws(ArchiveError) -> Int {
    let plan = try plan(query, today: today)
    return plan.isEverything ? try total() : try count(plan.counting())
  }

  /// Every article that a query finds, newest first.
  func ids(_ query: Query, today: CalendarDay) throws(ArchiveError) -> [ArticleID] {
    let (sql, values) = try plan(query, today: today).keys(from: .min ... .max, descending: false)
    var ids: [ArticleID] = []
    try database.rows("SELECT id FROM (\(sql)) found CROSS JOIN articles ON articles.key = found.key", values)
    {
      let id = ArticleID(stored: $0.int(0))
      if ids.last != id { ids.append(id) }
      return true
    }
    return ids
  }

  private func plan(_ query: Query, today: CalendarDay) throws(ArchiveError) -> QueryPlan {
    try QueryPlan(query, today: today, self)
  }

  // MARK: Runs

  private func run(
    _ plan: QueryPlan, _ request: ListRequest, counts: inout ListCounts
  ) throws(ArchiveError) -> ListRun {
    switch request.order {
    case .newest: return ListRun(index: self, kind: .byKey(plan, reversed: false))
    case .oldest: return ListRun(index: self, kind: .byKey(plan, reversed: true))
    case .headline, .source, .quotes, .tag:
      if plan.isEverything, let table = OrderTable(request.order) {
        return ListRun(index: self, kind: .byTable(table))
      }
    case .relevance:
      guard plan.weighing != nil, try isFew(plan) else {
        return ListRun(index: self, kind: .byKey(plan, reversed: false))
      }
    }
    try sort(plan, request, &counts)
    return ListRun(index: self, kind: .sorted)
  }

  /// What may be weighed: BM25 looks at every article that has one of the words.
  private static let weighable = 20_000

  private func isFew(_ plan: QueryPlan) throws(ArchiveError) -> Bool {
    let (sql, values) = plan.selection(.min ... .max)
    return try count(("SELECT count(*) FROM (\(sql) LIMIT \(Self.weighable + 1))", values)) <= Self.weighable
  }

  /// Puts what a query finds in order, in a table of this connection's, unless it is there already.
  private func sort(
    _ plan: QueryPlan, _ request: ListRequest, _ counts: inout ListCounts
  ) throws(ArchiveError) {
    guard !counts.isSorted(request) else { return }
    counts.sorted = nil
    let (found, values) = plan.selection(.min ... .max)
    let tags =
      request.order == .tag
      ? (OrderTable.tag.heading, "JOIN by_tag ON by_tag.key = a.key") : ("NULL", "")
    let weighed =
      if request.order == .relevance, let weighing = plan.weighing {
        found.replacing("SELECT rowid AS key", with: "SELECT rowid AS key, \(weighing) AS weight")
      } else {
        "SELECT DISTINCT key FROM (\(found))"
      }
    try database.execute("DROP TABLE IF EXISTS temp.sorted")
    try database.execute(
      "CREATE TEMP TABLE sorted(position INTEGER PRIMARY KEY, key INTEGER NOT NULL, heading TEXT)")
    try database.run(
      """
      INSERT INTO temp.sorted SELECT row_number() OVER () - 1, key, heading FROM (
        SELECT a.key AS key, \(tags.0) AS heading FROM (\(weighed)) f JOIN articles a ON a.key = f.key \(tags.1)
        ORDER BY \(OrderTable.ordering(ofFound: request.order)))
      """, values)
    try database.execute("CREATE INDEX temp.sorted_by_key ON sorted(key)")
    counts.sorted = ListCounts.Name(request)
  }

  // MARK: Anchors

  /// The places of a window, and how many rows lie before the first.
  private func places(
    _ run: ListRun, _ request: ListRequest, _ count: Int, counts: inout ListCounts, _ plan: QueryPlan
  ) throws(ArchiveError) -> ([RowPlace], before: Int?) {
    switch request.anchor {
    case .first: return (try run.places(count, from: nil, forwards: true), 0)
    case .last:
      let places = try run.places(count, from: nil, forwards: false).reversed()
      let count = try self.count(plan, run, request, &counts)
      return (Array(places), max(0, count - places.count))
    case .after(let row):
      guard let place = try place(of: row) else { return ([], try self.count(plan, run, request, &counts)) }
      let places = try run.places(count, from: place, forwards: true)
      if let position = request.position { return (places, position + 1) }
      return (places, try run.count(before: place) + (try run.holds(place) ? 1 : 0))
    case .before(let row):
      guard let place = try place(of: row) else { return ([], 0) }
      let places = Array(try run.places(count, from: place, forwards: false).reversed())
      if places.count < count { return (places, 0) }
      let at = if let position = request.position { position } else { try run.count(before: place) }
      return (places, max(0, at - places.count))
    case .around(let row):
      guard let place = try place(of: row), try run.holds(place) else {
        return (try run.places(count, from: nil, forwards: true), 0)
      }
      return try places(run, around: place, count, position: request.position)
    }
  }

  private func places(
    _ run: ListRun, around place: RowPlace, _ count: Int, position: Int?
  ) throws(ArchiveError) -> ([RowPlace], before: Int?) {
    var before = try run.places(count / 2, from: place, forwards: false)
    let isStart = before.count < count / 2
    let behind = try run.places(max(0, count - before.count - 1), from: place, forwards: true)
    let isShort = before.count + 1 + behind.count < count
    if isShort, !isStart { before = try run.places(count - 1 - behind.count, from: place, forwards: false) }
    let all = before.reversed() + [place] + behind
    if isStart || before.count < count - 1 - behind.count { return (Array(all.prefix(count)), 0) }
    let at = if let position { position } else { try run.count(before: place) }
    return (Array(all.prefix(count)), max(0, at - before.count))
  }

  /// Where a row's article stands; nil for one that is not here.
  private func place(of row: ListKey) throws(ArchiveError) -> RowPlace? {
    try key(of: row.article).map { RowPlace(key: $0, heading: row.heading) }
  }

  // MARK: Counting

  private func count(
    _ plan: QueryPlan, _ run: ListRun, _ request: ListRequest, _ counts: inout ListCounts
  ) throws(ArchiveError) -> Int {
    try total(plan, run, request, &counts, patience: nil) ?? 0
  }

  /// How many rows a list has; nil where patience ended first.
  private func total(
    _ plan: QueryPlan, _ run: ListRun, _ request: ListRequest, _ counts: inout ListCounts, patience: Patience?
  ) throws(ArchiveError) -> Int? {
    if let known = counts.total(of: request) { return known }
    let total: Int
    do throws(ArchiveError) {
      if let patience {
        total = try database.patiently(patience) { () throws(ArchiveError) in try rows(plan, run) }
      } else {
        total = try rows(plan, run)
      }
    } catch {
      // The caller may have cancelled the query as well, and notices that itself.
      if case .withdrawn = error, patience != nil { return nil }
      throw error
    }
    counts.note(total, of: request)
    return total
  }

  private func rows(_ plan: QueryPlan, _ run: ListRun) throws(ArchiveError) -> Int {
    switch run.kind {
    case .sorted: try database.number("SELECT count(*) FROM temp.sorted")
    case .byTable(let table) where table.name == OrderTable.tag.name: try tagRows()
    case .byKey, .byTable: plan.isEverything ? try total() : try count(plan.counting())
    }
  }

  func count(_ statement: (sql: String, values: [Value])) throws(ArchiveError) -> Int {
    var count = 0
    try database.rows(statement.sql, statement.values) {
      count = $0.int(0)
      return false
    }
    return count
  }

  /// How many articles the unfiltered list has.
  func total() throws(ArchiveError) -> Int {
    try database.number(
      "SELECT (SELECT coalesce(sum(count), 0) FROM buckets) - (SELECT count(*) FROM hidden WHERE is_gone = 0)"
    )
  }

  private func tagRows() throws(ArchiveError) -> Int {
    try database.number(
      "SELECT count(*) FROM by_tag WHERE NOT EXISTS(SELECT 1 FROM hidden WHERE hidden.key = by_tag.key)")
  }

  /// How many articles of the whole list are newer than a key.
  func rank(of key: Int) throws(ArchiveError) -> Int {
    let bucket = SortKey.bucket(of: key)
    return try database.number("SELECT coalesce(sum(count), 0) FROM buckets WHERE bucket < ?", .int(bucket))
      + database.number(
        "SELECT count(*) FROM articles INDEXED BY articles_in_order WHERE key >= ? AND key < ?",
        .int(SortKey.start(ofBucket: bucket)), .int(key))
      - database.number("SELECT count(*) FROM hidden WHERE is_gone = 0 AND key < ?", .int(key))
  }

  // MARK: Rows

  /// The row of an article; nil where the list has none by this key.
  func row(at place: RowPlace) throws(ArchiveError) -> ListRow? {
    let row = try database.first(
      "SELECT \(ArticleRow.Column.table.list) FROM articles WHERE key = ?", .int(place.key)
    ) { (row) throws(ArchiveError) in ArticleRow.listRow(row, under: place.heading) }
    guard var row else { return nil }
    row.work = try work(row.id)
    return row
  }
}

extension Anchor {
  fileprivate var isBackwards: Bool {
    switch self {
    case .before, .last: true
    case .first, .after, .around: false
    }
  }
}

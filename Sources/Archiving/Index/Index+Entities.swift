/// Who and what is named, over all articles.

import Articles
import Queries

/// By how much the counts of an entity are to change.
struct EntityCounts: Equatable {
  private(set) var stories = 0
  private(set) var mentions = 0

  mutating func add(stories: Int, mentions: Int) {
    self.stories += stories
    self.mentions += mentions
  }
}

extension Index {
  /// Puts the entities of an article in that has none yet.
  func set(_ entities: [NamedEntity], at key: Int) throws(ArchiveError) {
    var mentions: [Int: Int] = [:]
    var rows: [NamedRow] = []
    for (number, named) in entities.enumerated() {
      let entity = try entity(of: named)
      mentions[entity, default: 0] += named.mentions
      rows.append(NamedRow(key: key, number: number, entity: entity, named: named))
    }
    try database.put(rows)
    try change(mentions, stories: 1)
  }

  /// Takes the entities of an article out.
  func dropEntities(at key: Int) throws(ArchiveError) {
    var mentions: [Int: Int] = [:]
    try database.rows("SELECT entity, mentions FROM named WHERE key = ?", [.int(key)]) {
      mentions[$0.int(0), default: 0] += $0.int(1)
      return true
    }
    guard !mentions.isEmpty else { return }
    try database.run("DELETE FROM named WHERE key = ?", .int(key))
    try change(mentions, stories: -1)
  }

  /// Counts a story more or less for entities: at the end of the change, once for all its stories, since names come
  /// again and again and the order of the names is kept by these counts.
  private func change(_ mentions: [Int: Int], stories: Int) throws(ArchiveError) {
    for (entity, count) in mentions {
      countsToSettle[entity, default: EntityCounts()].add(stories: stories, mentions: stories * count)
    }
    if !isChanging { try settleCounts() }
  }

  /// Puts the counts of a change into the table.
  func settleCounts() throws(ArchiveError) {
    let counts = countsToSettle.filter { $0.value != EntityCounts() }.sorted { $0.key < $1.key }
    countsToSettle = [:]
    try database.runEach(
      "UPDATE entities SET stories = stories + ?, mentions = mentions + ? WHERE number = ?",
      counts.map { [.int($0.value.stories), .int($0.value.mentions), .int($0.key)] })
  }

  /// The row of an entity's name; it is never removed, since names come back.
  private func entity(of named: NamedEntity) throws(ArchiveError) -> Int {
    if let known = knownEntities[named.name] { return known }
    let type = Value.int(EntityType.allCases.firstIndex(of: named.name.type) ?? 0)
    let known = try database.first(
      "SELECT number FROM entities WHERE folded = ? AND type = ? AND canonical = ?", .text(named.folded),
      type,
      .text(named.name.canonical)
    ) { $0.int(0) }
    if known == nil {
      try database.run(
        "INSERT INTO entities(type, canonical, folded, stories, mentions) VALUES (?, ?, ?, 0, 0)", type,
        .text(named.name.canonical), .text(named.folded))
    }
    let number: Int
    if let known { number = known } else { number = try database.number("SELECT last_insert_rowid()") }
    knownEntities[named.name] = number
    return number
  }

  // MARK: Asking

  /// So many of the newest stories of an entity say what else it is called.
  private static let storiesForNames = 100

  /// A stretch of the names of what a query finds.
  func entities(_ request: EntityRequest, today: CalendarDay) throws(ArchiveError) -> EntityWindow {
    let plan = try QueryPlan(request.query, today: today, self)
    let hasBinned = try hasBinned()
    let isEverything = plan.isEverything && !hasBinned
    if !isEverything { try gather(request, plan) }
    var found: [(place: EntityPlace, entity: Int, mentions: Int)] = []
    func add(_ row: borrowing Row) {
      found.append(
        (
          EntityPlace(position: row.int(0), stories: row.int(4), canonical: row.text(3), type: row.int(2)),
          row.int(1), row.int(5)
        ))
    }
    if isEverything {
      try names(request, add)
    } else {
      try database.rows(
        """
        SELECT position, f.number, type, canonical, f.stories, f.mentions
        FROM temp.found_entities f JOIN entities USING(number) WHERE position > ? ORDER BY position LIMIT ?
        """, [.int(request.after?.position ?? 0), .int(request.count)]
      ) {
        add($0)
        return true
      }
    }
    var rows: [EntityRow] = []
    for (place, entity, mentions) in found {
      rows.append(try row(place, entity, mentions, isEverything: isEverything))
    }
    return EntityWindow(rows: rows, next: found.count == request.count ? found.last?.place : nil)
  }

  private func hasBinned() throws(ArchiveError) -> Bool {
    try database.number("SELECT EXISTS(SELECT 1 FROM hidden WHERE is_gone = 0)") != 0
  }

  private static func numbers(_ types: [EntityType]) -> String {
    types.compactMap { EntityType.allCases.firstIndex(of: $0).map(String.init) }.joined(separator: ",")
  }

  private static func isWanted(_ types: [EntityType]) -> String {
    types.isEmpty ? "1" : "type IN (\(numbers(types)))"
  }

  /// Names of the whole archive, read off in their order.
  private func names(_ request: EntityRequest, _ add: (borrowing Row) -> Void) throws(ArchiveError) {
    let columns =
      "SELECT 0, number, type, canonical, stories, mentions FROM entities INDEXED BY entities_in_order"
    let order = "ORDER BY stories DESC, canonical, type LIMIT ?"
    let wanted = Self.isWanted(request.types)
    var left = request.count
    func read(_ condition: String, _ values: [Value]) throws(ArchiveError) {
      try database.rows(
        "\(columns) WHERE stories > 0 AND \(wanted) AND \(condition) \(order)", values + [.int(left)]
      ) {
        add($0)
        left -= 1
        return true
      }
    }
    guard let after = request.after else { return try read("1", []) }
    try read(
      "stories = ? AND (canonical, type) > (?, ?)",
      [.int(after.stories), .text(after.canonical), .int(after.type)])
    if left > 0 { try read("stories < ?", [.int(after.stories)]) }
  }

  /// Counts the names of what a query finds, in tables of this connection's own, unless they are there from the last
  /// question.
  private func gather(_ request: EntityRequest, _ plan: QueryPlan) throws(ArchiveError) {
    let question = "\(try version()) \(Self.numbers(request.types)) \(request.query.text)"
    guard gatheredEntities != question || request.after == nil else { return }
    gatheredEntities = nil
    try database.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS found_keys(key INTEGER PRIMARY KEY);
      CREATE TEMP TABLE IF NOT EXISTS found_entities(
        position INTEGER PRIMARY KEY, number INTEGER, stories INTEGER, mentions INTEGER);
      DELETE FROM found_keys;
      DELETE FROM found_entities;
      """)
    let (sql, values) = plan.selection(Int.min...Int.max)
    try database.run("INSERT OR IGNORE INTO temp.found_keys SELECT key FROM (\(sql))", values)
    try database.run(
      """
      INSERT INTO temp.found_entities(number, stories, mentions)
      SELECT entity, n, m FROM (
        SELECT entity, count(*) AS n, sum(named.mentions) AS m
        FROM temp.found_keys CROSS JOIN named USING(key) GROUP BY entity)
      JOIN entities ON number = entity WHERE \(Self.isWanted(request.types))
      ORDER BY n DESC, canonical, type
      """)
    gatheredEntities = question
  }

  private func row(
    _ place: EntityPlace, _ entity: Int, _ mentions: Int, isEverything: Bool
  ) throws(ArchiveError) -> EntityRow {
    let isFound = isEverything ? "1" : "EXISTS(SELECT 1 FROM temp.found_keys f WHERE f.key = n.key)"
    func date(_ order: String) throws(ArchiveError) -> PublishedDate? {
      try database.first(
        """
        SELECT published FROM named n INDEXED BY named_by_entity CROSS JOIN articles a ON a.key = n.key
        WHERE n.entity = ? AND published IS NOT NULL AND \(isFound) ORDER BY n.key \(order) LIMIT 1
        """, .int(entity)
      ) { PublishedDate($0.text(0)) } ?? nil
    }
    var (aliases, roles) = (DistinctTexts(), DistinctTexts())
    try database.rows(
      """
      SELECT names FROM named n INDEXED BY named_by_entity WHERE n.entity = ? AND \(isFound) ORDER BY n.key LIMIT ?
      """, [.int(entity), .int(Self.storiesForNames)]
    ) {
      let names = NamedCoding.names($0.bytes(0))
      aliases.add(names.aliases)
      roles.add(names.roles)
      return true
    }
    let types = EntityType.allCases
    return EntityRow(
      type: types.indices.contains(place.type) ? types[place.type] : .misc, canonical: place.canonical,
      roles: roles.texts, aliases: aliases.texts, stories: place.stories, mentions: mentions,
      first: try date("DESC"), last: try date("ASC"))
  }
}

/// Texts in the order in which they came first.
private struct DistinctTexts {
  private(set) var texts: [String] = []
  private var known: Set<String> = []

  mutating func add(_ more: [String]) {
    for text in more where known.insert(text).inserted { texts.append(text) }
  }
}

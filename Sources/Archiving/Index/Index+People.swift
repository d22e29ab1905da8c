/// Names over all articles: queries.

import Articles
import Queries

extension Index {
  /// So many of the newest stories of an entity say what else it is called.
  private static let storiesForNames = 100

  /// A stretch of the names of what a query finds.
  func entities(_ request: EntityRequest, today: CalendarDay) throws(ArchiveError) -> EntityWindow {
    let plan = try QueryPlan(request.query, today: today, self)
    let hasBinned = try hasBinned()
    let isEverything = plan.isEverything && !hasBinned
    var found: [FoundEntity] = []
    if isEverything {
      found = try commonNames(request)
      if found.count < request.count {
        try gather(request, "rare") { () throws(ArchiveError) in try gatherRareNames(request) }
        found += try gathered(request, request.count - found.count)
      }
    } else {
      try gather(request, request.query.text) { () throws(ArchiveError) in try gatherNames(request, plan) }
      found = try gathered(request, request.count)
    }
    var rows: [EntityRow] = []
    for found in found { rows.append(try row(found, isEverything: isEverything)) }
    return EntityWindow(rows: rows, next: found.count == request.count ? found.last?.place : nil)
  }

  /// An entity, and where in the list and of which stories it is.
  private struct FoundEntity {
    var place: EntityPlace
    var number: Int
    var mentions: Int
    /// The keys of the stories that were found with it, and of those with a date; nil where it was looked for in none.
    var keys: EntityTally?
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

  // MARK: Of the whole archive

  /// Names that many stories have, read off in their order.
  private func commonNames(_ request: EntityRequest) throws(ArchiveError) -> [FoundEntity] {
    var found: [FoundEntity] = []
    func read(_ condition: String, _ values: [Value]) throws(ArchiveError) {
      try database.rows(
        """
        SELECT number, type, canonical, stories, mentions FROM entities INDEXED BY entities_in_order
        WHERE stories >= \(IndexSchema.commonName) AND \(Self.isWanted(request.types)) AND \(condition)
        ORDER BY stories DESC, canonical, type LIMIT ?
        """, values + [.int(request.count - found.count)]
      ) {
        found.append(
          FoundEntity(
            place: EntityPlace(position: 0, stories: $0.int(3), canonical: $0.text(2), type: $0.int(1)),
            number: $0.int(0), mentions: $0.int(4)))
        return true
      }
    }
    guard let after = request.after else {
      try read("1", [])
      return found
    }
    guard after.position == 0 else { return [] }
    try read(
      "stories = ? AND (canonical, type) > (?, ?)",
      [.int(after.stories), .text(after.canonical), .int(after.type)])
    if found.count < request.count { try read("stories < ?", [.int(after.stories)]) }
    return found
  }

  private func gatherRareNames(_ request: EntityRequest) throws(ArchiveError) {
    try database.execute(
      """
      INSERT INTO temp.found_entities(number, stories, mentions)
      SELECT number, stories, mentions FROM entities
      WHERE stories BETWEEN 1 AND \(IndexSchema.commonName - 1) AND \(Self.isWanted(request.types))
      ORDER BY stories DESC, canonical, type
      """)
  }

  // MARK: Of what a query finds

  /// Counts the names of what a query finds.
  private func gatherNames(_ request: EntityRequest, _ plan: QueryPlan) throws(ArchiveError) {
    let (sql, values) = plan.selection(Int.min...Int.max)
    try database.run("INSERT OR IGNORE INTO temp.found_keys SELECT key FROM (\(sql))", values)
    var tallies: [Int: EntityTally] = [:]
    try database.rows(
      """
      SELECT f.key, published IS NOT NULL, named FROM temp.found_keys f
      CROSS JOIN articles a ON a.key = f.key JOIN analyses ON analyses.number = a.analysis ORDER BY f.key
      """
    ) { row in
      let (key, isDated) = (row.int(0), row.int(1) != 0)
      NamedCoding.forEach(row.bytes(2)) { entity, mentions in
        tallies[entity, default: EntityTally(key)].add(key, isDated: isDated, mentions: mentions)
      }
      return true
    }
    try database.runEach(
      "INSERT INTO temp.tallies VALUES (?,?,?,?,?,?,?)",
      tallies.map { number, tally in
        [
          .int(number), .int(tally.stories), .int(tally.mentions), .int(tally.newest), .int(tally.oldest),
          Value(tally.newestDated), Value(tally.oldestDated),
        ]
      })
    try database.execute(
      """
      INSERT INTO temp.found_entities(number, stories, mentions, newest, oldest, newest_dated, oldest_dated)
      SELECT t.* FROM temp.tallies t JOIN entities e ON e.number = t.number WHERE \(Self.isWanted(request.types))
      ORDER BY t.stories DESC, canonical, type;
      DELETE FROM temp.tallies;
      """)
  }

  /// Puts names in order in tables of this connection's own, unless they are there from the last question.
  private func gather(
    _ request: EntityRequest, _ name: String, _ fill: () throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let question = "\(try version()) \(Self.numbers(request.types)) \(name)"
    guard gatheredEntities != question || request.after == nil else { return }
    gatheredEntities = nil
    try database.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS found_keys(key INTEGER PRIMARY KEY);
      CREATE TEMP TABLE IF NOT EXISTS tallies(
        number INTEGER, stories INTEGER, mentions INTEGER, newest INTEGER, oldest INTEGER, newest_dated INTEGER,
        oldest_dated INTEGER);
      CREATE TEMP TABLE IF NOT EXISTS found_entities(
        position INTEGER PRIMARY KEY, number INTEGER, stories INTEGER, mentions INTEGER, newest INTEGER,
        oldest INTEGER, newest_dated INTEGER, oldest_dated INTEGER);
      DELETE FROM temp.found_keys;
      DELETE FROM temp.tallies;
      DELETE FROM temp.found_entities;
      """)
    try fill()
    gatheredEntities = question
  }

  private func gathered(_ request: EntityRequest, _ count: Int) throws(ArchiveError) -> [FoundEntity] {
    var found: [FoundEntity] = []
    try database.rows(
      """
      SELECT position, f.number, type, canonical, f.stories, f.mentions, newest, oldest, newest_dated, oldest_dated
      FROM temp.found_entities f JOIN entities USING(number) WHERE position > ? ORDER BY position LIMIT ?
      """, [.int(request.after?.position ?? 0), .int(count)]
    ) {
      var keys: EntityTally?
      if !$0.isNull(6) {
        keys = EntityTally($0.int(6))
        keys?.oldest = $0.int(7)
        keys?.newestDated = $0.optionalInt(8)
        keys?.oldestDated = $0.optionalInt(9)
      }
      found.append(
        FoundEntity(
          place: EntityPlace(
            position: $0.int(0), stories: $0.int(4), canonical: $0.text(3), type: $0.int(2)),
          number: $0.int(1), mentions: $0.int(5), keys: keys))
      return true
    }
    return found
  }

  // MARK: Rows

  private func row(_ found: FoundEntity, isEverything: Bool) throws(ArchiveError) -> EntityRow {
    let types = EntityType.allCases
    let place = found.place
    let names = try names(of: found, isEverything: isEverything)
    return EntityRow(
      type: types.indices.contains(place.type) ? types[place.type] : .misc, canonical: place.canonical,
      roles: names.roles, aliases: names.aliases, stories: place.stories, mentions: found.mentions,
      first: try isEverything ? date(of: found.number, "DESC") : published(found.keys?.oldestDated),
      last: try isEverything ? date(of: found.number, "ASC") : published(found.keys?.newestDated))
  }

  /// What else the newest stories call an entity.
  private func names(
    of found: FoundEntity, isEverything: Bool
  ) throws(ArchiveError) -> (aliases: [String], roles: [String]) {
    var (aliases, roles) = (DistinctTexts(), DistinctTexts())
    let isFound =
      isEverything
      ? "NOT EXISTS(SELECT 1 FROM hidden h WHERE h.key = (mentioned.rowid + 0))"
      : "(mentioned.rowid + 0) IN temp.found_keys"
    try database.rows(
      """
      SELECT analyses.named FROM mentioned CROSS JOIN articles a ON a.key = mentioned.rowid
      CROSS JOIN analyses ON analyses.number = a.analysis
      WHERE mentioned MATCH ? AND mentioned.rowid BETWEEN ? AND ? AND \(isFound) ORDER BY mentioned.rowid LIMIT ?
      """,
      [
        .text(Self.token(found.number)), .int(found.keys?.newest ?? .min), .int(found.keys?.oldest ?? .max),
        .int(min(Self.storiesForNames, found.place.stories)),
      ]
    ) {
      if let named = NamedCoding.named(found.number, in: $0.bytes(0)) {
        aliases.add(named.aliases)
        roles.add(named.roles)
      }
      return true
    }
    return (aliases.texts, roles.texts)
  }

  /// The first or the last day that a story with an entity was published on.
  private func date(of entity: Int, _ order: String) throws(ArchiveError) -> PublishedDate? {
    try database.first(
      """
      SELECT published FROM mentioned CROSS JOIN articles a ON a.key = mentioned.rowid
      WHERE mentioned MATCH ? AND published IS NOT NULL ORDER BY mentioned.rowid \(order) LIMIT 1
      """, .text(Self.token(entity))
    ) { PublishedDate($0.text(0)) } ?? nil
  }

  private func published(_ key: Int?) throws(ArchiveError) -> PublishedDate? {
    guard let key else { return nil }
    return try database.first("SELECT published FROM articles WHERE key = ?", .int(key)) {
      PublishedDate($0.text(0))
    } ?? nil
  }

  /// An entity's row as the full text has it.
  static func token(_ entity: Int) -> String { String(entity, radix: 36) }
}

/// How often an entity is named in the stories that were found, and in which.
private struct EntityTally {
  private(set) var stories = 0
  private(set) var mentions = 0
  var newest: Int
  var oldest: Int
  var newestDated: Int?
  var oldestDated: Int?

  init(_ key: Int) { (newest, oldest) = (key, key) }

  /// Takes a story in, older than all before.
  mutating func add(_ key: Int, isDated: Bool, mentions: Int) {
    stories += 1
    self.mentions += mentions
    oldest = key
    guard isDated else { return }
    newestDated = newestDated ?? key
    oldestDated = key
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

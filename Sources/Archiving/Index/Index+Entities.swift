/// Names over all articles: storage.

import Articles

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
  /// The rows of an article's entities.
  func rows(of entities: [NamedEntity]) throws(ArchiveError) -> [(entity: Int, named: NamedEntity)] {
    var rows: [(entity: Int, named: NamedEntity)] = []
    for named in entities { rows.append((try entity(of: named), named)) }
    return rows
  }

  /// Counts a story more or less for each entity of an analysis.
  func tally(analysis: Int, by stories: Int) throws(ArchiveError) {
    let named = try database.first("SELECT named FROM analyses WHERE number = ?", .int(analysis)) {
      $0.bytes(0)
    }
    NamedCoding.forEach(named ?? []) { entity, mentions in
      countsToSettle[entity, default: EntityCounts()].add(stories: stories, mentions: stories * mentions)
    }
    if !isChanging { try settleCounts() }
  }

  /// Puts the counts of a change into the table: at its end, once for all its stories, since names come again and again and
  /// the order of the names is kept by these counts.
  func settleCounts() throws(ArchiveError) {
    let counts = countsToSettle.filter { $0.value != EntityCounts() }.sorted { $0.key < $1.key }
    countsToSettle = [:]
    try database.runEach(
      "UPDATE entities SET stories = stories + ?, mentions = mentions + ? WHERE number = ?",
      counts.lazy.map { [.int($0.value.stories), .int($0.value.mentions), .int($0.key)] })
  }

  /// The row of an entity's name; it is never removed, since names come back.
  private func entity(of named: NamedEntity) throws(ArchiveError) -> Int {
    if let known = knownEntities[named.hash] { return known }
    let (canonical, type) = (Value.text(named.canonical), Value.int(Self.number(named.type)))
    var number = try database.first(
      "SELECT number FROM entities WHERE canonical = ? AND type = ?", canonical, type
    ) { $0.int(0) }
    if number == nil {
      try database.run(
        "INSERT INTO entities(type, canonical, stories, mentions) VALUES (?, ?, 0, 0)", type, canonical)
      number = database.lastRow
    }
    knownEntities[named.hash] = number
    return number ?? 0
  }

  private static func number(_ type: EntityType) -> Int { EntityType.allCases.firstIndex(of: type) ?? 0 }
}

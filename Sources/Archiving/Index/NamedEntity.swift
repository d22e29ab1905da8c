/// The entities of one story, as the index keeps them.

import Articles

/// Somebody or something that a story names. Made away from the one who writes the index.
struct NamedEntity: Sendable {
  var type: EntityType
  var canonical: String
  var mentions: Int
  var aliases: [String]
  var roles: [String]
  /// Of type and name: by these stories share an entity.
  let hash: UInt64

  init(_ entity: Entity, mentions: Int) {
    (type, canonical, aliases, roles) = (entity.type, entity.canonical, entity.aliases, entity.roles)
    self.mentions = mentions
    var hash = FNV1a(canonical.utf8)
    hash.add(UInt8(truncatingIfNeeded: EntityType.allCases.firstIndex(of: entity.type) ?? 0))
    self.hash = hash.hash
  }

  /// What an analysis names, each name of a type once and in its order, without dates: those are no one to be listed. Linear
  /// in the mentions.
  static func all(of analysis: Analysis) -> [NamedEntity] {
    var counts = [Int](repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { counts[mention.entity] += 1 }
    var found: [NamedEntity] = []
    var at: [UInt64: Int] = [:]
    for (entity, count) in zip(analysis.entities, counts) where entity.type != .date {
      let named = NamedEntity(entity, mentions: count)
      if let known = at[named.hash] {
        // Two of one name in one story are listed as one.
        found[known].mentions += count
        found[known].aliases += entity.aliases
        found[known].roles += entity.roles
      } else {
        at[named.hash] = found.count
        found.append(named)
      }
    }
    return found
  }
}

/// The entities of one story in few bytes: the row of each in `entities`, how often it is named, and what else it is called.
enum NamedCoding {
  struct Named {
    /// The row of `entities`.
    var entity: Int
    var mentions: Int
    var aliases: [String]
    var roles: [String]
  }

  static func bytes(_ named: [(entity: Int, named: NamedEntity)]) -> [UInt8] {
    var out = ByteWriter()
    out.write(named.count)
    for (entity, named) in named {
      out.write(entity)
      out.write(named.mentions)
      for texts in [named.aliases, named.roles] {
        out.write(texts.count)
        for text in texts { out.write(text) }
      }
    }
    return out.bytes
  }

  /// Hands over each entity and how often it is named; nobody's bytes have none.
  static func forEach(_ bytes: [UInt8], _ body: (_ entity: Int, _ mentions: Int) -> Void) {
    var from = ByteReader(bytes)
    for _ in 0..<from.count() {
      let (entity, mentions) = (from.number(), from.number())
      for _ in 0..<2 { for _ in 0..<from.count() { from.skipText() } }
      guard !from.hasFailed, 0...Int(UInt32.max) ~= mentions else { return }
      body(entity, mentions)
    }
  }

  /// One of them; nil where it is not there.
  static func named(_ wanted: Int, in bytes: [UInt8]) -> Named? {
    var from = ByteReader(bytes)
    for _ in 0..<from.count() {
      let (entity, mentions) = (from.number(), from.number())
      if entity == wanted {
        let aliases = (0..<from.count()).map { _ in from.text() }
        let roles = (0..<from.count()).map { _ in from.text() }
        return from.hasFailed
          ? nil : Named(entity: entity, mentions: mentions, aliases: aliases, roles: roles)
      }
      for _ in 0..<2 { for _ in 0..<from.count() { from.skipText() } }
      guard !from.hasFailed else { return nil }
    }
    return nil
  }
}

/// A row of `named`: an entity of one story.

import Articles
import Queries

/// Somebody or something that a story names, as the index keeps it. Made away from the one who writes the index.
struct NamedEntity: Sendable {
  /// The name of an entity, by which stories share it.
  struct Name: Hashable, Sendable {
    var type: EntityType
    var canonical: String
  }

  var name: Name
  /// As names are compared in searches.
  var folded: String
  var mentions: Int
  /// Aliases and roles as `NamedCoding` has them.
  var names: [UInt8]

  /// What an analysis names, each name of a type once and in its order, without dates: those are no one to be listed. Linear
  /// in the mentions.
  static func all(of analysis: Analysis) -> [NamedEntity] {
    var counts = [Int](repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { counts[mention.entity] += 1 }
    var found: [(entity: Entity, mentions: Int)] = []
    var at: [Name: Int] = [:]
    for (entity, count) in zip(analysis.entities, counts) where entity.type != .date {
      let name = Name(type: entity.type, canonical: entity.canonical)
      if let known = at[name] {
        // Two of one name in one story are listed as one.
        found[known].mentions += count
        found[known].entity.aliases += entity.aliases
        found[known].entity.roles += entity.roles
      } else {
        at[name] = found.count
        found.append((entity, count))
      }
    }
    return found.map { entity, mentions in
      NamedEntity(
        name: Name(type: entity.type, canonical: entity.canonical),
        folded: FoldedText(entity.canonical).folded,
        mentions: mentions, names: NamedCoding.bytes(aliases: entity.aliases, roles: entity.roles))
    }
  }
}

struct NamedRow: TableRow {
  enum Column: Int32, TableColumn {
    case key, number, entity, mentions, names

    static let table = TableNames("named", Column.self)
  }

  var key: Int
  var number: Int
  /// The row of `entities`.
  var entity: Int
  var named: NamedEntity

  func value(_ column: Column) -> Value {
    switch column {
    case .key: .int(key)
    case .number: .int(number)
    case .entity: .int(entity)
    case .mentions: .int(named.mentions)
    case .names: .bytes(named.names)
    }
  }
}

/// Other names of an entity in few bytes.
enum NamedCoding {
  static func bytes(aliases: [String], roles: [String]) -> [UInt8] {
    guard !aliases.isEmpty || !roles.isEmpty else { return [] }
    var out = ByteWriter()
    for texts in [aliases, roles] {
      out.write(texts.count)
      for text in texts { out.write(text) }
    }
    return out.bytes
  }

  /// Empty for what nobody wrote.
  static func names(_ bytes: [UInt8]) -> (aliases: [String], roles: [String]) {
    guard !bytes.isEmpty else { return ([], []) }
    var from = ByteReader(bytes)
    let aliases = (0..<from.count()).map { _ in from.text() }
    let roles = (0..<from.count()).map { _ in from.text() }
    return from.hasFailed ? ([], []) : (aliases, roles)
  }
}

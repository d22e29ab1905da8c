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
  /// Aliases and roles, and where it is named, both as `NamedCoding` has them.
  var names: [UInt8]
  var ranges: [UInt8]

  /// The entities of an analysis, in its order. Linear in the mentions.
  static func all(of analysis: Analysis) -> [NamedEntity] {
    var ranges = [[TextRange]](repeating: [], count: analysis.entities.count)
    for mention in analysis.mentions { ranges[mention.entity].append(mention.range) }
    return zip(analysis.entities, ranges).map { entity, ranges in
      NamedEntity(
        name: Name(type: entity.type, canonical: entity.canonical),
        folded: FoldedText(entity.canonical).folded,
        mentions: ranges.count, names: NamedCoding.bytes(aliases: entity.aliases, roles: entity.roles),
        ranges: NamedCoding.bytes(ranges))
    }
  }
}

struct NamedRow: TableRow {
  enum Column: Int32, TableColumn {
    case key, number, entity, mentions, names, ranges

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
    case .ranges: .bytes(named.ranges)
    }
  }
}

/// Other names and places of an entity in few bytes.
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

  /// Ranges in order and without overlap: distances and lengths.
  static func bytes(_ ranges: [TextRange]) -> [UInt8] {
    var out = ByteWriter()
    var last = 0
    for range in ranges {
      out.write(range.start - last)
      out.write(range.count)
      last = range.end
    }
    return out.bytes
  }
}

/// Annotated stories, as the trainer learns from them.

import Articles
import Extraction
import Foundation

/// One line of a corpus.
struct Record: Decodable {
  struct Entity: Decodable {
    var start: Int
    var end: Int
    var type: String
    /// How sure a machine is that annotated it, 0 to 1.
    var p: Double?
  }

  var id: String
  var text: String
  var annotated: [String]?
  var entities: [Entity]?
}

extension Record {
  /// The same in capitals, as old wires and headings are written; nil where letters change in number.
  var inCapitals: Record? {
    var capitals = ""
    for scalar in text.unicodeScalars {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      guard upper.count == 1 else { return nil }
      capitals.unicodeScalars.append(contentsOf: upper)
    }
    var record = self
    record.text = capitals
    return record
  }
}

/// A corpus and how it is used.
struct Corpus {
  var file: String
  /// How much a stretch of it counts.
  var weight: Float
  /// 0 for news annotated as we want it; other corpora have features of their own, which take up
  /// what is peculiar to them and are not used at run time.
  var domain: UInt32
  /// The share of its stories that is used.
  var share: Double = 1
  /// Its misc is drawn so widely that it says little of ours: such names may be misc, event, work or
  /// none, and so may what it leaves out.
  var isMiscVague = false
  /// Without annotation: only what stands in the rules' own tables is told, all else is left open.
  var isOpenText = false

  func records(in folder: String) throws -> [Record] {
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(filePath: path)).split(separator: 10).map {
      try decoder.decode(Record.self, from: Data($0))
    }
  }
}

/// A story with the rows of its tokens and the labels that each may have.
struct Story {
  var reading: TaggerReading
  /// For each token a bit for each label that the annotation allows.
  var allowed: [UInt16]
  /// Names in tokens where they can be said so, for scoring: dates left out, type as `merged`.
  var gold: Set<Span>
  var annotated: Set<EntityType>
  var weight: Float
}

struct Span: Hashable {
  var range: TextRange
  var type: EntityType

  /// Event and work count as misc: corpora draw those lines differently.
  static func merged(_ type: EntityType) -> EntityType { type == .event || type == .work ? .misc : type }
}

extension Story {
  init?(
    _ record: Record, words: UnsafeRawBufferPointer, rowBits: Int, domain: UInt32, weight: Float,
    isMiscVague: Bool = false
  ) {
    guard
      let reading = TaggerReading(record.text, words: words, rowBits: rowBits, domain: domain)
    else { return nil }
    self.reading = reading
    self.weight = weight
    let named = (record.annotated ?? []).compactMap(EntityType.init)
    annotated = named.isEmpty ? Set(EntityType.allCases) : Set(named)
    let sure = isMiscVague ? annotated.subtracting([.misc, .event, .work]) : annotated
    var allowed = [UInt16](repeating: Self.outside(sure), count: reading.tokens.count)
    var byteOf: [Int] = []
    var byte = 0
    for scalar in record.text.unicodeScalars {
      byteOf.append(byte)
      byte += UTF8.width(scalar)
    }
    byteOf.append(byte)
    gold = []
    // The tokens of the name that each token stands in.
    var nameOf = [Range<Int>?](repeating: nil, count: allowed.count)
    var token = 0
    for entity in (record.entities ?? []).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard let type = EntityType(rawValue: entity.type), type != .date, entity.end < byteOf.count else {
        continue
      }
      let range = TextRange(byteOf[entity.start], byteOf[entity.end])
      gold.insert(Span(range: range, type: Span.merged(type)))
      while token < reading.tokens.count, reading.tokens[token].end <= range.start { token += 1 }
      var end = token
      while end < reading.tokens.count, reading.tokens[end].start < range.end { end += 1 }
      guard end > token else { continue }
      let fits = reading.tokens[token].start == range.start && reading.tokens[end - 1].end == range.end
      for at in token..<end {
        nameOf[at] = token..<end
        let isVague = isMiscVague && Span.merged(type) == .misc
        allowed[at] =
          !fits
          ? Self.everything : isVague ? Self.outside(sure) : Self.inside(type, begins: at == token, annotated)
      }
    }
    self.allowed = allowed
    preferTables(nameOf)
  }

  /// Where a name of the rules' tables is not a part of a longer name, the tables say what it is: corpora
  /// differ in what they call U.N., Brexit or a nationality, and ours is the word that counts.
  private mutating func preferTables(_ nameOf: [Range<Int>?]) {
    var at = 0
    while at < allowed.count {
      var end = at + 1
      if reading.listed[at] != 0 {
        while end < allowed.count, reading.listed[end] != 0, !TaggerReading.begins(reading.listed[end]) {
          end += 1
        }
        let isPart = (at..<end).contains { token in
          nameOf[token].map { $0.lowerBound < at || $0.upperBound > end } ?? false
        }
        if !isPart { for token in at..<end { allowed[token] = 1 << UInt16(reading.listed[token]) } }
      }
      at = end
    }
  }

  /// Leaves open what the annotation says, but for names that stand in the rules' tables.
  mutating func trustTables() {
    for (at, label) in reading.listed.enumerated() {
      allowed[at] = label == 0 ? Self.everything : 1 << UInt16(label)
    }
  }

  /// What a machine is less sure of tells nothing.
  private static let leastSure = 0.6

  static let everything: UInt16 = (1 << UInt16(TaggerReading.labelCount)) - 1

  private static func bits(_ types: [EntityType], begins: Bool) -> UInt16 {
    types.reduce(0) { bits, type in
      bits | (TaggerReading.label(of: type, begins: begins).map { 1 << UInt16($0) } ?? 0)
    }
  }

  /// Outside of annotated names stands nothing, or a name of a type that the corpus leaves out.
  private static func outside(_ annotated: Set<EntityType>) -> UInt16 {
    let unknown = EntityType.allCases.filter { type in
      !annotated.contains(type) && !(annotated.contains(.misc) && Span.merged(type) == .misc)
    }
    return 1 | bits(unknown, begins: true) | bits(unknown, begins: false)
  }

  /// Where a corpus has no events and works they are among its misc.
  private static func inside(_ type: EntityType, begins: Bool, _ annotated: Set<EntityType>) -> UInt16 {
    let types = type == .misc ? [.misc] + [.event, .work].filter { !annotated.contains($0) } : [type]
    return bits(types, begins: begins)
  }
}

/// An analysis as `.derived` holds it. Not a contract: byte offsets, and remade when it does not fit.

import Articles
import Extraction

struct AnalysisRecord: Codable {
  struct EvidenceRecord: Codable {
    var rule: String
    var ranges: [[Int]]
  }

  struct EntityRecord: Codable {
    var type: String
    var canonical: String
    var aliases: [String]
    var roles: [String]
  }

  struct MentionRecord: Codable {
    var range: [Int]
    var entity: Int
    var evidence: EvidenceRecord
  }

  struct HopRecord: Codable {
    var kind: String
    var text: String
    var range: [Int]
  }

  struct QuoteRecord: Codable {
    var kind: String
    var content: [[Int]]
    var cue: [Int]?
    var speaker: [Int]?
    var speakerEntity: Int?
    var chain: [HopRecord]
    var confidence: Double
    var evidence: EvidenceRecord
  }

  /// `Extractor.version` of the extraction that found this.
  var extractor: Int
  var textHash: String
  var entities: [EntityRecord]
  var mentions: [MentionRecord]
  var quotes: [QuoteRecord]

  init(_ analysis: Analysis, textHash: String) {
    extractor = Extractor.version
    self.textHash = textHash
    entities = analysis.entities.map {
      EntityRecord(type: $0.type.rawValue, canonical: $0.canonical, aliases: $0.aliases, roles: $0.roles)
    }
    mentions = analysis.mentions.map {
      MentionRecord(range: $0.range.pair, entity: $0.entity, evidence: EvidenceRecord($0.evidence))
    }
    quotes = analysis.quotes.map { quote in
      QuoteRecord(
        kind: quote.kind.rawValue, content: quote.content.map(\.pair), cue: quote.cue?.pair,
        speaker: quote.speaker?.pair, speakerEntity: quote.speakerEntity,
        chain: quote.chain.map { HopRecord(kind: $0.kind.rawValue, text: $0.text, range: $0.range.pair) },
        confidence: quote.confidence, evidence: EvidenceRecord(quote.evidence))
    }
  }

  /// The analysis; nil where a name or an index in it is none.
  var analysis: Analysis? {
    let known = entities.compactMap { record in
      EntityType(rawValue: record.type).map {
        Entity(type: $0, canonical: record.canonical, aliases: record.aliases, roles: record.roles)
      }
    }
    let found = mentions.compactMap { record -> Mention? in
      guard let range = TextRange(record.range), let evidence = record.evidence.model,
        known.indices.contains(record.entity)
      else { return nil }
      return Mention(range: range, entity: record.entity, evidence: evidence)
    }
    let said = quotes.compactMap { $0.model(entities: known.count) }
    guard known.count == entities.count, found.count == mentions.count, said.count == quotes.count else {
      return nil
    }
    return Analysis(entities: known, mentions: found, quotes: said)
  }
}

extension AnalysisRecord.EvidenceRecord {
  init(_ evidence: Evidence) { self.init(rule: evidence.rule, ranges: evidence.ranges.map(\.pair)) }

  var model: Evidence? { [TextRange](ranges).map { Evidence(rule, $0) } }
}

extension AnalysisRecord.QuoteRecord {
  func model(entities: Int) -> Quote? {
    let hops = chain.compactMap { hop -> Hop? in
      guard let kind = Hop.Kind(rawValue: hop.kind), let range = TextRange(hop.range) else { return nil }
      return Hop(kind, text: hop.text, range: range)
    }
    guard let kind = Quote.Kind(rawValue: kind), let content = [TextRange](content),
      hops.count == chain.count,
      let evidence = evidence.model, speakerEntity.map({ (0..<entities).contains($0) }) ?? true
    else { return nil }
    return Quote(
      kind: kind, content: content, cue: cue.flatMap { TextRange($0) },
      speaker: speaker.flatMap { TextRange($0) },
      speakerEntity: speakerEntity, chain: hops, confidence: confidence, evidence: evidence)
  }
}

extension TextRange {
  fileprivate var pair: [Int] { [start, end] }

  fileprivate init?(_ pair: [Int]) {
    guard pair.count == 2, pair[0] >= 0, pair[0] <= pair[1] else { return nil }
    self.init(pair[0], pair[1])
  }
}

extension [TextRange] {
  fileprivate init?(_ pairs: [[Int]]) {
    let ranges = pairs.compactMap { TextRange($0) }
    guard ranges.count == pairs.count else { return nil }
    self = ranges
  }
}

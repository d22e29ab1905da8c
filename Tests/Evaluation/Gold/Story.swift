/// A story with its names and quotes, as a line of JSON gives it: gold and found alike.

import Articles
import FoundationEssentials

/// Offsets count Unicode scalars, ends exclusive.
struct Story: Codable {
  var id: String
  /// Empty in what an extractor prints without it.
  var text: String
  var entities: [Name]
  var quotes: [SaidWords]
  /// What is annotated in full here: entity types, “quotes”, “chain”. Nothing said means all types.
  var annotated: [String]

  struct Name: Codable, Hashable {
    var start: Int
    var end: Int
    var type: EntityType
    var canonical: String?
    /// Finding it earns and costs nothing.
    var optional: Bool?
    var canonicalAlternatives: [String]?

    var span: Span { Span(start, end) }

    enum CodingKeys: String, CodingKey {
      case start, end, type, canonical, optional
      case canonicalAlternatives = "canonical_alt"
    }
  }

  struct SaidWords: Codable, Hashable {
    var content: [Span]
    var kind: Quote.Kind
    var speaker: Span?
    var speakerCanonical: String?
    /// Further spans that are right.
    var speakerAlternatives: [Span]?
    /// False for a belief or a plan: finding it earns and costs nothing.
    var speech: Bool?
    var chain: [Step]?
    /// Of what was found.
    var confidence: Double?

    enum CodingKeys: String, CodingKey {
      case content, kind, speaker, speech, chain, confidence
      case speakerCanonical = "speaker_canonical"
      case speakerAlternatives = "speaker_alt"
    }
  }

  struct Step: Codable, Hashable {
    var hop: Hop.Kind
    var range: Span
  }

  enum CodingKeys: String, CodingKey { case id, text, entities, quotes, annotated }

  init(
    id: String, text: String, entities: [Name] = [], quotes: [SaidWords] = [], annotated: [String] = []
  ) {
    self.id = id
    self.text = text
    self.entities = entities
    self.quotes = quotes
    self.annotated = annotated
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(String.self, forKey: .id)
    text = try members.decodeIfPresent(String.self, forKey: .text) ?? ""
    entities = try members.decodeIfPresent([Name].self, forKey: .entities) ?? []
    quotes = try members.decodeIfPresent([SaidWords].self, forKey: .quotes) ?? []
    annotated = try members.decodeIfPresent([String].self, forKey: .annotated) ?? []
  }
}

/// A stretch of a text in scalars, written `[start, end]`.
struct Span: Hashable, Comparable, Codable {
  var start: Int
  var end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    start = try pair.decode(Int.self)
    end = try pair.decode(Int.self)
  }

  func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(start)
    try pair.encode(end)
  }

  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  static func < (one: Span, other: Span) -> Bool { (one.start, one.end) < (other.start, other.end) }
}

extension Quote.Kind: Codable {}
extension EntityType: Codable {}
extension Hop.Kind: Codable {}

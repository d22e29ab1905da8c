/// What the machine finds in a story: mentions, entities, quotes.

package enum EntityType: String, Sendable, CaseIterable {
  case person, organization, place, event, work, date
  /// Nationalities, languages, religions.
  case misc
}

/// Why the machine says so: the rule, and the ranges that it went by.
package struct Evidence: Hashable, Sendable {
  /// A stable dotted name, such as `person.title-before`.
  package var rule: String
  package var ranges: [TextRange]

  package init(_ rule: String, _ ranges: [TextRange] = []) {
    self.rule = rule
    self.ranges = ranges
  }
}

/// A place in the text that names an entity.
package struct Mention: Hashable, Sendable {
  /// Without titles and honorifics.
  package var range: TextRange
  /// Index into `Analysis.entities`.
  package var entity: Int
  package var evidence: Evidence

  package init(range: TextRange, entity: Int, evidence: Evidence) {
    self.range = range
    self.entity = entity
    self.evidence = evidence
  }
}

/// Somebody or something that a story names.
package struct Entity: Hashable, Sendable {
  package var type: EntityType
  package var canonical: String
  /// Its other names in this story, in the order of their first mention.
  package var aliases: [String]
  /// Titles held, as the story words them, in order.
  package var roles: [String]

  package init(type: EntityType, canonical: String, aliases: [String] = [], roles: [String] = []) {
    self.type = type
    self.canonical = canonical
    self.aliases = aliases
    self.roles = roles
  }
}

/// One step of the way that a quote took from its speaker to this story.
package struct Hop: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case medium, obtainedBy = "obtained-by", toldTo = "told-to", reportedBy = "reported-by", ordered
  }

  package var kind: Kind
  package var text: String
  package var range: TextRange

  package init(_ kind: Kind, text: String, range: TextRange) {
    self.kind = kind
    self.text = text
    self.range = range
  }
}

/// One of those who say a quote.
package struct Speaker: Hashable, Sendable {
  /// The words that name the speaker next to the quote, a pronoun or description included.
  package var range: TextRange?
  /// Index into `Analysis.entities`; nil where it is unknown who that is.
  package var entity: Int?

  package init(range: TextRange?, entity: Int?) { (self.range, self.entity) = (range, entity) }
}

/// Words ascribed to a speaker.
package struct Quote: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable { case direct, mixed, indirect }

  /// Whether the words were said at all.
  package enum Polarity: String, Sendable, CaseIterable {
    case said
    case denied
    case notSaid = "not said"
    case question
    case conditional
  }

  package var kind: Kind
  /// The words, the quotation marks left out; several pieces where the cue splits them.
  package var content: [TextRange]
  package var cue: TextRange?
  /// In text order; none where the story does not say who.
  package var speakers: [Speaker]
  package var chain: [Hop]
  package var polarity: Polarity
  /// How sure it is that these words were said, and by these speakers: 0 to 1.
  package var confidence: Double
  /// How sure it is that these words were said, by whomever: 0 to 1.
  package var saidConfidence: Double
  package var evidence: Evidence

  /// - Parameter saidConfidence: nil where it is `confidence` too.
  package init(
    kind: Kind, content: [TextRange], cue: TextRange? = nil, speakers: [Speaker], chain: [Hop] = [],
    polarity: Polarity = .said, confidence: Double, saidConfidence: Double? = nil, evidence: Evidence
  ) {
    self.kind = kind
    self.content = content
    self.cue = cue
    self.speakers = speakers
    self.chain = chain
    self.polarity = polarity
    self.confidence = confidence
    self.saidConfidence = saidConfidence ?? confidence
    self.evidence = evidence
  }

  /// A quote of one speaker, or of nobody known.
  package init(
    kind: Kind, content: [TextRange], cue: TextRange? = nil, speaker: TextRange? = nil,
    speakerEntity: Int? = nil, chain: [Hop] = [], confidence: Double, evidence: Evidence
  ) {
    let isSaid = speaker != nil || speakerEntity != nil
    self.init(
      kind: kind, content: content, cue: cue,
      speakers: isSaid ? [Speaker(range: speaker, entity: speakerEntity)] : [], chain: chain,
      confidence: confidence, evidence: evidence)
  }

  /// The words that name its first speaker.
  package var speaker: TextRange? {
    get { speakers.first?.range }
    set { setFirst(Speaker(range: newValue, entity: speakerEntity)) }
  }

  /// Its first speaker's index into `Analysis.entities`; nil when unknown.
  package var speakerEntity: Int? {
    get { speakers.first?.entity }
    set { setFirst(Speaker(range: speaker, entity: newValue)) }
  }

  private mutating func setFirst(_ first: Speaker) {
    speakers = (first.range == nil && first.entity == nil ? [] : [first]) + speakers.dropFirst()
  }

  /// Where it starts in the text.
  package var start: Int { content.first?.start ?? 0 }
}

/// All that the machine found in one text. Ranges are into that text.
package struct Analysis: Hashable, Sendable {
  /// In the order of their first mention.
  package var entities: [Entity]
  /// In text order, without overlap.
  package var mentions: [Mention]
  /// In text order.
  package var quotes: [Quote]
  /// The ISO 639-1 code of the text's language; `und` where it is certainly not English and more cannot be
  /// told; nil where nothing can.
  package var language: String?
  /// What took part in finding names.
  package var care: Care

  package init(
    entities: [Entity] = [], mentions: [Mention] = [], quotes: [Quote] = [], language: String? = nil,
    care: Care = .fast
  ) {
    self.entities = entities
    self.mentions = mentions
    self.quotes = quotes
    self.language = language
    self.care = care
  }

  package static let empty = Analysis()

  /// The canonical name of a quote's first speaker; nil when unknown.
  package func speakerName(of quote: Quote) -> String? {
    quote.speakerEntity.map { entities[$0].canonical }
  }

  /// The ranges that name an entity, in order. Linear in the mentions.
  package func mentions(of entity: Int) -> [TextRange] {
    mentions.filter { $0.entity == entity }.map(\.range)
  }
}

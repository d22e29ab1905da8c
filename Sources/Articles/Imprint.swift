/// What a publisher says of a story, and the one table of what that can be.

/// A publisher's facts on a story, as its publisher prints them: known words are never empty.
package struct Imprint: Hashable, Sendable {
  /// On one line; empty only where a story has no words.
  package var headline: String
  /// The line or lines under the headline that sum the story up.
  package var standfirst: String?
  /// The authors, as one line.
  package var byline: String?
  /// The authors, one by one.
  package var authors: [String]
  /// The place, and perhaps agency and day, that the report opens with.
  package var dateline: String?
  /// The outlet.
  package var source: String?
  /// The part of the outlet that it stood in: Business, World.
  package var section: String?
  /// In print: A1, 17.
  package var page: String?
  package var published: PublishedDate?
  /// When its publisher changed it last.
  package var updated: PublishedDate?
  package var url: String?
  /// As its publisher says, such as `en` or `pt-BR`.
  package var language: String?
  /// The name that its publisher's own archive has for it.
  package var document: String?
  /// Addresses that the story refers to.
  package var links: [String]
  /// Names that its publisher marked as such, not those that the machine finds.
  package var people: [String]
  package var organizations: [String]
  package var places: [String]
  package var keywords: [String]

  package init(
    headline: String = "", standfirst: String? = nil, byline: String? = nil, authors: [String] = [],
    dateline: String? = nil, source: String? = nil, section: String? = nil, page: String? = nil,
    published: PublishedDate? = nil, updated: PublishedDate? = nil, url: String? = nil,
    language: String? = nil, document: String? = nil, links: [String] = [], people: [String] = [],
    organizations: [String] = [], places: [String] = [], keywords: [String] = []
  ) {
    self.headline = headline
    self.standfirst = standfirst
    self.byline = byline
    self.authors = authors
    self.dateline = dateline
    self.source = source
    self.section = section
    self.page = page
    self.published = published
    self.updated = updated
    self.url = url
    self.language = language
    self.document = document
    self.links = links
    self.people = people
    self.organizations = organizations
    self.places = places
    self.keywords = keywords
  }

  /// Each fact once, in the order in which people read them. Files, `--json` and readers go by this table, so
  /// that one more fact is a line here and a property above.
  package static let facts: [Fact] = [
    Fact("headline", .title(\.headline)),
    Fact("standfirst", .text(\.standfirst), since: 2),
    Fact("byline", .text(\.byline)),
    Fact("authors", .texts(\.authors), since: 2),
    Fact("dateline", .text(\.dateline)),
    Fact("source", .text(\.source)),
    Fact("section", .text(\.section), since: 2),
    Fact("page", .text(\.page), since: 2),
    Fact("published", .date(\.published)),
    Fact("updated", .date(\.updated), since: 2),
    Fact("url", .url(\.url)),
    Fact("language", .text(\.language), since: 2),
    Fact("document", .text(\.document), since: 2),
    Fact("links", .texts(\.links), since: 2),
    Fact("people", .texts(\.people), since: 2),
    Fact("organizations", .texts(\.organizations), since: 2),
    Fact("places", .texts(\.places), since: 2),
    Fact("keywords", .texts(\.keywords), since: 2),
  ]

  /// The facts in the alphabetical order of their names, as files have them.
  package static let factsByName = facts.sorted { $0.name < $1.name }
}

/// One thing that a publisher says of a story.
package struct Fact: Sendable {
  package typealias Path<Value> = any WritableKeyPath<Imprint, Value> & Sendable

  /// What kind of thing it is, and where an imprint holds it.
  package enum Kind: Sendable {
    /// A text that is always there, perhaps empty.
    case title(Path<String>)
    case text(Path<String?>)
    /// An address.
    case url(Path<String?>)
    case date(Path<PublishedDate?>)
    /// Several, in the publisher's order; empty where it names none.
    case texts(Path<[String]>)
  }

  /// A value of any kind.
  package enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
  }

  /// As JSON and the archive's files call it.
  package let name: String
  package let kind: Kind
  /// The schema of an article's file that first holds it.
  package let since: Int

  init(_ name: String, _ kind: Kind, since: Int = 1) {
    (self.name, self.kind, self.since) = (name, kind, since)
  }

  /// What an imprint says, a date in its text form; nil where it is unknown.
  package func value(in imprint: Imprint) -> Value? {
    switch kind {
    case .title(let path): .text(imprint[keyPath: path])
    case .text(let path), .url(let path): imprint[keyPath: path].map { .text($0) }
    case .date(let path): imprint[keyPath: path].map { .text($0.description) }
    case .texts(let path): imprint[keyPath: path].isEmpty ? nil : .texts(imprint[keyPath: path])
    }
  }
}

extension Imprint {
  /// Without words that say nothing: an empty text is an unknown one, and of two equal names in a list one goes.
  package var known: Imprint {
    var known = self
    for fact in Self.facts {
      switch fact.kind {
      case .title, .date: break
      case .text(let path), .url(let path):
        if known[keyPath: path]?.isEmpty == true { known[keyPath: path] = nil }
      case .texts(let path):
        var seen: Set<String> = [""]
        if !known[keyPath: path].isEmpty { known[keyPath: path].removeAll { !seen.insert($0).inserted } }
      }
    }
    return known
  }

  /// With the facts of another where this one has none.
  package func filled(from other: Imprint) -> Imprint {
    var filled = self
    for fact in Self.facts {
      switch fact.kind {
      case .title(let path):
        if filled[keyPath: path].isEmpty { filled[keyPath: path] = other[keyPath: path] }
      case .text(let path), .url(let path):
        if filled[keyPath: path] == nil { filled[keyPath: path] = other[keyPath: path] }
      case .date(let path):
        if filled[keyPath: path] == nil { filled[keyPath: path] = other[keyPath: path] }
      case .texts(let path):
        if filled[keyPath: path].isEmpty { filled[keyPath: path] = other[keyPath: path] }
      }
    }
    return filled
  }
}

extension Imprint: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { return nil }
  }

  /// - Throws: `keyNotFound` without a headline, `dataCorrupted` under its name for a date that is none.
  package init(from decoder: any Decoder) throws {
    self.init()
    let object = try decoder.container(keyedBy: Key.self)
    for fact in Self.facts {
      let key = Key(fact.name)
      switch fact.kind {
      case .title(let path): self[keyPath: path] = try object.decode(String.self, forKey: key)
      case .text(let path), .url(let path):
        self[keyPath: path] = try object.decodeIfPresent(String.self, forKey: key)
      case .date(let path):
        guard let text = try object.decodeIfPresent(String.self, forKey: key) else { continue }
        guard let date = PublishedDate(text) else {
          throw DecodingError.dataCorruptedError(
            forKey: key, in: object, debugDescription: "is not a date such as 2018-11-28")
        }
        self[keyPath: path] = date
      case .texts(let path):
        self[keyPath: path] = try object.decodeIfPresent([String].self, forKey: key) ?? []
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    for fact in Self.facts {
      switch fact.value(in: self) {
      case .text(let text): try object.encode(text, forKey: Key(fact.name))
      case .texts(let texts): try object.encode(texts, forKey: Key(fact.name))
      case nil: break
      }
    }
  }
}

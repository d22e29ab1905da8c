/// What lists of quotes and of names show, without the stories themselves.

/// Words of a story and where they stand: Unicode scalars of its text, the end exclusive.
package struct Excerpt: Hashable, Sendable {
  package var words: String
  package var start: Int
  package var end: Int

  package init(words: String, start: Int, end: Int) {
    (self.words, self.start, self.end) = (words, start, end)
  }
}

/// A quote by itself, with all that it takes to cite it.
package struct QuoteRow: Hashable, Sendable {
  /// One of those who say it.
  package struct Speaker: Hashable, Sendable {
    /// Nil where it is unknown who that is.
    package var canonical: String?
    /// What the story calls the speaker beside the quote.
    package var excerpt: Excerpt?

    package init(canonical: String?, excerpt: Excerpt?) {
      (self.canonical, self.excerpt) = (canonical, excerpt)
    }

    /// The best that is known.
    package var name: String? { canonical ?? excerpt?.words }
  }

  /// A step of the way that it came by.
  package struct Step: Hashable, Sendable {
    package var kind: Hop.Kind
    package var text: String
    package var excerpt: Excerpt

    package init(kind: Hop.Kind, text: String, excerpt: Excerpt) {
      (self.kind, self.text, self.excerpt) = (kind, text, excerpt)
    }

    /// As an attribution says it: `via a letter`.
    package var words: String {
      switch kind {
      case .medium: "via \(text)"
      case .obtainedBy: "obtained by \(text)"
      case .toldTo: "to \(text)"
      case .reportedBy: "reported by \(text)"
      case .ordered: "ordered by \(text)"
      }
    }
  }

  package var id: QuoteID
  package var headline: String
  package var source: String?
  package var published: PublishedDate?
  package var kind: Quote.Kind
  package var polarity: Quote.Polarity
  package var content: [Excerpt]
  package var cue: Excerpt?
  package var speakers: [Speaker]
  package var chain: [Step]
  package var confidence: Double
  package var saidConfidence: Double

  package init(
    id: QuoteID, headline: String, source: String?, published: PublishedDate?, kind: Quote.Kind,
    polarity: Quote.Polarity, content: [Excerpt], cue: Excerpt?, speakers: [Speaker], chain: [Step],
    confidence: Double, saidConfidence: Double
  ) {
    (self.id, self.headline, self.source, self.published) = (id, headline, source, published)
    (self.kind, self.polarity, self.content, self.cue) = (kind, polarity, content, cue)
    (self.speakers, self.chain) = (speakers, chain)
    (self.confidence, self.saidConfidence) = (confidence, saidConfidence)
  }
}

/// Somebody or something that stories name, over all stories of a list.
package struct EntityRow: Hashable, Sendable {
  package var type: EntityType
  package var canonical: String
  /// Titles held, those of the newest stories first.
  package var roles: [String]
  /// Other names, those of the newest stories first.
  package var aliases: [String]
  package var stories: Int
  package var mentions: Int
  /// Of the oldest and the newest story that has a date; nil where none has.
  package var first: PublishedDate?
  package var last: PublishedDate?

  package init(
    type: EntityType, canonical: String, roles: [String], aliases: [String], stories: Int, mentions: Int,
    first: PublishedDate?, last: PublishedDate?
  ) {
    (self.type, self.canonical, self.roles, self.aliases) = (type, canonical, roles, aliases)
    (self.stories, self.mentions, self.first, self.last) = (stories, mentions, first, last)
  }
}

extension QuoteRow {
  /// All of its words, pieces joined by an ellipsis.
  package var words: String { content.map(\.words).joined(separator: " … ") }
}

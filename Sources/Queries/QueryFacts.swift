/// What is known of an article when a query is put to it.

package import Articles

/// What a query looks at; what it does not need may be left empty.
@dynamicMemberLookup
package struct QueryFacts: Sendable {
  package struct Quote: Sendable {
    package var said: String
    /// The speaker's canonical name and aliases; empty where the speaker is unknown.
    package var speakers: [String]
    /// The words of each step that the quote came by.
    package var via: [String]

    package init(said: String, speakers: [String] = [], via: [String] = []) {
      (self.said, self.speakers, self.via) = (said, speakers, via)
    }
  }

  package var imprint: Imprint
  /// Published, else filed.
  package var day: CalendarDay?
  package var work: ReaderWork
  package var isMarked = false
  /// The story's own words, trimmings left out. Empty unless `QueryNeeds.text`.
  package var text: String
  /// Empty unless `QueryNeeds.analysis`.
  package var entities: [Entity]
  package var quotes: [Quote]

  package init(
    _ imprint: Imprint, day: CalendarDay? = nil, work: ReaderWork = .none, text: String = "",
    entities: [Entity] = [], quotes: [Quote] = []
  ) {
    self.imprint = imprint
    self.day = day
    self.work = work
    self.text = text
    self.entities = entities
    self.quotes = quotes
  }

  package subscript<Value>(dynamicMember path: KeyPath<Imprint, Value>) -> Value {
    imprint[keyPath: path]
  }

  /// All that an article, its analysis and the reader's work on it say. Linear in the text.
  package init(_ article: Article, analysis: Analysis = .empty, work: ReaderWork = .none) {
    let words = { (ranges: [TextRange]) in
      ranges.compactMap { article.text.slice($0) }.joined(separator: "\n")
    }
    self.init(
      article.imprint, day: article.day, work: work,
      text: words(article.blocks.filter { $0.kind == .paragraph }.map(\.range)), entities: analysis.entities,
      quotes: analysis.quotes.map { quote in
        let speakers = quote.speakers.compactMap(\.entity).map { analysis.entities[$0] }
        return Quote(
          said: words(quote.content), speakers: speakers.flatMap { [$0.canonical] + $0.aliases },
          via: quote.chain.map(\.text))
      })
  }
}

/// The costly parts that a query looks at, so that nothing is loaded for nothing.
package struct QueryNeeds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Entities and quotes.
  package static let analysis = QueryNeeds(rawValue: 1)
  /// The body.
  package static let text = QueryNeeds(rawValue: 2)
}

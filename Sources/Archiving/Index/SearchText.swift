/// The words of a story as the index searches them.

import Articles
import Extraction
import Queries

/// What a story says by itself, before anybody analyses it. Made away from the one who writes the index.
struct ArticleWords: Sendable {
  /// A word that every story has in its headline, to be told what it has not; no text has it.
  static let everywhere = "§"

  let title: ArraySlice<UInt8>
  let text: ArraySlice<UInt8>
  let source: ArraySlice<UInt8>
  let byline: ArraySlice<UInt8>
  /// Each word of it, once.
  var terms: SearchTerms

  /// Linear in the text.
  init(_ article: Article) {
    let facts = QueryFacts(article, analysis: .empty)
    title = FoldedText(facts.headline).utf8 + [0x20] + Array(Self.everywhere.utf8)
    text = FoldedText(facts.text).utf8
    source = FoldedText(facts.source ?? "").utf8
    byline = FoldedText(facts.byline ?? "").utf8
    terms = SearchTerms([title, text, source, byline])
  }
}

/// What an analysis found in a story: its names, its quotes, and the analysis itself.
struct AnalysisWords: Sendable {
  struct QuoteText: Sendable {
    var said: [UInt8]
    var speaker: [UInt8]
    var via: [UInt8]

    init(_ quotes: some Collection<QueryFacts.Quote>) {
      said = AnalysisWords.list(quotes.map(\.said))
      speaker = AnalysisWords.list(quotes.flatMap(\.speakers))
      via = AnalysisWords.list(quotes.flatMap(\.via))
    }
  }

  /// What stands between names, so that no phrase goes from one to the next.
  private static let between = Array(" ¦ ".utf8)

  let person: [UInt8]
  let organization: [UInt8]
  let place: [UInt8]
  let quotes: [QuoteText]
  let quoteCount: Int
  let origin: AnalysisOrigin
  /// The analysis as `AnalysisCoding` has it.
  let record: [UInt8]
  let entities: [NamedEntity]
  /// Its quotes as `SaidCoding` has them.
  let said: [UInt8]
  /// Each word of the names, once.
  var terms: SearchTerms

  init(_ article: Article, _ analysis: Analysis, of origin: AnalysisOrigin) {
    let facts = QueryFacts(article, analysis: analysis)
    person = Self.names(facts.entities, .person)
    organization = Self.names(facts.entities, .organization)
    place = Self.names(facts.entities, .place)
    quoteCount = facts.quotes.count
    let own = quoteCount <= SortKey.quotesPerArticle ? quoteCount : SortKey.quotesPerArticle - 1
    var quotes = facts.quotes.prefix(own).map { QuoteText(CollectionOfOne($0)) }
    if own < quoteCount { quotes.append(QuoteText(facts.quotes.dropFirst(own))) }
    self.quotes = quotes
    self.origin = origin
    record = AnalysisCoding.bytes(analysis)
    entities = NamedEntity.all(of: analysis)
    said = SaidCoding.bytes(SaidQuote.all(of: analysis, in: article.text))
    terms = SearchTerms([person[...], organization[...], place[...]])
  }

  private static func names(_ entities: [Entity], _ type: EntityType) -> [UInt8] {
    list(entities.filter { $0.type == type }.flatMap { [$0.canonical] + $0.aliases })
  }

  private static func list(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, text) in texts.enumerated() {
      if number > 0 { bytes += between }
      bytes += FoldedText(text).utf8
    }
    return bytes
  }
}

/// All that the index takes of a story beside its row.
struct SearchText: Sendable {
  var words: ArticleWords
  /// Nil where the story is not analysed yet.
  var found: AnalysisWords?

  /// About how much memory it takes.
  var byteCount: Int {
    let words = words.text.count + words.title.count + words.terms.byteCount
    guard let found else { return words }
    let quotes = found.quotes.reduce(0) { $0 + $1.said.count + $1.speaker.count + $1.via.count + 200 }
    return words + quotes + found.record.count + found.said.count + found.terms.byteCount
      + 200 * found.entities.count
  }

  init(_ article: Article, _ analysis: Analysis?, of origin: AnalysisOrigin) {
    words = ArticleWords(article)
    found = analysis.map { AnalysisWords(article, $0, of: origin) }
  }
}

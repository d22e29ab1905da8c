/// The words of a story as the index searches them.

import Articles
import Extraction
import Queries

/// What a story says by itself, before anybody analyses it. Made away from the one who writes the index.
struct ArticleWords: Sendable {
  /// A word that every story has in its headline, to be told what it has not; no text has it.
  static let everywhere = "§"

  let title: String
  let text: String
  let source: String
  let byline: String
  /// Each word of it, once.
  let terms: Set<String>

  /// Linear in the text.
  init(_ article: Article) {
    let facts = QueryFacts(article, analysis: .empty)
    title = FoldedText(facts.headline).folded + " " + Self.everywhere
    text = FoldedText(facts.text).folded
    source = FoldedText(facts.source ?? "").folded
    byline = FoldedText(facts.byline ?? "").folded
    terms = SearchTerms.of([title, text, source, byline])
  }
}

/// What an analysis found in a story: its names, its quotes, and the analysis itself.
struct AnalysisWords: Sendable {
  struct QuoteText: Sendable {
    var said: String
    var speaker: String
    var via: String
  }

  /// What stands between names, so that no phrase goes from one to the next.
  private static let between = " ¦ "

  let person: String
  let organization: String
  let place: String
  let quotes: [QuoteText]
  let quoteCount: Int
  let origin: AnalysisOrigin
  /// The analysis as `AnalysisCoding` has it.
  let record: [UInt8]
  /// A row each of what is named and said.
  let entities: [NamedEntity]
  let said: [SaidQuote]
  /// Each word of the names, once.
  let terms: Set<String>

  init(_ article: Article, _ analysis: Analysis, of origin: AnalysisOrigin) {
    let facts = QueryFacts(article, analysis: analysis)
    person = Self.names(facts.entities, .person)
    organization = Self.names(facts.entities, .organization)
    place = Self.names(facts.entities, .place)
    let all = facts.quotes.map { quote in
      QuoteText(
        said: FoldedText(quote.said).folded, speaker: Self.list(quote.speakers), via: Self.list(quote.via))
    }
    quoteCount = all.count
    let own = SortKey.quotesPerArticle - 1
    quotes =
      all.count <= own + 1
      ? all
      : all.prefix(own) + [
        QuoteText(
          said: all.dropFirst(own).map(\.said).joined(separator: Self.between),
          speaker: all.dropFirst(own).map(\.speaker).joined(separator: Self.between),
          via: all.dropFirst(own).map(\.via).joined(separator: Self.between))
      ]
    self.origin = origin
    record = AnalysisCoding.bytes(analysis)
    entities = NamedEntity.all(of: analysis)
    said = SaidQuote.all(of: analysis, in: article.text)
    terms = SearchTerms.of([person, organization, place])
  }

  private static func names(_ entities: [Entity], _ type: EntityType) -> String {
    list(entities.filter { $0.type == type }.flatMap { [$0.canonical] + $0.aliases })
  }

  private static func list(_ names: [String]) -> String {
    names.map { FoldedText($0).folded }.joined(separator: between)
  }
}

/// All that the index takes of a story beside its row.
struct SearchText: Sendable {
  let words: ArticleWords
  /// Nil where the story is not analysed yet.
  let found: AnalysisWords?

  init(_ article: Article, _ analysis: Analysis?, of origin: AnalysisOrigin) {
    words = ArticleWords(article)
    found = analysis.map { AnalysisWords(article, $0, of: origin) }
  }
}

/// The words that the start of a word may go on to.
enum SearchTerms {
  /// Longer words are found whole, and not by their starts: those are addresses and noise.
  private static let longest = 60

  static func of(_ folded: [String]) -> Set<String> {
    var terms: Set<String> = []
    for text in folded {
      for word in text.utf8.split(separator: 0x20) where word.count <= longest {
        terms.insert(String(Substring(word)))
      }
    }
    return terms
  }
}

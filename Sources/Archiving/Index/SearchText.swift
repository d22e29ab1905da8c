/// The words of a story as the index searches them.

import Articles
import Extraction
import Queries

/// Made of an article and its analysis, away from the one who writes the index.
struct SearchText: Sendable {
  struct QuoteText: Sendable {
    var said: String
    var speaker: String
    var via: String
  }

  /// A word that every story has in its headline, to be told what it has not; no text has it.
  static let everywhere = "§"
  /// What stands between names, so that no phrase goes from one to the next.
  private static let between = " ¦ "

  let title: String
  let text: String
  let source: String
  let byline: String
  let person: String
  let organization: String
  let place: String
  let quotes: [QuoteText]
  let quoteCount: Int
  /// Each word of it, once.
  let terms: Set<String>
  /// The analysis for the index to keep; nil where the story is not analysed yet.
  let found: Found?

  /// An analysis, and where it comes from.
  struct Found: Sendable {
    var origin: AnalysisOrigin
    /// As `AnalysisCoding` has it.
    var record: [UInt8]
  }

  /// Linear in the text.
  init(_ article: Article, _ analysis: Analysis?, of origin: AnalysisOrigin) {
    let facts = QueryFacts(article, analysis: analysis ?? .empty)
    title = FoldedText(facts.headline).folded + " " + Self.everywhere
    text = FoldedText(facts.text).folded
    source = FoldedText(facts.source ?? "").folded
    byline = FoldedText(facts.byline ?? "").folded
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
    found = analysis.map { Found(origin: origin, record: AnalysisCoding.bytes($0)) }
    var terms: Set<String> = []
    for text in [title, text, source, byline, person, organization, place] {
      for word in text.utf8.split(separator: 0x20) where word.count <= Self.longestTerm {
        terms.insert(String(Substring(word)))
      }
    }
    self.terms = terms
  }

  /// Longer words are found whole, and not by their starts: those are addresses and noise.
  private static let longestTerm = 60

  private static func names(_ entities: [Entity], _ type: EntityType) -> String {
    list(entities.filter { $0.type == type }.flatMap { [$0.canonical] + $0.aliases })
  }

  private static func list(_ names: [String]) -> String {
    names.map { FoldedText($0).folded }.joined(separator: between)
  }
}

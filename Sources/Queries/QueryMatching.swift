/// Whether a query holds for an article, found out from the article alone. No part of the program asks this: it is
/// what tests hold the index's answers to.

package import Articles

extension Query {
  /// The costly parts of the facts that it looks at.
  package var needs: QueryNeeds { expression.needs }

  /// A form that is quick to put to many articles.
  package func matcher(today: CalendarDay) -> QueryMatcher { QueryMatcher(self, today: today) }

  /// Whether it holds for an article. Linear in the parts that it looks at.
  package func matches(_ facts: QueryFacts, today: CalendarDay) -> Bool {
    matcher(today: today).matches(facts)
  }
}

/// A query with its patterns folded once, and its dates counted from one day.
package struct QueryMatcher: Sendable {
  private let expression: QueryExpression
  private let today: CalendarDay
  private let folded: [QueryPattern: FoldedText]

  init(_ query: Query, today: CalendarDay) {
    expression = query.expression
    self.today = today
    folded = Dictionary(query.expression.patterns.map { ($0, FoldedText($0.text)) }) { first, _ in first }
  }

  package func matches(_ facts: QueryFacts) -> Bool {
    holds(expression, FoldedFacts(facts))
  }

  private func holds(_ expression: QueryExpression, _ facts: FoldedFacts) -> Bool {
    switch expression {
    case .everything: return true
    case .not(let inner): return !holds(inner, facts)
    case .any(let parts): return parts.contains { holds($0, facts) }
    case .all(let parts):
      let others = parts.filter { !$0.isOfQuote }
      guard others.allSatisfy({ holds($0, facts) }) else { return false }
      let ofQuote = parts.filter(\.isOfQuote)
      return ofQuote.isEmpty || facts.quotes.contains { quote in ofQuote.allSatisfy { holds($0, on: quote) } }
    case .find(let field, let pattern):
      if field.isOfQuote { return facts.quotes.contains { holds(expression, on: $0) } }
      return facts.texts(of: field).contains { found(pattern, in: $0) }
        || field == .tag && facts.facts.work.tags.contains { pattern.isTag($0) }
    case .state(let state): return facts.isIn(state)
    case .date(let dates): return facts.facts.day.map { dates.contains($0, today: today) } ?? false
    }
  }

  /// Whether an expression of quote fields alone holds on one quote.
  private func holds(_ expression: QueryExpression, on quote: QueryFacts.Quote) -> Bool {
    switch expression {
    case .all(let parts): parts.allSatisfy { holds($0, on: quote) }
    case .any(let parts): parts.contains { holds($0, on: quote) }
    case .find(.said, let pattern): found(pattern, in: FoldedText(quote.said))
    case .find(.speaker, let pattern): quote.speakers.contains { found(pattern, in: FoldedText($0)) }
    case .find(.via, let pattern): quote.via.contains { found(pattern, in: FoldedText($0)) }
    case .everything, .not, .find, .state, .date: false
    }
  }

  private func found(_ pattern: QueryPattern, in text: FoldedText) -> Bool {
    text.contains(folded[pattern] ?? FoldedText(pattern.text), isPrefix: pattern.isPrefix)
  }
}

extension QueryPattern {
  /// Whether a tag is what it says, case and accents aside.
  package func isTag(_ tag: TagName) -> Bool {
    let (has, sought) = (Folding.keepingPunctuation(tag.description), Folding.keepingPunctuation(text))
    return isPrefix ? has.starts(with: sought) : has == sought
  }
}

/// Facts whose texts are folded when first asked for, and once.
private final class FoldedFacts {
  let facts: QueryFacts
  private lazy var headline = FoldedText(facts.headline)
  private lazy var text = FoldedText(facts.text)

  init(_ facts: QueryFacts) {
    self.facts = facts
  }

  var quotes: [QueryFacts.Quote] { facts.quotes }

  func texts(of field: QueryField) -> [FoldedText] {
    switch field {
    case .anywhere: [headline, text]
    case .title: [headline]
    case .text: [text]
    case .source: facts.source.map { [FoldedText($0)] } ?? []
    case .by: facts.byline.map { [FoldedText($0)] } ?? []
    case .person: names(.person)
    case .org: names(.organization)
    case .place: names(.place)
    case .tag, .speaker, .said, .via: []
    }
  }

  private func names(_ type: EntityType) -> [FoldedText] {
    facts.entities.filter { $0.type == type }.flatMap { [$0.canonical] + $0.aliases }.map { FoldedText($0) }
  }

  func isIn(_ state: QueryState) -> Bool {
    switch state {
    case .read: facts.work.isRead
    case .unread: !facts.work.isRead
    case .starred: facts.work.isStarred
    case .marked: facts.isMarked
    case .binned: facts.work.isBinned
    case .note: facts.work.note != nil
    case .highlight: !facts.work.highlights.isEmpty
    case .text: !facts.text.isEmpty
    }
  }
}

extension QueryExpression {
  /// Every pattern in it.
  package var patterns: [QueryPattern] {
    switch self {
    case .find(_, let pattern): [pattern]
    case .all(let parts), .any(let parts): parts.flatMap(\.patterns)
    case .not(let inner): inner.patterns
    case .everything, .state, .date: []
    }
  }

  var needs: QueryNeeds {
    switch self {
    case .find(let field, _):
      switch field {
      case .anywhere, .text: .text
      case .person, .org, .place, .speaker: .analysis
      // A quote's words and the steps that it came by are ranges of the text.
      case .said, .via: [.analysis, .text]
      case .title, .source, .by, .tag: []
      }
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.needs) }
    case .not(let inner): inner.needs
    case .state(.text): .text
    case .everything, .state, .date: []
    }
  }
}

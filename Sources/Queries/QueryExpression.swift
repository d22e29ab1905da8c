/// The structure of a query; what the index compiles and the matcher follows.

/// Where a pattern is looked for.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  /// Headline and body; a bare word, without a field's name.
  case anywhere = ""
  case title, text, source, by, person, org, place, tag
  /// Of a quote: who said it, its words, the steps that it came by.
  case speaker, said, via

  /// Fields of a quote; those of one conjunction must hold on one and the same quote.
  package var isOfQuote: Bool { self == .speaker || self == .said || self == .via }
}

/// A state that an article is in or not.
package enum QueryState: String, Hashable, Sendable, CaseIterable {
  case unread, read, starred, marked, binned
  /// Asked for by `has:`.
  case note, highlight, text
}

package indirect enum QueryExpression: Hashable, Sendable {
  case everything
  case all([QueryExpression])
  case any([QueryExpression])
  case not(QueryExpression)
  case find(QueryField, QueryPattern)
  case state(QueryState)
  case date(QueryDates)

  /// All of several, in the one form that this has: nothing nested, nothing that says nothing.
  package static func conjunction(_ parts: [QueryExpression]) -> QueryExpression {
    var flat: [QueryExpression] = []
    for part in parts {
      switch part {
      case .everything: continue
      case .all(let inner): flat += inner
      default: flat.append(part)
      }
    }
    return flat.isEmpty ? .everything : flat.count == 1 ? flat[0] : .all(flat)
  }

  /// Any of several, in the one form that this has. Of no part at all it is everything.
  package static func disjunction(_ parts: [QueryExpression]) -> QueryExpression {
    var flat: [QueryExpression] = []
    for part in parts {
      switch part {
      case .everything: return .everything
      case .any(let inner): flat += inner
      default: flat.append(part)
      }
    }
    return flat.isEmpty ? .everything : flat.count == 1 ? flat[0] : .any(flat)
  }

  package var negated: QueryExpression {
    if case .not(let inner) = self { return inner }
    return .not(self)
  }

  /// Whether it asks what is in the bin, or what is not: lists and changes leave the bin out where it does not.
  package var speaksOfBin: Bool {
    switch self {
    case .state(let state): state == .binned
    case .all(let parts), .any(let parts): parts.contains(where: \.speaksOfBin)
    case .not(let inner): inner.speaksOfBin
    case .everything, .find, .date: false
    }
  }

  /// Whether it is only of what one quote holds, so that one quote can decide it.
  package var isOfQuote: Bool {
    switch self {
    case .find(let field, _): field.isOfQuote
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isOfQuote)
    case .everything, .not, .state, .date: false
    }
  }
}

/// What is looked for in a text: a word, several in a row, or the start of a word.
package struct QueryPattern: Hashable, Sendable {
  /// As typed, without quotation marks.
  package let text: String
  /// Whether the last word may go on.
  package let isPrefix: Bool

  package init(_ text: String, isPrefix: Bool = false) {
    let words = text.unicodeScalars.split { $0 == "\"" || $0.properties.isWhitespace }
    self.text = words.map(String.init).joined(separator: " ")
    self.isPrefix = isPrefix
  }
}

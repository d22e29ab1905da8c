/// What a tagger says of each token: the seam between taggers and names.

import Articles

/// Whether a token belongs to a name, and to what kind of name. Every tagger gives one a token of
/// `AnnotatedText.tokens`; `NameAssembly` makes names of them.
struct NameLabel: Hashable, Sendable {
  /// Nil outside names. Never `date`: dates are found by rule.
  var type: EntityType?
  /// The first token of a name. A token with the type of the token before it, in one sentence, and
  /// without this mark continues that name; else it begins one anyhow.
  var begins: Bool
  /// How much better than the next best label it scored; 0 is a toss-up. Comparable only among the
  /// labels of one tagger. Rules are always `certain`.
  var margin: Float
  /// What spoke most for it, where the tagger can say so.
  var ground: NameGround?

  static let certain: Float = .infinity
  static let outside = NameLabel(type: nil, begins: false, margin: certain)

  /// The labels that say what some names say, dates left out; one a token. Names must not overlap.
  static func labels(of names: [Name], tokens: Int) -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: tokens)
    for name in names where name.type != nil && name.type != .date {
      for at in name.tokens {
        labels[at] = NameLabel(type: name.type, begins: at == name.tokens.lowerBound, margin: certain)
      }
    }
    return labels
  }
}

/// Groups of features that can speak for a label.
enum NameGround: UInt8, Sendable, CaseIterable {
  /// The word itself and how it is written.
  case word
  /// Words that are used like it.
  case clusters
  /// The words around it.
  case neighbours
  /// What the rules say of it and of the words beside it.
  case rules
  /// What it is elsewhere in the story.
  case story
}

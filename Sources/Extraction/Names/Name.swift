/// A name that the tagger found, before it is known whom it names.

import Articles

struct Name: Sendable {
  /// Indices into `AnnotatedText.tokens`; titles and honorifics left out.
  var tokens: Range<Int>
  /// Nil while nothing tells.
  var type: EntityType?
  /// The rule that found it.
  var rule: String
  /// The name of the phrase table, where it is in there.
  var canonical: String?
  /// Tokens of the titles before or behind it.
  var roles: [Range<Int>] = []
  /// Mr. and Mrs. tell him from her.
  var gender: Gender?

  var count: Int { tokens.count }
  /// It stands in a table, or is made of a name that does: "U.S.-owned".
  var isListed: Bool { canonical != nil || rule == "misc.hyphenated" }
}

enum Gender: Sendable { case male, female }

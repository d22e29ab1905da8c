/// Named places to come back to.

/// A place in an article under a letter.
package struct Mark: Hashable, Sendable {
  /// `a` to `z`.
  package let letter: Character
  package var article: ArticleID
  /// A byte of the article's text; nil where the article was marked in the list, and where the place is lost.
  package var place: Int?
  /// Whether it was a place in the text, and its words are not there, or in several places.
  package var isLost: Bool

  /// Nil for another letter.
  package init?(_ letter: Character, article: ArticleID, place: Int? = nil, isLost: Bool = false) {
    guard Self.letters.contains(letter) else { return nil }
    self.letter = letter
    self.article = article
    self.place = place
    self.isLost = isLost
  }

  package static let letters: [Character] = Array("abcdefghijklmnopqrstuvwxyz")
}

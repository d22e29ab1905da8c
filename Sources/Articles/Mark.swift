/// Named places to come back to.

/// A place in an article under a letter.
package struct Mark: Hashable, Sendable {
  /// `a` to `z`.
  package let letter: Character
  package var article: ArticleID
  /// A byte of the article's text; nil where the article was marked in the list.
  package var place: Int?

  /// Nil for another letter.
  package init?(_ letter: Character, article: ArticleID, place: Int? = nil) {
    guard Self.letters.contains(letter) else { return nil }
    self.letter = letter
    self.article = article
    self.place = place
  }

  package static let letters: [Character] = Array("abcdefghijklmnopqrstuvwxyz")
}

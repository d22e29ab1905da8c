/// What a story came as.

/// The bytes that a story came as: a file, a line of one, a member of a container.
package struct Original: Hashable, Sendable {
  /// Where the bytes are.
  package enum Kept: String, Hashable, Sendable, CaseIterable {
    /// They are the article's text in UTF-8, and there is no second copy.
    case text
    /// By themselves.
    case file
    /// With others of their batch.
    case pack
  }

  /// Nil where they were not kept: in archives that were begun before originals were.
  package var kept: Kept?
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  package var sha256: String
  /// Where in the original the story is, as its format's reader has it; nil where the original is this story
  /// alone.
  package var locator: String?
  /// The outlet and the address that whoever filed the story stated, or the container that it came in says of it.
  package var source: String?
  package var url: String?

  package init(
    sha256: String, kept: Kept?, locator: String? = nil, source: String? = nil, url: String? = nil
  ) {
    self.sha256 = sha256
    self.kept = kept
    self.locator = locator
    self.source = source
    self.url = url
  }
}

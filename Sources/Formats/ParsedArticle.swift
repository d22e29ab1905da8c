/// What a format reader finds in a file: a story that is not filed yet.

package import Articles

/// The publisher's facts are had by their names: `story.headline`.
@dynamicMemberLookup
package struct ParsedArticle: Hashable, Sendable {
  package var imprint: Imprint
  /// As `Article.text`.
  package var text: String
  /// As `Article.blocks`.
  package var blocks: [Block]

  /// Whether the text is the original byte for byte, so that nothing else of it need be kept.
  package var isVerbatim: Bool

  package init(imprint: Imprint, text: String, blocks: [Block], isVerbatim: Bool = false) {
    self.imprint = imprint
    self.text = text
    self.blocks = blocks
    self.isVerbatim = isVerbatim
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Imprint, Value>) -> Value {
    get { imprint[keyPath: path] }
    set { imprint[keyPath: path] = newValue }
  }
}

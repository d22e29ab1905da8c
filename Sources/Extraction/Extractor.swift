/// The face of extraction: text in, mentions, entities and quotes out.

package import Articles

/// Finds who is in a story and who said what. Pure: the same text gives the same analysis.
package struct Extractor: Sendable {
  package init() {}

  /// Analyses a text as one story: nothing of it is left out. Linear in its size.
  package func analyse(_ text: String) -> Analysis { .empty }

  /// Analyses a filed story: its headline and body; furniture and trimmings are passed over.
  package func analyse(_ article: Article) -> Analysis { .empty }
}

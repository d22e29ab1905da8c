/// Where an article's highlights stand in the text that is shown.

package import Articles

/// A highlight, found again in the text that is in force or lost.
package struct KeptHighlight: Hashable, Sendable {
  package var highlight: Highlight
  /// In bytes of the article's text; nil where its words stand there no more.
  package var range: TextRange?
}

extension Archive {
  /// A range of an article's text as a highlight; nil where it is no range of it.
  package static func highlight(_ range: TextRange, of article: Article, note: String? = nil) -> Highlight? {
    TextAnchor(range, of: article.text, textHash: ContentHash.ofText(article.text)).map {
      Highlight($0, note: note)
    }
  }

  /// The highlights of an article in the order of its text, lost ones last.
  package nonisolated func highlights(_ id: ArticleID) async throws(ArchiveError) -> [KeptHighlight] {
    let kept = try await work(id).highlights
    guard !kept.isEmpty else { return [] }
    let text = try await article(id).text
    let hash = ContentHash.ofText(text)
    return kept.map { KeptHighlight(highlight: $0, range: $0.anchor.find(in: text, textHash: hash).range) }
      .sorted { ($0.range?.start ?? .max, $0.highlight.id) < ($1.range?.start ?? .max, $1.highlight.id) }
  }
}

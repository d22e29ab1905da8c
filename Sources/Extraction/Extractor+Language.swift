/// Which language an article is in, where nothing else is asked of it.

package import Articles

extension Extractor {
  /// As `Analysis.language` has it, at a fraction of an analysis.
  package static func language(of article: Article) -> String? {
    let passages = Passages.of(article)
    guard !passages.isEmpty else { return nil }
    return LanguageDetector.shared.language(
      of: AnnotatedText(text: article.text, passages: passages, lexicon: .english))
  }
}

/// A story on its way into the archive.

import Articles
import Extraction

/// What is filed of one file, with all that can be found out before the archive is asked.
struct FiledStory: Sendable {
  /// Its id is that of a story filed as the first of its kind.
  var article: Article
  var textHash: String
  /// Nil where it is left for later.
  var analysis: Analysis?

  init(_ article: Article, textHash: String, isAnalysed: Bool) {
    self.article = article
    self.textHash = textHash
    analysis = isAnalysed ? Extractor().analyse(article) : nil
  }
}

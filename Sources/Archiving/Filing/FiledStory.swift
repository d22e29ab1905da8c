/// A story on its way into the archive.

import Articles
import Extraction

/// What is filed of one story. What can be found out before the archive is asked is found out by several
/// workers at once, so that the one writer has little left to do.
struct FiledStory: Sendable {
  /// Its id is that of a story filed as the first of its kind.
  let article: Article
  /// SHA-256 of its text.
  let textHash: String
  /// False leaves the analysis to the first who asks for it.
  let isAnalysed: Bool
  let care: Care
  /// Its words and analysis as the index takes them; nil before `prepare`.
  private(set) var words: SearchText?
  /// What `prepare` made of the article.
  private var record: [UInt8]?

  var isPrepared: Bool { record != nil }

  init(_ article: Article, textHash: String, isAnalysed: Bool, care: Care = .fast) {
    (self.article, self.textHash, self.isAnalysed, self.care) = (article, textHash, isAnalysed, care)
  }

  /// Analyses the story and writes its record: nearly all of the work that a new story makes. Does nothing
  /// the second time.
  mutating func prepare() {
    guard !isPrepared else { return }
    record = ArticleWriter.bytes(article)
    words = SearchText(article, isAnalysed ? Extractor().analyse(article, care: care) : nil)
  }

  /// What the careful model found, to be kept; nil where it was not asked.
  var careful: AnalysisShelf.Kept? {
    guard care != .fast, let record = words?.analysis, let model = Models.installed.carefulName else {
      return nil
    }
    return AnalysisShelf.Kept(model: model, record: record)
  }

  /// The contents of its file when it is filed under a name: its own, or that of the article which it is a
  /// newer version of.
  func fileBytes(as id: ArticleID) -> [UInt8] {
    if id == article.id, let record { return record }
    var named = article
    named.id = id
    return ArticleWriter.bytes(named)
  }
}

/// A story on its way into the archive.

import Articles

/// What is filed of one story. What can be found out before the archive is asked is found out by several
/// workers at once, so that the one writer has little left to do.
struct CandidateStory: Sendable {
  /// Its id is that of a story filed as the first of its kind.
  let article: Article
  /// SHA-256 of its text.
  let textHash: String
  /// The bytes that it came as; nil where they are its text.
  let original: ArraySlice<UInt8>?
  /// False leaves the analysis to the first who asks for it.
  let isAnalysed: Bool
  let care: Care
  /// Its words and analysis as the index takes them; nil before `prepare`.
  private(set) var words: SearchText?
  /// What the careful model found, to be kept; nil where it was not asked.
  private(set) var careful: AnalysisShelf.Kept?
  /// What `prepare` made of the article.
  private var record: [UInt8]?

  /// Reads it, where that was put off since its original was known; else nil.
  private let whole: (@Sendable () -> StoryShare.Item)?

  var isPrepared: Bool { record != nil }
  /// Whether of the article only its original and what was stated are there.
  var isUnread: Bool { whole != nil }

  init(
    _ article: Article, textHash: String, original: ArraySlice<UInt8>?, isAnalysed: Bool, care: Care = .fast
  ) {
    (self.article, self.textHash, self.original) = (article, textHash, original)
    (self.isAnalysed, self.care) = (isAnalysed, care)
    whole = nil
  }

  /// A story whose original is filed already.
  init(unread original: Original, _ provenance: Provenance, whole: @escaping @Sendable () -> StoryShare.Item)
  {
    article = Article(
      id: ContentHash.id(of: original), imprint: Imprint(source: original.source, url: original.url),
      text: "",
      blocks: [], reader: FormatReader(provenance.format, version: 1), original: original,
      provenance: provenance)
    (textHash, self.original, isAnalysed, care, self.whole) = ("", nil, false, .fast, whole)
  }

  /// The same story, read if it was not.
  func read() -> Result<CandidateStory, FilingReport.Refusal> {
    switch whole?() {
    case .story(let story, _): .success(story)
    case .refused(let refusal): .failure(refusal)
    case nil: .success(self)
    }
  }

  /// Analyses the story and writes its record: nearly all of the work that a new story makes. Does nothing
  /// the second time, nor where it is withdrawn before the careful model is through.
  mutating func prepare(_ analyst: Analyst, unless isWithdrawn: () -> Bool = { false }) {
    guard !isPrepared, !isUnread else { return }
    var analysis: Analysis?
    if isAnalysed {
      analysis = analyst.analyse(article, care: care, unless: isWithdrawn)
      guard analysis != nil else { return }
    }
    record = ArticleWriter.bytes(article)
    words = SearchText(article, analysis, of: analyst.origin)
    if let analysis, let found = words?.found {
      careful = analyst.forShelf(article, textHash: textHash, analysis, record: found.record)
    }
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

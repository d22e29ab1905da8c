/// Which analysis of a story holds.

import Articles
import Extraction

/// The only one who has stories analysed, and who decides among what there is, best first: the closer look that the shelf
/// keeps, what the index keeps, and what can be found now.
struct Analyst: Sendable {
  /// A longer text would keep a processor busy for more than half a minute.
  private static let closerLookLimit = 500_000

  private let weights: Weights
  let shelf: AnalysisShelf

  init(_ weights: Weights, _ folder: ArchiveFolder, _ disk: Disk) {
    (self.weights, shelf) = (weights, AnalysisShelf(folder, disk))
  }

  // MARK: What holds

  /// The analysis that holds for an article.
  func analysis(of article: Article, in index: Index) throws(ArchiveError) -> Analysis {
    if let careful = shelf.kept(of: article)?.analysis(of: article) { return careful }
    let record = try record(of: article.id, in: index)
    return record.flatMap { AnalysisCoding.analysis($0, textLength: article.text.utf8.count) }
      ?? found(in: article)
  }

  /// What the index keeps of an article and still holds, as `AnalysisCoding` has it.
  func record(of id: ArticleID, in index: Index) throws(ArchiveError) -> [UInt8]? {
    if let record = try index.analysis(id, for: weights.claimedOrigin) { return record }
    return try index.analysis(id, for: weights.origin)
  }

  /// The analysis of an article that the index is to keep.
  func analysisToKeep(of article: Article) -> Analysis {
    shelf.kept(of: article)?.analysis(of: article) ?? found(in: article)
  }

  /// Where analyses come from that are found now.
  var origin: AnalysisOrigin { weights.origin }

  /// Articles whose analyses are outdated, `limit` at most. The beginning of the model's file is enough to see that
  /// no analysis is outdated. Before any is outdated by it, the whole file is checked.
  func outdated(limit: Int, in index: Index) throws(ArchiveError) -> [ArticleID] {
    guard try !index.outdated(limit: 1, for: weights.claimedOrigin).isEmpty else { return [] }
    return try index.outdated(limit: limit, for: weights.origin)
  }

  /// How many articles have outdated analyses.
  func outdatedCount(in index: Index) throws(ArchiveError) -> Int {
    try outdated(limit: 1, in: index).isEmpty ? 0 : index.outdatedCount(for: weights.origin)
  }

  // MARK: What is found now

  private func found(in article: Article) -> Analysis { Extractor(weights).analyse(article) }

  /// Analyses a story that is not filed yet; nil where that was withdrawn before a careful look was through.
  func analyse(_ article: Article, care: Care, unless isWithdrawn: () -> Bool) -> Analysis? {
    Extractor(weights).analyse(article, care: care, unless: isWithdrawn)
  }

  /// What the shelf is to keep of an analysis; nil where the careful model had no part in it.
  func forShelf(_ article: Article, textHash: String, _ analysis: Analysis, record: [UInt8]) -> AnalysisShelf
    .Kept?
  {
    guard analysis.care != .fast, let model = weights.careful?.stamp else { return nil }
    return AnalysisShelf.Kept(article, textHash: textHash, model: model, record: record)
  }

  // MARK: The closer look

  enum CloserLook {
    /// The shelf has it already.
    case kept(record: [UInt8])
    /// To be found by `look`.
    case wanted(textHash: String)
  }

  /// What a closer look at an article would bring; nil where there is no careful model, and for very long texts.
  func closerLook(at article: Article) -> CloserLook? {
    guard let model = weights.careful?.stamp, article.text.utf8.count <= Self.closerLookLimit else {
      return nil
    }
    let textHash = ContentHash.sha256(Array(article.text.utf8))
    if let kept = shelf.kept(of: article, textHash: textHash), kept.model == model.number {
      return .kept(record: kept.record)
    }
    return .wanted(textHash: textHash)
  }

  /// Looks, for a second or so; nil where the model cannot be used, or where it was withdrawn meanwhile.
  func look(at article: Article, unless isWithdrawn: () -> Bool) -> Analysis? {
    guard !isWithdrawn(), weights.careful?.value != nil else { return nil }
    return Extractor(weights).analyse(article, care: .careful, unless: isWithdrawn)
  }
}

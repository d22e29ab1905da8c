/// The closer look at one story.

package import Articles
import Extraction

extension Archive {
  /// A longer text would keep a processor busy for more than half a minute.
  private static let carefulLimit = 500_000

  /// What the careful model finds in an article, kept for the next time and shown by the list from then on. Nil
  /// where `analysis` gives that already, where no such model can be used, for very long texts, and where the
  /// task is cancelled. Takes a second for a few thousand words, on a thread of its own.
  package nonisolated func carefulAnalysis(of article: Article) async -> Analysis? {
    guard !Task.isCancelled, let model = weights.careful?.stamp,
      article.text.utf8.count <= Self.carefulLimit
    else { return nil }
    let textHash = ContentHash.sha256(Array(article.text.utf8))
    if let kept = shelf.kept(of: article, textHash: textHash), kept.model == model.number {
      await show(kept.record, of: article.id)
      return nil
    }
    let weights = weights
    let found = await onOwnThread { patience -> Analysis? in
      guard !patience.isOver, weights.careful?.value != nil else { return nil }
      return Extractor(weights).analyse(article, care: .careful) { patience.isOver }
    }
    guard let found else { return nil }
    if canKeep {
      let record = AnalysisCoding.bytes(found)
      shelf.keep(
        AnalysisShelf.Kept(article, textHash: textHash, model: model, record: record), of: article.id)
      await show(record, of: article.id)
    }
    return found
  }

  /// Sees to it that queries and lists go by what the shelf keeps of an article. Where another program is
  /// writing, that is left to the next look.
  private nonisolated func show(_ record: [UInt8], of id: ArticleID) async {
    guard canKeep, (try? await isShown(record, of: id)) == false else { return }
    // The analysis itself is kept; the next look at the story tries again.
    try? await retake(id)
  }
}

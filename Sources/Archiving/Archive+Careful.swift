/// The closer look at one story.

package import Articles

extension Archive {
  /// What the careful model finds in an article, kept for the next time and shown by the list from then on. Nil
  /// where `analysis` gives that already, where no such model can be used, for very long texts, and where the
  /// task is cancelled. Takes a second for a few thousand words, on a thread of its own.
  package nonisolated func carefulAnalysis(of shown: Article) async -> Analysis? {
    // What the reader says of a publisher's facts makes no other analysis.
    let filed = try? await filed(shown.id)
    let article = filed?.text == shown.text ? filed ?? shown : shown
    guard !Task.isCancelled, let look = analyst.closerLook(at: article) else { return nil }
    switch look {
    case .kept(let record):
      await show(record, of: article.id)
      return nil
    case .wanted(let textHash):
      let analyst = analyst
      let found = await onOwnThread { patience in analyst.look(at: article) { patience.isOver } }
      guard let found else { return nil }
      if canKeep {
        let record = AnalysisCoding.bytes(found)
        if let kept = analyst.forShelf(article, textHash: textHash, found, record: record) {
          analyst.shelf.keep(kept, of: article.id)
          await show(record, of: article.id)
        }
      }
      return found
    }
  }

  /// Sees to it that queries and lists go by what the shelf keeps of an article. Where another program is
  /// writing, that is left to the next look.
  private nonisolated func show(_ record: [UInt8], of id: ArticleID) async {
    guard canKeep, (try? await isShown(record, of: id)) == false else { return }
    // The analysis itself is kept; the next look at the story tries again.
    try? await retake(id)
  }
}

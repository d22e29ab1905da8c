/// Articles with the reader's word on their publishers' facts.

import Articles

extension Article {
  /// As the reader has it; what the publisher says stays in the article's file.
  func corrected(by work: ReaderWork?) -> Article {
    guard let work else { return self }
    var article = self
    article.imprint = WorkCatalogue.imprint(imprint, by: work)
    return article
  }
}

extension Writer {
  /// The work on articles that has a word on their publishers' facts, by the paths of their newest files.
  func corrections(of articles: [(id: ArticleID, place: String)]) throws(ArchiveError) -> [String: ReaderWork]
  {
    var corrections: [String: ReaderWork] = [:]
    for article in articles {
      let work = try index.work(article.id)
      if WorkCatalogue.differ(work.others, [:]) { corrections[article.place] = work }
    }
    return corrections
  }

  /// Puts work on an article into the index; answers whether it says something else of the publisher's facts than
  /// before, so that the article is to be listed again.
  func show(_ work: ReaderWork, on id: ArticleID, _ looks: FileLooks?) throws(ArchiveError) -> Bool {
    let before = try index.otherWork(id)
    try index.set(work, on: id, looks)
    return WorkCatalogue.differ(work.others, before)
  }

  /// Lists an article again; its words and names follow as those of a new one do.
  func relist(_ id: ArticleID) throws(ArchiveError) {
    if let place = try index.listedPlace(id) { try relist([id], read: [place]) }
  }
}

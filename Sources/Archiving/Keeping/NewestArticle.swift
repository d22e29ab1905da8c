/// The newest version of an article: which one that is says the index, what it says its file.

import Articles

extension ArticleFiles {
  /// The newest version of an article that the index knows.
  func newest(_ id: ArticleID, in index: Index) throws(ArchiveError) -> Article {
    guard let entry = try index.entry(id) else { throw .noSuchArticle(id.description) }
    guard let article = try article(at: entry.newest.place, version: entry.versions.count) else {
      throw .cannotRead(
        path: folder.article(entry.newest.place),
        reason: "it was there when the archive was looked at last, and is gone")
    }
    return article
  }
}

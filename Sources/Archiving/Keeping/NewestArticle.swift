/// Combines the index and an article's files: the newest version, and the index's data on each version.

import Articles

extension ArticleFiles {
  /// The newest version of an article that the index knows.
  func newest(_ id: ArticleID, in index: Index) throws(ArchiveError) -> Article {
    guard let entry = try index.entry(id) else { throw .noSuchArticle(id.description) }
    guard let article = try article(at: entry.newest.place, version: entry.versions.count) else {
      throw .cannotRead(
        path: folder.article(entry.newest.place),
        reason: "it has disappeared since the archive was last read")
    }
    return article
  }

  /// The index's data on a version's file; nil if the file is missing.
  func version(at place: String) throws(ArchiveError) -> IndexedVersion? {
    if let name = ArticleFileName(FilePath.name(place)), name.reader == nil {
      guard let bytes = try disk.read(folder.article(place)) else { return nil }
      if let glance = ArticleGlance(bytes, id: name.id) { return IndexedVersion(glance, place: place) }
    }
    return try own(at: place).map { article in
      IndexedVersion(article, place: place, textHash: ContentHash.sha256(Array(article.text.utf8)))
    }
  }
}

extension IndexedVersion {
  init(_ glance: ArticleGlance, place: String) {
    self.init(
      place: place, textHash: glance.textHash, imprint: glance.imprint, filed: glance.filed,
      reader: glance.reader, format: glance.format, original: glance.original)
  }
}

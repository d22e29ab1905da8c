/// The original of an article.

package import Articles

extension ArticleFiles {
  /// The original of a version: its text if that is the original, else the bytes kept under its hash.
  ///
  /// - Parameter article: the version with its first reading, which alone may hold the original.
  /// - Throws: `originalNotKept` if it was not kept; `damaged` if it is missing or does not match its hash.
  func original(of article: Article, at path: String) throws(ArchiveError) -> [UInt8] {
    let original = article.original
    switch original.kept {
    case nil: throw .originalNotKept(article.id)
    case .text:
      let text = Array(article.text.utf8)
      guard ContentHash.sha256(text) == original.sha256 else {
        throw .damaged(path: path, reason: "its text no longer matches the original that it was filed with")
      }
      return text
    case .file, .pack:
      guard let hash = OriginalHash(original.sha256) else {
        throw .damaged(path: path, reason: "its \"original\" has no valid \"sha256\"")
      }
      guard let bytes = try Originals(folder, disk).read(hash) else {
        throw .damaged(path: path, reason: "its original \(hash) is missing")
      }
      return bytes
    }
  }

  /// The version in a file, or the version of a later reading, with its first reading.
  func firstReading(at place: String) throws(ArchiveError) -> (article: Article, path: String)? {
    guard let name = ArticleFileName(FilePath.name(place)) else { return nil }
    let first = FilePath.parent(place) + "/" + name.ofVersion.text
    return try own(at: first).map { ($0, folder.article(first)) }
  }
}

extension ReadingDesk {
  /// The original of the newest version of an article.
  func original(_ id: ArticleID) throws(ArchiveError) -> [UInt8] {
    guard let entry = try index().entry(id) else { throw .noSuchArticle(id.description) }
    guard let (article, path) = try files.firstReading(at: entry.newest.place) else {
      throw .cannotRead(path: files.folder.article(entry.newest.place), reason: "it no longer exists")
    }
    return try files.original(of: article, at: path)
  }
}

extension Archive {
  /// The original of the newest version of an article: the whole file if it holds several stories.
  /// - Throws: `originalNotKept` for articles that were filed before originals were kept.
  package nonisolated func original(_ id: ArticleID) async throws(ArchiveError) -> [UInt8] {
    try await ask(backDesk) { (desk, _) throws(ArchiveError) in try desk.original(id) }
  }
}

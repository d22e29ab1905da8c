/// The files of articles.

import Articles

/// Reads them. `Staging` writes them in batches.
struct ArticleFiles: Sendable {
  let folder: ArchiveFolder
  let disk: Disk

  /// One version of an article, read and parsed; nil if there is no such file.
  ///
  /// - Parameters:
  ///   - place: the path in `articles` of the version's file, or of a later reading, whose text and facts the article
  ///     then has.
  ///   - version: which of the article's versions it is, from 1.
  ///   - staged: the current path of the file if it is not in place yet.
  func article(at place: String, version: Int, waitingAt staged: String? = nil) throws(ArchiveError)
    -> Article?
  {
    let path = staged ?? folder.article(place)
    guard let bytes = try disk.read(path) else { return nil }
    guard let name = ArticleFileName(FilePath.name(place)), name.reader != nil else {
      let record: ArticleRecord = try JSONFile.record(bytes, at: path)
      return try record.article(version: version, at: path)
    }
    let record: ReadingRecord = try JSONFile.record(bytes, at: path)
    let reading = try record.reading(of: name, at: path)
    let own = FilePath.parent(place) + "/" + name.ofVersion.text
    guard var article = try article(at: own, version: version) else {
      throw .damaged(path: path, reason: "it is a reading of an article that is missing")
    }
    article.reading = reading
    return article
  }

  /// The article named by a file's name, in any version.
  /// - Throws: also if the file holds another article.
  func own(at place: String) throws(ArchiveError) -> Article? {
    guard let article = try article(at: place, version: 1) else { return nil }
    guard article.id == ArticleFileName(FilePath.name(place))?.id else {
      throw .damaged(path: folder.article(place), reason: "its \"id\" is \(article.id)")
    }
    return article
  }

  /// The current state of a file; nil if the file is missing.
  func looks(at place: String) throws(ArchiveError) -> FileLooks? {
    try disk.status(folder.article(place), followsLinks: false).map(FileLooks.init)
  }
}

/// What can go wrong with an archive.

package import Articles

package enum ArchiveError: Error, Hashable, Sendable {
  case noArchive(path: String)
  case notAFolder(path: String)
  case notAnArchive(path: String)
  case newerFormat(path: String, version: Int)
  case damaged(path: String, reason: String)
  case noSuchArticle(String)
  case ambiguous(String, [ArticleID])
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case busy(path: String, holder: String)
}

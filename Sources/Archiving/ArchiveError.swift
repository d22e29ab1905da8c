/// What can go wrong with an archive.

package import Articles

package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  case noArchive(path: String)
  case notAFolder(path: String)
  case notAnArchive(path: String)
  case newerFormat(path: String, version: Int)
  case damaged(path: String, reason: String)
  case noSuchArticle(String)
  /// The article was filed before originals were kept.
  case originalNotKept(ArticleID)
  case ambiguous(String, [ArticleID])
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case busy(path: String, holder: String)
  case index(path: String, IndexTrouble)
  /// The request was cancelled before it was answered.
  case withdrawn

  /// One line: the thing, what is wrong with it, what to do.
  package var description: String {
    switch self {
    case .noArchive(let path):
      "\(path): no archive here; `morgue import` creates one, `morgue demo` shows a sample"
    case .notAFolder(let path): "\(path): not a folder; name a folder for the archive"
    case .notAnArchive(let path):
      "\(path): contains files but no archive.json; name an archive, or an empty folder for a new one"
    case .newerFormat(let path, let version):
      "\(path): written by a newer morgue (schema \(version)); open it with that version"
    case .damaged(let path, let reason): "\(path): damaged: \(reason); restore it from a backup"
    case .noSuchArticle(let text) where text.utf8.count < 4:
      "\(text.isEmpty ? "ID" : text): an id needs at least its first 4 characters; `morgue list --id` shows the ids"
    case .noSuchArticle(let text): "\(text): no article has this id; `morgue list --id` shows the ids"
    case .originalNotKept(let id):
      "\(id): its original was not kept when it was filed; `morgue show \(id)` prints its text"
    case .ambiguous(let text, let ids):
      "\(text): ambiguous: it could be \(ids.prefix(3).map(\.description).joined(separator: ", "))"
        + (ids.count > 3 ? " or \(ids.count - 3) more" : "") + "; type more of the id"
    case .cannotRead(let path, let reason):
      "\(path): cannot be read: \(reason); check that it exists and that you can read it"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); fix that and try again"
    case .busy(let path, let holder):
      "\(path): \(holder) is writing to the archive; try again when it is done"
    case .index(let path, let trouble): "\(path): \(trouble.words); \(trouble.remedy)"
    case .withdrawn: "the request was cancelled"
    }
  }

  /// The file or folder that it is about.
  var path: String? {
    switch self {
    case .noArchive(let path), .notAFolder(let path), .notAnArchive(let path), .newerFormat(let path, _),
      .damaged(let path, _), .cannotRead(let path, _), .cannotWrite(let path, _), .busy(let path, _),
      .index(let path, _):
      path
    case .noSuchArticle, .originalNotKept, .ambiguous, .withdrawn: nil
    }
  }
}

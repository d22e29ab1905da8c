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
  /// The question was withdrawn before it was answered.
  case withdrawn

  /// One line: the thing, what is wrong with it, what to do.
  package var description: String {
    switch self {
    case .noArchive(let path):
      "\(path): there is no archive here; `morgue import` makes one, `morgue demo` shows one"
    case .notAFolder(let path): "\(path): it is no folder; name a folder for the archive"
    case .notAnArchive(let path):
      "\(path): it holds other files and no archive.json; name an archive, or an empty folder for a new one"
    case .newerFormat(let path, let version):
      "\(path): it has schema \(version), which a later morgue wrote; open it with that one"
    case .damaged(let path, let reason): "\(path): it is damaged: \(reason); restore it from a copy"
    case .noSuchArticle(let text) where text.utf8.count < 4:
      "\(text.isEmpty ? "ID" : text): an id needs its first 4 characters at least; `morgue list --id` shows the ids"
    case .noSuchArticle(let text): "\(text): no article has this id; `morgue list --id` shows the ids"
    case .originalNotKept(let id):
      "\(id): its original was not kept when it was filed; `morgue show \(id)` prints what was read of it"
    case .ambiguous(let text, let ids):
      "\(text): it could be \(ids.prefix(3).map(\.description).joined(separator: ", "))"
        + (ids.count > 3 ? " or \(ids.count - 3) more" : "") + "; give more digits"
    case .cannotRead(let path, let reason):
      "\(path): it cannot be read: \(reason); see that it is there and may be read"
    case .cannotWrite(let path, let reason):
      "\(path): it cannot be written: \(reason); mend that and try again"
    case .busy(let path, let holder):
      "\(path): \(holder) is writing to the archive; try again when it is done"
    case .index(let path, let trouble): "\(path): \(trouble.words); \(trouble.remedy)"
    case .withdrawn: "the question was withdrawn"
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

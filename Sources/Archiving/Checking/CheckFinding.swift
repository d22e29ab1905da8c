/// The findings of a check, and its progress.

/// One thing that is wrong.
package struct CheckFinding: Hashable, Sendable {
  /// A repair that does not touch anything that cannot be rebuilt.
  package enum Repair: Sendable {
    /// Opening the archive finishes an interrupted change.
    case finishing
    case reindexing
    /// Merges two versions of a file.
    case joining
  }

  /// The file or folder that it is about.
  package var path: String
  package var problem: String
  /// What to do about it.
  package var remedy: String
  /// Nil if only the user can repair it.
  package var repair: Repair?

  init(_ path: String, _ problem: String, remedy: String, repair: Repair? = nil) {
    (self.path, self.problem, self.remedy, self.repair) = (path, problem, remedy, repair)
  }

  /// A finding about a file that no repair touches.
  init(_ error: ArchiveError, at path: String, remedy: String = CheckFinding.restoring) {
    switch error {
    case .damaged(_, let reason): self.init(path, "damaged: " + reason, remedy: remedy)
    case .newerFormat(_, let version):
      self.init(
        path, "written by a newer morgue (schema \(version))", remedy: "open the archive with that version")
    default: self.init(path, error.reasonAlone, remedy: "check that you can read it")
    }
  }

  static let restoring = "restore it from a backup"

  /// One line: the thing, what is wrong with it, what to do.
  package var line: String { "\(path): \(problem); \(remedy)" }
}

/// How many files were checked, by their content.
package struct CheckCounts: Hashable, Sendable {
  package var articles = 0
  /// The undamaged ones.
  package var originals = 0
  package var works = 0
  package var marks = 0
  package var searches = 0
  package var changes = 0

  package init() {}

  init(articles: Int, originals: Int = 0, works: Int, marks: Int, searches: Int, changes: Int) {
    (self.articles, self.originals, self.works, self.marks) = (articles, originals, works, marks)
    (self.searches, self.changes) = (searches, changes)
  }

  package var all: Int { articles + originals + works + marks + searches + changes }
}

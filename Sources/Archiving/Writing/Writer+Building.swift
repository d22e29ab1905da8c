/// How the index is built step by step.

import Articles
import Queries

extension Writer {
  /// Makes the next part of what a derivation lacks, as the one writer; false where all is made.
  ///
  /// - Throws: `busy` at once where another program is writing.
  mutating func step(_ derivation: Derivation) throws(ArchiveError) -> Bool {
    try writing(patience: 0, catchUp: .nothing) { (writer) throws(ArchiveError) in
      try derivation.step(&writer)
    }
  }

  /// How far the first derivation is that is not done; nil where all are.
  func progress(of derivations: [Derivation] = Derivation.all) throws(ArchiveError) -> IndexProgress? {
    for derivation in derivations {
      if derivation.name == Derivation.rows.name, let catching {
        return IndexProgress(step: derivation.name, done: catching.done, total: catching.total)
      }
      let left = try derivation.remaining(self)
      let listed = try index.listedCount()
      let total = max(listed, try index.hasAllRows() ? 0 : index.expectedCount() ?? 0)
      if left > 0 { return IndexProgress(step: derivation.name, done: max(0, total - left), total: total) }
    }
    return nil
  }

  /// Whether a question finds all that it needs.
  func has(_ need: IndexNeed) throws(ArchiveError) -> Bool {
    guard try index.hasAllRows() else { return false }
    for derivation in need.derivations where try derivation.remaining(self) > 0 { return false }
    return true
  }

  /// The articles that a query finds, newest first.
  /// - Throws: `unfinished` where the index is being built, and lacks much of what the query looks in: a change to
  ///   all that a query finds must not be made to some of it.
  mutating func ids(_ query: Query) throws(ArchiveError) -> [ArticleID] {
    for derivation in IndexNeed(query).derivations {
      var steps = 0
      while try derivation.step(&self) {
        try stopIfCancelled()
        steps += 1
        if steps >= Self.stepsBeforeChange, !needsWholeIndex { throw .index(path: folder.index, .unfinished) }
      }
    }
    return try index.ids(query, today: today)
  }

  /// So many steps a change waits for at most.
  private static let stepsBeforeChange = 5
}

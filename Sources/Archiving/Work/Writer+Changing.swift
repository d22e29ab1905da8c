/// Makes the reader's changes: atomic, durable and undoable.

import Articles
import Queries

extension Writer {
  mutating func apply(
    _ changes: [Change], to target: Target, isUndoable: Bool = true
  ) throws(ArchiveError) -> ChangeReport {
    try writing { (writer) throws(ArchiveError) in
      try writer.applyLocked(changes, to: target, isUndoable: isUndoable)
    }
  }

  /// The same while holding the lock.
  mutating func applyLocked(
    _ changes: [Change], to target: Target, isUndoable: Bool = true
  ) throws(ArchiveError) -> ChangeReport {
    var seen: Set<ArticleID> = []
    let asked = try articles(of: target).filter { seen.insert($0).inserted }
    let plan = try plan(changes, to: asked)
    if plan.leftOut.count == asked.count, let error = plan.leftOut.first { throw error }
    try commit(isUndoable ? .change : .aside, of: nil, asked: changes, plan)
    return ChangeReport(
      summary: ChangeWords.done(changes, articles: plan.articles.count, of: asked.count)
        + ChangeWords.leftOut(plan.leftOut.count),
      articles: plan.articles)
  }

  mutating func apply(_ change: ArchiveChange) throws(ArchiveError) -> ChangeReport {
    try writing { (writer) throws(ArchiveError) in
      let plan = try writer.plan(writer.wanted(change))
      if plan.isEmpty, let error = plan.leftOut.first { throw error }
      try writer.commit(.change, of: nil, asked: [change.asked], plan)
      return ChangeReport(
        summary: ChangeWords.done(change.asked, isDifferent: !plan.isEmpty), articles: plan.articles)
    }
  }

  mutating func undo() throws(ArchiveError) -> ChangeReport? {
    try writing { (writer) throws(ArchiveError) in
      let contents = try writer.journal.contents()
      var problems: [ArchiveError] = []
      let found = writer.journal.latestToUndo(contents, problems: &problems)
      for problem in problems { writer.note(problem) }
      return try writer.invert(found, as: .undo, word: "undone")
    }
  }

  mutating func redo() throws(ArchiveError) -> ChangeReport? {
    try writing { (writer) throws(ArchiveError) in
      let contents = try writer.journal.contents()
      var problems: [ArchiveError] = []
      let found = writer.journal.latestToRedo(contents, problems: &problems)
      for problem in problems { writer.note(problem) }
      return try writer.invert(found, as: .redo, word: "redone")
    }
  }

  private mutating func invert(
    _ found: ChangeJournal.Found?, as kind: ChangeRecord.Kind, word: String
  ) throws(ArchiveError) -> ChangeReport? {
    guard let found else { return nil }
    let plan = try plan(inverting: found.record.steps)
    if plan.isEmpty, let error = plan.leftOut.first { throw error }
    try commit(kind, of: found.origin, asked: found.record.asked, plan, evenIfEmpty: true)
    return ChangeReport(
      summary: word + ": " + ChangeWords.named(found.record.asked, articles: plan.articles.count)
        + ChangeWords.leftOut(plan.leftOut.count),
      articles: plan.articles)
  }

  private mutating func articles(of target: Target) throws(ArchiveError) -> [ArticleID] {
    switch target {
    case .articles(let ids):
      for id in ids where try index.key(of: id) == nil { throw .noSuchArticle(id.description) }
      return ids
    case .matching(let query): return try ids(query)
    case .matchingExcept(let query, let ids):
      let without = Set(ids)
      return try self.ids(query).filter { !without.contains($0) }
    }
  }

  mutating func note(_ error: ArchiveError) {
    if let path = error.path { unreadable[path] = error }
  }
}

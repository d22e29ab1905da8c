/// How the reader's changes are made: whole, durable, and to be taken back.

import Articles
import Queries

extension Store {
  typealias Step = (changes: [Change], articles: [ArticleID])

  mutating func apply(
    _ changes: [Change], to target: Target, isUndoable: Bool = true
  ) throws(ArchiveError) -> ChangeReport {
    try writing { (store) throws(ArchiveError) in
      try store.applyLocked(changes, to: target, isUndoable: isUndoable)
    }
  }

  /// The same for who holds the lock.
  mutating func applyLocked(
    _ changes: [Change], to target: Target, isUndoable: Bool = true
  ) throws(ArchiveError) -> ChangeReport {
    let asked: [ArticleID]
    switch target {
    case .articles(let ids):
      for id in ids where index[id] == nil { throw .noSuchArticle(id.description) }
      asked = ids
    case .matching(let query): asked = try ids(query)
    case .matchingExcept(let query, let ids):
      let without = Set(ids)
      asked = try self.ids(query).filter { !without.contains($0) }
    }
    let (ids, leftOut) = changeable(asked)
    if ids.isEmpty, let error = leftOut.first { throw error }
    let steps = differences(ids.map { ($0, changes) })
    let changed = steps.flatMap(\.articles)
    if !changed.isEmpty { try commit(isUndoable ? .change : .aside, of: nil, asked: changes, steps) }
    return ChangeReport(
      summary: ChangeWords.done(changes, articles: changed.count) + ChangeWords.leftOut(leftOut.count),
      articles: changed)
  }

  mutating func undo() throws(ArchiveError) -> ChangeReport? {
    try writing { (store) throws(ArchiveError) in
      let contents = try store.journal.contents()
      var problems: [ArchiveError] = []
      let found = store.journal.latestToUndo(contents, problems: &problems)
      for problem in problems { store.note(problem) }
      return try store.invert(found, as: .undo, word: "undone")
    }
  }

  mutating func redo() throws(ArchiveError) -> ChangeReport? {
    try writing { (store) throws(ArchiveError) in
      let contents = try store.journal.contents()
      var problems: [ArchiveError] = []
      let found = store.journal.latestToRedo(contents, problems: &problems)
      for problem in problems { store.note(problem) }
      return try store.invert(found, as: .redo, word: "redone")
    }
  }

  private mutating func invert(
    _ found: ChangeJournal.Found?, as kind: ChangeRecord.Kind, word: String
  ) throws(ArchiveError) -> ChangeReport? {
    guard let found else { return nil }
    let wanted = try found.record.modelSteps(at: found.path).flatMap { step in
      step.articles.map { ($0, step.changes.reversed().map(\.inverse)) }
    }
    let (ids, leftOut) = changeable(wanted.map(\.0))
    if ids.isEmpty, let error = leftOut.first { throw error }
    let free = Set(ids)
    let steps = differences(wanted.filter { free.contains($0.0) })
    try commit(kind, of: found.origin, asked: found.record.askedChanges, steps)
    let changed = steps.flatMap(\.articles)
    return ChangeReport(
      summary: word + ": " + ChangeWords.named(found.record.askedChanges, articles: changed.count)
        + ChangeWords.leftOut(leftOut.count),
      articles: changed)
  }

  // MARK: What is to be different

  /// The articles, each once, whose work may be written, and why not for the others: the file of work
  /// that this program cannot read is never written over.
  private func changeable(_ ids: [ArticleID]) -> (free: [ArticleID], leftOut: [ArchiveError]) {
    var seen: Set<ArticleID> = []
    let each = ids.filter { seen.insert($0).inserted }
    guard !unreadable.isEmpty else { return (each, []) }
    return (
      each.filter { unreadable[folder.work($0)] == nil }, each.compactMap { unreadable[folder.work($0)] }
    )
  }

  /// What the changes really change, the articles that change alike together.
  private func differences(_ wanted: [(ArticleID, [Change])]) -> [Step] {
    var articles: [[Change]: [ArticleID]] = [:]
    var order: [[Change]] = []
    for (id, changes) in wanted {
      var work = works[id] ?? .none
      var effective: [Change] = []
      for change in changes {
        let before = work
        work.apply(change)
        if work != before { effective.append(change) }
      }
      guard !effective.isEmpty else { continue }
      if articles[effective] == nil { order.append(effective) }
      articles[effective, default: []].append(id)
    }
    return order.map { (changes: $0, articles: articles[$0] ?? []) }
  }

  // MARK: Making it so

  /// Writes the record, then the articles' files. The record in place is the point of no return:
  /// before it nothing has happened, after it everything has, and what is missing is made up for.
  private mutating func commit(
    _ kind: ChangeRecord.Kind, of origin: String?, asked: [Change], _ steps: [Step]
  ) throws(ArchiveError) {
    let contents = try journal.contents()
    let name = contents.next
    let record = try JSONFile.bytes(
      ChangeRecord(kind: kind, of: origin, time: clock(), asked: asked, steps: steps))
    let path = journal.path(name, isPending: true)
    let results = results(of: steps)
    var files = Staging(disk: disk, folder: folder.staging)
    var decision = Staging(disk: disk, folder: folder.staging)
    var doubt: ArchiveError?
    do throws(ArchiveError) {
      // The articles' files come first, so that a full disk says so before anything is decided.
      for (id, work) in results { try stage(work, on: id, in: &files) }
      try decision.write(record, to: path)
      try files.settle()
      try decision.settle()
      try decision.place()
    } catch {
      decision.discard()
      // In place and only not surely so, it must not be carried out later; where it cannot be removed
      // either, it will be, and so it counts as done.
      guard isLeft(path) else {
        files.discard()
        throw error
      }
      doubt = error
    }
    for (id, work) in results { set(work, on: id) }
    do throws(ArchiveError) {
      if let doubt { throw doubt }
      try carryOut(&files, name, results.map(\.0))
      try journal.prune(contents)
      delayed["changes"] = nil
    } catch {
      delayed["changes"] = Self.delay(error)
    }
  }

  /// Whether a file stays when it is to go.
  private func isLeft(_ path: String) -> Bool {
    do throws(ArchiveError) {
      guard try disk.status(path) != nil else { return false }
      try disk.remove(path)
      return false
    } catch {
      return true
    }
  }

  /// Finishes what was decided before and is not in every article's file, as after a crash.
  mutating func finishPending() throws(ArchiveError) {
    let contents = try journal.contents()
    for name in contents.names where contents.pending.contains(name) {
      let path = journal.path(name, isPending: true)
      guard unreadable[path] == nil else { continue }
      let steps = try journal.record(name, isPending: true).modelSteps(at: path)
      var files = Staging(disk: disk, folder: folder.staging)
      let results = results(of: steps).filter { unreadable[folder.work($0.0)] == nil }
      do throws(ArchiveError) {
        for (id, work) in results { try stage(work, on: id, in: &files) }
        try files.settle()
        try carryOut(&files, name, results.map(\.0))
      } catch {
        files.discard()
        throw error
      }
    }
    delayed["changes"] = nil
  }

  private mutating func carryOut(
    _ files: inout Staging, _ name: ChangeName, _ ids: [ArticleID]
  ) throws(ArchiveError) {
    try files.place()
    try journal.finish(name)
    for id in ids {
      try workTree.note(String(folder.work(id).dropFirst(folder.work.count + 1)), in: folder.work, on: disk)
    }
  }

  /// The work on each article of the steps once they are done.
  private func results(of steps: [Step]) -> [(ArticleID, ReaderWork)] {
    var results: [ArticleID: ReaderWork] = [:]
    var order: [ArticleID] = []
    for step in steps {
      for id in step.articles {
        if results[id] == nil { order.append(id) }
        var work = results[id] ?? works[id] ?? .none
        for change in step.changes { work.apply(change) }
        results[id] = work
      }
    }
    return order.map { ($0, results[$0] ?? .none) }
  }

  private func stage(_ work: ReaderWork, on id: ArticleID, in files: inout Staging) throws(ArchiveError) {
    let path = folder.work(id)
    if work == .none {
      files.remove(path)
    } else {
      try files.write(try JSONFile.bytes(WorkRecord(work, on: id)), to: path)
    }
  }

  private mutating func note(_ error: ArchiveError) {
    if let path = error.path { unreadable[path] = error }
  }

  static func delay(_ error: ArchiveError) -> String {
    "the last change is kept, but not yet in every article's file (\(error)); it is finished at the next one"
  }
}

/// What a change comes to, worked out from the files as they are now.

import Articles

/// What is wanted of one file of work.
typealias WantedChange = (subject: WorkSubject, changes: [Change])

/// What became different alike in several files, under one stamp.
struct ChangeStep: Hashable, Sendable {
  var subjects: [WorkSubject]
  var revisions: [Revision]
  var stamp: Stamp
}

/// A change that is worked out and not made yet.
struct ChangePlan {
  /// A file as it will be.
  struct File {
    var subject: WorkSubject
    var bytes: [UInt8]
    /// What lists need of it.
    var work: ReaderWork
  }

  var steps: [ChangeStep] = []
  var files: [File] = []
  /// Why things are left out, one by one: a file that this program cannot read is never written over.
  var leftOut: [ArchiveError] = []

  var isEmpty: Bool { steps.isEmpty }
  /// The articles whose work is different then.
  var works: [(id: ArticleID, work: ReaderWork)] {
    files.compactMap { file in if case .article(let id) = file.subject { (id, file.work) } else { nil } }
  }
  /// Those, and the articles that something different points at.
  var articles: [ArticleID] { works.map(\.id) + steps.pointedAt }
}

extension [ChangeStep] {
  /// The articles that what became different points at, such as a mark before and after it.
  var pointedAt: [ArticleID] {
    var articles: Set<ArticleID> = []
    for step in self {
      guard let family = step.subjects.first?.family, family != .article else { continue }
      for revision in step.revisions {
        guard let kind = WorkCatalogue.kind(of: revision.key, in: family) else { continue }
        articles.formUnion([revision.was, revision.now].compactMap { $0.flatMap(kind.pointsAt) })
      }
    }
    return articles.sorted()
  }

  /// Whether something in them may say otherwise of a publisher's facts.
  var canCorrect: Bool {
    contains { step in
      step.revisions.contains { WorkCatalogue.kind(of: $0.key, in: .article)?.corrects != nil }
    }
  }

  var haveMarks: Bool { contains { $0.subjects.first?.family == .mark } }
}

/// Groups what becomes different alike.
private struct StepGroups {
  private struct Key: Hashable {
    var revisions: [Revision]
    var stamp: Stamp
    var family: WorkSubject.Family
  }

  private var places: [Key: Int] = [:]
  private(set) var steps: [ChangeStep] = []

  mutating func add(_ subject: WorkSubject, _ revisions: [Revision], _ stamp: Stamp) {
    let key = Key(revisions: revisions, stamp: stamp, family: subject.family)
    if let place = places[key] {
      steps[place].subjects.append(subject)
    } else {
      places[key] = steps.count
      steps.append(ChangeStep(subjects: [subject], revisions: revisions, stamp: stamp))
    }
  }
}

extension Writer {
  /// Works out changes, each file given once. What stands in the files counts, not what is known of them: nothing
  /// that another program wrote meanwhile is lost.
  mutating func plan(_ wanted: [WantedChange]) throws(ArchiveError) -> ChangePlan {
    try plan(wanted.map(\.subject)) { at, _ in wanted[at].changes }
  }

  /// The same changes to many articles.
  mutating func plan(_ changes: [Change], to articles: [ArticleID]) throws(ArchiveError) -> ChangePlan {
    try plan(articles.map(WorkSubject.article)) { _, _ in changes }
  }

  /// Plans the inverse of a record's effects.
  mutating func plan(inverting steps: [ChangeStep]) throws(ArchiveError) -> ChangePlan {
    let revisions = steps.flatMap { step in step.subjects.map { _ in step.revisions } }
    return try plan(steps.flatMap(\.subjects)) { at, file in
      revisions[at].reversed().map { revision in
        let current = file.value(revision.key)
        let kind = WorkCatalogue.kind(of: revision.key, in: file.subject.family)
        let inverse = kind?.inverse ?? WorkKind.plainInverse
        return Change(revision.key, inverse(revision, current))
      }
    }
  }

  private mutating func plan(
    _ subjects: [WorkSubject], _ changes: (Int, WorkFile) -> [Change]
  ) throws(ArchiveError) -> ChangePlan {
    var plan = ChangePlan()
    var groups = StepGroups()
    let (now, clone) = (milliseconds(), try CloneID.number(folder, disk))
    for (at, subject) in subjects.enumerated() {
      var file: WorkFile
      do throws(ArchiveError) {
        file = try workOnDisk(subject)
      } catch {
        plan.leftOut.append(error)
        continue
      }
      let stamp = Stamp.next(now: now, clone: clone, after: file.stamp)
      let revisions = file.make(changes(at, file), stamp)
      guard !revisions.isEmpty else { continue }
      groups.add(subject, revisions, stamp)
      plan.files.append(ChangePlan.File(subject: subject, bytes: file.bytes, work: file.work))
    }
    plan.steps = groups.steps
    return plan
  }

  /// The work on a subject as its file has it. Costs one failed opening where there is none.
  mutating func workOnDisk(_ subject: WorkSubject) throws(ArchiveError) -> WorkFile {
    do throws(ArchiveError) {
      let file = try WorkFile(on: subject, in: folder, disk)
      if !unreadable.isEmpty { unreadable[subject.path(in: folder)] = nil }
      return file
    } catch {
      unreadable[subject.path(in: folder)] = error
      throw error
    }
  }
}

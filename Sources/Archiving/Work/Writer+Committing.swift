/// Writes a planned change to disk: completely or not at all, and durably.

import Articles

extension Writer {
  /// Writes the record, then the files. The record in place is the point of no return: before it nothing
  /// has happened; after it the change is made, and any remaining step is carried out later.
  mutating func commit(
    _ kind: ChangeRecord.Kind, of origin: String?, asked: [Change], _ plan: ChangePlan,
    evenIfEmpty: Bool = false
  ) throws(ArchiveError) {
    guard !plan.isEmpty || evenIfEmpty else { return }
    let contents = try journal.contents()
    let name = contents.next
    let record = ChangeRecord(kind: kind, of: origin, time: clock(), asked: asked, steps: plan.steps).bytes
    let path = journal.path(name, isPending: true)
    var files = Staging(disk: disk, folder: folder.staging)
    var decision = Staging(disk: disk, folder: folder.staging)
    var doubt: ArchiveError?
    do throws(ArchiveError) {
      // The files come first, so that a full disk says so before anything is decided.
      for file in plan.files { try files.write(file.bytes, to: file.subject.path(in: folder)) }
      try decision.write(record, to: path)
      try files.settle()
      try decision.settle()
      try decision.place()
    } catch {
      decision.discard()
      // The record may be in place without a sync. It must not be carried out later, so it is removed. If it cannot be
      // removed, it will be carried out, and counts as done.
      guard isLeft(path) else {
        files.discard()
        throw error
      }
      doubt = error
    }
    do throws(ArchiveError) {
      if let doubt { throw doubt }
      try files.place()
      try journal.finish(name)
      try journal.prune(contents)
      delayed[.changes] = nil
    } catch {
      delayed[.changes] = Self.delay(error)
    }
    show(plan.works, plan.steps, areInPlace: delayed[.changes] == nil)
  }

  /// Puts work and marks into the index. If that fails, the next scan of the folders does it: the files are
  /// in place. Throws no error, since the change is made: the next query of the index reports the fault.
  private mutating func show(
    _ works: [(id: ArticleID, work: ReaderWork)], _ steps: [ChangeStep], areInPlace: Bool
  ) {
    let (hasMarks, canCorrect) = (steps.haveMarks, steps.canCorrect)
    do throws(ArchiveError) {
      let marks = hasMarks ? try marks() : nil
      var corrected: [ArticleID] = []
      try index.changing { () throws(ArchiveError) in
        for (id, work) in works {
          let looks =
            areInPlace ? try disk.status(folder.work(id), followsLinks: false).map(FileLooks.init) : nil
          if !canCorrect {
            try index.set(work, on: id, areInPlace ? looks : .unknown)
          } else if try show(work, on: id, areInPlace ? looks : .unknown) {
            corrected.append(id)
          }
        }
        if let marks { try index.setMarks(marks) }
        guard areInPlace else { return }
        var folders = Set(works.map { ArchiveFolder.workFolder(of: $0.id) })
        if hasMarks { folders.insert(ArchiveFolder.Part.marks.rawValue) }
        try keeper.survey.noteOwn(folders)
      }
      if !corrected.isEmpty { try retake(corrected) }
      delayed[.index] = nil
    } catch {
      delayed[.index] = "the last change is saved but not in the list yet: \(error)"
    }
  }

  /// Whether a file to be deleted is kept.
  private func isLeft(_ path: String) -> Bool {
    do throws(ArchiveError) {
      guard try disk.status(path) != nil else { return false }
      try disk.remove(path)
      return false
    } catch {
      return true
    }
  }

  /// Finishes changes that were decided but are not in every file, for example after a crash.
  mutating func finishPending() throws(ArchiveError) {
    for name in try journal.pending() {
      let path = journal.path(name, isPending: true)
      guard unreadable[path] == nil else { continue }
      try finish(name, try journal.record(name, isPending: true).steps)
    }
    delayed[.changes] = nil
  }

  private mutating func finish(_ name: ChangeName, _ steps: [ChangeStep]) throws(ArchiveError) {
    var files = Staging(disk: disk, folder: folder.staging)
    var works: [(id: ArticleID, work: ReaderWork)] = []
    do throws(ArchiveError) {
      for step in steps {
        for subject in step.subjects {
          // A file that cannot be read is reported and not changed.
          guard var file = try? workOnDisk(subject) else { continue }
          let before = file
          file.carryOut(step.revisions, step.stamp)
          if case .article(let id) = subject { works.append((id, file.work)) }
          if file != before { try files.write(file.bytes, to: subject.path(in: folder)) }
        }
      }
      try files.settle()
      // Also syncs the files that the first writer put in place without a sync.
      try files.place(isSynced: false)
      try disk.syncAll(under: folder.staging)
      try journal.finish(name)
    } catch {
      files.discard()
      throw error
    }
    show(works, steps, areInPlace: true)
  }

  static func delay(_ error: ArchiveError) -> String {
    "the last change is saved but not in every article's file yet (\(error)); the next change finishes it"
  }
}

/// The archive under a cut at every write, and with a disk that refuses each of them.

import Articles
import Glibc
import Queries
import Testing

@testable import Archiving

@Suite struct CutTests {
  /// Does an operation with a fault at each of its steps in turn, up to the one that is not reached.
  func atEveryStep(
    _ operation: Operation, _ kind: Fault.Kind,
    check: (_ scratch: Scratch, _ archive: Archive, _ before: Sight, _ after: Sight, ArchiveError?)
      async throws -> Void
  ) async throws {
    let prepared = try Scratch()
    try await operation.prepare(prepared)
    let before = try await Sight(prepared)
    let done = try Scratch(copying: prepared)
    let healthy = try Archive(path: done.archive, options: Fixed.options)
    try await operation.perform(healthy, done)
    let after = try await Sight(done)

    for step in 1... {
      let scratch = try Scratch(copying: prepared)
      let fault = Fault(kind, atStep: step)
      let archive = try Archive(path: scratch.archive, options: Fixed.options, disk: fault.disk)
      fault.arm()
      var error: ArchiveError?
      do { try await operation.perform(archive, scratch) } catch let thrown as ArchiveError { error = thrown }
      guard fault.hasHappened else {
        #expect(step > 5, "an operation has more steps than that")
        return
      }
      try await check(scratch, archive, before, after, error)
    }
  }

  @Test(arguments: Operation.allCases)
  func survivesACutAtEveryStep(_ operation: Operation) async throws {
    try await atEveryStep(operation, .cut) { scratch, _, before, after, error in
      let reopened = try Archive(path: scratch.archive, options: Fixed.options)
      let seen = try await Sight(reopened)
      #expect(seen.notices == [])
      if error == nil { #expect(seen == after, "what was acknowledged is there") }
      if operation.isWhole {
        #expect(seen == before || seen == after)
      } else {
        #expect(Set(seen.texts).isSuperset(of: before.texts) && Set(seen.texts).isSubset(of: after.texts))
      }
      try expectTidy(scratch)
      // What the cut left stands in nobody's way.
      try await operation.perform(reopened, scratch)
      if operation.isWhole, !operation.isOfHistory || seen == before {
        #expect(try await Sight(scratch) == after)
      }
      #expect(try await reopened.apply([.addTag(.river)], to: .matching(.everything)).articles.count <= 6)
      _ = try await reopened.undo()
    }
  }

  @Test(
    arguments: Operation.allCases,
    [Fault.Kind.once(ENOSPC), .fromThenOn(EACCES)])
  func aRefusedStepIsOneClearErrorOrNone(_ operation: Operation, _ kind: Fault.Kind) async throws {
    try await atEveryStep(operation, kind) { scratch, archive, before, after, error in
      if let error {
        #expect(!error.description.contains("\n"))
        #expect(error.description.contains("cannot be written: "))
      }
      let shown = try await Sight(archive)
      let kept = try await Sight(scratch)
      #expect(shown.rows == kept.rows, "what is shown is what is on disk")
      #expect(kept.notices == [])
      if operation.isWhole || kind.isOnce {
        if operation == .fileWithTag {
          // Two steps for the disk: stories may be there without the tag, and an error says so.
          #expect(error != nil || kept == after)
        } else if operation == .fileNewerVersion, error != nil, !kind.isOnce {
          // In place, not surely so, and not to be removed: it is whole.
          #expect(kept == before || kept == after)
        } else {
          #expect(kept == (error == nil ? after : before))
        }
      }
      try expectTidy(scratch)
    }
  }

  /// A cut while what an earlier cut left is finished.
  @Test func survivesACutInTheRecovery() async throws {
    let prepared = try Scratch()
    try await Operation.starAll.prepare(prepared)
    for first in 1... {
      for second in 1...14 {
        let scratch = try Scratch(copying: prepared)
        let fault = Fault(.cut, atStep: first)
        let archive = try Archive(path: scratch.archive, options: Fixed.options, disk: fault.disk)
        fault.arm()
        do { try await Operation.starAll.perform(archive, scratch) } catch is ArchiveError {}
        guard fault.hasHappened else { return }
        let pending = try ChangeJournal(folder: scratch.archive + "/reader/changes", disk: Disk()).contents()
          .pending
        guard !pending.isEmpty else { break }

        let again = Fault(.cut, atStep: second)
        again.arm()
        let between = try Archive(path: scratch.archive, options: Fixed.options, disk: again.disk)
        let shown = try await Sight(between).rows
        #expect(shown.allSatisfy { $0.work.isStarred }, "what is decided shows, done or not")
        let seen = try await Sight(scratch)
        #expect(seen.rows.allSatisfy { $0.work.isStarred } && seen.notices == [] && seen.rows.count == 3)
        try expectTidy(scratch)
      }
    }
  }

  /// Making an archive is cut at each step; the next opening makes it.
  @Test func survivesACutWhileItIsMade() async throws {
    for step in 1... {
      let scratch = try Scratch()
      let fault = Fault(.cut, atStep: step)
      fault.arm()
      do { _ = try Archive(path: scratch.archive, options: Fixed.options, disk: fault.disk) } catch {}
      let archive = try Archive(path: scratch.archive, options: Fixed.options)
      #expect(try await archive.count(.everything) == 0)
      #expect(try scratch.text(scratch.archive + "/.derived/.gitignore") == "*\n")
      try expectTidy(scratch)
      guard fault.hasHappened else { return }
    }
  }

  private func expectTidy(_ scratch: Scratch) throws {
    let stray = try scratch.files(under: scratch.archive + "/.derived/staging")
    #expect(stray == [])
    let foreign = try scratch.files(under: scratch.archive).filter {
      !$0.hasPrefix(".derived/") && !$0.hasPrefix("originals/") && !$0.hasSuffix(".json")
        || $0.hasSuffix(".pending.json")
    }
    #expect(foreign == [])
    try expectOriginals(scratch)
  }

  /// No article is there without its original, nor one of today's schema in an archive that says that it has none.
  private func expectOriginals(_ scratch: Scratch) throws {
    let folder = ArchiveFolder(scratch.archive)
    let stamp: ArchiveStamp = try JSONFile.record(try Disk().read(folder.stamp) ?? [], at: folder.stamp)
    for place in try scratch.files(under: folder.articles) {
      let path = folder.article(place)
      let record: ArticleRecord = try JSONFile.record(try Disk().read(path) ?? [], at: path)
      #expect(record.schema <= stamp.schema)
      let original = try record.article(version: 1, at: path).original
      guard record.schema > 1, original.kept != .text else { continue }
      let hash = try #require(OriginalHash(original.sha256))
      #expect(try Originals(folder, Disk()).read(hash) != nil, "\(place) is there without its original")
    }
  }
}

extension Fault.Kind {
  var isOnce: Bool { if case .once = self { true } else { false } }
}

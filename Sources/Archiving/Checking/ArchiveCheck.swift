/// The pass over all that an archive cannot make again.

import Glibc

/// Looks at every file once, some at a time, and writes nothing; whoever asks for no more steps ends it. An
/// archive need not be one that opens. Memory: the names of one folder's files.
package struct ArchiveCheck: Sendable {
  package struct Step: Sendable {
    /// Of this step alone.
    package var findings: [CheckFinding]
    /// Of all steps by now.
    package var counts: CheckCounts
  }

  private enum Part: Sendable { case stamp, articles, works, names, changes, leftovers, done }

  let folder: ArchiveFolder
  let disk: Disk
  private var part = Part.stamp
  private var walk: FileStretch
  private var counts = CheckCounts()

  /// - Throws: `noArchive`, `notAFolder`, `notAnArchive` where there is nothing to check.
  package init(path: String) throws(ArchiveError) { try self.init(path: path, disk: Disk()) }

  init(path: String, disk: Disk) throws(ArchiveError) {
    folder = ArchiveFolder(path)
    self.disk = disk
    switch try disk.status(folder.path)?.kind {
    case .folder: break
    case nil: throw .noArchive(path: folder.path)
    default: throw .notAFolder(path: folder.path)
    }
    if try disk.status(folder.stamp) == nil {
      let isEmpty = (try disk.list(folder.path) ?? []).allSatisfy { $0.hasPrefix(".") }
      throw isEmpty ? .noArchive(path: folder.path) : .notAnArchive(path: folder.path)
    }
    walk = FileStretch(root: folder.articles, depth: 2)
  }

  /// The next files; nil where all were looked at.
  package mutating func next() async -> Step? {
    let files = FileCheck(folder: folder, disk: disk)
    var findings: [CheckFinding] = []
    switch part {
    case .stamp:
      findings = [files.stamp()].compactMap(\.self)
      part = .articles
    case .articles:
      if let places = walk.next(on: disk, &findings) {
        findings += await Self.look(at: places) { files.article($0) }
        counts.articles += places.count { ArticleFileName(FilePath.name($0)) != nil }
      } else {
        walk = FileStretch(root: folder.work, depth: 1)
        part = .works
      }
    case .works:
      if let places = walk.next(on: disk, &findings) {
        findings += await Self.look(at: places) { files.work($0) }
        counts.works += places.count { ArticleFileName(FilePath.name($0)) != nil }
      } else {
        part = .names
      }
    case .names:
      findings = names(files)
      part = .changes
    case .changes:
      findings = changes()
      part = .leftovers
    case .leftovers:
      findings = leftovers()
      part = .done
    case .done: return nil
    }
    return Step(findings: findings, counts: counts)
  }

  /// Looks at files on all processors; the answers come in the order of the files.
  private static func look(
    at places: [String], _ check: @escaping @Sendable (String) -> CheckFinding?
  ) async -> [CheckFinding] {
    let share = max(1, places.count / max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) + 1)
    return await withTaskGroup(of: (Int, [CheckFinding]).self) { group in
      for start in stride(from: 0, to: places.count, by: share) {
        let part = places[start..<min(start + share, places.count)]
        group.addTask { (start, part.compactMap(check)) }
      }
      var found: [(Int, [CheckFinding])] = []
      for await part in group { found.append(part) }
      return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Marks and saved searches.
  private mutating func names(_ files: FileCheck) -> [CheckFinding] {
    do throws(ArchiveError) {
      let marks = try NamedFiles(MarkRecord.self, in: folder.marks, on: disk)
      let searches = try NamedFiles(SearchRecord.self, in: folder.searches, on: disk)
      let unreadable = marks.unreadable.merging(searches.unreadable) { first, _ in first }
      counts.marks = marks.values.count + marks.unreadable.count
      counts.searches = searches.values.count + searches.unreadable.count
      return unreadable.sorted { $0.key < $1.key }.map { files.finding($0.value, at: $0.key) }
    } catch {
      return [CheckFinding(error, at: error.path ?? folder.path)]
    }
  }

  /// The records of changes.
  private mutating func changes() -> [CheckFinding] {
    do throws(ArchiveError) {
      let journal = ChangeJournal(folder: folder.changes, disk: disk)
      let contents = try journal.contents()
      counts.changes = contents.names.count
      let files = FileCheck(folder: folder, disk: disk)
      return contents.names.compactMap { name in
        files.change(name, isPending: contents.pending.contains(name), in: journal)
      }
    } catch {
      return [CheckFinding(error, at: error.path ?? folder.path)]
    }
  }

  /// What a writer that died left; nothing while another one is at work.
  package func leftovers() -> [CheckFinding] {
    do throws(ArchiveError) {
      let lock = try WriteLock(on: folder.stamp, patience: 0) { "" }
      let found = try unfinished()
      lock.release()
      return found
    } catch {
      switch error {
      case .busy: return []
      // Where nothing can be written, nobody writes.
      case .cannotWrite: return (try? unfinished()) ?? []
      default: return [CheckFinding(error, at: error.path ?? folder.path)]
      }
    }
  }

  private func unfinished() throws(ArchiveError) -> [CheckFinding] {
    let journal = ChangeJournal(folder: folder.changes, disk: disk)
    var findings = try journal.contents().pending.sorted().map { name in
      CheckFinding(
        journal.path(name, isPending: true), "this change is decided and not yet in every file",
        remedy: "the next change finishes it", repair: .finishing)
    }
    let left = try Staging.leftovers(in: folder.staging, on: disk)
    if !left.isEmpty {
      findings.append(
        CheckFinding(
          folder.staging, "a writer that died left files here (\(left.count))",
          remedy: "the next change clears it",
          repair: .finishing))
    }
    return findings
  }
}

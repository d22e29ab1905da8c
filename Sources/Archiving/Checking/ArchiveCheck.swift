/// Checks every file that an archive cannot rebuild.

import Glibc

/// Looks at every file once, a few at a time, and writes nothing. The caller may stop after any step. The
/// archive need not be one that opens. Memory: the names of one folder's files, and some bytes per original.
package struct ArchiveCheck: Sendable {
  package struct Step: Sendable {
    /// From this step only.
    package var findings: [CheckFinding]
    /// From all steps until now.
    package var counts: CheckCounts
  }

  private enum Part: Sendable {
    case stamp, packs, originals, articles, missing, works, names, changes, leftovers, done
  }

  let folder: ArchiveFolder
  let disk: Disk
  private var part = Part.stamp
  private var walk: FileStretch
  private var counts = CheckCounts()
  private var known = KnownOriginals()
  private var packs: Set<String> = []
  /// Articles whose originals were not found.
  private var missing: [(place: String, hash: OriginalHash)] = []

  /// - Throws: `noArchive`, `notAFolder`, `notAnArchive` if there is nothing to check.
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
    walk = FileStretch(root: folder.packs, depth: 0)
  }

  /// The next files; nil when all have been checked.
  package mutating func next() async -> Step? {
    let files = FileCheck(folder: folder, disk: disk)
    var findings: [CheckFinding] = []
    switch part {
    case .stamp:
      findings = [files.stamp()].compactMap(\.self)
      part = .packs
    case .packs:
      if let names = walk.next(on: disk, &findings) {
        packs.formUnion(names)
        adopt(await Self.look(at: names) { files.pack($0) }, &findings)
      } else {
        walk = FileStretch(root: folder.originals, depth: 1)
        part = .originals
      }
    case .originals:
      if let places = walk.next(on: disk, &findings) {
        adopt(await Self.look(at: places) { files.original($0) }, &findings)
      } else {
        walk = FileStretch(root: folder.articles, depth: 2)
        part = .articles
      }
    case .articles:
      if let places = walk.next(on: disk, &findings) {
        let found = await Self.look(at: places) { [known] in files.article($0, known) }
        findings += found.compactMap(\.finding)
        findings += places.compactMap { files.copy(folder.article($0)) }
        missing += zip(places, found).compactMap { place, found in found.missing.map { (place, $0) } }
        counts.articles += places.count {
          ArticleFileName(FilePath.name($0)).map { $0.reader == nil } ?? false
        }
      } else {
        part = .missing
      }
    case .missing:
      findings = await lookForMissing(files)
      walk = FileStretch(root: folder.work, depth: 1)
      part = .works
    case .works:
      if let places = walk.next(on: disk, &findings) {
        findings += await Self.look(at: places) { files.work($0) ?? files.copy(files.folder.work + "/" + $0) }
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

  /// Looks again for missing originals: another program may have filed stories meanwhile.
  private mutating func lookForMissing(_ files: FileCheck) async -> [CheckFinding] {
    guard !missing.isEmpty else { return [] }
    var findings: [CheckFinding] = []
    do throws(ArchiveError) {
      let late = (try disk.list(folder.packs) ?? []).filter { !packs.contains($0) }
      adopt(await Self.look(at: late) { files.pack($0) }, &findings)
    } catch {
      findings.append(CheckFinding(error, at: folder.packs))
    }
    for (place, hash) in missing where !known.contains(hash) {
      let path = folder.original(hash)
      let single = [path, path + ".gz"].map { String($0.dropFirst(folder.originals.count + 1)) }
      if single.contains(where: { files.original($0).sound.contains(hash) }) { continue }
      findings.append(
        CheckFinding(
          folder.article(place), "its original \(hash) is missing or damaged",
          remedy: "restore the originals folder from a backup"))
    }
    return findings
  }

  private mutating func adopt(_ found: [FileCheck.OriginalsFound], _ findings: inout [CheckFinding]) {
    for file in found {
      for hash in file.sound { known.insert(hash) }
      counts.originals += file.sound.count
      findings += file.findings
    }
  }

  /// Looks at files on all processors; the answers come in the order of the files.
  private static func look<Found: Sendable>(
    at places: [String], _ check: @escaping @Sendable (String) -> Found?
  ) async -> [Found] {
    let share = max(1, places.count / max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) + 1)
    return await withTaskGroup(of: (Int, [Found]).self) { group in
      for start in stride(from: 0, to: places.count, by: share) {
        let part = places[start..<min(start + share, places.count)]
        group.addTask { (start, part.compactMap(check)) }
      }
      var found: [(Int, [Found])] = []
      for await part in group { found.append(part) }
      return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Marks and saved searches.
  private mutating func names(_ files: FileCheck) -> [CheckFinding] {
    do throws(ArchiveError) {
      let marks = try WorkFiles(.mark, in: folder, on: disk)
      let searches = try WorkFiles(.search, in: folder, on: disk)
      let unreadable = marks.unreadable.merging(searches.unreadable) { first, _ in first }
      counts.marks = marks.files.count + marks.unreadable.count
      counts.searches = searches.files.count + searches.unreadable.count
      var copies: [CheckFinding] = []
      for place in [folder.marks, folder.searches] {
        copies += (try disk.list(place) ?? []).compactMap { files.copy(place + "/" + $0) }
      }
      return unreadable.sorted { $0.key < $1.key }.map { files.finding($0.value, at: $0.key) } + copies
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

  /// The leftovers of a crashed writer; none while another writer is at work.
  package func leftovers() -> [CheckFinding] {
    do throws(ArchiveError) {
      let lock = try WriteLock(on: folder.stamp, patience: 0) { "" }
      let found = try unfinished()
      lock.release()
      return found
    } catch {
      switch error {
      case .busy: return []
      // On a read-only disk nobody writes.
      case .cannotWrite: return (try? unfinished()) ?? []
      default: return [CheckFinding(error, at: error.path ?? folder.path)]
      }
    }
  }

  private func unfinished() throws(ArchiveError) -> [CheckFinding] {
    let journal = ChangeJournal(folder: folder.changes, disk: disk)
    var findings = try journal.contents().pending.sorted().map { name in
      CheckFinding(
        journal.path(name, isPending: true), "this change is recorded but not in every file yet",
        remedy: "the next change finishes it", repair: .finishing)
    }
    let left = try Staging.leftovers(in: folder.staging, on: disk)
    if !left.isEmpty {
      findings.append(
        CheckFinding(
          folder.staging, "an interrupted write left temporary files here (\(left.count))",
          remedy: "the next change deletes them",
          repair: .finishing))
    }
    return findings
  }
}

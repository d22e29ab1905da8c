/// The records of all the reader's changes, in order. They make bulk changes atomic and undo possible.

import Articles

/// The name of a record: `00000042-1a2b3c4d`, an increasing number, and random digits that keep two clones apart.
struct ChangeName: Hashable, Comparable, Sendable {
  let number: Int
  let text: String

  init(number: Int) {
    let digits = String(number)
    let suffix = String(UInt32.random(in: .min ... .max), radix: 16)
    self.number = number
    text =
      String(repeating: "0", count: max(0, 8 - digits.count)) + digits + "-"
      + String(repeating: "0", count: 8 - suffix.count) + suffix
  }

  init?(_ name: some StringProtocol) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    // Few enough digits to leave room for later numbers.
    guard parts.count == 2, parts[0].utf8.count <= 15, let number = Int(parts[0]), number >= 0,
      parts[1].utf8.count == 8
    else { return nil }
    self.number = number
    text = String(name)
  }

  static func < (a: ChangeName, b: ChangeName) -> Bool { (a.number, a.text) < (b.number, b.text) }
}

/// The folder of records. A record named `NAME.pending.json` is decided but perhaps not yet carried
/// out in every article's file; `NAME.json` is.
struct ChangeJournal: Sendable {
  /// The content of the folder, oldest first.
  struct Contents: Sendable {
    var names: [ChangeName] = []
    var pending: Set<ChangeName> = []

    var next: ChangeName { ChangeName(number: (names.last?.number ?? 0) + 1) }
  }

  let folder: String
  let disk: Disk
  /// How many records are kept; the oldest are deleted when there are a tenth more.
  var limit = 1_000

  func contents() throws(ArchiveError) -> Contents {
    var contents = Contents()
    for file in try disk.list(folder) ?? [] where file.hasSuffix(".json") && !file.hasPrefix(".") {
      let stem = file.dropLast(5)
      let isPending = stem.hasSuffix(".pending")
      guard let name = ChangeName(isPending ? stem.dropLast(8) : stem) else { continue }
      if isPending { contents.pending.insert(name) }
      contents.names.append(name)
    }
    contents.names.sort()
    return contents
  }

  /// The records that are decided but perhaps not carried out, oldest first. Looks at every other name only once.
  func pending() throws(ArchiveError) -> [ChangeName] {
    try (disk.list(folder) ?? []).filter { $0.hasSuffix(".pending.json") && !$0.hasPrefix(".") }
      .compactMap { ChangeName($0.dropLast(13)) }.sorted()
  }

  func path(_ name: ChangeName, isPending: Bool) -> String {
    folder + "/" + name.text + (isPending ? ".pending.json" : ".json")
  }

  func record(_ name: ChangeName, isPending: Bool) throws(ArchiveError) -> ChangeRecord {
    let path = path(name, isPending: isPending)
    guard let bytes = try disk.read(path) else {
      throw .cannotRead(path: path, reason: "it no longer exists")
    }
    return try ChangeRecord(bytes, at: path)
  }

  /// Marks a record as carried out. Not synced: carrying it out again changes nothing.
  func finish(_ name: ChangeName) throws(ArchiveError) {
    try disk.rename(path(name, isPending: true), to: path(name, isPending: false))
  }

  /// Deletes the oldest records if there are too many.
  func prune(_ contents: Contents) throws(ArchiveError) {
    guard contents.names.count > limit + limit / 10 else { return }
    for name in contents.names.dropLast(limit) where !contents.pending.contains(name) {
      try disk.remove(path(name, isPending: false))
    }
  }

  // MARK: Undo and redo

  /// A record to undo or redo.
  struct Found {
    /// The original change.
    var origin: String
    /// The record to invert.
    var record: ChangeRecord
    var path: String
  }

  /// The latest change that is not undone. Reads as many records as were undone since; those
  /// that cannot be read are skipped and reported.
  func latestToUndo(_ contents: Contents, problems: inout [ArchiveError]) -> Found? {
    var decided: Set<String> = []
    for name in contents.names.reversed() {
      guard let found = found(name, contents, &problems), found.record.kind != .aside,
        decided.insert(found.origin).inserted
      else { continue }
      if found.record.kind != .undo { return found }
    }
    return nil
  }

  /// The latest undone change, if no new change was made since.
  func latestToRedo(_ contents: Contents, problems: inout [ArchiveError]) -> Found? {
    var decided: Set<String> = []
    for name in contents.names.reversed() {
      guard let found = found(name, contents, &problems) else { continue }
      if found.record.kind == .aside { continue }
      if found.record.kind == .change { return nil }
      guard decided.insert(found.origin).inserted else { continue }
      if found.record.kind == .undo { return found }
    }
    return nil
  }

  private func found(_ name: ChangeName, _ contents: Contents, _ problems: inout [ArchiveError]) -> Found? {
    let isPending = contents.pending.contains(name)
    do throws(ArchiveError) {
      let record = try record(name, isPending: isPending)
      return Found(origin: record.of ?? name.text, record: record, path: path(name, isPending: isPending))
    } catch {
      problems.append(error)
      return nil
    }
  }
}

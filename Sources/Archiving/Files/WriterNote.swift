/// The note that a writer leaves on who writes, and that there is something new to see.

import FoundationEssentials

/// Derived and disposable: the lock itself is the kernel's. Others read it to name the holder of the
/// lock, and look at the archive again when it says something else than before.
struct WriterNote: Codable {
  var process = ThisProcess.number
  var host = ThisProcess.host
  var isWriting: Bool
  /// Tells each note from the one before it.
  var number = UInt64.random(in: .min ... .max)

  init(isWriting: Bool) { self.isWriting = isWriting }

  /// Leaves the note and answers what it says. One that cannot be left costs others a look.
  @discardableResult
  func leave(_ folder: ArchiveFolder, _ disk: Disk) -> [UInt8]? {
    let bytes = JSONFile.derivedBytes(self) ?? []
    try? disk.overwrite(folder.writer, bytes)
    return bytes
  }

  /// The current text of the note; nil if it is missing or unreadable.
  static func text(_ folder: ArchiveFolder, _ disk: Disk) -> [UInt8]? {
    // Without the note, the archive itself is checked.
    (try? disk.read(folder.writer)) ?? nil
  }

  /// Whether another process has just written, and is done.
  static func isOfAnotherDone(_ folder: ArchiveFolder, _ disk: Disk) -> Bool {
    guard let note = JSONFile.derived(Self.self, text(folder, disk)) else { return false }
    return !note.isWriting && (note.process != ThisProcess.number || note.host != ThisProcess.host)
  }

  /// Words on who writes.
  static func holder(_ folder: ArchiveFolder, _ disk: Disk) -> String {
    guard let note = JSONFile.derived(Self.self, text(folder, disk)), note.isWriting,
      note.host != ThisProcess.host || ThisProcess.isAlive(note.process)
    else { return "another process" }
    return "process \(note.process) on \(note.host)"
  }
}

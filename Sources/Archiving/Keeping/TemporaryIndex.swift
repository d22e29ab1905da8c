/// A place for the index of an archive that cannot be written.

import Glibc

/// A folder of its own for as long as it is held.
final class TemporaryIndex: Sendable {
  let path: String
  private let folder: String

  init() throws(ArchiveError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((base + "/morgue-index-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw .cannotWrite(path: base, reason: Disk.reason(errno))
    }
    folder = Disk.text(name)
    path = folder + "/index.sqlite"
  }

  deinit {
    // What cannot be removed is in the folder for such things.
    for end in ["-wal", "-shm", ""] { unlink(path + end) }
    rmdir(folder)
  }
}

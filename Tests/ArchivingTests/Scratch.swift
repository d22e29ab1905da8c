/// Folders and stories that tests work with.

import Articles
import Extraction
import Glibc

@testable import Archiving

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  let path: String

  /// Memory where it can be had, so that syncing costs nothing.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  init() throws {
    var name = Array((Self.place + "/morgue-archiving-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw ArchiveError.cannotWrite(path: Self.place, reason: Disk.reason(errno))
    }
    path = Disk.text(name)
  }

  /// A copy of another one, as it is now.
  convenience init(copying other: Scratch) throws {
    try self.init()
    for file in try other.files(under: other.path) {
      try write(file, try Disk().read(other.path + "/" + file) ?? [])
    }
  }

  deinit { Self.removeTree(path) }

  static func removeTree(_ path: String) {
    chmod(path, 0o700)
    let isFolder = (try? Disk().status(path, followsLinks: false))??.kind == .folder
    for name in isFolder ? (try? Disk().list(path)) ?? [] : [] { removeTree(path + "/" + name) }
    if unlink(path) != 0 { rmdir(path) }
  }

  var archive: String { path + "/archive" }

  /// Writes a file and answers its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let full = path + "/" + name
    try Disk().makeFolder(FilePath.parent(full))
    try Disk().overwrite(full, bytes)
    return full
  }

  /// The files under a folder, by their paths in it.
  func files(under folder: String) throws -> [String] {
    var found: [String] = []
    for name in try Disk().list(folder) ?? [] {
      if try Disk().status(folder + "/" + name, followsLinks: false)?.kind == .folder {
        found += try files(under: folder + "/" + name).map { name + "/" + $0 }
      } else {
        found.append(name)
      }
    }
    return found
  }

  func text(_ path: String) throws -> String { String(decoding: try Disk().read(path) ?? [], as: UTF8.self) }
}

/// A clock that stands still, and options for archives that need not outlive a power cut.
enum Fixed {
  static let noon = Timestamp(secondsSince1970: 1_543_406_400)
  static let options = ArchiveOptions(createsArchive: true, isDurable: false, weights: .none, clock: { noon })
}

enum Stories {
  /// A story with outlet, date and a quote; each number is another headline and day.
  static func text(_ number: Int, words: String = "They met for an hour.") -> String {
    """
    Talks on bridge number \(number) go on

    Lowland Courier, November \(number), 2018

    RIVERTON (LC) — The council talked about bridge number \(number) on Monday. \(words)

    “We are not done with it,” said Ada Brook, the mayor of Riverton.

    """
  }
}

extension TagName {
  static let bridge = made("bridge")
  static let river = made("river")

  private static func made(_ text: String) -> TagName {
    guard let name = TagName(text) else { preconditionFailure("\(text) is a tag") }
    return name
  }
}

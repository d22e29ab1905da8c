/// git's merge of three files by lines, as it works without a driver.

import Glibc

@testable import Archiving

enum GitMergeFile {
  /// What `ours`, `base` and `theirs` of a folder come to.
  static func run(_ folder: String, _ style: String) throws -> String {
    let option = style == "merge" ? "" : "--\(style)"
    let line = "cd '\(folder)' && git merge-file -p \(option) ours base theirs"
    guard let pipe = popen(line, "re") else { throw ArchiveError.cannotRead(path: "git", reason: "\(errno)") }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

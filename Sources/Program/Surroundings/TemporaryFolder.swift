/// A temporary folder.

import FoundationEssentials
import Glibc

/// Created for this process only; deleted with its content when this value goes out of scope.
struct TemporaryFolder: ~Copyable {
  let path: String

  init(in parent: String) throws(Complaint) {
    var template = Array((parent + "/morgue-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Complaint(
        parent, "cannot create a temporary folder here: \(SystemError(thing: parent, code: errno).reason)",
        remedy: "set TMPDIR to another folder", status: .cannotCreate)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // Files that cannot be deleted stay, like other programs' leftovers.
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a folder inside it.
  static func make(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o700) == 0 else { throw SystemError(thing: path, code: errno) }
  }

  /// Writes a file of its own inside it.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(SystemError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(thing: path, code: errno) }
    defer { close(file) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw SystemError(thing: path, code: errno) }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

/// A folder of its own for one test.

import Glibc

/// Gone with the object, unless it is kept to be looked at.
package final class ScratchFolder: Sendable {
  package let path: String
  private let isKept: Bool

  /// Memory where it can be had, so that syncing costs nothing.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  package init(in place: String? = nil, isKept: Bool = false) throws {
    let place = place ?? Self.place
    var name = Array((place + "/morgue-tests-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw TestKitFailure(place, errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.isKept = isKept
  }

  deinit { if !isKept { Files.remove(path) } }

  /// Writes a file and answers its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = path + "/" + name
    try Files.write(path, bytes)
    return path
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a program, such as a script with `#!` in its first line, and answers its path. It can be run at once: no
  /// process has it open for writing any more, as nothing that runs has a descriptor of this one.
  @discardableResult
  package func writeProgram(_ bytes: [UInt8], to name: String) throws -> String {
    let path = try write(bytes, to: name)
    guard chmod(path, 0o755) == 0 else { throw TestKitFailure(path, errno) }
    return path
  }

  @discardableResult
  package func writeProgram(_ text: String, to name: String) throws -> String {
    try writeProgram(Array(text.utf8), to: name)
  }
}

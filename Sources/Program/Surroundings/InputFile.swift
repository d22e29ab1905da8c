/// A file, or standard input, read in pieces.

import Glibc

struct InputFile: ~Copyable {
  /// As messages call it.
  let name: String
  private let descriptor: Int32

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(Complaint) {
    guard path != "-" else {
      (name, descriptor) = ("standard input", dup(STDIN_FILENO))
      return
    }
    (name, descriptor) = (path, open(path, O_RDONLY | O_CLOEXEC))
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw Complaint(
        path, SystemError(thing: path, code: errno).reason, status: isMissing ? .noSuchInput : .inputOutput)
    }
  }

  deinit { close(descriptor) }

  /// A whole file; for files of the program's own making, which are small.
  static func content(of path: String) throws -> [UInt8] {
    let file = try InputFile(path)
    var content: [UInt8] = []
    while true {
      let bytes = try file.read()
      if bytes.isEmpty { return content }
      content += bytes
    }
  }

  /// The next bytes, at most as many as asked for; none at the end.
  func read(atMost count: Int = 1 << 18) throws(SystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result = Glibc.read(descriptor, buffer.baseAddress, count)
      while result < 0, errno == EINTR { result = Glibc.read(descriptor, buffer.baseAddress, count) }
      if result < 0 { failure = errno }
      filled = max(0, result)
    }
    guard failure == 0 else { throw SystemError(thing: name, code: failure) }
    return bytes
  }
}

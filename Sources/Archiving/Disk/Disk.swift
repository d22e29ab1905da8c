/// The only access to the file system: reading.

import Glibc

/// Reads and writes files. Every call to the operating system's files in this module is made in
/// this folder, so that a test can stop or fail each step that would change something.
struct Disk: Sendable {
  /// A step that changes something on disk.
  enum Step: String, Sendable, CaseIterable { case create, write, sync, rename, remove, makeFolder }

  /// The outcome of a step.
  enum Verdict: Sendable {
    case proceed
    /// The system refuses it, with this errno.
    case fail(Int32)
    /// The process dies here; a write is half done.
    case cut
  }

  /// False: nothing is synced.
  var isDurable = true
  var beforeStep: @Sendable (Step, String) -> Verdict = { _, _ in .proceed }

  /// The largest size of a file that morgue writes; a larger one is not ours.
  static let recordLimit = 512 << 20

  /// The bytes of a file that morgue wrote; nil if there is none.
  /// - Throws: `cannotRead`, also if it is larger than `recordLimit`.
  func read(_ path: String) throws(ArchiveError) -> [UInt8]? {
    let bytes = try read(path, atMost: Self.recordLimit + 1)
    guard bytes?.count ?? 0 <= Self.recordLimit else {
      throw .cannotRead(path: path, reason: "it is larger than \(Self.recordLimit) bytes")
    }
    return bytes
  }

  /// The first bytes of a file, at most `limit`; nil if there is no file.
  func read(_ path: String, atMost limit: Int) throws(ArchiveError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path: path, reason: Self.reason(errno))
    }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, named: path, atMost: limit)
  }

  /// `count` bytes of a file from an offset on; nil if there is no file or it has fewer bytes.
  func read(_ path: String, from offset: Int, count: Int) throws(ArchiveError) -> [UInt8]? {
    guard offset >= 0, 0...Self.recordLimit ~= count else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path: path, reason: Self.reason(errno))
    }
    defer { close(descriptor) }
    var status = Glibc.stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) - offset >= count else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let start = filled
      let got = bytes.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).baseAddress, count - start,
          offset + start)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, reason: Self.reason(errno))
      }
      // The file was truncated meanwhile.
      if got == 0 { return nil }
      filled += got
    }
    return bytes
  }

  /// The first bytes of an open file or pipe. Uses no more memory than there are bytes.
  func read(descriptor: Int32, named path: String, atMost limit: Int) throws(ArchiveError) -> [UInt8] {
    var status = Glibc.stat()
    let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) + 1 : 0
    var bytes = [UInt8](repeating: 0, count: min(max(expected, 1 << 12), limit))
    var filled = 0
    while filled < limit {
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(filled, limit - filled)))
      }
      let start = filled
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + start, $0.count - start)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, reason: Self.reason(errno))
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The status of the file at a path; nil if there is none. By default a symbolic link is followed.
  func status(_ path: String, followsLinks: Bool = true) throws(ArchiveError) -> FileStatus? {
    var status = Glibc.stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .cannotRead(path: path, reason: Self.reason(errno))
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`; nil if there is no folder.
  func list(_ path: String) throws(ArchiveError) -> [String]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path: path, reason: Self.reason(errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        guard errno == 0 else { throw .cannotRead(path: path, reason: Self.reason(errno)) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Nanoseconds since 1970 by the clock that the file system stamps its files with.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Waits for the file system's clock to advance.
  static func wait(nanoseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: nanoseconds)
    // If it wakes early, the caller notices.
    nanosleep(&time, nil)
  }

  /// The text before the zero byte of a C buffer.
  static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func reason(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return text(buffer).lowercased()
  }
}

/// The file system's information about a file.
struct FileStatus: Hashable, Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  var kind: Kind
  var size: Int
  var device: UInt64
  var inode: UInt64
  /// Nanoseconds since 1970.
  var modified: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}

/// The one door to the file system: what changes it.

import CPosix
import Glibc

extension Disk {
  /// Asks what is to become of a step.
  private func check(_ step: Step, _ path: String) throws(ArchiveError) {
    switch beforeStep(step, path) {
    case .proceed: return
    case .fail(let code): throw .cannotWrite(path: path, reason: Self.reason(code))
    case .cut: throw .cannotWrite(path: path, reason: "cut")
    }
  }

  /// Runs a call that answers 0 or -1 with errno.
  private func call(_ step: Step, _ path: String, _ body: () -> Int32) throws(ArchiveError) {
    try check(step, path)
    guard body() == 0 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
  }

  /// Writes a new file; one that is there is an error, so that nothing is ever written over.
  /// The umask decides who may read it.
  @discardableResult
  func create(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) -> FileLooks {
    try check(.create, path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    switch beforeStep(.write, path) {
    case .proceed: try write(bytes[...], to: descriptor, path)
    case .fail(let code): throw .cannotWrite(path: path, reason: Self.reason(code))
    case .cut:
      try write(bytes.prefix(bytes.count / 2), to: descriptor, path)
      throw .cannotWrite(path: path, reason: "cut")
    }
    var status = Glibc.stat()
    return fstat(descriptor, &status) == 0 ? FileLooks(FileStatus(status)) : .unknown
  }

  /// Writes a file where it stands: only for what is derived, and may be half there.
  func overwrite(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
    try check(.write, path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    try write(bytes[...], to: descriptor, path)
  }

  /// Writes one byte over another: the file is at no moment anything but what it was, or what it is to be.
  func overwrite(_ path: String, byte: UInt8, at offset: Int) throws(ArchiveError) {
    try check(.write, path)
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    let written = withUnsafeBytes(of: byte) { pwrite(descriptor, $0.baseAddress, 1, offset) }
    guard written == 1 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
  }

  private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws(ArchiveError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, reason: Self.reason(errno))
      }
      rest = rest.dropFirst(written)
    }
  }

  func rename(_ from: String, to path: String) throws(ArchiveError) {
    try call(.rename, path) { Glibc.rename(from, path) }
  }

  /// Swaps a file with the one at a path, in one step. False, and nothing done, where there is none or the
  /// file system cannot.
  func exchange(_ file: String, with path: String) throws(ArchiveError) -> Bool {
    try check(.rename, path)
    if morgue_exchange(file, path) == 0 { return true }
    guard [ENOENT, EINVAL, ENOSYS].contains(errno) else {
      throw .cannotWrite(path: path, reason: Self.reason(errno))
    }
    return false
  }

  /// Moves a file out of the way; a missing file is not an error.
  func putAside(_ path: String, at place: String) throws(ArchiveError) {
    try call(.rename, path) { Glibc.rename(path, place) == 0 || errno == ENOENT ? 0 : -1 }
  }

  /// Asks that folders made in this one lie far apart on the disk.
  func spreadFolders(in path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // A hint: a file system that knows nothing of it keeps them together.
    _ = morgue_spread_folders(descriptor)
  }

  /// Removes a file; a missing file is not an error.
  func remove(_ path: String) throws(ArchiveError) {
    try call(.remove, path) { unlink(path) == 0 || errno == ENOENT ? 0 : -1 }
  }

  /// Makes a folder and those that it lies in; answers the folders that are different by it, for syncing.
  @discardableResult
  func makeFolder(_ path: String) throws(ArchiveError) -> [String] {
    if try status(path)?.kind == .folder { return [] }
    let parent = FilePath.parent(path)
    var changed = parent == path ? [] : try makeFolder(parent)
    try call(.makeFolder, path) { mkdir(path, 0o777) == 0 || errno == EEXIST ? 0 : -1 }
    guard try status(path)?.kind == .folder else { throw .notAFolder(path: path) }
    changed.append(parent)
    return changed
  }

  /// Makes what happened to a folder's names outlive a power cut.
  func syncFolder(_ path: String) throws(ArchiveError) {
    try sync(path) { fsync($0) }
  }

  /// Makes a file's contents outlive a power cut.
  func syncFile(_ path: String) throws(ArchiveError) {
    try sync(path) { fsync($0) }
  }

  /// Makes all that happened on the file system of a folder outlive a power cut.
  func syncAll(under path: String) throws(ArchiveError) {
    try sync(path) { morgue_syncfs($0) }
  }

  private func sync(_ path: String, _ body: (Int32) -> Int32) throws(ArchiveError) {
    guard isDurable else { return }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    try call(.sync, path) { body(descriptor) }
  }
}

/// Paths as text.
enum FilePath {
  /// The folder that a path lies in.
  static func parent(_ path: String) -> String {
    let slash = UInt8(ascii: "/")
    let bytes = path.utf8
    let trimmed = bytes.count > 1 && bytes.last == slash ? bytes.dropLast() : bytes[...]
    guard let end = trimmed.lastIndex(of: slash) else { return "." }
    return end == trimmed.startIndex ? "/" : String(path[..<end])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

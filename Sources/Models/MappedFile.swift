/// A file mapped for reading.

import Glibc

/// The bytes of a file, read from the disk as they are used. Pages are shared among processes and can
/// be dropped by the system at any time.
final class MappedFile: @unchecked Sendable {
  // Unchecked: the bytes are mapped for reading alone and never change hands.
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path) }
    guard status.st_size > 0 else { throw .notAModel(path) }
    let count = Int(status.st_size)
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
      throw .unreadable(path)
    }
    bytes = UnsafeRawBufferPointer(start: base, count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

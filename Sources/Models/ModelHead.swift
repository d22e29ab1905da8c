/// The first bytes of a model's file.

import Glibc

/// The header of a model file.
package struct ModelHead {
  let path: String
  /// 64 bytes: a file with fewer is not a model.
  let bytes: [UInt8]
  /// Of the whole file.
  let fileSize: Int

  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path) }
    var bytes = [UInt8](repeating: 0, count: 64)
    guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { throw .notAModel(path) }
    (self.path, self.bytes, fileSize) = (path, bytes, Int(status.st_size))
  }

  func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: Number.Type) -> Number {
    bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
  }

  /// A text that is padded with zeros.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
  }
}

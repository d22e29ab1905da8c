/// Files as the measures need them, and what went wrong.

import Glibc
import TestKit

/// What keeps a measure from being taken.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

func lastError() -> String { String(cString: strerror(errno)) }

/// A file's text; nil when it cannot be read.
func readText(_ path: String) -> String? { Files.read(path).map { String(decoding: $0, as: UTF8.self) } }

/// Every file in a folder and in those below it.
func files(in folder: String) -> [String] { Files.all(under: folder).map { folder + "/" + $0 } }

/// Bytes on the disk, in blocks, of a file or of everything in a folder.
func bytesOnDisk(_ path: String) -> Int {
  var status = stat()
  // What goes away while it is counted takes no room.
  guard lstat(path, &status) == 0 else { return 0 }
  let own = Int(status.st_blocks) * 512
  guard status.st_mode & S_IFMT == S_IFDIR else { return own }
  return Files.names(in: path).reduce(own) { $0 + bytesOnDisk(path + "/" + $1) }
}

/// Writes a file piece by piece, so that no large text is held whole.
final class FileWriter {
  private var file: UnsafeMutablePointer<FILE>?
  private let path: String

  init(_ path: String) throws {
    file = fopen(path, "we")
    self.path = path
    guard file != nil else { throw BenchFailure("\(path): \(lastError())") }
  }

  deinit { if let file { fclose(file) } }

  func write(_ text: String) throws {
    var text = text
    let isWhole = text.withUTF8 { bytes in
      file.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) == bytes.count } ?? false
    }
    guard isWhole else { throw BenchFailure("\(path): \(lastError())") }
  }

  /// Only a file that was finished is known to be whole.
  func finish() throws {
    guard let file else { return }
    self.file = nil
    guard fclose(file) == 0 else { throw BenchFailure("\(path): \(lastError())") }
  }
}

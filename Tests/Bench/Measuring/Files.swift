/// Files as the measures need them, and what went wrong.

import FoundationEssentials
import Glibc

/// What keeps a measure from being taken.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

func lastError() -> String { String(cString: strerror(errno)) }

/// Everything that a descriptor gives until its end.
func readAll(_ descriptor: Int32) -> String {
  var all: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &part, part.count)
    guard count > 0 else { return String(decoding: all, as: UTF8.self) }
    all += part[..<count]
  }
}

/// A file's text; nil when it cannot be read.
func readText(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  return readAll(descriptor)
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

func makeFolder(_ path: String) throws {
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
}

func remove(_ path: String) throws {
  guard exists(path) else { return }
  try FileManager.default.removeItem(atPath: path)
}

/// Where a program is installed; nil when it is not.
func installed(_ program: String) -> String? {
  ["/usr/local/bin/", "/usr/bin/", "/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
}

/// What lies in a folder, by name; nothing when it cannot be read.
func entries(of folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Every file in a folder and in those below it.
func files(in folder: String) -> [String] {
  entries(of: folder).flatMap { name -> [String] in
    let path = folder + "/" + name
    return isFolder(path) ? files(in: path) : [path]
  }
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Bytes on the disk, in blocks, of a file or of everything in a folder.
func bytesOnDisk(_ path: String) -> Int {
  var status = stat()
  // What goes away while it is counted takes no room.
  guard lstat(path, &status) == 0 else { return 0 }
  let own = Int(status.st_blocks) * 512
  guard status.st_mode & S_IFMT == S_IFDIR else { return own }
  return entries(of: path).reduce(own) { $0 + bytesOnDisk(path + "/" + $1) }
}

/// Writes a file piece by piece, so that no large text is held whole.
final class FileWriter {
  private var file: UnsafeMutablePointer<FILE>?
  private let path: String

  init(_ path: String) throws {
    file = fopen(path, "w")
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

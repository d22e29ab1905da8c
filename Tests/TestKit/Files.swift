/// Files that tests write, spoil and look at.

import Glibc

package enum Files {
  /// The bytes of a file; nil where it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
  }

  package static func text(of path: String) throws -> String {
    guard let bytes = read(path) else { throw TestKitFailure(path, errno) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes the folder that the file is in. A file that is there is overwritten in place.
  package static func write(_ path: String, _ bytes: [UInt8]) throws {
    makeFolder(parent(of: path))
    let before = looks(path)
    guard let file = fopen(path, "we") else { throw TestKitFailure(path, errno) }
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWhole else { throw TestKitFailure(path, errno) }
    // Whoever goes by size and time sees a change only when the file system's clock has moved on.
    while let before, looks(path) == before {
      usleep(1_000)
      utimes(path, nil)
    }
  }

  private static func looks(_ path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  package static func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  package static func makeFolder(_ path: String) {
    guard !path.isEmpty, mkdir(path, 0o777) != 0, errno == ENOENT else { return }
    makeFolder(parent(of: path))
    mkdir(path, 0o777)
  }

  /// The names in a folder, sorted; none where there is no folder.
  package static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files under a folder by their paths in it, without those of one folder right in it.
  package static func all(under path: String, except left: String = "") -> [String] {
    names(in: path).filter { $0 != left }.flatMap { name -> [String] in
      let inner = path + "/" + name
      return isFolder(inner) ? all(under: inner).map { name + "/" + $0 } : exists(inner) ? [name] : []
    }
  }

  /// The path of the first file with this name below a folder.
  package static func find(_ name: String, below folder: String) -> String? {
    all(under: folder).first { $0 == name || $0.hasSuffix("/" + name) }.map { folder + "/" + $0 }
  }

  /// Removes a file or a folder with all that is in it.
  package static func remove(_ path: String) {
    if isFolder(path) {
      chmod(path, 0o700)
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Not through a link.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// A link that leads nowhere is there, too.
  package static func exists(_ path: String) -> Bool { kind(path) != nil }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}

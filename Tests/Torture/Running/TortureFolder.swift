/// Files of the torture: a folder of its own, and looks at what is in it.

import Glibc

/// A folder that stays until it is removed, so that a failure can be looked at.
struct TortureFolder {
  let path: String

  init(in place: String?) throws {
    let place = place ?? (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
    var name = Array((place + "/morgue-torture-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw TortureFailure("\(place): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() { Files.remove(path) }
}

enum Files {
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Makes the folder that the file is in.
  static func write(_ path: String, _ bytes: [UInt8]) throws {
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0
    else { throw TortureFailure("\(path): \(String(cString: strerror(errno)))") }
  }

  static func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  static func makeFolder(_ path: String) {
    guard !path.isEmpty, mkdir(path, 0o777) != 0, errno == ENOENT else { return }
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    mkdir(path, 0o777)
  }

  /// The names in a folder; none where there is no folder.
  static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The files under a folder by their paths in it, without those of one folder right in it.
  static func all(under path: String, except left: String = "") -> [String] {
    var found: [String] = []
    for name in names(path) where name != left {
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += all(under: path + "/" + name).map { name + "/" + $0 }
      } else {
        found.append(name)
      }
    }
    return found
  }

  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in names(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

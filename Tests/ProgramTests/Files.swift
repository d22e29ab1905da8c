/// Files that tests look at or spoil.

import FoundationEssentials

enum Files {
  /// The path of the first file with this name below a folder.
  static func find(_ name: String, below folder: String) -> String? {
    // A folder that cannot be listed holds nothing for a test.
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + entry
      if entry == name { return path }
      if let found = find(name, below: path) { return found }
    }
    return nil
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  static func overwrite(_ path: String, with text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}

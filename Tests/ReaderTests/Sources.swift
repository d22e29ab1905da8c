/// The project's own sources, for tests that look at how they are written.

import FoundationEssentials

enum Sources {
  /// The Swift files of a module, or of all with an empty name.
  static func files(in module: String) throws -> [(path: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") && (module.isEmpty || $0.hasPrefix(module + "/")) }
      .map { ($0, String(decoding: try Data(contentsOf: URL(filePath: root + "/" + $0)), as: UTF8.self)) }
  }
}

/// Where model files are looked for.

import Glibc

/// The folders that can hold model files, best first: `$MORGUE_MODELS`, `share/morgue/models` of the
/// installation that the program runs from, and `Models` of the source tree that it was built in.
enum ModelFolder {
  /// The path of a model file; nil where no folder holds one of that name.
  static func path(of file: String) -> String? {
    candidates(of: file, environment: environment("MORGUE_MODELS"), program: program)
      .first { access($0, R_OK) == 0 }
  }

  /// All places where a file may be. A variable that is set and not empty rules the others out, so
  /// that an empty folder turns the models off.
  static func candidates(of file: String, environment: String?, program: String?) -> [String] {
    if let environment, !environment.isEmpty { return ["\(environment)/\(file)"] }
    guard let program else { return [] }
    var folders = program.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var paths: [String] = []
    if folders.last == "bin" {
      paths.append(
        "/" + (folders.dropLast() + ["share", "morgue", "models", file[...]]).joined(separator: "/"))
    }
    if let build = folders.firstIndex(of: ".build") {
      folders = folders[..<build]
      paths.append("/" + (folders + ["Models", file[...]]).joined(separator: "/"))
    }
    return paths
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The program that runs, with links resolved.
  private static var program: String? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Where model files are looked for.

import Glibc

/// The folders that can hold model files, best first: `$MORGUE_MODELS`, `share/morgue/models` of the
/// installation that the program runs from, and `Models` of the source tree that it was built in.
package enum ModelFolder {
  /// The path of a model file; nil where no folder holds one of that name.
  static func path(of file: String) -> String? {
    candidates(of: file, environment: environment("MORGUE_MODELS"), program: program)
      .first { access($0, F_OK) == 0 }
  }

  /// What is wrong where a file is in none of its places: the variable names no folder, or the program is
  /// installed with a folder of models that has not this one. Nil where it is there, or where nobody says that
  /// it should be.
  static func absence(of file: String) -> String? {
    let variable = environment("MORGUE_MODELS")
    guard path(of: file) == nil else { return nil }
    return absence(candidates(of: file, environment: variable, program: program), environment: variable)
  }

  static func absence(_ candidates: [String], environment: String?) -> String? {
    guard let place = candidates.first, let end = place.lastIndex(of: "/") else { return nil }
    let folder = String(place[..<end])
    let isFolder = access(folder + "/.", F_OK) == 0
    if environment?.isEmpty == false {
      return isFolder ? nil : "MORGUE_MODELS: \(folder) is no folder; names are found by rules alone"
    }
    guard isFolder, folder.hasSuffix(Self.installed) else { return nil }
    return "\(place) is missing; install it anew (names are found without it)"
  }

  /// Under the prefix that the program's folder lies in.
  private static let installed = "/share/morgue/models"

  /// All places where a file may be. A variable that is set and not empty rules the others out, so
  /// that an empty folder turns the models off.
  static func candidates(of file: String, environment: String?, program: String?) -> [String] {
    if let environment, !environment.isEmpty { return ["\(environment)/\(file)"] }
    guard let program else { return [] }
    var folders = program.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var paths: [String] = []
    if folders.last == "bin" {
      paths.append(
        "/" + folders.dropLast().joined(separator: "/") + Self.installed + "/" + file)
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

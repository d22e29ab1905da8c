/// Where model files are looked for.

import Glibc

/// The folders that can hold model files, best first: `$MORGUE_MODELS`, `share/morgue/models` of the
/// installation that the program runs from, and `Models` of the source tree that it was built in.
package struct ModelFolder: Sendable {
  /// The environment variable with the folder of the models.
  static let variable = "MORGUE_MODELS"
  /// The variable's value that turns the models off.
  static let off = "none"
  /// Below the installation prefix of the program.
  private static let installed = "/share/morgue/models"

  /// The variable's value, if it is set.
  var named: String?
  /// The path of the program that runs, with links resolved; nil if the system does not say.
  var program: String?

  /// Of this process.
  static var ofProcess: ModelFolder {
    ModelFolder(named: getenv(variable).map { String(cString: $0) }, program: runningProgram)
  }

  /// The path of a model file; nil if no folder has a file of that name.
  func path(of file: String) -> String? { candidates.map { $0 + "/" + file }.first { access($0, F_OK) == 0 } }

  /// What to do about a missing file; nil if it exists, or if the models are turned off.
  func advice(on file: String) -> String? {
    guard named != Self.off, path(of: file) == nil else { return nil }
    guard let folder = candidates.first else {
      return "set \(Self.variable) to the folder that holds \(file)"
    }
    if named?.isEmpty == false {
      return access(folder + "/.", F_OK) == 0
        ? "put \(file) in \(folder), the folder that \(Self.variable) is set to"
        : "\(Self.variable) is set to \(folder), which is not a folder"
    }
    return "put \(file) in \(folder), or set \(Self.variable) to the folder that holds it"
  }

  /// All folders where a file may be. If the variable is set and not empty, only its folder counts.
  var candidates: [String] {
    if named == Self.off { return [] }
    if let named, !named.isEmpty { return [named] }
    guard let program else { return [] }
    var folders = program.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var found: [String] = []
    if folders.last == "bin" {
      found.append(folders.dropLast().map { "/" + $0 }.joined() + Self.installed)
    }
    if let build = folders.firstIndex(of: ".build") {
      folders = folders[..<build]
      found.append((folders + ["Models"]).map { "/" + $0 }.joined())
    }
    return found
  }

  private static var runningProgram: String? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

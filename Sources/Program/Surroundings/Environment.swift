/// Paths that depend on environment variables.

import Glibc

/// The environment variables, as a value so that tests can make one.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  init(_ lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  static let ofProcess = Environment { name in getenv(name).map { String(cString: $0) } }

  /// Nil if a variable is missing or empty.
  subscript(_ name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }

  /// The archive's folder: as given, else `$MORGUE_ARCHIVE`, else in the data folder.
  func archivePath(given: String?) throws(Complaint) -> String {
    if let path = given ?? self["MORGUE_ARCHIVE"] { return path }
    guard let folder = folder("XDG_DATA_HOME", else: ".local/share") else {
      throw Complaint(
        "$HOME", "not set, so there is no default place for the archive",
        remedy: "name the archive with --archive DIR",
        status: .usage)
    }
    return folder + "/morgue"
  }

  /// Nil without a home folder, and so without settings.
  var settingsPath: String? { configurationFolder.map { $0 + "/settings.json" } }

  /// Where the user's own themes are; nil without a home folder.
  var themesFolder: String? { configurationFolder.map { $0 + "/themes" } }

  private var configurationFolder: String? {
    folder("XDG_CONFIG_HOME", else: ".config").map { $0 + "/morgue" }
  }

  var temporaryFolder: String { self["TMPDIR"] ?? "/tmp" }

  /// The folder for many short-lived small files: the user's own folder in memory, if there is one
  /// and `TMPDIR` is not set. A variable left from another user's session may name a folder without access.
  var scratchFolder: String {
    if self["TMPDIR"] == nil, let own = self["XDG_RUNTIME_DIR"], own.hasPrefix("/"),
      access(own, W_OK | X_OK) == 0
    {
      return own
    }
    return temporaryFolder
  }

  /// The XDG base directory specification says that relative paths in its variables are ignored.
  private func folder(_ variable: String, else standard: String) -> String? {
    if let path = self[variable], path.hasPrefix("/") { return path }
    return self["HOME"].map { $0 + "/" + standard }
  }
}

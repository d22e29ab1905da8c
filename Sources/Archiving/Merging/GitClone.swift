/// The git repository of an archive, read from git's files: the reader checks it at each start, and must not wait for a program.

import Articles
import Glibc

/// The repository that contains an archive.
package struct GitClone: Sendable {
  /// The attributes of the archive's files: their merge driver, and that git must not change their bytes.
  package static let attributes = [
    "/archive.json -text merge=morgue", "/articles/** -text merge=morgue", "/originals/** -text merge=morgue",
    "/reader/work/** -text merge=morgue", "/reader/marks/** -text merge=morgue",
    "/reader/searches/** -text merge=morgue", "/reader/changes/** -text",
  ]

  private let archive: String
  /// The file with the repository's own configuration.
  private let config: String
  private let disk: Disk

  /// Nil if the archive is in no git repository.
  package init?(archive: String) { self.init(archive: archive, disk: Disk()) }

  init?(archive: String, disk: Disk) {
    guard let config = Self.config(above: archive, disk) else { return nil }
    (self.archive, self.config, self.disk) = (ArchiveFolder(archive).path, config, disk)
  }

  private static func config(above archive: String, _ disk: Disk) -> String? {
    // Like git: follows links, and also looks in the folders above a relative path.
    guard var folder = resolved(archive) else { return nil }
    while true {
      // A folder that cannot be read is not a repository.
      switch (try? disk.status(folder + "/.git"))??.kind {
      case .folder: return folder + "/.git/config"
      case .file: return config(of: folder, disk)
      default: break
      }
      guard folder != "/" else { return nil }
      folder = FilePath.parent(folder)
    }
  }

  /// An absolute path with its links resolved; nil if it does not exist.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The configuration of a worktree's repository: `.git` is a file that names a folder, and in it one that
  /// names the common one.
  private static func config(of worktree: String, _ disk: Disk) -> String? {
    guard let line = text(worktree + "/.git", disk), line.hasPrefix("gitdir: ") else { return nil }
    let own = path(String(line.dropFirst("gitdir: ".count)), in: worktree)
    return (text(own + "/commondir", disk).map { path($0, in: own) } ?? own) + "/config"
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// The text of a small file without trailing white space; nil if the file is missing.
  private static func text(_ path: String, _ disk: Disk) -> String? {
    guard var bytes = (try? disk.read(path, atMost: 1 << 20)) ?? nil else { return nil }
    while bytes.last?.isASCIISpace == true { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var attributesPath: String { archive + "/.gitattributes" }

  private var missingAttributes: [String] {
    let known = Set(
      (Self.text(attributesPath, disk) ?? "").split(whereSeparator: \.isNewline).map(String.init))
    return Self.attributes.filter { !known.contains($0) }
  }

  /// Whether merges of the archive's files are the program's already.
  /// - Parameter configs: other files of git's configuration, the user's own.
  package func isSetUp(_ configs: [String] = []) -> Bool {
    missingAttributes.isEmpty
      && ([config] + configs).contains { Self.text($0, disk)?.contains("[merge \"morgue\"]") == true }
  }

  /// Adds missing lines to `.gitattributes`; returns whether any were missing.
  package func writeAttributes() throws(ArchiveError) -> Bool {
    let missing = missingAttributes
    guard !missing.isEmpty else { return false }
    var bytes = try disk.read(attributesPath) ?? []
    if bytes.last.map({ $0 != UInt8(ascii: "\n") }) == true { bytes.append(UInt8(ascii: "\n")) }
    for line in missing { bytes += (line + "\n").utf8 }
    let folder = ArchiveFolder(archive).staging
    try disk.makeFolder(folder)
    var staging = Staging(disk: disk, folder: folder)
    try staging.write(bytes, to: attributesPath)
    try staging.settle()
    try staging.place()
    return true
  }

  /// Advice to show once in a clone that is not set up; nil if it is set up, or the advice was shown before.
  package func advice(_ configs: [String]) -> String? {
    let told = ArchiveFolder(archive).derived + "/git-setup-told"
    // If the note cannot be read or written, the advice is shown again.
    guard !isSetUp(configs), (try? disk.status(told)) ?? nil == nil else { return nil }
    try? disk.overwrite(told, [])
    return "this archive is in git; run `morgue git-setup` so that git can merge changes made on two machines"
  }
}

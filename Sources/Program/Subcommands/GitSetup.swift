/// `morgue git-setup`: makes this program git's merge driver for an archive.

import Archiving
import Glibc

extension Subcommand {
  static let gitSetup = Subcommand(
    name: "git-setup",
    summary: "sets up git to merge changes made to an archive on two machines",
    details: [
      "Writes the merge rules to .gitattributes in the archive; commit that file, and every clone has "
        + "it. Also names this program as the merge driver in the git configuration of the repository; "
        + "each clone needs that once. From then on git merges tags, stars, notes, marks and searches "
        + "without conflicts: the later of two values wins, and two different notes are both kept."
    ],
    usesArchive: true,
    examples: [Example("morgue git-setup", "sets up the repository that holds the archive")],
    run: { invocation, output in
      let path = try invocation.archivePath()
      _ = try ArchiveCheck(path: path)
      guard let clone = GitClone(archive: path) else {
        throw Complaint(
          path, "not in a git repository", remedy: "run `git init` there first",
          status: .noSuchInput)
      }
      let isNew = try clone.writeAttributes()
      try output.line(
        printable(
          isNew
            ? "wrote \(path)/.gitattributes; commit it" : "\(path)/.gitattributes is already set up"
        ))
      let driver = "\(GitDriver.program) merge-file %O %A %B %P"
      try GitDriver.configure(["merge.morgue.name", "morgue merges changes made on two machines"], in: path)
      try GitDriver.configure(["merge.morgue.driver", driver], in: path)
      try output.line(printable("set merge.morgue.driver in git's configuration of this clone: \(driver)"))
      return .done
    })
}

/// This program as git's merge driver.
enum GitDriver {
  /// This program's name for git's shell: `morgue` if the PATH leads to it, else its path.
  static var program: String {
    let own = GitClone.resolved("/proc/self/exe")
    let folders = (Environment.ofProcess["PATH"] ?? "").split(separator: ":")
    let places: [String] = folders.map { $0 + "/morgue" }
    let first = places.first { access($0, X_OK) == 0 }
    if let first, let own, GitClone.resolved(first) == own { return "morgue" }
    return "'" + (own ?? "morgue").replacing("'", with: "'\\''") + "'"
  }

  /// Sets a value in the configuration of the repository that contains a folder.
  static func configure(_ words: [String], in folder: String) throws {
    let status: Int32
    do { status = try ForegroundProcess.run(["git", "-C", folder, "config", "--local"] + words) } catch {
      throw Complaint("git", "cannot be run: \(error.reason)", remedy: "install git", status: .cannotCreate)
    }
    guard status == 0 else {
      throw Complaint(
        folder, "`git config` failed with status \(status)", remedy: "see git's message above",
        status: .cannotCreate)
    }
  }

  /// The user's own git configuration files.
  static var userConfigs: [String] {
    let environment = Environment.ofProcess
    let home = environment["HOME"] ?? ""
    return [home + "/.gitconfig", (environment["XDG_CONFIG_HOME"] ?? home + "/.config") + "/git/config"]
  }
}

/// `morgue git-setup`: lets git merge archives by this program.

import Archiving
import Glibc

extension Subcommand {
  static let gitSetup = Subcommand(
    name: "git-setup",
    summary: "lets git merge what was done to an archive on two machines",
    details: [
      "Writes what git has to know into .gitattributes of the archive, which is committed and goes along with "
        + "every clone, and names this program as the one that merges in the configuration of the repository, "
        + "which each clone needs once. From then on git merges tags, stars, notes, marks and searches by "
        + "themselves: of two values the later one counts, and two different notes are both kept."
    ],
    usesArchive: true,
    examples: [Example("morgue git-setup", "sets up the repository that the archive lies in")],
    run: { invocation, output in
      let path = try invocation.archivePath()
      _ = try ArchiveCheck(path: path)
      guard let clone = GitClone(archive: path) else {
        throw Complaint(
          path, "no git repository holds this archive", remedy: "run git init there first",
          status: .noSuchInput)
      }
      let isNew = try clone.writeAttributes()
      try output.line(
        printable(
          isNew
            ? "wrote \(path)/.gitattributes: commit it" : "\(path)/.gitattributes says what is needed already"
        ))
      let driver = "\(GitDriver.program) merge-file %O %A %B %P"
      try GitDriver.configure(["merge.morgue.name", "morgue joins what two machines did"], in: path)
      try GitDriver.configure(["merge.morgue.driver", driver], in: path)
      try output.line(printable("set merge.morgue.driver in git's configuration of this clone: \(driver)"))
      return .done
    })
}

/// This program as git's merge driver.
enum GitDriver {
  /// What names this program to git's shell: `morgue` where that is what the PATH finds, else where it lies.
  static var program: String {
    let own = GitClone.resolved("/proc/self/exe")
    let folders = (Environment.ofProcess["PATH"] ?? "").split(separator: ":")
    let places: [String] = folders.map { $0 + "/morgue" }
    let first = places.first { access($0, X_OK) == 0 }
    if let first, let own, GitClone.resolved(first) == own { return "morgue" }
    return "'" + (own ?? "morgue").replacing("'", with: "'\\''") + "'"
  }

  /// Sets a value in the configuration of the repository that a folder lies in.
  static func configure(_ words: [String], in folder: String) throws {
    let status: Int32
    do { status = try ForegroundProcess.run(["git", "-C", folder, "config", "--local"] + words) } catch {
      throw Complaint("git", "cannot be run: \(error.reason)", remedy: "install git", status: .cannotCreate)
    }
    guard status == 0 else {
      throw Complaint(
        folder, "git config failed with status \(status)", remedy: "see what git said above",
        status: .cannotCreate)
    }
  }

  /// Files of git's configuration that are the user's own.
  static var userConfigs: [String] {
    let environment = Environment.ofProcess
    let home = environment["HOME"] ?? ""
    return [home + "/.gitconfig", (environment["XDG_CONFIG_HOME"] ?? home + "/.config") + "/git/config"]
  }
}

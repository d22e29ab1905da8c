/// What git's own files say of an archive, and that the set-up is offered once.

import Glibc
import Testing

@testable import Archiving

@Suite struct GitCloneTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try Archive(path: scratch.archive, options: Fixed.options)
  }

  @Test func noRepositoryIsNoClone() {
    #expect(GitClone(archive: scratch.archive) == nil)
  }

  /// A path with a link in it and `..` is looked at as git does: from where it leads to.
  @Test func aLinkIsFollowedToItsRepository() throws {
    try scratch.write("real/.git/config", "[core]\n")
    try Disk().makeFolder(scratch.path + "/real/a")
    #expect(symlink("real/a", scratch.path + "/link") == 0)
    #expect(GitClone(archive: scratch.path + "/link") != nil)
    #expect(GitClone(archive: scratch.path + "/link/../a") != nil)
    #expect(GitClone(archive: scratch.path + "/missing") == nil)
  }

  /// Whatever stands in `.gitattributes` stays, byte for byte.
  @Test func attributesAreAdded() throws {
    try scratch.write(".git/config", "[core]\n")
    let own: [UInt8] = Array("*.txt -text # ".utf8) + [0xE9]
    try scratch.write("archive/.gitattributes", own)
    #expect(try #require(GitClone(archive: scratch.archive)).writeAttributes())
    let bytes = try #require(try Disk().read(scratch.archive + "/.gitattributes"))
    #expect(bytes.starts(with: own + [0x0A]))
  }

  /// The repository is the archive, a folder above it, or a worktree's.
  @Test(arguments: ["archive/.git/config", ".git/config", "main/.git/config"])
  func itIsOfferedOnceUntilItIsSetUp(_ config: String) throws {
    try scratch.write(config, "[core]\n")
    if config.hasPrefix("main") {
      try scratch.write("archive/.git", "gitdir: ../main/.git/worktrees/archive\n")
      try scratch.write("main/.git/worktrees/archive/commondir", "../..\n")
    }
    let clone = try #require(GitClone(archive: scratch.archive))
    #expect(!clone.isSetUp())
    #expect(clone.advice([])?.contains("morgue git-setup") == true)
    #expect(clone.advice([]) == nil)
    #expect(try clone.writeAttributes())
    #expect(try !clone.writeAttributes())
    #expect(!clone.isSetUp())
    #expect(try Disk().read(scratch.archive + "/.gitattributes")?.isEmpty == false)
    try scratch.write(config, "[core]\n[merge \"morgue\"]\n\tdriver = morgue merge-file %O %A %B %P\n")
    #expect(clone.isSetUp())
    try Disk().remove(scratch.archive + "/.derived/git-setup-told")
    #expect(clone.advice([]) == nil)
    // The user's own configuration does as well.
    try scratch.write(config, "")
    let own = try scratch.write("gitconfig", "[merge \"morgue\"]\n")
    #expect(clone.isSetUp([own]))
  }
}

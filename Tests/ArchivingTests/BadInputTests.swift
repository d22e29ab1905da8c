/// Files that are no stories, and folders that are no archives: a clear line each, and the rest goes on.

import Articles
import Formats
import Glibc
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct BadInputTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(
    arguments: [
      ("empty.txt", [], "empty"),
      ("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01], "not text"),
      ("broken.txt", Array("Café, Caf".utf8) + [0xE9] + Array(" closed\n\nIt is.\n".utf8), "invalid UTF-8"),
      ("twice.txt", Array("CafÃ© closed\n\nIt is in GenÃ¨ve.\n".utf8), "UTF-8 twice"),
      ("blank.txt", Array(" \n\n \n".utf8), "nothing but white space"),
      ("page.html", Array("<p>A story</p>".utf8), "html is not supported yet"),
    ] as [(String, [UInt8], String)])
  func isRefusedWithAReasonAndTheRestGoesOn(_ name: String, _ bytes: [UInt8], _ reason: String) async throws {
    let path = try scratch.write("in/" + name, bytes)
    try scratch.write("in/zz.txt", Stories.text(1))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.refused.map(\.path) == [path])
    #expect(report.refused.allSatisfy { $0.reason.contains(reason) && !$0.reason.contains("\n") })
    #expect(report.filed.count == 1)
  }

  /// Eight gigabytes that take no room on disk, and must take none in memory.
  @Test func aFileLargerThanAnyStoryIsNotReadWhole() async throws {
    let path = try scratch.write("in/large.txt", Stories.text(1))
    try #require(truncate(path, 8 << 30) == 0)
    try scratch.write("in/zz.txt", Stories.text(2))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.refused.map(\.reason) == ["larger than 16 MiB, the limit for one story; split the file"])
    #expect(report.filed.count == 1)
  }

  @Test(arguments: [(0, 4, 0), (3, 4, 3), (4, 4, 4), (5, 4, 4), (100_000, 1 << 20, 100_000), (9, 0, 0)])
  func readsNoMoreThanIsAskedFor(size: Int, limit: Int, count: Int) throws {
    let path = try scratch.write("file", [UInt8](repeating: 1, count: size))
    #expect(try Disk().read(path, atMost: limit) == [UInt8](repeating: 1, count: count))
    // A pipe does not say how much is coming.
    let pipe = scratch.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let writing = Begun { try? Files.write(pipe, [UInt8](repeating: 1, count: size)) }
    let end = open(pipe, O_RDONLY | O_CLOEXEC)
    let piped = try Disk().read(descriptor: end, named: "pipe", atMost: limit)
    // What is more than was asked for is taken out too, else nobody would read what is being written.
    _ = try Disk().read(descriptor: end, named: "pipe", atMost: size)
    close(end)
    _ = writing.value()
    #expect(piped == [UInt8](repeating: 1, count: count))
  }

  @Test func aFileThatIsGoneIsRefused() async throws {
    let origin = StoryOrigin(path: scratch.path + "/gone.txt")
    let story = RawStory(origin: origin, content: .file, format: .text)
    guard case .refused(let refusal) = story.read(FilingOptions(), at: Fixed.noon, on: Disk()) else {
      return #expect(Bool(false), "nothing was there")
    }
    #expect(refusal == .gone(origin.path))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await archive.file([scratch.path + "/never.txt"]).refused.count == 1)
  }

  @Test func walksInOrderPastHiddenFilesItselfAndLoops() async throws {
    for name in ["b/2.txt", "a/1.txt", ".git/config", "c.txt", "b/.3.txt.swp"] {
      try scratch.write("in/" + name, "x")
    }
    #expect(symlink(scratch.path + "/in", scratch.path + "/in/a/loop") == 0)
    #expect(symlink("/nowhere/at/all", scratch.path + "/in/d.txt") == 0)
    #expect(mkfifo(scratch.path + "/in/e", 0o600) == 0)
    try scratch.write("in/archive/archive.json", "{}")
    var files: [String] = []
    var refused: [String] = []
    for element in FileWalk([scratch.path + "/in", "-"], archive: scratch.path + "/in/archive", disk: Disk())
    {
      switch element {
      case .file(let path, _): files.append(path.replacing(scratch.path + "/in/", with: ""))
      case .refused(let refusal): refused.append(FilePath.name(refusal.path))
      }
    }
    #expect(files == ["a/1.txt", "b/2.txt", "c.txt", "-"])
    #expect(refused == ["d.txt", "e"])
  }

  @Test func theArchiveItselfIsNotFiled() async throws {
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let report = try await archive.file([scratch.archive])
    #expect(
      report.refused.map(\.reason) == ["this is the archive itself; name the folder that holds the stories"])
  }

  @Test func aFolderThatIsNoArchiveIsLeftAlone() throws {
    let file = try scratch.write("file", "x")
    try scratch.write("other/letter.txt", "x")
    #expect(throws: ArchiveError.notAFolder(path: file)) {
      _ = try Archive(path: file, options: Fixed.options)
    }
    let other = scratch.path + "/other"
    #expect(throws: ArchiveError.notAnArchive(path: other)) {
      _ = try Archive(path: other, options: Fixed.options)
    }
    #expect(try scratch.files(under: other) == ["letter.txt"])
    var options = Fixed.options
    options.createsArchive = false
    #expect(throws: ArchiveError.noArchive(path: scratch.archive)) {
      _ = try Archive(path: scratch.archive, options: options)
    }
  }

  @Test func everyErrorIsOneLine() {
    let id = ContentHash.firstID(source: nil, url: nil, text: [])
    let errors: [ArchiveError] = [
      .noArchive(path: "/a"), .notAFolder(path: "/a"), .notAnArchive(path: "/a"),
      .newerFormat(path: "/a", version: 9), .damaged(path: "/a", reason: "it is not valid JSON"),
      .noSuchArticle("00"),
      .ambiguous("00", [id, id, id, id]), .cannotRead(path: "/a", reason: "no"),
      .cannotWrite(path: "/a", reason: "no"), .busy(path: "/a", holder: "process 1 on host"),
    ]
    for error in errors {
      #expect(!error.description.contains("\n") && error.description.contains(";"), "what to do comes last")
    }
  }
}

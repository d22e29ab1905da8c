/// Promise 4: instances that write to one archive lose nothing of each other's, and see it.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct TwoWritersTests {
  let scratch: Scratch
  let one: Archive
  let two: Archive

  init() async throws {
    scratch = try Scratch()
    try scratch.writeStories(1...8)
    one = try Archive(path: scratch.archive, options: Fixed.options)
    two = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await one.file([scratch.path + "/in"])
  }

  @Test func eachSeesTheOthersWritesAtOnce() async throws {
    #expect(try await two.count(.everything) == 8)
    let id = try await two.window(ListRequest(anchor: .first, count: 1)).rows[0].id
    for number in 1...20 {
      let tag = try #require(TagName("t\(number)"))
      let (writer, reader) = number % 2 == 0 ? (one, two) : (two, one)
      _ = try await writer.apply([.addTag(tag)], to: .articles([id]))
      #expect(try await reader.work(id).tags.contains(tag))
      #expect(try await reader.work(id).tags.count == number)
    }
    #expect(try await one.undo()?.summary == "undone: tag +t20 on 1 article")
    #expect(try await two.undo()?.summary == "undone: tag +t19 on 1 article")
    #expect(try await one.work(id).tags.count == 18)
  }

  @Test func writesAtTheSameTimeAreAllKept() async throws {
    let rows = try await one.window(ListRequest(anchor: .first, count: 8)).rows
    let others = try (1...4).map { _ in try Archive(path: scratch.archive, options: Fixed.options) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, archive) in others.enumerated() {
        group.addTask {
          for (place, row) in rows.enumerated() {
            guard let tag = TagName("w\(number)-\(place)") else { continue }
            _ = try await archive.apply([.addTag(tag)], to: .articles([row.id]))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await one.tags().map(\.count) == Array(repeating: 1, count: 32))
    let fresh = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await fresh.tags().count == 32)
    #expect(try scratch.files(under: scratch.archive + "/reader/changes").count == 32)
  }

  @Test func twoFilingsAtOnceFileEachStoryOnce() async throws {
    for number in 1...30 {
      try scratch.write("more/\(number).txt", Stories.text(number % 28 + 1, words: "More."))
    }
    let (one, two, folder) = (one, two, scratch.path + "/more")
    async let first = one.file([folder])
    async let second = two.file([folder])
    let reports = try await [first, second]
    #expect(reports.reduce(0) { $0 + $1.newCount } == 28)
    #expect(reports.flatMap(\.refused) == [])
    #expect(try await one.count(.everything) == two.count(.everything))
  }

  @Test func aBusyArchiveNamesTheHolder() async throws {
    let folder = ArchiveFolder(scratch.archive)
    let lock = try WriteLock(on: folder.stamp, patience: 0) { "" }
    WriterNote(isWriting: true).leave(folder, Disk())
    var writer = try Writer(path: scratch.archive, options: Fixed.options)
    #expect(
      throws: ArchiveError.busy(
        path: scratch.archive, holder: "process \(ThisProcess.number) on \(ThisProcess.host)")
    ) {
      try writer.writing(patience: 4) { (_: inout Writer) throws(ArchiveError) in }
    }
    lock.release()
    try writer.writing(patience: 0) { (_: inout Writer) throws(ArchiveError) in }
  }

  /// What a git merge or another program does to the folder.
  @Test func whatOtherProgramsAddAndRemoveIsSeen() async throws {
    let other = try Scratch()
    let clone = try Archive(path: other.archive, options: Fixed.options)
    let added = try await clone.file([try other.write("9.txt", Stories.text(9))]).filed[0]
    _ = try await clone.apply([.star(true)], to: .articles([added]))
    for folder in ["articles", "reader"] {
      for file in try other.files(under: other.archive + "/" + folder) {
        let bytes = try #require(try Disk().read("\(other.archive)/\(folder)/\(file)"))
        try scratch.write("archive/\(folder)/\(file)", bytes)
      }
    }
    let gone = try await one.window(ListRequest(anchor: .last, count: 1)).rows[0].id
    try Disk().remove(scratch.archive + "/articles/2018/11/\(gone).json")
    try await one.refresh()
    #expect(try await one.count(.everything) == 8)
    #expect(try await one.work(added) == ReaderWork(isStarred: true))
    await #expect(throws: ArchiveError.noSuchArticle(gone.description)) { _ = try await one.article(gone) }
    #expect(try await Archive(path: scratch.archive, options: Fixed.options).count(.everything) == 8)
  }
}

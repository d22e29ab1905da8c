/// Notes and the bin: what their files say, and that no word is lost.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct NoteTests {
  let scratch: Scratch
  let archive: Archive
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    (archive, ids) = try await scratch.fileStories(1...3)
  }

  func place(_ id: ArticleID) -> String { "archive/reader/work/\(id.description.prefix(2))/\(id).json" }

  func file(_ id: ArticleID) throws -> String { try scratch.text(scratch.path + "/" + place(id)) }

  @Test(
    arguments: [
      ([.star(true)], "\"starred\" : {"), ([.star(true), .bin(true)], "\"binned\" : {"),
      ([.note("“Why?”\n\n\tAsk.")], "\"“Why?”\\n\\n\\tAsk.\""),
      ([.note("x"), .bin(true), .note("y")], "\" : \"y\""),
    ] as [([Change], String)])
  func whatWasDoneIsInTheFile(_ changes: [Change], _ line: String) async throws {
    _ = try await archive.apply(changes, to: .articles([ids[0]]))
    let text = try file(ids[0])
    #expect(text.contains(line))
    #expect(text.hasSuffix("\"schema\" : 3\n}\n"))
    var work = ReaderWork.none
    for change in changes { work.apply(change) }
    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.work(ids[0]) == work)
    #expect(try scratch.files(under: scratch.archive + "/reader/changes").count == 1)
  }

  func works() async throws -> [ReaderWork] {
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    var works: [ReaderWork] = []
    for id in ids { works.append(try await archive.work(id)) }
    return works
  }

  /// Each article gets back its own words.
  @Test func undoingABulkNoteBringsBackTheFormerOnes() async throws {
    _ = try await archive.apply([.note("First.")], to: .articles([ids[0]]))
    _ = try await archive.apply([.note("Second.\n"), .star(true)], to: .articles([ids[1]]))
    let before = try await works()
    let report = try await archive.apply([.note("All."), .bin(true)], to: .matching(.everything))
    #expect(report.summary == "wrote the note on 3 articles, put 3 articles into the bin")
    let after = try await works()

    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.undo()?.articles.count == 3)
    #expect(try await works() == before)
    #expect(before[2] == .none)
    #expect(try await again.redo()?.summary == "redone: note and bin on 3 articles")
    #expect(try await works() == after)
  }

  @Test func aNoteSetTwiceInOneChangeGoesBackToTheFirst() async throws {
    _ = try await archive.apply([.note("old")], to: .articles([ids[0]]))
    _ = try await archive.apply([.note("one"), .note("two"), .note(nil)], to: .articles([ids[0]]))
    #expect(try await archive.work(ids[0]) == .none)
    _ = try await archive.undo()
    #expect(try await archive.work(ids[0]).note == "old")
    _ = try await archive.redo()
    #expect(try await archive.work(ids[0]) == .none)
    _ = try await archive.apply([.note("three"), .note("four")], to: .articles([ids[0]]))
    #expect(
      try WorkFile(on: .article(ids[0]), in: ArchiveFolder(scratch.archive), Disk()).work.note == "four")
  }

  /// What another program wrote in place since counts, and no tag of it is lost; nor are words that a
  /// note replaced unseen.
  @Test func whatStandsInTheFilesCounts() async throws {
    _ = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    let other = try file(ids[0]).replacing("tag bridge", with: "tag river")
    try scratch.write(place(ids[0]), other)
    try Disk().remove(scratch.path + "/" + place(ids[1]))
    _ = try await archive.apply([.star(true), .note("x")], to: .articles(ids))
    #expect(try await archive.work(ids[0]) == ReaderWork(tags: [.river], isStarred: true, note: "x"))
    #expect(try await archive.work(ids[1]) == ReaderWork(isStarred: true, note: "x"))
    _ = try await archive.undo()
    #expect(try await archive.work(ids[0]) == ReaderWork(tags: [.river]))
    #expect(try await archive.work(ids[1]) == .none)
    #expect(try await archive.work(ids[2]) == ReaderWork(tags: [.bridge]))
  }

  /// A merge put other words beside a note; what undo takes back is that note alone.
  @Test(
    arguments: [
      ("mine", nil, "mine\n\nhers", "hers"), ("mine", nil, "hers\n\nmine", "hers"),
      ("mine", "old", "hers\n\nmine", "old\n\nhers"), ("mine", nil, "hers", "hers"),
      ("mine", "old", "mine", "old"),
      ("mine", nil, "theirs\n\nmine too", "theirs\n\nmine too"), (nil, "old", "hers", "hers"),
      (nil, "old", nil, "old"),
    ] as [(String?, String?, String?, String?)])
  func undoTakesBackNoOthersWords(_ now: String?, _ was: String?, _ current: String?, _ expected: String?) {
    let words = { (text: String?) in text.map(WorkValue.text) }
    let revision = Revision(key: WorkKey("note"), was: words(was), now: words(now))
    #expect(WorkKind.restored(revision, words(current)) == words(expected))
  }

  @Test func allButSomeAreChanged() async throws {
    let report = try await archive.apply([.bin(true)], to: .matchingExcept(.everything, [ids[1]]))
    #expect(report.summary == "put 2 articles into the bin")
    #expect(Set(report.articles) == [ids[0], ids[2]])
    let none = try await archive.apply([.bin(true)], to: .matchingExcept(.everything, ids))
    #expect(none.summary == "nothing to change: no article was named")
  }
}

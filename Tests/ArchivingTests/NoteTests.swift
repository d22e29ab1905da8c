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
    for number in 1...3 { try scratch.write("in/\(number).txt", Stories.text(number)) }
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    ids = Array(try await archive.file([scratch.path + "/in"]).filed)
  }

  func place(_ id: ArticleID) -> String { "archive/reader/work/\(id.description.prefix(2))/\(id).json" }

  func file(_ id: ArticleID) throws -> String { try scratch.text(scratch.path + "/" + place(id)) }

  /// A program that knows no notes goes on reading the files that have none.
  @Test(
    arguments: [
      ([.star(true)], 1, ""), ([.star(true), .bin(true), .bin(false)], 1, ""),
      ([.note("“Why?”\n\n\tAsk.")], 2, "\"note\" : \"“Why?”\\n\\n\\tAsk.\""),
      ([.bin(true)], 2, "\"binned\" : true"),
      ([.note("x"), .bin(true), .note("")], 2, "\"binned\" : true"),
    ] as [([Change], Int, String)])
  func theLowestSchemaIsWritten(_ changes: [Change], _ schema: Int, _ line: String) async throws {
    _ = try await archive.apply(changes, to: .articles([ids[0]]))
    let text = try file(ids[0])
    #expect(text.contains("\"schema\" : \(schema),"))
    #expect(text.contains(line))
    #expect(text.contains("note") == line.contains("note"))
    var work = ReaderWork.none
    for change in changes { work.apply(change) }
    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.work(ids[0]) == work)
    #expect(try scratch.files(under: scratch.archive + "/reader/changes").count == 1)
  }

  @Test func aRecordOfTagsIsOfTheFirstSchema() async throws {
    _ = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    _ = try await archive.apply([.note("x")], to: .matching(.everything))
    let folder = scratch.archive + "/reader/changes/"
    let records = try scratch.files(under: folder).map { try scratch.text(folder + $0) }
    #expect(records.map { $0.contains("\"schema\" : 1,") } == [true, false])
    #expect(records[1].contains("\"schema\" : 2,"))
  }

  /// Each article gets back its own words.
  @Test func undoingABulkNoteBringsBackTheFormerOnes() async throws {
    _ = try await archive.apply([.note("First.")], to: .articles([ids[0]]))
    _ = try await archive.apply([.note("Second.\n"), .star(true)], to: .articles([ids[1]]))
    let before = try ids.dropLast().map { try file($0) }
    let report = try await archive.apply([.note("All."), .bin(true)], to: .matching(.everything))
    #expect(report.summary == "noted on 3 articles, put 3 articles into the bin")
    let after = try ids.map { try file($0) }

    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.undo()?.articles.count == 3)
    #expect(try ids.dropLast().map { try file($0) } == before)
    #expect(try await again.work(ids[2]) == .none)
    #expect(try scratch.files(under: scratch.archive + "/reader/work").count == 2)
    #expect(try await again.redo()?.summary == "redone: note and bin on 3 articles")
    #expect(try ids.map { try file($0) } == after)
  }

  @Test func aNoteSetTwiceInOneChangeGoesBackToTheFirst() async throws {
    _ = try await archive.apply([.note("old")], to: .articles([ids[0]]))
    _ = try await archive.apply([.note("one"), .note("two"), .note(nil)], to: .articles([ids[0]]))
    #expect(try await archive.work(ids[0]) == .none)
    _ = try await archive.undo()
    #expect(try await archive.work(ids[0]).note == "old")
    _ = try await archive.redo()
    #expect(try await archive.work(ids[0]) == .none)
  }

  /// What another program wrote in place since counts, and no tag of it is lost; nor are words that a
  /// note replaced unseen.
  @Test func whatStandsInTheFilesCounts() async throws {
    _ = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    let other = try file(ids[0]).replacing("\"bridge\"", with: "\"river\"")
    try scratch.write(place(ids[0]), other)
    try Disk().remove(scratch.path + "/" + place(ids[1]))
    _ = try await archive.apply([.star(true), .note("x")], to: .articles(ids))
    #expect(try await archive.work(ids[0]) == ReaderWork(tags: [.river], isStarred: true, note: "x"))
    #expect(try await archive.work(ids[1]) == ReaderWork(isStarred: true, note: "x"))
    _ = try await archive.undo()
    #expect(try file(ids[0]) == other)
    #expect(try await archive.work(ids[1]) == .none)
    #expect(try await archive.work(ids[2]) == ReaderWork(tags: [.bridge]))
  }

  @Test func allButSomeAreChanged() async throws {
    let report = try await archive.apply([.bin(true)], to: .matchingExcept(.everything, [ids[1]]))
    #expect(report.summary == "put 2 articles into the bin")
    #expect(Set(report.articles) == [ids[0], ids[2]])
    let none = try await archive.apply([.bin(true)], to: .matchingExcept(.everything, ids))
    #expect(none.summary == "nothing changed: there are 0 articles to change")
  }
}

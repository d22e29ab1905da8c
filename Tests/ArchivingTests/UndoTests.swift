/// Changes, and taking them back: single, bulk, across restarts, in any order that makes sense.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct UndoTests {
  let scratch: Scratch
  let archive: Archive
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    (archive, ids) = try await scratch.fileStories(1...3)
  }

  func reopened() throws -> Archive { try Archive(path: scratch.archive, options: Fixed.options) }

  /// A letter a change: what an archive says after each of a row of commands, opened anew each time.
  @Test(arguments: [
    ("aubu", ["a", "", "b", ""]), ("abuu", ["a", "ab", "a", ""]),
    ("abuurr", ["a", "ab", "a", "", "a", "ab"]),
    ("abuaru", ["a", "ab", "a", "a", "ab", "a"]), ("abucr", ["a", "ab", "a", "ac", "ac"]),
    ("aururu", ["a", "", "a", "", "a", ""]), ("abuuurrrr", ["a", "ab", "a", "", "", "a", "ab", "ab", "ab"]),
    ("abcuuruu", ["a", "ab", "abc", "ab", "a", "ab", "a", ""]), ("uar", ["", "a", "a"]),
  ])
  func undoAndRedoAreAStack(_ commands: String, _ expected: [String]) async throws {
    for (command, tags) in zip(commands, expected) {
      let archive = try reopened()
      switch command {
      case "u": _ = try await archive.undo()
      case "r": _ = try await archive.redo()
      default:
        let tag = try #require(TagName(String(command)))
        _ = try await archive.apply([.addTag(tag)], to: .articles([ids[0]]))
      }
      #expect(
        try await archive.tags().map(\.tag.description).joined() == tags, "after \(command) of \(commands)")
    }
  }

  @Test func undoTakesBackOnlyWhatTheChangeChanged() async throws {
    _ = try await archive.apply([.addTag(.bridge), .star(true)], to: .articles([ids[1]]))
    let all = try await archive.apply([.addTag(.bridge), .read(true)], to: .matching(.everything))
    #expect(all.articles.count == 3)
    _ = try await archive.undo()
    #expect(try await archive.work(ids[1]) == ReaderWork(tags: [.bridge], isStarred: true))
    #expect(try await archive.work(ids[0]) == .none)
    #expect(try await archive.redo()?.articles.count == 3)
  }

  /// A file once written stays, so that a merge can tell what was taken away from what was never there.
  @Test func workThatIsNoneLeavesItsFile() async throws {
    _ = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    _ = try await archive.apply([.star(false), .removeTag(.river)], to: .matching(.everything))
    let files = try scratch.files(under: scratch.archive + "/reader/work")
    #expect(files.count == 3)
    _ = try await archive.apply([.removeTag(.bridge)], to: .matching(.everything))
    #expect(try scratch.files(under: scratch.archive + "/reader/work") == files)
    for id in ids { #expect(try await archive.work(id) == .none) }
    #expect(try await reopened().tags().isEmpty)
  }

  @Test(
    arguments: [
      ([.addTag(.bridge)], "tagged 3 articles +bridge", "undone: tag +bridge on 3 articles"),
      (
        [.addTag(.bridge), .removeTag(.river)], "tagged 3 articles +bridge -river",
        "undone: tag +bridge -river on 3 articles"
      ),
      ([.star(true)], "starred 3 articles", "undone: star on 3 articles"),
      ([.read(true)], "marked 3 articles read", "undone: mark as read on 3 articles"),
      (
        [.addTag(.river), .star(true)], "tagged 3 articles +river, starred 3 articles",
        "undone: tag +river and star on 3 articles"
      ),
      ([.bin(true)], "put 3 articles into the bin", "undone: bin on 3 articles"),
      ([.note("Look again.")], "wrote the note on 3 articles", "undone: note on 3 articles"),
      ([.star(false)], "nothing to change: all 3 articles are already like that", nil),
      ([.bin(false), .note(nil)], "nothing to change: all 3 articles are already like that", nil),
    ] as [([Change], String, String?)])
  func summariesSayWhatHappened(_ changes: [Change], _ done: String, _ undone: String?) async throws {
    #expect(try await archive.apply(changes, to: .matching(.everything)).summary == done)
    #expect(try await archive.undo()?.summary == undone)
  }

  @Test func nothingOfAnUnknownArticleIsChanged() async throws {
    let unknown = try #require(ArticleID("00000000deadbeef"))
    await #expect(throws: ArchiveError.noSuchArticle("00000000deadbeef")) {
      _ = try await archive.apply([.star(true)], to: .articles([ids[0], unknown]))
    }
    #expect(try await archive.work(ids[0]) == .none)
  }

  @Test func theHistoryIsBounded() async throws {
    var journal = ChangeJournal(folder: scratch.archive + "/reader/changes", disk: Disk())
    journal.limit = 10
    for _ in 1...6 {
      for on in [true, false] { _ = try await archive.apply([.star(on)], to: .articles([ids[0]])) }
    }
    try journal.prune(journal.contents())
    #expect(try journal.contents().names.map(\.number) == Array(3...12))
    _ = try await archive.apply([.addTag(.bridge)], to: .articles([ids[0]]))
    for _ in 1...11 { #expect(try await archive.undo() != nil) }
    #expect(try await archive.undo() == nil)
    #expect(try await archive.work(ids[0]) == .none)
  }
}

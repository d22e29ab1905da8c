/// Records of changes of the schemas before stamps: taken back, finished after a crash, and refused where they make no
/// sense.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct EarlyRecordTests {
  let scratch: Scratch
  let ids: [ArticleID]

  /// Three articles whose work an earlier program left: tags, a star, a note, a mark and two searches.
  init() async throws {
    scratch = try Scratch()
    ids = try await scratch.fileStories(1...3).ids
    try scratch.write(
      "archive/reader/work/\(ids[0].description.prefix(2))/\(ids[0]).json",
      #"{"id": "\#(ids[0])", "note": "new", "read": true, "schema": 2, "starred": true, "tags": ["bridge"]}"#)
    try scratch.write(
      "archive/reader/marks/a.json",
      #"{"article": "\#(ids[1])", "mark": "a", "place": 0, "schema": 1, "words": "Talks on bridge"}"#)
    try scratch.write(
      "archive/reader/searches/\(WorkSubject.search("x").fileName)",
      #"{"name": "x", "query": "river", "rank": 65536, "schema": 1}"#)
  }

  func record(_ name: String, _ asked: String, _ rest: String, schema: Int = 2) throws {
    try scratch.write(
      "archive/reader/changes/\(name).json",
      #"{"asked": [\#(asked)], "kind": "change", "schema": \#(schema), "time": "2018-11-28T12:00:00Z", \#(rest)}"#
    )
  }

  func step(_ operations: String) -> String {
    #""steps": [{"articles": ["\#(ids[0])"], "operations": [\#(operations)]}]"#
  }

  @Test func isTakenBackAndMadeAgain() async throws {
    let tag = #"{"name": "add-tag", "tag": "bridge"}"#
    let note = #"{"name": "note", "text": "new", "was": "old"}"#
    try record(
      "00000001-00000000", #"{"name": "note", "text": "old"}"#, step(#"{"name": "note", "text": "old"}"#))
    try record("00000002-00000000", tag + "," + note, step(tag + "," + note))
    try record(
      "00000003-00000000", #"{"name": "set-mark", "mark": "a"}"#,
      #""marks": [{"name": "a", "now": {"article": "\#(ids[1])", "place": 0, "words": "Talks on bridge"}}], "steps": []"#
    )
    try record(
      "00000004-00000000", #"{"name": "rename-search", "search": "w"}"#,
      #""searches": [{"name": "w", "was": {"query": "river", "rank": 65536}}, {"name": "x", "now": {"query": "river", "rank": 65536}}], "steps": []"#
    )
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(await archive.notices() == [])
    #expect(try await archive.undo()?.summary == "undone: rename search w")
    #expect(try await archive.searches().map(\.name) == ["w"])
    #expect(try await archive.undo()?.summary == "undone: set mark a")
    #expect(try await archive.marks() == [])
    #expect(try await archive.undo()?.summary == "undone: tag +bridge and note on 1 article")
    #expect(try await archive.work(ids[0]) == ReaderWork(isStarred: true, isRead: true, note: "old"))
    #expect(try await archive.undo()?.summary == "undone: note on 1 article")
    #expect(try await archive.undo() == nil)
    for _ in 1...4 { #expect(try await archive.redo() != nil) }
    #expect(
      try await archive.work(ids[0])
        == ReaderWork(tags: [.bridge], isStarred: true, isRead: true, note: "new"))
    #expect(try await archive.marks() == [.made("a", ids[1], 0)])
    #expect(try await archive.searches() == [.made("x", "river")])
  }

  /// A change that an earlier program decided and died over.
  @Test func isFinished() async throws {
    try record(
      "00000001-00000000.pending", #"{"name": "bin"}"#,
      step(#"{"name": "bin"}, {"name": "remove-tag", "tag": "bridge"}"#))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(
      try await archive.work(ids[0]) == ReaderWork(isStarred: true, isRead: true, isBinned: true, note: "new")
    )
    #expect(try await archive.undo()?.summary == "undone: bin on 1 article")
    #expect(try await archive.work(ids[0]).tags == [.bridge])
  }

  @Test(arguments: [
    #""steps": [{"articles": ["x"], "operations": [{"name": "star"}]}]"#,
    #""steps": [{"articles": ["0123456789abcdef"], "operations": [{"name": "dance"}]}]"#,
    #""steps": [{"articles": ["0123456789abcdef"], "operations": [{"name": "add-tag", "tag": "a b"}]}]"#,
    #""steps": [{"articles": ["0123456789abcdef"], "operations": [{"name": "set-mark", "mark": "a"}]}]"#,
    #""steps": [], "marks": [{"name": "a", "now": {"article": "x"}}]"#,
    #""steps": [], "marks": [{"name": "7"}]"#,
    #""steps": [], "searches": [{"name": "x", "was": {"query": "y"}}]"#,
  ])
  func withoutSenseIsDamaged(_ rest: String) throws {
    let text = #"{"asked": [], "kind": "change", "schema": 2, "time": "2018-11-28T12:00:00Z", \#(rest)}"#
    #expect(throws: ArchiveError.self) { try ChangeRecord(Array(text.utf8), at: "x") }
  }

  @Test func aRecordIsReadBack() throws {
    let mark = try #require(WorkSubject("mark a"))
    let place = MarkPlace(article: ids[0], place: 3, words: "x")
    let record = ChangeRecord(
      kind: .undo, of: "00000001-00000000", time: Fixed.noon,
      asked: [.addTag(.bridge), Change(WorkKey("search", "A b"), .fields(of: ["rename": .text("C")]))],
      steps: [
        ChangeStep(
          subjects: ids.map(WorkSubject.article),
          revisions: [Revision(key: WorkKey("note"), was: .text("a\n"), now: nil)],
          stamp: StampTests.stamps[4]),
        ChangeStep(
          subjects: [mark], revisions: [Revision(key: MarkPlace.key, was: nil, now: place.value)],
          stamp: .none),
        ChangeStep(
          subjects: [.search("Bridges & mark a")],
          revisions: [Revision(key: WorkKey("rank"), was: .number(1), now: .number(-2))], stamp: .none),
      ])
    let again = try ChangeRecord(record.bytes, at: "x")
    #expect(again.bytes == record.bytes)
    #expect(again.steps == record.steps && again.asked == record.asked)
    for byte in record.bytes.indices {
      #expect(
        (try? ChangeRecord(Array(record.bytes[..<byte]), at: "x")) == nil || byte == record.bytes.count - 1)
    }
  }
}

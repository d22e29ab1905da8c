/// Marks and saved searches: their files, their order, and that each change of them can be taken back.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct MarkTests {
  let scratch: Scratch
  let archive: Archive
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    (archive, ids) = try await scratch.fileStories(1...3)
  }

  func reopened() throws -> Archive { try Archive(path: scratch.archive, options: Fixed.options) }

  /// The archive's number as stamps have it.
  var clone: String {
    get throws {
      String(Hex.text(UInt64(try CloneID.number(ArchiveFolder(scratch.archive), Disk()))).suffix(8))
    }
  }

  // MARK: Marks

  @Test func aMarkIsAFileThatCountsScalars() async throws {
    let text = try await archive.article(ids[0]).text
    // Behind the dash of the dateline, which has three bytes.
    let start = try #require(text.firstRange(of: "The council")).lowerBound
    let byte = text.utf8.distance(from: text.startIndex, to: start)
    let report = try await archive.apply(.setMark(.made("a", ids[0], byte)))
    #expect(report == ChangeReport(summary: "set mark a", articles: [ids[0]]))
    #expect(
      try scratch.text(scratch.archive + "/reader/marks/a.json") == """
        {
          "mark" : "a",
          "registers" : {
            "mark" : {
              "stamp" : "2018-11-28T12:00:00.000Z-0000-\(try clone)",
              "value" : {
                "after" : " on Monday. They met for an hour",
                "article" : "\(ids[0])",
                "before" : "vember 1, 2018\\n\\nRIVERTON (LC) — ",
                "place" : \(byte - 2),
                "text_hash" : "\(ContentHash.sha256(Array(text.utf8)).prefix(16))",
                "words" : "The council talked about bridge number 1"
              }
            }
          },
          "schema" : 3
        }

        """)
    #expect(try await reopened().marks() == [.made("a", ids[0], byte)])
  }

  /// A letter a mark on the article of its number, `u` undo, `r` redo; opened anew each time.
  @Test(arguments: [
    ("a1", "a1"), ("a1a2", "a2"), ("a1b2u", "a1"), ("a1a2u", "a1"), ("a1a2uu", ""), ("a1a2uur", "a1"),
    ("a1a2uurr", "a2"), ("a1b2a0", "b2"), ("a1b2a0u", "a1 b2"), ("a1a0ur", ""), ("b2a1", "a1 b2"),
    ("a1a1u", ""), ("a1ub2r", "b2"),
  ])
  func marksAreSetAndTakenBack(_ commands: String, _ expected: String) async throws {
    var rest = commands[...]
    while let command = rest.popFirst() {
      let archive = try reopened()
      switch command {
      case "u": _ = try await archive.undo()
      case "r": _ = try await archive.redo()
      default:
        let number = try #require(rest.popFirst()?.wholeNumberValue)
        let change: ArchiveChange =
          number == 0 ? .removeMark(command) : .setMark(.made(command, ids[number - 1]))
        _ = try await archive.apply(change)
      }
    }
    let marks = try await reopened().marks().map { mark in
      "\(mark.letter)\((ids.firstIndex(of: mark.article) ?? -2) + 1)"
    }
    #expect(marks.joined(separator: " ") == expected)
  }

  /// Bytes of "RIVERTON (LC) — The", whose dash has three; counted from its start.
  @Test(arguments: [(14, 14), (15, 14), (16, 14), (17, 17)])
  func aPlaceInsideACharacterIsItsStart(_ byte: Int, _ expected: Int) async throws {
    let text = try await archive.article(ids[0]).text
    let start = try #require(text.utf8.firstRange(of: "RIVERTON".utf8)).lowerBound
    let before = text.utf8.distance(from: text.startIndex, to: start)
    _ = try await archive.apply(.setMark(.made("z", ids[0], before + byte)))
    #expect(try await archive.marks().first?.place == before + expected)
  }

  @Test(arguments: [(-1, 0), (9_999, nil)])
  func aPlaceOutsideTheTextIsItsEnd(_ byte: Int, _ expected: Int?) async throws {
    let end = try await archive.article(ids[0]).text.utf8.count
    _ = try await archive.apply(.setMark(.made("z", ids[0], byte)))
    #expect(try await archive.marks().first?.place == expected ?? end)
  }

  /// The place follows its words into a newer version.
  @Test(arguments: [
    ("They met", "News first. They met for an hour.", "They met"),
    ("“We are not", "They met for an hour, or two.", "“We are not"),
    ("They met", "Nobody came.", ""),
    // Twice, and nothing tells which.
    ("RIVERTON", "RIVERTON (LC) — The council talked about bridge number 1 on Monday.", ""),
  ])
  func aMarkIsFoundAgainInANewerVersion(_ words: String, _ newer: String, _ found: String) async throws {
    let text = try await archive.article(ids[0]).text
    let range = try #require(text.utf8.firstRange(of: words.utf8))
    let byte = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    _ = try await archive.apply(.setMark(.made("a", ids[0], byte)))
    _ = try await archive.file([try scratch.write("newer.txt", Stories.text(1, words: newer))])
    let now = Array(try await archive.article(ids[0]).text.utf8)
    let mark = try #require(try await archive.marks().first)
    guard let place = mark.place, !found.isEmpty else {
      return #expect(mark.isLost && found.isEmpty, "it is never moved by a guess")
    }
    #expect(String(decoding: now[place...].prefix(found.utf8.count), as: UTF8.self) == found)
  }

  /// A mark of the first schemas has its words alone.
  @Test(arguments: [
    (14, "RIVERTON (LC) — The council talked about", "RIVERTON"), (0, "They met for an hour.", "They met"),
    (0, "bridge number 1", ""), (0, "Nobody came.", ""), (9_999, "", ""),
  ])
  func anEarlyMarkIsFoundByItsWordsOrLost(_ place: Int, _ words: String, _ found: String) throws {
    let text = Stories.text(1)
    let mark = try #require(Mark("a", MarkPlace(article: ids[0], place: place, words: words), in: nil))
    #expect(!mark.isLost, "its article is not here")
    let byte = MarkPlace(article: ids[0], place: place, words: words).byte(in: text)
    #expect((byte == nil) == found.isEmpty)
    if let byte { #expect(String(decoding: Array(text.utf8)[byte...], as: UTF8.self).hasPrefix(found)) }
  }

  @Test func aMarkOnNoArticleIsRefusedAndOneWhoseArticleIsGoneKept() async throws {
    let unknown = try #require(ArticleID("00000000deadbeef"))
    await #expect(throws: ArchiveError.noSuchArticle("00000000deadbeef")) {
      _ = try await archive.apply(.setMark(.made("a", unknown)))
    }
    _ = try await archive.apply(.setMark(.made("a", ids[0], 20)))
    try Disk().remove(scratch.archive + "/articles/2018/11/\(ids[0]).json")
    let again = try reopened()
    #expect(try await again.marks() == [.made("a", ids[0])])
    _ = try await again.apply(.setMark(.made("a", ids[1])))
    _ = try await again.undo()
    #expect(try await again.marks() == [.made("a", ids[0])])
  }

  // MARK: Saved searches

  /// What stands in which order after a row of commands: `+x` saves, `-x` removes, `x2` moves `x` behind two.
  @Test(arguments: [
    ("+a +b +c", "a b c"), ("+a +b +c c0", "c a b"), ("+a +b +c a2", "b c a"), ("+a +b +c a1", "b a c"),
    ("+a +b +c a9", "b c a"), ("+a +b -a", "b"), ("+a +b -a u", "a b"), ("+a +b +a", "a b"),
    ("+a +b +c c0 u", "a b c"), ("+a +b +c c0 b0 c0 u u r", "b c a"), ("+b +a", "b a"), ("+a u r", "a"),
    ("+a +b a0 u", "a"),
  ])
  func searchesHaveAnOrder(_ commands: String, _ expected: String) async throws {
    for command in commands.split(separator: " ") {
      let archive = try reopened()
      let name = String(command.filter(\.isLetter))
      switch command.first {
      case "u": _ = try await archive.undo()
      case "r": _ = try await archive.redo()
      case "+": _ = try await archive.apply(.saveSearch(.made(name)))
      case "-": _ = try await archive.apply(.removeSearch(name: name))
      default:
        let place = try #require(command.last?.wholeNumberValue)
        _ = try await archive.apply(.moveSearch(name: name, to: place))
      }
    }
    #expect(try await reopened().searches().map(\.name).joined(separator: " ") == expected)
  }

  @Test func aSearchMovedOftenStaysInOrderAndFewFilesChange() async throws {
    var order = (1...9).map { "s\($0)" }
    for name in order { _ = try await archive.apply(.saveSearch(.made(name))) }
    for round in 1...60 {
      let name = order.removeLast()
      order.insert(name, at: 1)
      let report = try await archive.apply(.moveSearch(name: name, to: 1))
      #expect(report.summary == "moved search \(name)")
      #expect(try await archive.searches().map(\.name) == order, "after round \(round)")
    }
    let folder = scratch.archive + "/reader/changes/"
    let counts = try scratch.files(under: folder).dropFirst(9).map { file in
      try scratch.text(folder + file).ranges(of: "\"now\"").count
    }
    #expect(counts.reduce(0, +) <= 3 * counts.count, "few others move along")
  }

  @Test func queriesAreReplacedAndTakenBack() async throws {
    _ = try await archive.apply(.saveSearch(.made("Bridges & “rivers”/§", "tag:bridge")))
    _ = try await archive.apply(.saveSearch(.made("Bridges & “rivers”/§", "tag:bridge OR tag:river")))
    #expect(try scratch.files(under: scratch.archive + "/reader/searches").count == 1)
    #expect(try await archive.searches().map(\.query) == ["tag:bridge OR tag:river"])
    #expect(try await archive.undo()?.summary == "undone: save search Bridges & “rivers”/§")
    #expect(try await reopened().searches().map(\.query) == ["tag:bridge"])
    let nothing = try await archive.apply(.removeSearch(name: "x"))
    #expect(nothing == ChangeReport(summary: "no saved search is called x", articles: []))
    #expect(try await archive.undo()?.summary == "undone: save search Bridges & “rivers”/§")
    #expect(try await archive.searches() == [])
  }

  @Test func aSearchIsRenamedWhereItStands() async throws {
    _ = try await archive.apply(.saveSearch(.made("a", "tag:a")))
    _ = try await archive.apply(.saveSearch(.made("b")))
    let names = { try await self.reopened().searches().map(\.name) }
    #expect(
      try await archive.apply(.renameSearch(name: "a", to: "x")).summary == "renamed search a to x")
    #expect(try await reopened().searches().first == .made("x", "tag:a"))
    #expect(try await names() == ["x", "b"])
    for (name, new) in [("x", "b"), ("x", "x"), ("none", "y")] {
      let report = try await archive.apply(.renameSearch(name: name, to: new))
      #expect(report.summary == "search \(name) was not renamed")
    }
    #expect(try await archive.undo()?.summary == "undone: rename search a")
    #expect(try await names() == ["a", "b"])
    _ = try await archive.redo()
    #expect(try await names() == ["x", "b"])
    // What is under the new name cannot be read: the old one stays.
    let path = try scratch.write("archive/reader/searches/a1fce4363854ff88.json", "{")
    await #expect(throws: ArchiveError.self) {
      _ = try await archive.apply(.renameSearch(name: "x", to: "y"))
    }
    #expect(try await names() == ["x", "b"])
    #expect(try scratch.text(path) == "{")
  }

  // MARK: Damage

  @Test(arguments: DamageTests.spoiled, ["marks/a.json", "searches/0123456789abcdef.json"])
  func aSpoiledFileIsNamedAndKept(_ spoiled: (text: String, words: String), _ name: String) async throws {
    let path = try scratch.write("archive/reader/" + name, spoiled.text)
    _ = try await archive.apply(.setMark(.made("b", ids[0])))
    _ = try await archive.apply(.saveSearch(.made("x")))
    #expect(try await archive.marks() == [.made("b", ids[0])])
    #expect(try await archive.searches() == [.made("x")])
    #expect(await archive.notices().filter { $0.contains(path) && $0.contains(spoiled.words) }.count == 1)
    if name == "marks/a.json" {
      await #expect(throws: ArchiveError.self) { _ = try await archive.apply(.setMark(.made("a", ids[1]))) }
      await #expect(throws: ArchiveError.self) { _ = try await archive.apply(.removeMark("a")) }
    }
    #expect(try scratch.text(path) == spoiled.text)
    try Disk().remove(path)
    _ = try await (archive.marks(), archive.searches())
    #expect(await archive.notices() == [])
  }

  @Test(arguments: [
    ("marks/a.json", #"{"schema": 1, "mark": "b", "article": "0123456789abcdef"}"#),
    ("marks/a.json", #"{"schema": 1, "mark": "a", "article": "x"}"#),
    ("marks/a.json", #"{"schema": 1, "mark": "a", "article": "0123456789abcdef", "place": -1}"#),
    ("searches/0123456789abcdef.json", #"{"schema": 1, "name": "x", "query": "y", "rank": 1}"#),
    (
      "searches/2d711642b726b044.json", #"{"schema": 1, "name": "x", "query": "y", "rank": 9007199254740999}"#
    ),
  ])
  func whatContradictsItselfIsDamaged(_ name: String, _ text: String) async throws {
    let path = try scratch.write("archive/reader/" + name, text)
    #expect(try await archive.marks() == [])
    #expect(try await archive.searches() == [])
    #expect(await archive.notices().contains { $0.contains(path) && $0.contains("damaged") })
  }

  /// Two clones that set different marks and searches change no file of each other's.
  @Test func clonesMerge() async throws {
    let other = try Scratch(copying: scratch)
    let clone = try Archive(path: other.archive, options: Fixed.options)
    _ = try await archive.apply(.setMark(.made("a", ids[0])))
    _ = try await archive.apply(.saveSearch(.made("one")))
    _ = try await clone.apply(.setMark(.made("b", ids[1])))
    _ = try await clone.apply(.saveSearch(.made("two")))
    for file in try other.files(under: other.archive + "/reader") {
      #expect(try Disk().read(scratch.archive + "/reader/" + file) == nil)
      try scratch.write("archive/reader/" + file, try Disk().read(other.archive + "/reader/" + file) ?? [])
    }
    #expect(try await archive.marks().map(\.letter) == ["a", "b"])
    #expect(try await archive.searches().map(\.name) == ["one", "two"])
    _ = try await archive.apply(.moveSearch(name: "two", to: 0))
    #expect(try await archive.searches().map(\.name) == ["two", "one"])
  }
}

/// Files of the reader's work: what they look like, what is read of earlier ones, and what is refused.

import Articles
import Testing

@testable import Archiving

@Suite struct WorkFileTests {
  let id: ArticleID
  let stamp = Stamp(milliseconds: 1_543_406_400_123, clone: 0x1A2B_3C4D)

  init() throws { id = try #require(ArticleID("9f2c51d07ab3e644")) }

  /// As Documentation/archive-format.md shows it.
  static let text = """
    {
      "id" : "9f2c51d07ab3e644",
      "registers" : {
        "note" : {
          "replaced" : [
            "2018-11-28T12:00:00.123Z-0000-1a2b3c4d"
          ],
          "words" : {
            "2018-11-28T12:00:05.000Z-0000-1a2b3c4d" : "Ask her about the second letter."
          }
        },
        "starred" : {
          "stamp" : "2018-11-28T12:00:00.123Z-0000-1a2b3c4d"
        },
        "tag river" : {
          "stamp" : "2018-11-28T12:00:00.123Z-0000-1a2b3c4d",
          "value" : true
        }
      },
      "schema" : 3
    }

    """

  @Test func workIsSuchAFile() throws {
    var file = WorkFile(on: .article(id))
    _ = file.make([.star(true), .addTag(.river), .note("Ask her.")], stamp)
    _ = file.make([.star(false)], stamp)
    _ = file.make(
      [.note("Ask her about the second letter.")], Stamp(milliseconds: 1_543_406_405_000, clone: stamp.clone))
    #expect(String(decoding: file.bytes, as: UTF8.self) == Self.text)
    let again = try WorkFile(Array(Self.text.utf8), at: "x")
    #expect(again == file)
    #expect(again.work == ReaderWork(tags: [.river], note: "Ask her about the second letter."))
  }

  @Test(arguments: [
    (#""schema" : 1, "read" : true, "starred" : false, "tags" : ["b", "a"]"#, "r a b"),
    (
      #""schema" : 2, "read" : false, "starred" : true, "tags" : [], "binned" : true, "note" : "é\n"#, "* x é"
    ),
    (
      #""schema" : 2, "read" : false, "starred" : false, "tags" : [], "note" : "\u00e9\ud83d\ude00\"\\\/"#,
      "é😀\"\\/"
    ),
  ])
  func earlierSchemasAreRead(_ members: String, _ expected: String) throws {
    let text = "{\"id\" : \"\(id)\", \(members)" + (members.hasSuffix("]") ? "}" : "\"}")
    let work = try WorkFile(Array(text.utf8), at: "x").work
    let words = [
      work.isRead ? "r" : nil, work.isStarred ? "*" : nil, work.isBinned ? "x" : nil,
      work.note?.replacing("\n", with: ""),
    ].compactMap(\.self)
    #expect((words + work.tags.map(\.description)).joined(separator: " ") == expected)
  }

  /// What is changed in a text of a sound file, and what is said of it.
  @Test(arguments: [
    ("\"schema\" : 3", "\"schema\" : 4", "newer morgue"), ("\"schema\" : 3", "\"schema\" : 0", "schema"),
    ("\"schema\" : 3", "\"schema\" : \"3\"", "schema"),
    ("\"schema\" : 3", "\"schema\" : 3,", "not valid JSON"),
    ("\"schema\" : 3", "\"schema\" : 3, \"schema\" : 3", "not valid JSON"),
    ("\"registers\"", "\"register\"", "\"registers\" is missing"),
    ("9f2c51d07ab3e644", "9f2c", "is invalid: 9f2c"),
    ("\"tag river\"", "\"tag ri ver\"", "tag ri ver"),
    ("\"value\" : true", "\"value\" : \"yes\"", "tag river"),
    ("\"value\" : true", "\"value\" : null", "not valid JSON"),
    ("\"value\" : true", "\"value\" : 1.5", "not valid JSON"),
    ("2018-11-28T12:00:05", "2018-11-28T25:00:05", "note"), ("\"starred\" : {", "\"note x\" : {", "note x"),
    ("Ask her about the second letter.", "", "note"), ("\"Ask her", "\"\\ud800Ask her", "not valid JSON"),
    ("\"Ask her", "\"\u{1}Ask her", "not valid JSON"),
  ])
  func whatCannotBeIsDamaged(_ good: String, _ bad: String, _ words: String) throws {
    let text = Self.text.replacing(good, with: bad)
    #expect(text != Self.text)
    let error = #expect(throws: ArchiveError.self) { try WorkFile(Array(text.utf8), at: "x") }
    let told = error.map { "\($0)" } ?? "nothing"
    #expect(told.contains(words), "\(told)")
  }

  /// A cut at any byte, and any byte spoiled: read as something that is sound, or refused; never a trap.
  @Test func spoiledBytesAreNeverATrap() {
    let good = Array(Self.text.utf8)
    for at in good.indices {
      #expect((try? WorkFile(Array(good[..<at]), at: "x")) == nil || at == good.count - 1)
      for byte in [0x00, 0x20, 0x22, 0x2C, 0x5C, 0x7B, 0x80, 0xFF] as [UInt8] {
        var bytes = good
        bytes[at] = byte
        if let file = try? WorkFile(bytes, at: "x") { #expect((try? WorkFile(file.bytes, at: "x")) == file) }
      }
    }
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(WorkJSON.value(deep) == nil)
  }

  /// A kind that a later program knows is kept, merged and written back.
  @Test func unknownKindsAreKept() throws {
    let text = Self.text.replacing("\"starred\"", with: "\"shape round\"")
    var file = try WorkFile(Array(text.utf8), at: "x")
    _ = file.make([.star(true)], Stamp.next(now: 0, clone: 1, after: file.stamp))
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("\"shape round\""))
    #expect(try WorkFile(Array(text.utf8), at: "x").merging(file) == file)
  }

  /// Two spellings of one word read alike: to take one away takes it away.
  @Test func whatReadsAlikeIsTakenAwayTogether() throws {
    let (one, other) = (try #require(TagName("caf\u{E9}")), try #require(TagName("cafe\u{301}")))
    var file = WorkFile(on: .article(id))
    _ = file.make([.addTag(one)], stamp)
    #expect(file.make([.addTag(other)], stamp).isEmpty)
    #expect(file.make([.removeTag(other)], stamp).map(\.key) == [Change.addTag(one).key])
    #expect(file.work == .none)
  }

  /// A note that was decided before a crash is carried out after a merge brought another one: neither is lost.
  @Test(arguments: [-1, 1])
  func aDecidedNoteAndOneThatCameMeanwhileAreBothKept(_ distance: Int) throws {
    let decided = Stamp(milliseconds: 1000, clone: 1)
    let other = Stamp(milliseconds: 1000 + distance, clone: 2)
    let first = Stamp(milliseconds: 1, clone: 1)
    var file = WorkFile(on: .article(ArticleID(number: 1)))
    _ = file.make([.note("First.")], first)
    let revision = Revision(key: Change.note(nil).key, was: .text("First."), now: .text("Mine."))
    file = file.merging(
      WorkFile(on: file.subject, [revision.key: .words([other: "Hers."], replaced: [])]))
    for _ in 1...2 {
      file.carryOut([revision], decided)
      #expect(file.work.note == (distance < 0 ? "Hers.\n\nMine." : "Mine.\n\nHers."))
    }
  }

  @Test(arguments: ["1a2b3c4d", ""])
  func aCloneIsToldByItsFile(_ known: String) throws {
    let scratch = try Scratch()
    _ = try Archive(path: scratch.archive, options: Fixed.options)
    let folder = ArchiveFolder(scratch.archive)
    if known.isEmpty { try scratch.write("archive/.derived/clone", "{") }
    let number = try CloneID.number(folder, Disk())
    #expect(try CloneID.number(folder, Disk()) == number)
    let copy = try Scratch(copying: scratch)
    #expect(try CloneID.number(ArchiveFolder(copy.archive), Disk()) != number)
    #expect(try CloneID.number(folder, Disk()) == number)
  }
}

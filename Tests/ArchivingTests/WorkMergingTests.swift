/// Merging as a function of two files: in any order, any number of times, with the same result.

import Articles
import TestKit
import Testing

@testable import Archiving

@Suite struct WorkMergingTests {

  static let subject = ArticleID("9f2c51d07ab3e644").map(WorkSubject.article) ?? .mark("a")

  /// A file as several clones could have left it, small enough for stamps to meet.
  static func file(_ chance: inout RandomNumbers) -> WorkFile {
    var file = WorkFile(on: subject)
    for _ in 0..<Int.random(in: 0...6, using: &chance) {
      let stamp = Stamp(
        milliseconds: Int.random(in: 0...3, using: &chance),
        counter: UInt16.random(in: 0...1, using: &chance),
        clone: UInt32.random(in: 0...2, using: &chance))
      let key = chance.pick([
        "starred", "read", "tag a", "tag b", "note", "later x", "tag \u{E9}", "tag e\u{301}",
      ])
      switch key {
      case "note":
        let words = (0..<Int.random(in: 0...2, using: &chance)).map { number in
          (
            Stamp(milliseconds: stamp.milliseconds + number, clone: stamp.clone),
            chance.pick(["x", "y", "z"])
          )
        }
        let replaced = (0..<Int.random(in: 0...2, using: &chance)).map { number in
          Stamp(
            milliseconds: stamp.milliseconds + 2 - number, clone: UInt32.random(in: 0...2, using: &chance))
        }
        let known = Dictionary(words) { $1 }.filter { !replaced.contains($0.key) }
        file.registers[WorkKey(key)] = .words(known, replaced: Set(replaced))
      case "later x":
        file.registers[WorkKey(key)] = .latest(
          chance.pick([nil, .text("u"), .number(-3), .fields(of: ["a": .list([.flag(false)])])]), stamp)
      default:
        file.registers[WorkKey(key)] = .latest(chance.pick([nil, .flag(true)]), stamp)
      }
    }
    return file
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func mergingIsCommutativeAssociativeAndIdempotent(_ seed: UInt64) throws {
    var chance = RandomNumbers(seed: seed)
    let (a, b, c) = (Self.file(&chance), Self.file(&chance), Self.file(&chance))
    #expect(a.merging(b) == b.merging(a))
    #expect(a.merging(b).bytes == b.merging(a).bytes)
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)))
    #expect(a.merging(a) == a)
    #expect(a.merging(b).merging(b) == a.merging(b))
    // Three in a ring, twice around: all have the same.
    var ring = [a, b, c]
    for at in 0..<6 { ring[(at + 1) % 3] = ring[(at + 1) % 3].merging(ring[at % 3]) }
    #expect(Set(ring).count == 1)
    for file in [a, a.merging(b)] { #expect(try WorkFile(file.bytes, at: "x") == file) }
  }

  /// Steps of clones: `A*` stars in A, `A+x` and `A-x` tag, `A"w` notes, `AB` gives B what A has. Each clone has a clock
  /// of its own: A's is right, B's is a year ahead, C's an hour late.
  @Test(arguments: [
    ("A* AB B. BA", "A: ", "what B undid after it saw the star stays undone"),
    ("A* B* AB BA", "A:* B:*", "both did the same"),
    ("A+x B+y AB BA", "A:+x+y B:+x+y", "tags are united"),
    ("A+x AB B-x A+y AB BA", "A:+y B:+y", "what was taken away comes not back"),
    ("A+x AB B-x BA A+x AB", "A:+x B:+x", "unless it is set again, also by a clock that is a year late"),
    ("C+x CB B-x BC C+x CB", "C:+x B:+x", "or an hour"),
    ("A\"u B\"v AB BA", "A:\"u\n\nv B:\"u\n\nv", "two notes are both kept"),
    ("A\"u AB B\"v BA", "A:\"v B:\"v", "a note that was seen is replaced"),
    ("A\"u AB B\"v A\"w AB BA", "A:\"w\n\nv B:\"w\n\nv", "but not unseen"),
    ("A\"u B\"v AB BA A\"t AB", "A:\"t B:\"t", "joined by hand, both are replaced"),
    ("A\"u AB A\" AB BA", "A: B:", "a note that was taken away stays away"),
    ("A\"u AB A\" B\"v AB BA", "A:\"v B:\"v", "but not what was written meanwhile"),
    ("A* B+x C\"u AB BC CA", "A:*+x\"u C:*+x\"u", "three in a ring"),
    ("A+x AB BC C-x CA AB", "A: B: C:", "a removal goes round too"),
  ])
  func clonesMerge(_ steps: String, _ expected: String, _ why: String) throws {
    let clocks: [Character: Int] = ["A": 1_000_000_000, "B": 32_536_000_000_000, "C": -3_600_000]
    var files: [Character: WorkFile] = [:]
    var time = 0
    for step in steps.split(separator: " ") {
      let clone = try #require(step.first)
      let rest = String(step.dropFirst())
      if let other = rest.first, clocks[other] != nil {
        let file = files[clone] ?? WorkFile(on: Self.subject)
        files[other] = (files[other] ?? WorkFile(on: Self.subject)).merging(file)
        continue
      }
      let change: Change =
        switch rest.first {
        case "*": .star(true)
        case ".": .star(false)
        case "+": .addTag(try #require(TagName(rest.dropFirst())))
        case "-": .removeTag(try #require(TagName(rest.dropFirst())))
        default: .note(String(rest.dropFirst()))
        }
      time += 1
      var file = files[clone] ?? WorkFile(on: Self.subject)
      let number = UInt32(clone.asciiValue ?? 0)
      _ = file.make(
        [change], Stamp.next(now: (clocks[clone] ?? 0) + time, clone: number, after: file.stamp))
      files[clone] = file
    }
    for shown in expected.split(separator: " ") where shown.contains(":") {
      let clone = try #require(shown.first)
      let work = files[clone]?.work ?? .none
      let words =
        (work.isStarred ? "*" : "") + work.tags.map { "+\($0)" }.joined()
        + (work.note.map { "\"" + $0 } ?? "")
      #expect("\(clone):\(words)" == shown, "\(why)")
    }
  }

  /// Files of before there were stamps: tags are united, flags are set where one is, both notes are kept; and what
  /// was set since counts for more.
  @Test func earlyFilesMerge() throws {
    func early(_ note: String, _ starred: Bool, _ tag: String) throws -> WorkFile {
      let text =
        #"{"id": "9f2c51d07ab3e644", "note": "\#(note)", "read": false, "schema": 2, "starred": \#(starred), "tags": ["\#(tag)"]}"#
      return try WorkFile(Array(text.utf8), at: "x")
    }
    let (one, other) = (try early("u", true, "a"), try early("v", false, "b"))
    let merged = one.merging(other)
    #expect(merged == other.merging(one))
    #expect(merged.work.tags.map(\.description) == ["a", "b"])
    #expect(merged.work.isStarred)
    #expect(Set(merged.work.note?.split(separator: "\n\n") ?? []) == ["u", "v"])
    #expect(one.merging(try early("u", true, "a")) == one)
    var changed = one
    _ = changed.make(
      [.note("w"), .star(false)], Stamp.next(now: 5, clone: 1, after: changed.stamp))
    #expect(changed.merging(one) == changed)
    #expect(changed.merging(one).work.note == "w")
    #expect(changed.merging(one).work.isStarred == false)
    #expect(changed.merging(other).work.note?.contains("v") == true)
  }
}

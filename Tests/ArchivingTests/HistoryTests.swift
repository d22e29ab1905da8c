/// Whatever the reader does: undone to the start the files are as before, redone to the end as after.

import Articles
import Extraction
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct HistoryTests {
  let scratch: Scratch
  let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    ids = try await scratch.fileStories(1...5).ids
  }

  /// What every file of the reader's says but the records of changes: values, without their stamps.
  func files() throws -> [String: [WorkKey: WorkValue]] {
    let folder = scratch.archive + "/reader"
    var files: [String: [WorkKey: WorkValue]] = [:]
    for file in try scratch.files(under: folder) where !file.hasPrefix("changes/") {
      let path = folder + "/" + file
      let values = try WorkFile(Disk().read(path) ?? [], at: path).registers.compactMapValues(\.value)
      if !values.isEmpty { files[file] = values }
    }
    return files
  }

  /// Does one thing at random; answers whether undo has something to take back by it.
  func change(_ archive: Archive, _ chance: inout RandomNumbers) async throws -> Bool {
    let before = try files()
    switch Int.random(in: 0..<9, using: &chance) {
    case 0...4:
      let changes = (0...Int.random(in: 0...2, using: &chance)).map { _ in
        chance.pick(
          [
            .addTag(.bridge), .addTag(.river), .removeTag(.bridge), .star(true), .star(false), .read(true),
            .bin(true), .bin(false), .note("One.\n"), .note("“Two”"), .note(nil),
          ] as [Change])
      }
      let some = Array(ids.shuffled(using: &chance).prefix(2))
      let target = chance.pick(
        [.articles(some), .matching(.everything), .matchingExcept(.everything, some)] as [Target])
      _ = try await archive.apply(changes, to: target)
    case 5: _ = try await archive.apply(.setMark(.made(chance.pick(["a", "b"]), chance.pick(ids), 30)))
    case 6: _ = try await archive.apply(.removeMark(chance.pick(["a", "b"])))
    case 7:
      let search = SavedSearch.made(chance.pick(["one", "two", "three"]), chance.pick(["river", "bridge"]))
      _ = try await archive.apply(.saveSearch(search))
    default:
      let name = chance.pick(["one", "two", "three"])
      let place = Int.random(in: 0...2, using: &chance)
      _ = try await archive.apply(
        chance.pick([.removeSearch(name: name), .moveSearch(name: name, to: place)] as [ArchiveChange]))
    }
    return try files() != before
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func undoneAndRedoneTheFilesAreTheSame(_ seed: UInt64) async throws {
    var chance = RandomNumbers(seed: seed)
    var archive = try Archive(path: scratch.archive, options: Fixed.options)
    // The states that undo goes back through.
    var states = [try files()]
    for _ in 1...30 {
      if chance.pick([true, false, false, false]) {
        archive = try Archive(path: scratch.archive, options: Fixed.options)
      }
      if states.count > 1, chance.pick([true, false, false]) {
        _ = try await archive.undo()
        states.removeLast()
        #expect(try files() == states.last)
      } else if try await change(archive, &chance) {
        states.append(try files())
      }
    }
    for state in states.dropLast().reversed() {
      #expect(try await archive.undo() != nil)
      #expect(try files() == state)
    }
    #expect(try await archive.undo() == nil)
    archive = try Archive(path: scratch.archive, options: Fixed.options)
    for state in states.dropFirst() {
      #expect(try await archive.redo() != nil)
      #expect(try files() == state)
    }
    // What was taken back just before the end may still be made again.
    while try await archive.redo() != nil {}
    #expect(await archive.notices() == [])
  }

  /// The clock goes backwards, and the order of changes does not.
  @Test func theClockMayGoBackwards() async throws {
    for seconds in [5_000, 4_000, 3_000] {
      let options = ArchiveOptions(isDurable: false, weights: .none) { Timestamp(secondsSince1970: seconds) }
      let archive = try Archive(path: scratch.archive, options: options)
      _ = try await archive.apply([.note("\(seconds)")], to: .articles([ids[0]]))
    }
    var notes: [String?] = []
    for seconds in [9_000, 1_000, 2_000, 0] {
      let options = ArchiveOptions(isDurable: false, weights: .none) { Timestamp(secondsSince1970: seconds) }
      let archive = try Archive(path: scratch.archive, options: options)
      notes.append(try await archive.work(ids[0]).note)
      _ = try await archive.undo()
    }
    #expect(notes == ["3000", "4000", "5000", nil])
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    for _ in 1...3 { #expect(try await archive.redo() != nil) }
    #expect(try await archive.work(ids[0]).note == "3000")
  }

  /// A file in the journal's folder whose number leaves no room for another is none of its records.
  @Test(arguments: ["9223372036854775807-00000000.json", "99999999999999999999-00000000.json"])
  func anEndlessNumberIsNoRecord(_ name: String) async throws {
    try scratch.write("archive/reader/changes/" + name, "{}")
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    _ = try await archive.apply([.star(true)], to: .articles([ids[0]]))
    #expect(try await archive.undo()?.summary == "undone: star on 1 article")
  }

  /// The index breaks between the change and its showing: the change is made, and made once.
  @Test(arguments: [false, true])
  func aBrokenIndexMakesNoChangeTwice(_ isUndo: Bool) async throws {
    var archive = try Archive(path: scratch.archive, options: Fixed.options)
    for note in ["one", "two", "three"] {
      _ = try await archive.apply([.note(note)], to: .articles([ids[0]]))
    }
    let index = ArchiveFolder(scratch.archive).index
    let disk = Disk(isDurable: false) { step, path in
      if step == .rename, path.contains("/changes/"), !path.hasSuffix(".pending.json") {
        do {
          let other = try Database(index, .readWrite)
          try other.execute("CREATE TABLE another (one); PRAGMA wal_checkpoint(TRUNCATE)")
          let bytes = try #require(try Disk().read(index))
          try Disk().overwrite(
            index, Array(bytes.prefix(100)) + Array(repeating: 0xFF, count: bytes.count - 100))
        } catch {
          Issue.record(error)
        }
      }
      return .proceed
    }
    archive = try Archive(path: scratch.archive, options: Fixed.options, disk: disk)
    if isUndo {
      #expect(try await archive.undo()?.articles == [ids[0]])
    } else {
      #expect(try await archive.apply([.note("four")], to: .articles([ids[0]])).articles == [ids[0]])
    }
    #expect(try await archive.work(ids[0]).note == (isUndo ? "two" : "four"))
    #expect(try scratch.files(under: scratch.archive + "/reader/changes").count == 4)
    #expect(try await Sight(scratch).notices == [])
  }
}

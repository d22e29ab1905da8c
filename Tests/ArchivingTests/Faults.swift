/// A disk that dies, fills up or refuses at a chosen step.

import Articles
import Glibc
import Queries
import Synchronization
import Testing

@testable import Archiving

/// Counts the steps that would change the disk, once armed, and lets something happen at one of them.
final class Fault: Sendable {
  enum Kind: Sendable, CustomTestStringConvertible {
    /// The process dies: neither this step nor any later one happens.
    case cut
    /// One step fails with an errno.
    case once(Int32)
    /// This step and all later ones fail.
    case fromThenOn(Int32)

    var testDescription: String {
      switch self {
      case .cut: "cut"
      case .once(let code): "once: " + Disk.reason(code)
      case .fromThenOn(let code): "from then on: " + Disk.reason(code)
      }
    }
  }

  private struct State {
    var step = 0
    var isArmed = false
  }

  private let kind: Kind
  private let number: Int
  private let state = Mutex(State())

  init(_ kind: Kind, atStep number: Int) { (self.kind, self.number) = (kind, number) }

  var hasHappened: Bool { state.withLock { $0.step >= number } }
  func arm() { state.withLock { $0.isArmed = true } }

  var disk: Disk {
    Disk(isDurable: true) { _, _ in
      let step = self.state.withLock { state -> Int? in
        guard state.isArmed else { return nil }
        state.step += 1
        return state.step
      }
      guard let step else { return .proceed }
      switch self.kind {
      case .cut: return step >= self.number ? .cut : .proceed
      case .once(let code): return step == self.number ? .fail(code) : .proceed
      case .fromThenOn(let code): return step >= self.number ? .fail(code) : .proceed
      }
    }
  }
}

/// All that a reader can see of an archive.
struct Sight: Equatable {
  var rows: [ListRow]
  var texts: [String]
  var marks: [Mark]
  var searches: [SavedSearch]
  var notices: [String]

  init(_ archive: Archive) async throws {
    rows = try await archive.window(ListRequest(order: .headline, anchor: .first, count: 100)).rows
    var texts: [String] = []
    for row in rows { texts.append(try await archive.article(row.id).text) }
    self.texts = texts
    marks = try await archive.marks()
    searches = try await archive.searches()
    notices = await archive.notices()
  }

  init(_ scratch: Scratch) async throws {
    try await self.init(Archive(path: scratch.archive, options: Fixed.options))
  }
}

/// Something done to an archive that three stories were filed into.
enum Operation: String, CaseIterable, Sendable {
  case tagOne, starAll, tagTwoOfThree, removeWork, undo, redo, fileThree, fileNewerVersion, fileWithTag
  case binAll, noteAll, undoNotes, setMark, replaceMark, undoMark, saveSearch, moveSearches, redoSearch
  case unbin, emptyNote, removeMark, removeSearch, renameSearch, fileLines, fileIntoFirstSchema

  /// Makes the archive and what the operation needs.
  func prepare(_ scratch: Scratch) async throws {
    if self == .fileIntoFirstSchema {
      for number in 1...3 { try FirstSchema.write(Stories.text(number), in: scratch) }
      return try Self.fileLines.prepareLines(scratch)
    }
    try scratch.writeStories(1...3)
    for number in 4...6 { try scratch.write("more/\(number).txt", Stories.text(number)) }
    try scratch.write("newer/1.txt", Stories.text(1, words: "They met for two hours."))
    let archive = try Archive(path: scratch.archive, options: Fixed.options)
    let ids = try await archive.file([scratch.path + "/in"]).filed
    switch self {
    case .tagTwoOfThree: _ = try await archive.apply([.addTag(.bridge)], to: .articles([ids[0]]))
    case .removeWork: _ = try await archive.apply([.star(true)], to: .matching(.everything))
    case .undo, .redo:
      _ = try await archive.apply([.addTag(.bridge), .read(true)], to: .matching(.everything))
      if self == .redo { _ = try await archive.undo() }
    case .noteAll, .undoNotes:
      _ = try await archive.apply([.note("Call her.")], to: .articles([ids[1]]))
      if self == .undoNotes { try await Self.noteAll.perform(archive, scratch) }
    case .replaceMark, .undoMark:
      _ = try await archive.apply(.setMark(.made("a", ids[1], 5)))
      if self == .undoMark { try await Self.replaceMark.perform(archive, scratch) }
    case .moveSearches, .redoSearch:
      for name in ["one", "two", "three"] { _ = try await archive.apply(.saveSearch(.made(name))) }
      if self == .redoSearch { _ = try await archive.undo() }
    case .unbin: try await Self.binAll.perform(archive, scratch)
    case .emptyNote: try await Self.noteAll.perform(archive, scratch)
    case .removeMark: try await Self.setMark.perform(archive, scratch)
    case .removeSearch, .renameSearch: try await Self.saveSearch.perform(archive, scratch)
    case .fileLines: try prepareLines(scratch)
    case .tagOne, .starAll, .fileThree, .fileNewerVersion, .fileWithTag, .binAll, .setMark, .saveSearch,
      .fileIntoFirstSchema:
      break
    }
  }

  private func prepareLines(_ scratch: Scratch) throws {
    let lines = (4...6).map {
      "{\"title\": \"Bridge \($0)\", \"body\": \"It held, said Ada Brook. \($0)\"}\n"
    }
    try scratch.write("more.jsonl", lines.joined())
  }

  func perform(_ archive: Archive, _ scratch: Scratch) async throws {
    do { try await carryOut(archive, scratch) } catch let stopped as FilingStopped { throw stopped.cause }
  }

  private func carryOut(_ archive: Archive, _ scratch: Scratch) async throws {
    switch self {
    case .tagOne:
      let row = try await archive.window(ListRequest(anchor: .first, count: 1)).rows[0]
      _ = try await archive.apply([.addTag(.river)], to: .articles([row.id]))
    case .starAll: _ = try await archive.apply([.star(true)], to: .matching(.everything))
    case .tagTwoOfThree: _ = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    case .removeWork: _ = try await archive.apply([.star(false)], to: .matching(.everything))
    case .binAll: _ = try await archive.apply([.bin(true)], to: .matching(.everything))
    case .noteAll: _ = try await archive.apply([.note("Look again.")], to: .matching(.everything))
    case .setMark, .replaceMark:
      let row = try await archive.window(ListRequest(anchor: .first, count: 1)).rows[0]
      _ = try await archive.apply(.setMark(.made("a", row.id, 40)))
    case .saveSearch: _ = try await archive.apply(.saveSearch(.made("bridges")))
    case .moveSearches: _ = try await archive.apply(.moveSearch(name: "three", to: 0))
    case .unbin: _ = try await archive.apply([.bin(false)], to: .matching(QueryParse("is:binned").query))
    case .emptyNote: _ = try await archive.apply([.note(nil)], to: .matching(.everything))
    case .removeMark: _ = try await archive.apply(.removeMark("a"))
    case .removeSearch: _ = try await archive.apply(.removeSearch(name: "bridges"))
    case .renameSearch: _ = try await archive.apply(.renameSearch(name: "bridges", to: "Rivers"))
    case .fileLines, .fileIntoFirstSchema: _ = try await archive.file([scratch.path + "/more.jsonl"])
    case .undo, .undoNotes, .undoMark: _ = try await archive.undo()
    case .redo, .redoSearch: _ = try await archive.redo()
    case .fileThree: _ = try await archive.file([scratch.path + "/more"])
    case .fileNewerVersion: _ = try await archive.file([scratch.path + "/newer"])
    case .fileWithTag:
      _ = try await archive.file([scratch.path + "/more"], options: FilingOptions(tags: [.river]))
    }
  }

  /// Whether doing it twice does more than once.
  var isOfHistory: Bool { [.undo, .redo, .undoNotes, .undoMark, .redoSearch].contains(self) }

  /// Whether there is nothing between not done and done.
  var isWhole: Bool { ![.fileThree, .fileWithTag, .fileLines, .fileIntoFirstSchema].contains(self) }
}

extension Mark {
  static func made(_ letter: Character, _ article: ArticleID, _ place: Int? = nil) -> Mark {
    guard let mark = Mark(letter, article: article, place: place) else {
      preconditionFailure("\(letter) is a letter of marks")
    }
    return mark
  }
}

extension SavedSearch {
  static func made(_ name: String, _ query: String = "bridge") -> SavedSearch {
    guard let search = SavedSearch(name: name, query: query) else {
      preconditionFailure("\(name) is a name of searches")
    }
    return search
  }
}

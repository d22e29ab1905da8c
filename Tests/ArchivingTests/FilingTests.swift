/// What is filed, how often, and what is refused.

import Articles
import Glibc
import Queries
import Synchronization
import Testing

@testable import Archiving

@Suite struct FilingTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  func file(_ text: String, source: String? = nil) async throws -> FilingReport {
    let path = try scratch.write("in/story.txt", text)
    return try await archive.file([path], options: FilingOptions(source: source))
  }

  @Test func filesListsReadsAndChanges() async throws {
    try scratch.writeStories(1...3)
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.filed.count == 3)
    #expect(report.refused == [])
    let window = try await archive.window(ListRequest(anchor: .first, count: 10))
    #expect(window.rows.map(\.headline).first == "Talks on bridge number 3 go on")
    #expect(try await archive.article(report.filed[0]).text == Stories.text(1))
    let places = try scratch.files(under: scratch.archive + "/articles")
    #expect(places == report.filed.map { "2018/11/\($0).json" }.sorted())
  }

  /// `printf 'morgue-2\0%s\0%s\0%s\0%s' HASH LOCATOR SOURCE URL | sha256sum | cut -c1-16`
  @Test func theIDIsOfTheOriginalAndWhatIsStated() {
    let hash = ContentHash.sha256(Array("A\n".utf8))
    var original = Original(sha256: hash, kept: .file)
    #expect(ContentHash.id(of: original).description == "c5090002f6bc37ae")
    (original.locator, original.source, original.url) = ("3", "Lowland Courier", "https://courier.example/1")
    #expect(ContentHash.id(of: original).description == "f13de835697ce412")
    original.kept = .pack
    #expect(
      ContentHash.id(of: original).description == "f13de835697ce412", "where it lies makes no difference")
  }

  /// `printf '%s\0%s\0' SOURCE URL | cat - FILE | sha256sum | cut -c1-16`
  @Test func theFirstIDWasOfSourceAddressAndText() {
    let id = ContentHash.firstID(
      source: "Lowland Courier", url: "https://courier.example/1", text: Array("A\n".utf8))
    #expect(id.description == "2c7de6a671061068")
  }

  @Test func aStoryIsFiledOnce() async throws {
    let first = try await file(Stories.text(1))
    let second = try await file(Stories.text(1))
    #expect(first.filed == second.alreadyThere)
    #expect(second.filed == [])
    let other = try Scratch()
    let clone = try Archive(path: other.archive, options: Fixed.options)
    let path = try other.write("elsewhere.txt", Stories.text(1))
    #expect(try await clone.file([path]).filed == first.filed, "another archive gives it the same id")
  }

  @Test func oneFolderMayHoldAStoryTwice() async throws {
    for name in ["a.txt", "b.txt"] { try scratch.write("in/" + name, Stories.text(1)) }
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.filed == report.alreadyThere)
    #expect(report.filed.count == 1)
  }

  @Test func twoOutletsWithOneTextAreTwoArticles() async throws {
    let text =
      "A bridge is closed\n\nThe bridge over the river is closed until further notice, the town said.\n"
    let one = try await file(text, source: "Lowland Courier")
    let two = try await file(text, source: "Riverton Post")
    #expect(one.filed.count == 1 && two.filed.count == 1 && one.filed != two.filed)
    let unknown = try await file(text)
    #expect(unknown.filed == [] && unknown.alreadyThere.count == 1, "an unknown outlet may be either")
  }

  @Test func otherWordsUnderTheSameHeadlineOfADayAreANewerVersion() async throws {
    let id = try await file(Stories.text(1)).filed[0]
    let newer = Stories.text(1, words: "They met for two hours.")
    #expect(try await file(newer).newerVersions == [id])
    #expect(try await archive.article(id).text == newer)
    #expect(try await archive.article(id).version == 2)
    #expect(try await archive.window(ListRequest(anchor: .first, count: 9)).rows.map(\.versions) == [2])
    #expect(try await file(Stories.text(1)).alreadyThere == [id], "the older words are known too")
    #expect(try scratch.files(under: scratch.archive + "/articles").count == 2)
  }

  @Test func tagsGoOnWhatIsFiledAndWhatWasThere() async throws {
    let id = try await file(Stories.text(1)).filed[0]
    try scratch.write("in/2.txt", Stories.text(2))
    let report = try await archive.file([scratch.path + "/in"], options: FilingOptions(tags: [.river]))
    #expect(report.alreadyThere == [id] && report.filed.count == 1)
    #expect(try await archive.tags().map(\.count) == [2])
  }

  @Test func aDryRunWritesNothing() async throws {
    for name in ["1.txt", "again.txt"] { try scratch.write("in/" + name, Stories.text(1)) }
    try scratch.write("in/newer.txt", Stories.text(1, words: "They met twice."))
    let report = try await archive.file(
      [scratch.path + "/in"], options: FilingOptions(tags: [.river], isDryRun: true))
    #expect([report.filed.count, report.alreadyThere.count, report.newerVersions.count] == [1, 1, 1])
    #expect(try await archive.count(.everything) == 0)
    #expect(try scratch.files(under: scratch.archive + "/articles") == [])
  }

  @Test func aCancelledFilingKeepsNothingHalf() async throws {
    try scratch.writeStories(1...20)
    let (archive, folder) = (archive, scratch.path + "/in")
    let task = Task.detached {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.file([folder])
    }
    let report = try await task.value
    #expect(report.wasCancelled)
    #expect(try await archive.count(.everything) == report.filed.count)
  }

  @Test func progressEndsWithEveryFile() async throws {
    try scratch.writeStories(1...3)
    try scratch.write("in/empty.txt", "")
    let last = Latest()
    _ = try await archive.file([scratch.path + "/in"]) {
      if case .progress(let progress) = $0 { last.set(progress.done) }
    }
    #expect(last.value == [4])
  }
}

/// The latest numbers that a callback told.
final class Latest: Sendable {
  private let numbers = Mutex<[Int]>([])
  var value: [Int] { numbers.withLock { $0 } }
  func set(_ values: Int...) { numbers.withLock { $0 = values } }
}

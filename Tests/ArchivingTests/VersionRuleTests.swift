/// What is already there, what is a newer version, and what is another story.

import Articles
import Formats
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct VersionRuleTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  /// A line of JSON Lines of members in their order.
  static func line(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ") + "}"
  }

  static let courier = [("title", "In brief"), ("source", "Lowland Courier"), ("date", "2018-11-05")]
  static let dog = "A dog was found on Main Street. It was hungry. Ada Brook took it home."

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var first: [(String, String)]
    var second: [(String, String)]
    var outcome: String
  }

  static let cases = [
    Case(
      testDescription: "the same words", first: courier + [("text", dog)],
      second: [("text", dog)] + courier, outcome: "already there"),
    Case(
      testDescription: "a sentence more", first: courier + [("text", dog)],
      second: courier + [("text", dog + " It slept.")], outcome: "newer version"),
    Case(
      testDescription: "half of the sentences", first: courier + [("text", dog + " It slept.")],
      second: courier + [("text", "A dog was found on Main Street. It was hungry. It bit. He ran.")],
      outcome: "newer version"),
    Case(
      testDescription: "another item of the column", first: courier + [("text", dog)],
      second: courier + [("text", "A road is closed for repairs. The fair begins on Friday.")],
      outcome: "filed"),
    Case(
      testDescription: "one sentence of three", first: courier + [("text", dog)],
      second: courier + [("text", "It was hungry. The fair begins on Friday. A road is closed.")],
      outcome: "filed"),
    Case(
      testDescription: "another day", first: courier + [("text", dog)],
      second: [("title", "In brief"), ("source", "Lowland Courier"), ("date", "2018-11-06")]
        + [("text", dog + " It slept.")], outcome: "filed"),
    Case(
      testDescription: "one address, other words",
      first: [("url", "https://courier.example/1"), ("text", dog)],
      second: [("url", "https://courier.example/1"), ("text", "A road is closed. The fair begins.")],
      outcome: "newer version"),
    Case(
      testDescription: "one text of two outlets", first: [("source", "Lowland Courier"), ("text", dog)],
      second: [("source", "Riverton Post"), ("text", dog)], outcome: "filed"),
    Case(
      testDescription: "one text of an outlet and of none",
      first: [("source", "Lowland Courier"), ("text", dog)],
      second: [("text", dog)], outcome: "already there"),
  ]

  static func outcome(_ report: FilingReport) -> String {
    if report.filed.count == 1 { return "filed" }
    if report.newerVersions.count == 1 { return "newer version" }
    return report.alreadyThere.count == 1 ? "already there" : "\(report.refused)"
  }

  @Test(arguments: cases)
  func aSecondStory(_ example: Case) async throws {
    _ = try await archive.file([try scratch.write("1.jsonl", Self.line(example.first))])
    let second = try scratch.write("2.jsonl", Self.line(example.second))
    let rehearsal = try await archive.file([second], options: FilingOptions(isDryRun: true))
    #expect(Self.outcome(rehearsal) == example.outcome)
    #expect(Self.outcome(try await archive.file([second])) == example.outcome)
    #expect(Self.outcome(try await archive.file([second])) == "already there")
  }

  /// In one batch it is the same as in two, and a rehearsal says the same.
  @Test(arguments: cases)
  func aSecondStoryOfOneBatch(_ example: Case) async throws {
    let both = try scratch.write(
      "both.jsonl", Self.line(example.first) + "\n" + Self.line(example.second))
    for options in [FilingOptions(isDryRun: true), FilingOptions()] {
      let report = try await archive.file([both], options: options)
      #expect(report.count == 2)
      let filed = example.outcome == "filed" ? 2 : 1
      #expect(report.filed.count == filed, "\(options.isDryRun)")
      #expect(report.newerVersions.count == (example.outcome == "newer version" ? 1 : 0))
      #expect(report.alreadyThere.count == (example.outcome == "already there" ? 1 : 0))
    }
  }

  @Test(arguments: [("17", "18", false), ("17", "17", true), ("17", nil, true), (nil, nil, true)])
  func twoDocumentsAreTwoStories(_ one: String?, _ other: String?, isOne: Bool) {
    func likeness(_ document: String?) -> Likeness {
      var article = RoundTripTests.article
      article.document = document
      return Likeness(article)
    }
    #expect(likeness(one).isOfOneStory(with: likeness(other)) == isOne)
    #expect(likeness(other).isOfOneStory(with: likeness(one)) == isOne)
  }

  @Test func aColumnOfOneDayIsAsManyStories() async throws {
    let lines = (1...70).map { number in
      Self.line(Self.courier + [("text", "Item \(number) is new. Nobody knew of \(number).")])
    }
    let path = try scratch.write("column.jsonl", lines.joined(separator: "\n"))
    #expect(try await archive.file([path]).filed.count == 70)
    #expect(try await archive.file([path]).alreadyThere.count == 70)
  }

  @Test func theOriginalTellsAStoryThoughItsTextIsReadOtherwise() async throws {
    let path = try scratch.write("story.txt", "A bridge is closed\n\nIt rained.\n")
    let report = try await archive.file([path])
    let id = report.filed[0]
    // As if another reader had made other words of the same bytes.
    let file = scratch.archive + "/articles/2018/11/\(id).json"
    let text = try scratch.text(file)
    Files.remove(scratch.archive + "/.derived")
    try scratch.write(
      "archive/articles/2018/11/\(id).json",
      text.replacing("It rained.", with: "It snowed.").replacing(
        "\"kept\" : \"text\"", with: "\"kept\" : \"file\""))
    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.article(id).text.contains("snowed"))
    #expect(try await again.file([path]).alreadyThere == [id])
  }

  @Test func whatIsStatedMakesAnotherArticleOfOneOriginal() async throws {
    let path = try scratch.write("story.txt", "A bridge is closed\n\nIt rained.\n")
    let courier = try await archive.file([path], options: FilingOptions(source: "Lowland Courier"))
    let post = try await archive.file([path], options: FilingOptions(source: "Riverton Post"))
    #expect(courier.filed.count == 1 && post.filed.count == 1 && courier.filed != post.filed)
    #expect(try await archive.article(post.filed[0]).original.source == "Riverton Post")
    #expect(try await archive.file([path]).alreadyThere.count == 1)
  }

  @Test func storiesOfTheFirstSchemaAreKnown() async throws {
    let line = Self.line(Self.courier + [("text", Self.dog)])
    let imprint = Imprint(
      headline: "In brief", source: "Lowland Courier", published: PublishedDate("2018-11-05"))
    let old = try FirstSchema.write("In brief\n\n" + Self.dog, imprint, original: line, in: scratch)
    let before = try scratch.text(old.path)
    let again = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await again.file([try scratch.write("1.jsonl", line)]).alreadyThere == [old.id])
    #expect(try scratch.text(scratch.archive + "/archive.json") == FirstSchema.stamp)
    let more = Self.line(Self.courier + [("text", Self.dog + " It slept.")])
    #expect(try await again.file([try scratch.write("2.jsonl", more)]).newerVersions == [old.id])
    #expect(
      try scratch.text(scratch.archive + "/archive.json") == FirstSchema.stamp.replacing("1", with: "2"))
    #expect(try scratch.text(old.path) == before)
    #expect(try await again.article(old.id).version == 2)
  }

  /// What is known by its original is not read again, unless it is gone when its turn comes.
  @Test func whatIsKnownIsReadOnlyWhereItIsTakenAwayMeanwhile() async throws {
    let bytes = Array(Stories.text(1).utf8)
    let id = try await archive.file([try scratch.write("1.txt", bytes)]).filed[0]
    var writer = try Writer(path: scratch.archive, options: Fixed.options)
    let raw = RawStory(origin: StoryOrigin(path: "1.txt"), content: .bytes(bytes[...]), format: .text)
    func read(_ options: FilingOptions = FilingOptions()) throws -> CandidateStory {
      let item = raw.read(options, at: Fixed.noon, on: Disk(), known: KnownStories(writer))
      guard case .story(let story, _) = item else { throw ArchiveError.withdrawn }
      return story
    }
    #expect(try read().isUnread)
    #expect(try read(FilingOptions(source: "Lowland Courier")).isUnread, "it says so itself")
    #expect(try !read(FilingOptions(source: "Riverton Post")).isUnread, "that may be another story")
    let story = try read()
    guard
      case .alreadyThere(id)? = try writer.file(StoryShare(items: [.story(story, raw.origin)])).outcomes.first
    else {
      Issue.record("it is filed twice")
      return
    }
    try Disk().remove(scratch.archive + "/articles/2018/11/\(id).json")
    guard case .new(id)? = try writer.file(StoryShare(items: [.story(story, raw.origin)])).outcomes.first
    else {
      Issue.record("it is not filed")
      return
    }
    #expect(try scratch.text(scratch.archive + "/articles/2018/11/\(id).json").contains("bridge number 1"))
  }
}

/// Files of many stories: what is filed of them, what is refused and where, and pipes that deliver slowly.

import Articles
import Formats
import Glibc
import Queries
import Synchronization
import Testing

@testable import Archiving

@Suite struct RecordFilingTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  static func line(_ number: Int, words: String = "They met for an hour.") -> String {
    #"{"id":\#(number),"title":"Talks on bridge \#(number)","body":"Ada Brook spoke. \#(words)","source":"Lowland Courier","date":"2018-11-0\#(number % 9 + 1)"}"#
  }

  func file(_ bytes: [UInt8], _ options: FilingOptions = FilingOptions()) async throws -> FilingReport {
    try await archive.file([try scratch.write("in/stories.jsonl", bytes)], options: options)
  }

  func file(_ text: String, _ options: FilingOptions = FilingOptions()) async throws -> FilingReport {
    try await file(Array(text.utf8), options)
  }

  @Test func filesEachLineAsAStory() async throws {
    let line = Self.line(1)
    let report = try await file(line + "\n" + Self.line(2) + "\n")
    #expect(report.filed.count == 2 && report.refusedCount == 0)
    let article = try await archive.article(report.filed[0])
    #expect(article.text == "Talks on bridge 1\n\nAda Brook spoke. They met for an hour.")
    #expect(article.source == "Lowland Courier" && article.published?.description == "2018-11-02")
    #expect(article.provenance.origin == scratch.path + "/in/stories.jsonl:1")
    #expect(article.provenance.format == "jsonl")
    #expect(article.original == Original(sha256: ContentHash.sha256(Array(line.utf8)), kept: .pack))
    #expect(try await archive.analysis(report.filed[0]).entities.map(\.canonical).contains("Ada Brook"))
  }

  /// Each is one story, and the line that it stands on.
  @Test(arguments: [
    ("\u{FEFF}LINE\n", 1), ("LINE", 1), ("LINE\r\n", 1), ("\n\r\n \t\nLINE\n\n", 4), ("\r\nLINE\r\n", 2),
    ("  LINE  \n", 1),
  ])
  func takesLinesAsTheyCome(form: String, number: Int) async throws {
    let report = try await file(form.replacing("LINE", with: Self.line(1)))
    #expect(report.filed.count == 1 && report.refused == [])
    let origin = try await archive.article(report.filed[0]).provenance.origin
    #expect(origin.hasSuffix("stories.jsonl:\(number)"))
  }

  @Test func refusesALineByItsNumberAndTheRestGoesOn() async throws {
    let bad = ["[1]", #"{"text":"cut o"#, #"{"title":"No text"}"#, #"{"text":"<html>A page</html>"}"#]
    let lines = [Self.line(1)] + bad + [Self.line(2)]
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    bytes += Array(#"{"text":"Café, Caf"#.utf8) + [0xE9] + Array("\"}\n".utf8)
    bytes +=
      Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: 3 * TextFormat.limit) + Array("\"}\n".utf8)
    bytes += Array(Self.line(3).utf8)
    let refusals = Mutex<[FilingReport.Refusal]>([])
    let path = try scratch.write("in/stories.jsonl", bytes)
    let report = try await archive.file([path]) { event in
      if case .refused(let refusal) = event { refusals.withLock { $0.append(refusal) } }
    }
    #expect(report.filed.count == 3 && report.refusedCount == 6)
    #expect(report.refused.map(\.position?.line) == [2, 3, 4, 5, 7, 8])
    #expect(report.refused.allSatisfy { $0.path == path && !$0.reason.contains("\n") })
    #expect(report.refused.map(\.place).first == path + ":2")
    #expect(refusals.withLock { $0 } == report.refused, "each is told when it is met")
    #expect(report.refused.last?.reason.contains("16 MiB") == true)
  }

  @Test func severalStoriesOfOneTextAreOne() async throws {
    let report = try await file([1, 2, 1, 1].map { Self.line($0) }.joined(separator: "\n"))
    #expect(report.filed.count == 2)
    #expect(Array(report.alreadyThere) == [report.filed[0], report.filed[0]])
    let again = try await file(Self.line(2) + "\n" + Self.line(1, words: "They met twice."))
    #expect(again.alreadyThere == [report.filed[1]] && again.newerVersions == [report.filed[0]])
  }

  @Test func aRehearsalCountsAndWritesNothing() async throws {
    let lines = [Self.line(1), Self.line(1), Self.line(1, words: "They met twice."), "{}"]
    let report = try await file(lines.joined(separator: "\n"), FilingOptions(isDryRun: true))
    #expect(
      [report.filed.count, report.alreadyThere.count, report.newerVersions.count, report.refusedCount]
        == [1, 1, 1, 1])
    #expect(try await archive.count(.everything) == 0)
  }

  @Test func optionsHoldForEachLine() async throws {
    let plain = #"{"text":"A bridge is closed\n\nIt rained."}"#
    let options = FilingOptions(format: "jsonl", tags: [.river], source: "Riverton Post")
    let path = try scratch.write("in/records", plain + "\n" + Self.line(1))
    let report = try await archive.file([path], options: options)
    #expect(try await archive.article(report.filed[0]).source == "Riverton Post")
    #expect(try await archive.article(report.filed[1]).source == "Lowland Courier")
    #expect(try await archive.tags().map(\.count) == [2])
  }

  // MARK: Pipes

  /// A pipe by a name, and its writing end.
  private func pipe() throws -> (path: String, end: Int32) {
    let path = scratch.path + "/pipe.jsonl"
    try #require(mkfifo(path, 0o600) == 0)
    // For reading too, else the opening waits for the other end.
    let end = open(path, O_RDWR | O_CLOEXEC)
    try #require(end >= 0)
    return (path, end)
  }

  private func send(_ text: String, to end: Int32) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { write(end, $0.baseAddress, $0.count) } == bytes.count)
  }

  /// What a pipe has brought is filed though more is to come.
  @Test func filesWhatAPipeHasBrought() async throws {
    let (path, end) = try pipe()
    let (events, continuation) = AsyncStream.makeStream(of: Int.self)
    let (archive, line) = (archive, Self.line(1))
    async let report = archive.file([path]) { event in
      if case .progress(let progress) = event { continuation.yield(progress.done) }
    }
    send(String(line.prefix(20)), to: end)
    send(String(line.dropFirst(20)), to: end)
    send("\n" + Self.line(2) + "\n" + Self.line(3).prefix(30), to: end)
    for await done in events where done == 2 { break }
    #expect(try await archive.count(.everything) == 2)
    send(Self.line(3).dropFirst(30) + "\n{}", to: end)
    close(end)
    let (filed, refused) = try await (report.filed.count, report.refused.map(\.position?.line))
    #expect(filed == 3 && refused == [4])
  }

  @Test func waitsForAPipeUntilItIsCancelled() async throws {
    let (path, end) = try pipe()
    defer { close(end) }
    let (events, continuation) = AsyncStream.makeStream(of: Int.self)
    let archive = archive
    let filing = Task {
      try await archive.file([path]) { event in
        if case .progress(let progress) = event { continuation.yield(progress.done) }
      }
    }
    send(Self.line(1) + "\n", to: end)
    for await done in events where done == 1 { break }
    filing.cancel()
    let report = try await filing.value
    #expect(report.wasCancelled && report.filed.count == 1)
  }

  @Test func aPipeThatIsOneStoryIsReadToItsEnd() async throws {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    // What was sent would be lost if nobody had the pipe open for reading.
    defer { close(ends[0]) }
    let (archive, path) = (archive, "/dev/fd/\(ends[0])")
    async let report = archive.file([path], options: FilingOptions(format: "text"))
    for piece in ["A bridge is ", "closed\n\nIt ", "rained.\n"] { send(piece, to: ends[1]) }
    close(ends[1])
    #expect(try await archive.article(report.filed[0]).text == "A bridge is closed\n\nIt rained.\n")
  }
}

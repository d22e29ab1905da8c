/// New readings: made where a better reader is there, in force from then on, and the reader's places with them.

import Articles
import Queries
import Synchronization
import TestKit
import Testing

@testable import Archiving
@testable import Formats

@Suite struct RereadTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  /// A reader of a format that makes other words of it.
  static func format(
    _ name: String, _ version: Int, _ change: @escaping @Sendable (String) -> String
  ) -> Format {
    Format(
      name, version: version, "a better one",
      .story { bytes, locator throws(FormatError) in
        let old = Format.all.first { $0.name == name && $0.isRead } ?? Format.text
        var parsed = try old.read(bytes, locator: locator)
        parsed.text = change(parsed.text)
        parsed.blocks = parsed.blocks.map { block in
          Block(block.kind, TextRange(block.range.start, min(block.range.end, parsed.text.utf8.count)))
        }
        parsed.imprint.section = "Bridges"
        return parsed
      }
    ) { _ in true }
  }

  func opened(
    _ formats: Format..., in scratch: Scratch? = nil
  ) throws -> Archive {
    var options = Fixed.options
    options.formats = formats
    return try Archive(path: (scratch ?? self.scratch).archive, options: options)
  }

  static let later = format("text", 9) { $0.replacing("talked about", with: "spoke about") }

  @Test func aBetterReaderMakesAnotherReading() async throws {
    let id = try await archive.file([try scratch.write("1.txt", Stories.text(1))]).filed[0]
    _ = try await archive.apply([.addTag(.bridge)], to: .articles([id]))
    let archive = try opened(Self.later)
    let rehearsal = try await archive.reread(.everything, isDryRun: true)
    #expect(Array(rehearsal.reread) == [id])
    #expect(try scratch.files(under: scratch.archive + "/articles").count == 1)
    #expect(Array(try await archive.reread(.everything).reread) == [id])
    #expect(
      try scratch.files(under: scratch.archive + "/articles")
        == ["2018/11/\(id).json", "2018/11/\(id).text-9.json"])
    let article = try await archive.article(id)
    #expect(article.text.contains("spoke about") && !article.text.contains("talked about"))
    #expect(article.imprint.section == "Bridges" && article.version == 1)
    #expect(article.reader == FormatReader("text", version: 9))
    #expect(try await archive.original(id) == Array(Stories.text(1).utf8), "the original stays")
    #expect(try await archive.count(QueryParse("spoke").query) == 1)
    #expect(try await archive.count(QueryParse("talked").query) == 0)
    #expect(try await archive.work(id).tags == [.bridge])
    let again = try await archive.reread(.everything)
    #expect(again.reread.isEmpty && again.current == 1)
    #expect(try await archive.file([scratch.path + "/1.txt"]).alreadyThere == [id], "it is no other story")
    // Another program, and one that builds the index from nothing, see the same.
    #expect(try await Archive(path: scratch.archive, options: Fixed.options).article(id) == article)
    Files.remove(scratch.archive + "/.derived")
    let rebuilt = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await rebuilt.article(id) == article)
    #expect(try await rebuilt.window(ListRequest(anchor: .first, count: 9)).rows.map(\.versions) == [1])
  }

  @Test func whatComesOutTheSameIsNotWritten() async throws {
    _ = try await archive.file([try scratch.write("1.txt", Stories.text(1))])
    let same = Format(
      "text", version: 3, "the same", Format.text.shape
    ) { _ in true }
    let report = try await opened(same).reread(.everything)
    #expect(report.same == 1 && report.reread.isEmpty)
    #expect(try scratch.files(under: scratch.archive + "/articles").count == 1)
  }

  @Test func theHighestVersionIsInForce() async throws {
    let id = try await archive.file([try scratch.write("1.txt", Stories.text(1))]).filed[0]
    for version in [9, 10] {
      let better = Self.format("text", version) { $0.replacing("talked", with: "spoke \(version) times") }
      #expect(try await opened(better).reread(.everything).reread.count == 1)
    }
    #expect(try await opened(Self.later).article(id).text.contains("spoke 10 times"))
    #expect(try await opened(Self.later).reread(.everything).current == 1, "never back to an older one")
  }

  @Test func linesAndTheirVersionsAreReadAgain() async throws {
    let lines = [RecordFilingTests.line(1), RecordFilingTests.line(2)]
    let id = try await archive.file([try scratch.write("1.jsonl", lines.joined(separator: "\n"))]).filed[0]
    let newer = RecordFilingTests.line(1, words: "They met twice.")
    #expect(try await archive.file([try scratch.write("2.jsonl", newer)]).newerVersions == [id])
    let archive = try opened(Self.format("jsonl", 7) { $0.replacing("Ada Brook", with: "Ada M. Brook") })
    #expect(try await archive.reread(QueryParse("bridge").query).reread.count == 2)
    let files = try scratch.files(under: scratch.archive + "/articles").filter {
      $0.hasSuffix("jsonl-7.json")
    }
    #expect(files.count == 3, "a reading for each version")
    let article = try await archive.article(id)
    #expect(article.text.contains("Ada M. Brook spoke. They met twice.") && article.version == 2)
  }

  /// Two clones write the same bytes, whenever and wherever they read.
  @Test func clonesWriteTheSame() async throws {
    _ = try await archive.file([try scratch.write("1.jsonl", RecordFilingTests.line(1))])
    let other = try Scratch(copying: scratch)
    let better = Self.format("jsonl", 7) { $0.replacing("Ada", with: "Ida") }
    _ = try await opened(better).reread(.everything)
    _ = try await opened(better, in: other).reread(.everything)
    let files = try scratch.files(under: scratch.archive + "/articles")
    #expect(files == (try other.files(under: other.archive + "/articles")) && files.count == 2)
    for file in files {
      #expect(
        try Disk().read(scratch.archive + "/articles/" + file)
          == Disk().read(other.archive + "/articles/" + file))
    }
  }

  @Test func whatWasNotKeptOrCannotBeReadIsTold() async throws {
    let old = try FirstSchema.write("A bridge\n\nIt rained.", original: "{}", in: scratch)
    let text = try FirstSchema.write(Stories.text(1), Imprint(source: "Lowland Courier"), in: scratch)
    let refusing = Format(
      "jsonl", version: 7, "refuses", .story { _, _ throws(FormatError) in throw .notJSON }
    ) { _ in true }
    let archive = try opened(refusing, Self.later)
    let line = try await archive.file([try scratch.write("1.jsonl", RecordFilingTests.line(1))]).filed[0]
    let report = try await archive.reread(.everything)
    #expect(Array(report.notKept) == [old.id] && Array(report.reread) == [text.id])
    #expect(report.failed.map(\.article) == [line])
    #expect(try await archive.article(text.id).text.contains("spoke about"))
    #expect(try await archive.article(text.id).source == "Lowland Courier", "what was stated stays")
    #expect(try await archive.article(old.id).text == "A bridge\n\nIt rained.")
    let stamp = try scratch.text(scratch.archive + "/archive.json")
    #expect(stamp == FirstSchema.stamp.replacing("1", with: "2"))
  }

  // MARK: Places

  @Test(arguments: [("They met", "They met", false), ("talked about", "", true)])
  func marksAreFoundAgainOrLost(_ words: String, _ found: String, isLost: Bool) async throws {
    let id = try await archive.file([try scratch.write("1.txt", Stories.text(1))]).filed[0]
    let text = try await archive.article(id).text
    let range = try #require(text.utf8.firstRange(of: words.utf8))
    let byte = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    _ = try await archive.apply(.setMark(.made("a", id, byte)))
    let kept = try #require(
      Archive.highlight(TextRange(byte, byte + words.utf8.count), of: try await archive.article(id)))
    _ = try await archive.apply(.keep(kept), to: .articles([id]))
    let archive = try opened(Self.later)
    let rehearsal = try await archive.reread(.everything, isDryRun: true)
    let report = try await archive.reread(.everything)
    #expect(report.lost == rehearsal.lost)
    #expect(report.lost.map(\.name) == (isLost ? ["mark a", "highlight “\(words)”"] : []))
    #expect(try await archive.highlights(id).map { $0.range == nil } == [isLost])
    let mark = try #require(try await archive.marks().first)
    #expect(mark.isLost == isLost && (mark.place == nil) == isLost)
    if let place = mark.place {
      let now = Array(try await archive.article(id).text.utf8)
      #expect(String(decoding: now[place...].prefix(found.utf8.count), as: UTF8.self) == found)
    }
  }

  // MARK: Damage

  @Test func aSpoiledReadingIsNamedAndTheOneBeforeIsInForce() async throws {
    let id = try await archive.file([try scratch.write("1.txt", Stories.text(1))]).filed[0]
    _ = try await opened(Self.later).reread(.everything)
    let path = scratch.archive + "/articles/2018/11/\(id).text-9.json"
    let whole = try scratch.text(path)
    for text in [
      "{", whole.replacing("text-9", with: "text-8"), whole.replacing("\(id)", with: "0123456789abcdef"),
    ] {
      try scratch.write("archive/articles/2018/11/\(id).text-9.json", text)
      let archive = try opened(Self.later)
      #expect(try await archive.article(id).text.contains("talked about"))
      #expect(await archive.notices().contains { $0.contains(path) })
      var check = try ArchiveCheck(path: scratch.archive)
      var findings: [CheckFinding] = []
      while let step = await check.next() { findings += step.findings }
      #expect(findings.map(\.path) == [path])
      // What is in its place is left as it is.
      _ = try await archive.reread(.everything)
      #expect(try scratch.text(path) == text)
    }
  }

  @Test func aReadingWithoutItsArticleIsNamed() async throws {
    let id = try await archive.file([try scratch.write("1.txt", Stories.text(1))]).filed[0]
    _ = try await opened(Self.later).reread(.everything)
    let own = scratch.archive + "/articles/2018/11/\(id).json"
    let bytes = try #require(try Disk().read(own))
    try Disk().remove(own)
    let archive = try opened(Self.later)
    #expect(try await archive.count(.everything) == 0)
    var check = try ArchiveCheck(path: scratch.archive)
    var findings: [CheckFinding] = []
    while let step = await check.next() { findings += step.findings }
    #expect(findings.count == 1 && findings.first?.problem.contains("is missing") == true)
    try scratch.write("archive/articles/2018/11/\(id).json", bytes)
    let again = try opened(Self.later)
    #expect(try await again.article(id).text.contains("spoke about"))
    #expect(await again.notices() == [])
  }

  /// A cut at every step leaves the readings that were, or those that are.
  @Test func survivesACutAtEveryStep() async throws {
    try scratch.writeStories(1...3)
    _ = try await archive.file([scratch.path + "/in"])
    for step in 1... {
      let copy = try Scratch(copying: scratch)
      let fault = Fault(.cut, atStep: step)
      var options = Fixed.options
      options.formats = [Self.later]
      let cut = try Archive(path: copy.archive, options: options, disk: fault.disk)
      fault.arm()
      var isDone = true
      do { _ = try await cut.reread(.everything) } catch { isDone = false }
      let reopened = try opened(Self.later, in: copy)
      let seen = try await Sight(reopened)
      #expect(seen.rows.count == 3 && seen.notices == [])
      if isDone { #expect(seen.texts.allSatisfy { $0.contains("spoke about") }) }
      #expect(seen.texts.allSatisfy { $0.contains("spoke about") || $0.contains("talked about") })
      _ = try await reopened.reread(.everything)
      #expect(try await Sight(reopened).texts.allSatisfy { $0.contains("spoke about") })
      guard fault.hasHappened else {
        #expect(step > 5)
        return
      }
    }
  }
}

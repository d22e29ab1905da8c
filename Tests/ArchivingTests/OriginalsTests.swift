/// What stories came as is given back byte for byte, or what is wrong with it is said.

import Articles
import Queries
import TestKit
import Testing

@testable import Archiving

@Suite struct OriginalsTests {
  let scratch: Scratch
  let archive: Archive
  var folder: ArchiveFolder { ArchiveFolder(scratch.archive) }

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  func check() async throws -> [CheckFinding] {
    var check = try ArchiveCheck(path: scratch.archive)
    var findings: [CheckFinding] = []
    while let step = await check.next() { findings += step.findings }
    return findings
  }

  @Test func aLineIsGivenBackAsItCame() async throws {
    let lines = (1...40).map { "  " + RecordFilingTests.line($0) + "\t" }
    let path = try scratch.write("in.jsonl", lines.joined(separator: "\r\n"))
    let ids = Array(try await archive.file([path]).filed)
    for (id, line) in zip(ids, lines) {
      let bytes = try await archive.original(id)
      #expect(String(decoding: bytes, as: UTF8.self) == line, "without its line end")
    }
    #expect(try scratch.files(under: folder.originals).count == 1, "one pack holds them all")
    #expect(try await check() == [])
  }

  @Test func aTextIsItsOwnOriginal() async throws {
    for bytes in RoundTripTests.nasty {
      let report = try await archive.file([try scratch.write("story.txt", bytes)])
      #expect(try await archive.original(report.filed[0]) == bytes)
    }
    #expect(try Disk().list(folder.originals) == nil, "there is no second copy")
  }

  /// Kept beside its text, since that is not the file.
  @Test func aTextThatWasReadOtherwiseKeepsItsBytes() async throws {
    let bytes = [UInt8](repeating: 0xE9, count: 5_000) + Array("\n".utf8)
    let article = RoundTripTests.article
    let original = Original(sha256: OriginalHash(of: bytes).description, kept: .file)
    var filed = article
    (filed.original, filed.id) = (original, ContentHash.id(of: original))
    let report = try await archive.file([try scratch.write("1.txt", Stories.text(1))])
    var staging = Staging(disk: Disk(isDurable: false), folder: folder.staging)
    try Originals(folder, Disk()).keep(bytes, named: OriginalHash(of: bytes), in: &staging)
    try staging.write(ArticleWriter.bytes(filed), to: folder.article("2018/11/\(filed.id).json"))
    try staging.place()
    let reopened = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await reopened.original(filed.id) == bytes)
    #expect(try await reopened.original(report.filed[0]) == Array(Stories.text(1).utf8))
    #expect(try scratch.files(under: folder.originals).allSatisfy { $0.hasSuffix(".gz") })
    #expect(try await check() == [])
  }

  /// A batch is at most 500 stories: 1,200 of them make three packs.
  @Test func aPackABatch() async throws {
    let lines = (1...1_200).map { #"{"text":"Talks on bridge \#($0) go on\n\nThey met."}"# }
    let path = try scratch.write("in.jsonl", lines.joined(separator: "\n"))
    let report = try await archive.file([path], options: FilingOptions(isAnalysed: false))
    #expect(report.filed.count == 1_200)
    #expect(try scratch.files(under: folder.originals).count <= 4)
    let again = try await archive.file(
      [path], options: FilingOptions(source: "Lowland Courier", isAnalysed: false))
    #expect(again.alreadyThere.count == 1_200)
  }

  // MARK: The first schema

  @Test func ofTheFirstSchemaATextIsTheOriginalAndALineWasNotKept() async throws {
    let text = try FirstSchema.write(Stories.text(1), in: scratch)
    let line = try FirstSchema.write("A bridge\n\nIt rained.", original: #"{"text": "..."}"#, in: scratch)
    let old = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await old.original(text.id) == Array(Stories.text(1).utf8))
    await #expect(throws: ArchiveError.originalNotKept(line.id)) { try await old.original(line.id) }
    #expect(try await old.article(line.id).reader == FormatReader("jsonl", version: 1))
    #expect(try await check() == [], "that it was not kept is no damage")
  }

  // MARK: Damage

  enum Harm: String, CaseIterable, Sendable { case gone, cut, otherBytes, folderGone }

  func harm(_ harm: Harm) throws {
    let file = try #require(try scratch.files(under: folder.originals).first)
    let path = folder.originals + "/" + file
    let bytes = try #require(try Disk().read(path))
    switch harm {
    case .gone: try Disk().remove(path)
    case .cut: try Disk().overwrite(path, Array(bytes.prefix(bytes.count / 2)))
    case .otherBytes:
      var spoiled = bytes
      for at in 10..<200 { spoiled[at] = 7 }
      try Disk().overwrite(path, spoiled)
    case .folderGone: Files.remove(folder.originals)
    }
  }

  @Test(arguments: Harm.allCases)
  func whatIsMissingOrSpoiledIsNamedAndReadingGoesOn(_ harm: Harm) async throws {
    let path = try scratch.write(
      "in.jsonl", (1...3).map { RecordFilingTests.line($0) }.joined(separator: "\n"))
    let report = try await archive.file([path])
    try self.harm(harm)
    let reopened = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(await reopened.notices() == [], "lists and texts need no originals")
    for id in report.filed {
      #expect(try await reopened.article(id).text.hasPrefix("Talks on bridge"))
      do {
        _ = try await reopened.original(id)
        Issue.record("it was given")
      } catch {
        guard case .damaged(let path, _) = error else { throw error }
        #expect(path.hasPrefix(scratch.archive))
      }
    }
    let findings = try await check()
    let articles = findings.filter { $0.path.hasPrefix(folder.articles) }
    #expect(articles.count == 3 && articles.allSatisfy { $0.problem.contains("original") })
    #expect(findings.allSatisfy { $0.repair == nil })
    #expect(findings.count - articles.count == ([.cut, .otherBytes].contains(harm) ? 1 : 0))
    #expect(try await reopened.file([path]).alreadyThere == report.filed)
    let more = try scratch.write("more.jsonl", RecordFilingTests.line(4))
    #expect(try await reopened.file([more]).filed.count == 1, "filing goes on")
  }

  @Test func storiesThatAreFiledDuringACheckAreNoFinding() async throws {
    _ = try await archive.file([try scratch.write("1.jsonl", RecordFilingTests.line(1))])
    var check = try ArchiveCheck(path: scratch.archive)
    var findings: [CheckFinding] = []
    // Through the packs there are, and then one more comes.
    for _ in 0..<3 { findings += await check.next()?.findings ?? [] }
    _ = try await archive.file([try scratch.write("2.jsonl", RecordFilingTests.line(2))])
    while let step = await check.next() { findings += step.findings }
    #expect(findings == [])
  }
}

/// Model files that are whole, and those that are not.

import Articles
import FoundationEssentials
import Testing
import TinyModels

@testable import Extraction

@Suite struct ModelFileTests {
  private func withFile<Result>(
    _ bytes: [UInt8]?, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "names.model")
    if let bytes { try Data(bytes).write(to: file) }
    return try body(file.path)
  }

  @Test func aWholeFileIsTaken() throws {
    try withFile(TinyTagger.bytes()) { path in
      let models = Models(namesAt: path)
      #expect(models.names?.model?.title == "tiny")
      #expect(models.notices == [])
    }
  }

  enum Harm: String, CaseIterable {
    case missing, empty, cutHeader, cutEnd, otherMagic, otherVersion, flippedWeight, flippedTable, longer,
      manyRows
  }

  /// What is left goes on, and a notice names the file.
  @Test(arguments: Harm.allCases) func anUnusableFileIsNamed(_ harm: Harm) throws {
    var bytes: [UInt8]? = TinyTagger.bytes()
    switch harm {
    case .missing: bytes = nil
    case .empty: bytes = []
    case .cutHeader: bytes = Array(TinyTagger.bytes().prefix(40))
    case .cutEnd: bytes?.removeLast()
    case .otherMagic: bytes?[0] ^= 1
    case .otherVersion: bytes?[8] += 1
    case .flippedWeight: bytes?[TinyTagger.bytes().count - 5] ^= 0x10
    case .flippedTable: bytes?[100_000] ^= 0x01
    case .longer: bytes?.append(0)
    case .manyRows: bytes?[12] = 63
    }
    try withFile(bytes) { path in
      let models = Models(namesAt: path)
      #expect(models.names?.model == nil)
      #expect(models.notices.count == 1)
      #expect(models.origin == AnalysisOrigin(version: Extractor.version, tagger: nil))
      #expect(models.notices.first?.contains(path) == true)
      let text = "President Mary Stone met John Smith in Oslo."
      #expect(Extractor(models: models).analyse(text) == Extractor(models: .none).analyse(text))
    }
  }

  @Test func aFolderIsNoFile() {
    #expect(Models(namesAt: "/").notices == ["/ cannot be read; names are found without it"])
  }

  @Test func noModelIsNoFault() {
    #expect(Models(namesAt: nil).notices == [])
  }

  /// With no weight on anything names are still names, in bounds and without overlap.
  @Test(arguments: ["", "Oslo", "A B C D. E!", String(repeating: "Mary Stone met “", count: 500)])
  func weightsMayBeAnything(_ text: String) throws {
    var weights = [Int8](repeating: 0, count: 16 << 10)
    for index in weights.indices { weights[index] = Int8(truncatingIfNeeded: index &* 97 &+ index >> 5) }
    let bytes = TaggerFile.bytes(
      title: "noise", rowBits: 10,
      transitions: (0..<16).map { last in (0..<16).map { Int16(last * 700 - $0 * 900) } },
      words: (0..<WordTable.size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) }, weights: weights)
    try withFile(bytes) { path in
      let models = Models(namesAt: path)
      #expect(models.notices == [])
      let extractor = Extractor(models: models)
      let analysis = extractor.analyse(text)
      #expect(analysis == extractor.analyse(text))
      var end = 0
      for mention in analysis.mentions {
        #expect(mention.range.start >= end && mention.range.end <= text.utf8.count)
        end = mention.range.end
      }
    }
  }
}

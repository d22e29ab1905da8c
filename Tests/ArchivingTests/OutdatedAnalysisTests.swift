/// Analyses that were found with other weights, or with none.

import Articles
import Extraction
import Models
import Testing
import TinyModels

@testable import Archiving

@Suite struct OutdatedAnalysisTests {
  let scratch: Scratch
  let ids: [ArticleID]

  /// Weights that a program may have.
  enum Weights: String {
    case none, first, second, damaged, cut
  }

  /// Three articles that a program with the first weights has analysed.
  init() async throws {
    scratch = try Scratch()
    try scratch.write("first", TinyTagger.bytes(title: "first"))
    try scratch.write("second", TinyTagger.bytes(title: "second"))
    var damaged = TinyTagger.bytes(title: "third")
    damaged[damaged.count - 5] ^= 1
    try scratch.write("damaged", damaged)
    try scratch.write("cut", Array(TinyTagger.bytes().dropLast()))
    ids = try await scratch.fileStories(1...3, options: Self.options(.first, scratch)).ids
  }

  private static func options(_ weights: Weights, _ scratch: Scratch) -> ArchiveOptions {
    var options = Fixed.options
    options.weights =
      weights == .none ? .none : ModelFiles(namesAt: scratch.path + "/" + weights.rawValue).weights
    return options
  }

  private func open(_ weights: Weights) throws -> Archive {
    try Archive(path: scratch.archive, options: Self.options(weights, scratch))
  }

  /// What is kept says nothing, so that what is found anew shows.
  private func emptyRecords(version: Int? = nil) throws {
    let index = try Index(at: scratch.archive + "/.derived/index.sqlite", on: Disk())
    try index.database.run("UPDATE analyses SET record = ?", .bytes(AnalysisCoding.bytes(.empty)))
    if let version { try index.database.run("UPDATE articles SET extractor = ?", .int(version)) }
  }

  /// Who may take what was found, and who finds it anew: story by story when one is opened, all of them when
  /// the archive is looked through.
  @Test(arguments: [
    (Weights.first, false), (.second, true), (.none, false), (.damaged, false), (.cut, false),
  ])
  func otherWeightsFindAnew(_ weights: Weights, _ isAnew: Bool) async throws {
    try emptyRecords()
    let archive = try open(weights)
    #expect(try await archive.analysis(ids[0]).entities.isEmpty == !isAnew)
    try await archive.refresh()
    for id in ids { #expect(try await archive.analysis(id).entities.isEmpty == !isAnew) }
    // That is all there is to do.
    #expect(try await archive.refresh() == false)
  }

  @Test(arguments: [Weights.first, .none, .damaged])
  func anotherVersionIsFoundAnewByAll(_ weights: Weights) async throws {
    try emptyRecords(version: Extractor.version - 1)
    let archive = try open(weights)
    try await archive.refresh()
    for id in ids { #expect(try await !archive.analysis(id).entities.isEmpty) }
    #expect(try await archive.refresh() == false)
  }

  /// What rules alone have found since is found anew by who has weights.
  @Test func rulesAloneGiveWay() async throws {
    try emptyRecords(version: Extractor.version - 1)
    let plain = try open(.none)
    try await plain.refresh()
    try emptyRecords()
    try await open(.damaged).refresh()
    let archive = try open(.first)
    try await archive.refresh()
    for id in ids { #expect(try await !archive.analysis(id).entities.isEmpty) }
  }
}

/// What the careful model found: kept, found again, given up.

import Articles
import Extraction
import Models
import Glibc
import Queries
import Testing
import TinyModels

@testable import Archiving

@Suite struct CarefulTests {
  let scratch: Scratch
  let ids: [ArticleID]

  /// Two articles, analysed the fast way.
  init() async throws {
    scratch = try Scratch()
    try scratch.write("tiny", TinyModel.bytes())
    try scratch.write("other", TinyModel.bytes(name: "other"))
    var damaged = TinyModel.bytes()
    damaged[damaged.count / 2] ^= 1
    try scratch.write("damaged", damaged)
    ids = try await scratch.fileStories(1...2).ids
  }

  private func open(_ model: String?) throws -> Archive {
    var options = Fixed.options
    options.weights = ModelFiles(carefulAt: model.map { scratch.path + "/" + $0 }).weights
    return try Archive(path: scratch.archive, options: options)
  }

  private func shelfPath(_ id: ArticleID) -> String {
    "archive/.derived/careful/\(id.description.prefix(2))/\(id)"
  }

  private func isKept(_ id: ArticleID) throws -> Bool {
    try Disk().status(scratch.path + "/" + shelfPath(id)) != nil
  }

  @Test func whatIsFoundIsKeptAndShownEverywhere() async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let fast = try await archive.analysis(ids[0])
    let found = try #require(await archive.carefulAnalysis(of: article))
    #expect(found != fast, "the test's model labels otherwise than the rules")
    #expect(try await archive.analysis(ids[0]) == found)
    #expect(await archive.carefulAnalysis(of: article) == nil, "it is there already")
    // A program without the model goes by it too, and the list and queries with it.
    let plain = try open(nil)
    #expect(try await plain.analysis(ids[0]) == found)
    #expect(try await plain.analysis(ids[1]) != .empty)
    let rows = try await plain.window(ListRequest(query: .everything, anchor: .first, count: 9)).rows
    #expect(rows.first { $0.id == ids[0] }?.quotes == found.quotes.count)
    for entity in found.entities where entity.type == .person {
      #expect(try await plain.count(Query("person:\"\(entity.canonical)\"")) > 0)
    }
    #expect(try await archive.refresh() == false, "nothing is outdated by it")
  }

  /// Making the index anew finds it again.
  @Test func itOutlivesTheIndex() async throws {
    let archive = try open("tiny")
    let found = try #require(await archive.carefulAnalysis(of: try await archive.article(ids[0])))
    try await archive.rebuildIndex()
    #expect(try await archive.analysis(ids[0]) == found)
    #expect(try isKept(ids[0]))
    for file in try Disk().list(scratch.archive + "/.derived") ?? [] where file.hasPrefix("index") {
      try Disk().remove(scratch.archive + "/.derived/" + file)
    }
    let reopened = try open(nil)
    #expect(try await reopened.analysis(ids[0]) == found)
  }

  @Test(arguments: [0, 1, 40, 90, 100, 200])
  func aCutFileCountsAsNone(_ length: Int) async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let fast = try await archive.analysis(ids[0])
    let found = try #require(await archive.carefulAnalysis(of: article))
    let whole = try #require(try Disk().read(scratch.path + "/" + shelfPath(ids[0])))
    try #require(length < whole.count)
    try scratch.write(shelfPath(ids[0]), Array(whole.prefix(length)))
    try await archive.rebuildIndex()
    #expect(try await archive.analysis(ids[0]) == fast)
    #expect(await archive.carefulAnalysis(of: article) == found, "and is found anew")
    #expect(try await archive.analysis(ids[0]) == found)
  }

  /// Another version, another story: none. Another model's is better than nothing, until this one looks.
  @Test(arguments: [("version", false), ("story", false), ("form", false), ("model", true)])
  func aFileOfAnother(_ what: String, _ isUsed: Bool) async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let fast = try await archive.analysis(ids[0])
    let found = try #require(await archive.carefulAnalysis(of: article))
    let shelf = AnalysisShelf(ArchiveFolder(scratch.archive), Disk())
    let kept = try #require(shelf.kept(of: article))
    let model = what == "model" ? kept.model &+ 1 : kept.model
    let version = what == "version" ? Extractor.version + 1 : Extractor.version
    let hash = what == "story" ? String(repeating: "0", count: 64) : kept.storyHash
    let form = what == "form" ? AnalysisCoding.version + 1 : AnalysisCoding.version
    let line = "\(version) \(model) \(hash) \(form)\n"
    try scratch.write(shelfPath(ids[0]), Array(line.utf8) + kept.record)
    try await archive.rebuildIndex()
    #expect(try await archive.analysis(ids[0]) == (isUsed ? found : fast))
    #expect(await archive.carefulAnalysis(of: article) == found)
    #expect(shelf.kept(of: article) == kept)
  }

  /// The other model's word takes the place of the first one's.
  @Test func anotherModelLooksAnew() async throws {
    let first = try open("tiny")
    let article = try await first.article(ids[0])
    _ = try #require(await first.carefulAnalysis(of: article))
    let second = try open("other")
    #expect(await second.carefulAnalysis(of: article) != nil)
    #expect(await second.carefulAnalysis(of: article) == nil)
  }

  /// A file that cannot be opened finds nothing, and nothing is kept under its name.
  @Test(arguments: ["damaged", "missing", nil])
  func withoutAModelThereIsNone(_ model: String?) async throws {
    let archive = try open(model)
    #expect(await archive.carefulAnalysis(of: try await archive.article(ids[0])) == nil)
    #expect(try !isKept(ids[0]))
  }

  @Test func aNewerVersionIsAnotherStory() async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let old = try #require(await archive.carefulAnalysis(of: article))
    let newer = Stories.text(1, words: "They met for two hours, and Ann Stone was there.")
    try scratch.write("newer.txt", newer)
    #expect(try await archive.file([scratch.path + "/newer.txt"]).newerVersions == [ids[0]])
    let now = try await archive.article(ids[0])
    #expect(now.text == newer)
    #expect(try await archive.analysis(ids[0]) == Extractor(.none).analyse(now))
    let found = try #require(await archive.carefulAnalysis(of: now))
    #expect(found != old)
    #expect(try scratch.files(under: scratch.archive + "/.derived/careful").count == 1)
  }

  /// The shelf holds no more than there are articles.
  @Test func whatIsOfNoArticleGoes() async throws {
    let archive = try open("tiny")
    for id in ids { _ = await archive.carefulAnalysis(of: try await archive.article(id)) }
    try Disk().remove(scratch.archive + "/articles/2018/11/\(ids[0]).json")
    try await archive.refresh()
    #expect(try !isKept(ids[0]))
    #expect(try isKept(ids[1]))
    // What was left behind by others goes when the index is made anew.
    try scratch.write("archive/.derived/careful/00/0000000000000001", "of nobody")
    try scratch.write("archive/.derived/careful/00/0000000000000001.new", "of a program that died")
    try await archive.rebuildIndex()
    #expect(try scratch.files(under: scratch.archive + "/.derived/careful").count == 1)
    #expect(try isKept(ids[1]))
  }

  /// Where nothing can be written it is found all the same, each time.
  @Test func onADiskThatCannotBeWrittenNothingIsKept() async throws {
    let fault = Fault(.fromThenOn(EROFS), atStep: 1)
    var options = Fixed.options
    options.weights = ModelFiles(carefulAt: scratch.path + "/tiny").weights
    let archive = try Archive(path: scratch.archive, options: options, disk: fault.disk)
    fault.arm()
    let article = try await archive.article(ids[0])
    #expect(await archive.carefulAnalysis(of: article) != nil)
    #expect(await archive.carefulAnalysis(of: article) != nil)
    #expect(try !isKept(ids[0]))
  }

  /// While another program writes, the story is shown all the same; the list follows at the next look.
  @Test func anotherWriterIsNotWaitedFor() async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let lock = try WriteLock(on: ArchiveFolder(scratch.archive).stamp, patience: 0) { "" }
    let found = try #require(await archive.carefulAnalysis(of: article))
    #expect(try await archive.analysis(ids[0]) == found)
    lock.release()
    let record = AnalysisCoding.bytes(found)
    #expect(try await archive.isShown(record, of: ids[0]) == false)
    #expect(await archive.carefulAnalysis(of: article) == nil)
    #expect(try await archive.isShown(record, of: ids[0]))
  }

  @Test func aTaskThatIsCancelledFindsNothing() async throws {
    let archive = try open("tiny")
    let article = try await archive.article(ids[0])
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await archive.carefulAnalysis(of: article)
    }
    task.cancel()
    #expect(await task.value == nil)
    #expect(try !isKept(ids[0]))
  }

  /// What is filed with care is kept like what is looked at.
  @Test func filedWithCare() async throws {
    let archive = try open("tiny")
    try scratch.write("more.txt", Stories.text(7))
    let report = try await archive.file([scratch.path + "/more.txt"], options: FilingOptions(care: .careful))
    let id = try #require(report.filed.first)
    #expect(try isKept(id))
    let article = try await archive.article(id)
    #expect(await archive.carefulAnalysis(of: article) == nil)
    let expected = Extractor(ModelFiles(carefulAt: scratch.path + "/tiny").weights)
      .analyse(article, care: .careful)
    #expect(try await archive.analysis(id) == expected)
  }
}

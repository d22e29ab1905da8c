/// What keeps the index apart: its tables are known in its own folder alone, by the names of their columns.

import FoundationEssentials
import Queries
import Testing

@testable import Archiving

@Suite struct IndexWallTests {
  private static var sources: String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return here.joined(separator: "/") + "/Sources/Archiving"
  }

  /// Nothing outside the folder speaks SQL or holds the database.
  @Test func noOtherFolderSpeaksSQL() throws {
    let words = [".database", "SELECT ", "INSERT ", "DELETE FROM", "PRAGMA ", "BEGIN IMMEDIATE"]
    var seen = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.sources)
    where path.hasSuffix(".swift") && !path.hasPrefix("Index/") {
      seen += 1
      let text = try String(contentsOfFile: Self.sources + "/" + path, encoding: .utf8)
      for word in words { #expect(!text.contains(word), "\(path) has \(word)") }
    }
    #expect(seen > 30)
  }

  /// The folder knows nothing of who writes.
  @Test func theIndexKnowsNoWriter() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources + "/Index")
    for name in files {
      let text = try String(contentsOfFile: Self.sources + "/Index/" + name, encoding: .utf8)
      for word in ["Writer.", "IndexKeeper.", "ReadingDesk", "ArticleFiles", "Staging"] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
    }
  }

  /// Each row type has the columns of its table, in their order.
  @Test func rowsHaveTheColumnsOfTheirTables() throws {
    let scratch = try Scratch()
    let index = try Index(at: scratch.path + "/index.sqlite", on: Disk())
    let tables = [
      ArticleRow.Column.table, VersionRow.Column.table, WorkRow.Column.table,
    ]
    for table in tables {
      var columns: [String] = []
      try index.database.rows("PRAGMA table_info(\(table.name))") {
        columns.append($0.text(1))
        return true
      }
      #expect(columns == table.columns, "\(table.name)")
    }
  }

  /// A problem with a file comes back from the index as it went in.
  @Test(arguments: [
    ArchiveError.damaged(path: "p", reason: "newer 3"), .newerFormat(path: "p", version: 3),
    .cannotRead(path: "p", reason: "it no longer exists"),
  ])
  func problemsOfFilesAreKeptByTheirKind(_ error: ArchiveError) throws {
    let scratch = try Scratch()
    let index = try Index(at: scratch.path + "/index.sqlite", on: Disk())
    let problem = try #require(FileProblem(error))
    try index.register(problem, at: "2018/11/0123456789abcdef.json", .unknown)
    let kept = try index.problems()
    #expect(kept.map { $0.problem.error(at: "p") } == [error])
  }
}

@Suite struct DerivationTests {
  /// Each is made of what comes before it.
  @Test func theListIsInOrder() {
    var before: Set<String> = []
    for derivation in Derivation.all {
      for case .derivation(let name) in derivation.inputs {
        #expect(before.contains(name), "\(derivation.name)")
      }
      #expect(before.insert(derivation.name).inserted)
    }
  }

  /// What an older version made is forgotten and made again; the rest stays.
  @Test(arguments: ["words", "names and quotes"])
  func anotherVersionIsMadeAgain(_ name: String) async throws {
    let scratch = try Scratch()
    try scratch.writeStories(1...5)
    let queries = ["bridge", "person:Brook", "said:done", "*"]
    var expected: [Int] = []
    do {
      let archive = try Archive(path: scratch.archive, options: Fixed.options)
      _ = try await archive.file([scratch.path + "/in"])
      try await archive.rebuildIndex()
      for query in queries { expected.append(try await archive.count(QueryParse(query).query)) }
    }
    let index = try Index(at: scratch.archive + "/.derived/index.sqlite", on: Disk())
    try index.setVersion(999, of: name)
    var later = Fixed.options
    later.catchesUpLater = true
    let archive = try Archive(path: scratch.archive, options: later)
    #expect(try await archive.refresh(), "there is something to make")
    #expect(try await archive.refresh() == false)
    for (query, count) in zip(queries, expected) {
      #expect(try await archive.count(QueryParse(query).query) == count, "\(query)")
    }
  }
}

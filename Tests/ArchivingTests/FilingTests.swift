/// What is filed, how often, and what is refused.

import Articles
import Queries
import Testing

@testable import Archiving

@Suite struct FilingTests {
  let scratch: Scratch
  let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try Archive(path: scratch.archive, options: Fixed.options)
  }

  @Test func filesListsReadsAndChanges() async throws {
    for number in 1...3 { try scratch.write("in/\(number).txt", Stories.text(number)) }
    let report = try await archive.file([scratch.path + "/in"])
    #expect(report.filed.count == 3)
    #expect(report.refused == [])
    let window = try await archive.window(ListRequest(anchor: .first, count: 10))
    #expect(window.rows.map(\.headline).first == "Talks on bridge number 3 go on")
    let article = try await archive.article(report.filed[0])
    #expect(article.text == Stories.text(1))

    let change = try await archive.apply([.addTag(.bridge)], to: .matching(.everything))
    #expect(change.summary == "tagged 3 articles +bridge")
    let reopened = try Archive(path: scratch.archive, options: Fixed.options)
    #expect(try await reopened.tags().map(\.count) == [3])
    #expect(try await reopened.undo()?.summary == "undone: tag +bridge on 3 articles")
    #expect(try await archive.tags().isEmpty)
    #expect(try await archive.redo()?.articles.count == 3)
    #expect(await archive.notices() == [])
  }
}
